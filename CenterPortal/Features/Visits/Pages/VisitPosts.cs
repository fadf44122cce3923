using CenterPortal.Features.Visits.Form;

namespace CenterPortal.Features.Visits.Pages;

/// <summary>What a browser posts, as the fields of the form.</summary>
public static class VisitPosts
{
    /// <summary>The button that fills a day in: <c>1/2027-03-05/am</c>, or <c>day/…</c> for the first wish that is open.</summary>
    public const string Pick = "pick";

    private const int Longest = 4000;

    /// <summary>The fields as typed; a picked day stands in the wish that it was picked for.</summary>
    /// <param name="onlyPosted">Leaves out what was not posted at all, instead of reading it as emptied.</param>
    public static Dictionary<string, string> Typed(IFormCollection form, IEnumerable<string> fields, bool onlyPosted = false)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = fields.Where(name => !onlyPosted || form.ContainsKey(name)).ToDictionary(name => name, name => Cut(form[name].ToString()), StringComparer.Ordinal);
        if (form[Pick].ToString().Split('/') is not [var wish, var date, var part] || DayPartWords.Read(part) is null || date.Length > 10) return typed;
        var rank = int.TryParse(wish, out var asked) && asked is >= 1 and <= VisitLimits.Wishes ? asked : FirstOpen(typed);
        (typed[VisitFields.Date(rank)], typed[VisitFields.Part(rank)]) = (date, part);
        return typed;
    }

    private static int FirstOpen(Dictionary<string, string> typed)
    {
        for (var rank = 1; rank <= VisitLimits.Wishes; rank++)
            if (typed.GetValueOrDefault(VisitFields.Date(rank), "").Trim().Length == 0)
                return rank;
        return 1;
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
