using CenterPortal.Features.Visits.Form;
using CenterPortal.Infrastructure.Forms;

namespace CenterPortal.Features.Visits.Pages;

/// <summary>What a link brings along into the first step, as it stands in the address; whether it can be asked for is said by the form.</summary>
/// <param name="Day">The first wished day.</param>
/// <param name="Half">Its half, <c>am</c> or <c>pm</c>.</param>
/// <param name="Age">One age band; <c>mixed</c> when the address names several.</param>
/// <param name="Has">What the place has, with commas between; <c>none</c> for nothing.</param>
public sealed record Brought(string? Day, string? Half, string? Size, string? District, string? Age, string? Has = null)
{
    /// <summary>The address says nothing.</summary>
    public static readonly Brought Nothing = new(null, null, null, null, null);

    // Remembers which address filled the form in, so that it does so once and not over what was typed since.
    private const string Memory = "brought";
    private const string Several = "mixed";
    private const int Longest = 20;
    private const int LongestList = 80;

    /// <summary>What this address brings.</summary>
    public static Brought By(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? One(string name, int longest = Longest) => query[name].ToString() is { Length: > 0 } value && value.Length <= longest ? value : null;
        var age = One("age", LongestList);
        return new Brought(One("date"), DayPartWords.Read(One("half"))?.Slug(), One("size"), One("district"), age?.Contains(',', StringComparison.Ordinal) == true ? Several : age, One("has", LongestList));
    }

    /// <summary>The form's values with what was brought in them; what the address leaves out stays as it is.</summary>
    public Dictionary<string, string> Into(FormState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var values = new Dictionary<string, string>(state.Values, StringComparer.Ordinal);
        var memory = string.Join('/', Day, Half, Size, District, Age, Has);
        if (this == Nothing || state[Memory] == memory) return values;
        values[Memory] = memory;
        foreach (var (field, value) in new[] { (VisitFields.Date(1), Day), (VisitFields.Part(1), Half), (VisitFields.Size, Size), (VisitFields.District, District), (VisitFields.Age, Age), (VisitFields.Water, Ticked("water")), (VisitFields.Tables, Ticked("tables")) })
            if (value is not null) values[field] = value;
        return values;
    }

    private string? Ticked(string thing) => Has?.Split(',').Contains(thing, StringComparer.Ordinal) switch { true => "true", false => "", null => null };
}
