namespace CenterPortal.Load.Support;

/// <summary>What to measure and how long.</summary>
internal sealed record Options(string What, bool IsShort)
{
    private static readonly string[] Known = ["all", "http", "live", "publish", "start", "weight", "visits", "planning", "catalogue", "calendar"];

    /// <summary>Seconds that one run against one server takes, without its warm-up.</summary>
    public double RunSeconds => IsShort ? 3 : 5;

    /// <summary>Pairs of runs, portal and bare server in turn.</summary>
    public int Pairs => IsShort ? 1 : 5;

    /// <summary>Pairs before those, not counted.</summary>
    public int WarmPairs => IsShort ? 1 : 3;

    /// <summary>Open readers.</summary>
    public int Readers => IsShort ? 300 : 2000;

    /// <summary>Corrections made while they read.</summary>
    public int Corrections => IsShort ? 2 : 5;

    /// <summary>Presses of 게시 that are counted.</summary>
    public int Presses => IsShort ? 10 : 40;

    /// <summary>Readers of the page while staff publish.</summary>
    public int OthersWhoRead => IsShort ? 50 : 200;

    /// <summary>Groups that race for the last days.</summary>
    public int Racers => IsShort ? 100 : 500;

    /// <summary>Races.</summary>
    public int Races { get; init; } = IsShort ? 1 : 20;

    /// <summary>Programmes among which one is asked for.</summary>
    public int Programmes { get; init; } = 500;

    /// <summary>Requests in the database.</summary>
    public int Requests => IsShort ? 2_000 : 20_000;

    /// <summary>Events in the calendar.</summary>
    public int Occurrences => IsShort ? 2_000 : 20_000;

    /// <summary>Starts of the program.</summary>
    public int Starts => IsShort ? 2 : 5;

    /// <summary>Reads the arguments; null when they are not understood.</summary>
    public static Options? Read(string[] args)
    {
        var words = args.Where(a => a != "--short").ToArray();
        var what = words.Length == 0 ? "all" : words[0];
        return words.Length <= 1 && Known.Contains(what) ? new Options(what, words.Length < args.Length) : null;
    }

    /// <summary>True when this part is asked for. The short form of all leaves out what measures the same machinery a second time.</summary>
    public bool Wants(string part) => What == part || (What == "all" && !(IsShort && part == "catalogue"));
}

/// <summary>Something that measuring needs did not work; no figure says anything.</summary>
internal sealed class BenchFailedException(string message) : Exception(message);
