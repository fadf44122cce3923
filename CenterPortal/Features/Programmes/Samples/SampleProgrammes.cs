using System.Reflection;
using System.Text.Json;

namespace CenterPortal.Features.Programmes.Samples;

/// <summary>A sample as its file tells it; see the README of this folder.</summary>
internal sealed record SampleProgramme(
    string Slug, string Name, string Ages, int[] Size, int Minutes, int Price, string Makes, string Needs, string? Note, string? Seasons,
    string[] Text, string[] Safety, string[][] Ask, string[] Teams, int PerInstructor, bool Kits)
{
    /// <summary>The slug of its kind: the name of its file.</summary>
    public string Kind { get; init; } = "";
}

/// <summary>Reads the samples of this folder and writes them into programmes.</summary>
internal static class SampleProgrammes
{
    private const string Prefix = "programmes/";
    private static readonly string[] Known = ["cork-craft", "sock-doll", "napkin-art"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All samples: the three whose names are known first, then one kind after another in turn.</summary>
    public static IReadOnlyList<SampleProgramme> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var kinds = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var kind = name[Prefix.Length..^".json".Length];
            return JsonSerializer.Deserialize<SampleProgramme[]>(stream, Json)!.Select(s => s with { Kind = kind }).ToArray();
        }).ToArray();
        var all = kinds.SelectMany(samples => samples.Index()).OrderBy(s => s.Index).ThenByDescending(s => s.Item.Kind, StringComparer.Ordinal).Select(s => s.Item).ToArray();
        return [.. Known.Select(slug => all.First(s => s.Slug == slug)), .. all.Where(s => !Known.Contains(s.Slug))];
    }

    /// <summary>Writes the details.</summary>
    /// <param name="teams">Ids of teams by their words.</param>
    public static void WriteInto(this SampleProgramme sample, Programme programme, IReadOnlyDictionary<string, int> teams)
    {
        programme.Ages = Flags(ProgrammeWords.Ages, sample.Ages).Aggregate(AgeBands.None, (all, one) => all | one);
        (programme.SizeFrom, programme.SizeTo, programme.Minutes, programme.PricePerPerson) = (sample.Size[0], sample.Size[1], sample.Minutes, sample.Price);
        (programme.Makes, programme.NeedsNote, programme.PerInstructor, programme.UsesKits) = (sample.Makes, sample.Note ?? "", sample.PerInstructor, sample.Kits);
        programme.Needs = Flags(ProgrammeWords.Needs, sample.Needs).Aggregate(PlaceNeeds.None, (all, one) => all | one);
        programme.Seasons = sample.Seasons is null ? Programmes.Seasons.All : Flags(ProgrammeWords.Seasons, sample.Seasons).Aggregate(Programmes.Seasons.None, (all, one) => all | one);
        (programme.Description, programme.SafetyNotes) = (string.Join('\n', sample.Text), string.Join('\n', sample.Safety));
        programme.Ask([.. sample.Ask.Select(q => (q[0], q[1]))]);
        programme.OfferBy([.. sample.Teams.Where(teams.ContainsKey).Select(slug => teams[slug])]);
        programme.IsSample = true;
    }

    /// <summary>Takes the invented details away again; the name stays.</summary>
    public static void Blank(Programme programme)
    {
        (programme.Ages, programme.Needs, programme.Seasons) = (AgeBands.None, PlaceNeeds.None, Programmes.Seasons.All);
        (programme.SizeFrom, programme.SizeTo, programme.Minutes, programme.PricePerPerson, programme.UsesKits) = (1, 1, 10, 0, false);
        (programme.Makes, programme.NeedsNote, programme.Description, programme.SafetyNotes) = ("", "", "", "");
        programme.Ask([]);
        programme.OfferBy([]);
        programme.IsSample = false;
    }

    private static IEnumerable<T> Flags<T>(IReadOnlyList<Choice<T>> choices, string slugs) =>
        slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slug => choices.First(c => c.Slug == slug).Value);
}
