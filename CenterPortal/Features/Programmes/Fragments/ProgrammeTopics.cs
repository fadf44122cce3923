using System.Globalization;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Programmes.Queries;

namespace CenterPortal.Features.Programmes.Fragments;

/// <summary>The names of this feature's topics and cache tags, written in one place.</summary>
internal static class ProgrammeTopics
{
    /// <summary>Change topic, search topic and live topic of one programme.</summary>
    public const string Programme = ProgrammeBook.ChangeTopic;

    /// <summary>Change topic of teams, which Directory writes.</summary>
    public const string Team = TeamBook.ChangeTopic;

    /// <summary>Change topic of a team's free days, which Visits writes; the entity id is the team's.</summary>
    public const string VisitDays = "visit-days";

    /// <summary>Live topic of one page of the catalogue.</summary>
    public const string List = "jaemina-list";

    /// <summary>Live topic of the home page's block.</summary>
    public const string Home = "jaemina-home";

    /// <summary>Live topic of a programme's line of free days.</summary>
    public const string Days = "days";

    /// <summary>Cache tag of every page that shows programmes.</summary>
    public const string Tag = "jaemina";

    /// <summary>A version greater than any; what is gone for good has no other.</summary>
    public const long Gone = 9_007_199_254_740_991;

    private const string None = "-";

    public static string ProgrammeOf(int id) => $"{Programme}:{Text(id)}";

    public static string DaysOf(int id) => $"{Days}:{Text(id)}";

    public static string ListOf(ProgrammeAsk ask) => string.Join('/',
        $"{List}:{ask.Kind ?? None}", Text((int)ask.Age), ask.Size is { } size ? Text(size) : None, Text((int)ask.Season), Text((int)ask.Sort), Text(ask.Page));

    /// <summary>What a list's topic asks; null when it is none that a page can have.</summary>
    public static ProgrammeAsk? AskOf(string id)
    {
        if (id.Split('/') is not [var kind, var age, var size, var season, var sort, var page]) return null;
        if (!TryNumber(page, out var at) || (size != None && !TryNumber(size, out _))) return null;
        if (!int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var ages) || ages > (int)AgeBands.Senior) return null;
        if (!int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var seasons) || seasons > (int)Seasons.All) return null;
        if (!int.TryParse(sort, NumberStyles.None, CultureInfo.InvariantCulture, out var order) || order > (int)ProgrammeSort.Cheap) return null;
        return new ProgrammeAsk(kind == None ? null : kind, (AgeBands)ages, size == None ? null : int.Parse(size, CultureInfo.InvariantCulture), (Seasons)seasons, null, (ProgrammeSort)order, at);
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
