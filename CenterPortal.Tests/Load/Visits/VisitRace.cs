using System.Net;

namespace CenterPortal.Load.Visits;

/// <summary>What a race came to.</summary>
/// <param name="Milliseconds">How long each press of the last button took.</param>
/// <param name="ServerErrors">Answers of 500 and above.</param>
/// <param name="Unanswered">Clients without a receipt.</param>
/// <param name="ProcessorMilliseconds">Processor time of the process for each press, clients and portal together.</param>
/// <param name="Wrong">What the referee found.</param>
public sealed record RaceResult(IReadOnlyList<double> Milliseconds, int ServerErrors, int Unanswered, double ProcessorMilliseconds, IReadOnlyList<string> Wrong);

/// <summary>Groups of different size race for the last days; some of them cancel meanwhile.</summary>
public static class VisitRace
{
    /// <summary>One race in a portal that was empty before.</summary>
    /// <param name="within">All press within this time: zero is at once.</param>
    public static async Task<RaceResult> RunAsync(IServiceProvider portal, Uri address, int clients, TimeSpan within, int seed)
    {
        var ground = await RaceGround.MakeAsync(portal);
#pragma warning disable CA5394 // The dice guard nothing.
        var dice = new Random(seed);
        var racers = Enumerable.Range(0, clients).Select(_ => new RaceClient(address, ground, dice)).ToArray();
        var delays = racers.Select(_ => within * dice.NextDouble()).ToArray();
#pragma warning restore CA5394
        try
        {
            foreach (var few in racers.Chunk(8)) await Task.WhenAll(few.Select(r => r.PrepareAsync()));
            var processor = Environment.CpuUsage.TotalTime;
            var took = await Task.WhenAll(racers.Zip(delays, RaceAsync));
            var cost = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / clients;
            var errors = racers.Count(r => r.Status >= HttpStatusCode.InternalServerError);
            var unanswered = racers.Count(r => r.Link is null);
            // Every tenth changes its mind; what becomes free goes on at once.
            foreach (var few in racers.Where((_, i) => i % 10 == 0).Chunk(8)) await Task.WhenAll(few.Select(r => r.CancelAsync()));
            errors += racers.Count(r => r.Status >= HttpStatusCode.InternalServerError);
            return new RaceResult(took, errors, unanswered, cost, await RaceReferee.JudgeAsync(ground));
        }
        finally
        {
            foreach (var racer in racers) racer.Dispose();
        }
    }

    private static async Task<double> RaceAsync(RaceClient racer, TimeSpan after)
    {
        await Task.Delay(after);
        return await racer.PressAsync();
    }
}
