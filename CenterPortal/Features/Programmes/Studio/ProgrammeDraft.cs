namespace CenterPortal.Features.Programmes.Studio;

/// <summary>What someone of staff wrote of a programme; numbers are null while the field is empty or holds no number.</summary>
/// <param name="Slug">The word in its address; looked at for a new programme alone.</param>
/// <param name="Price">Won a person; 0 is free.</param>
/// <param name="TextVersion">The version of the text that the person began from; 0 for a new programme.</param>
public sealed record ProgrammeDraft(
    string Name = "", string Slug = "", string Kind = "", AgeBands Ages = AgeBands.None, int? SizeFrom = 10, int? SizeTo = 25, int? Minutes = 60, int? Price = 0, string Makes = "",
    PlaceNeeds Needs = PlaceNeeds.None, string NeedsNote = "", Seasons Seasons = Seasons.All, string Description = "", string SafetyNotes = "", int? PerInstructor = 15, bool UsesKits = false,
    bool IsSample = false, long TextVersion = 0)
{
    /// <summary>What teachers ask, in order; rows without a question and an answer are left out when saved.</summary>
    public IReadOnlyList<DraftQuestion> Questions { get; init; } = [];

    /// <summary>Its pictures, in order.</summary>
    public IReadOnlyList<DraftPicture> Pictures { get; init; } = [];

    /// <summary>The teams that offer it.</summary>
    public IReadOnlyList<int> Teams { get; init; } = [];

    /// <summary>As it would be stored: ends trimmed, line ends as one, empty rows left out.</summary>
    public ProgrammeDraft Tidied() => this with
    {
        Name = Name.Trim(),
        Slug = Slug.Trim(),
        Makes = Makes.Trim(),
        NeedsNote = NeedsNote.Trim(),
        Description = Lines(Description),
        SafetyNotes = Lines(SafetyNotes),
        Questions = [.. Questions.Select(q => new DraftQuestion(q.Asked.Trim(), q.Answer.Trim())).Where(q => q.Asked.Length + q.Answer.Length > 0)],
        Pictures = [.. Pictures.Select(p => p with { Alt = p.Alt.Trim() })],
        Teams = [.. Teams.Distinct().Order()],
    };

    /// <summary>True when both would be stored as the same.</summary>
    public bool IsSame(ProgrammeDraft other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (mine, theirs) = (Tidied(), other.Tidied());
        return mine.Questions.SequenceEqual(theirs.Questions) && mine.Pictures.SequenceEqual(theirs.Pictures) && mine.Teams.SequenceEqual(theirs.Teams)
            && mine with { Questions = theirs.Questions, Pictures = theirs.Pictures, Teams = theirs.Teams, TextVersion = theirs.TextVersion } == theirs;
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A question with its answer.</summary>
public sealed record DraftQuestion(string Asked = "", string Answer = "");

/// <summary>A picture with what it shows.</summary>
public sealed record DraftPicture(int Id, string Alt = "");
