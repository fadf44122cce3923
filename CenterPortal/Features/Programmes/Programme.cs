namespace CenterPortal.Features.Programmes;

/// <summary>재미나 체험 프로그램: a hands-on class that teams bring to schools and centres. Its version grows with each change.</summary>
public sealed class Programme
{
    private readonly List<ProgrammeQuestion> _questions = [];
    private readonly List<ProgrammePicture> _pictures = [];
    private readonly List<ProgrammeTeam> _teams = [];

    /// <summary>Small id; people read it out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The word in its address; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>Its kind, by the slug of <see cref="ProgrammeKind"/>.</summary>
    public required string KindSlug { get; set; }

    /// <summary>For whom it is.</summary>
    public AgeBands Ages { get; set; }

    /// <summary>The smallest group, in persons.</summary>
    public int SizeFrom { get; set; }

    /// <summary>The largest group, in persons.</summary>
    public int SizeTo { get; set; }

    /// <summary>How long it takes, in minutes, without setting up.</summary>
    public int Minutes { get; set; }

    /// <summary>What one person pays, in won; 0 is free (무료).</summary>
    public int PricePerPerson { get; set; }

    /// <summary>What one takes home, or what one learns.</summary>
    public string Makes { get; set; } = "";

    /// <summary>What the place must have.</summary>
    public PlaceNeeds Needs { get; set; }

    /// <summary>What the place must have besides, in words; may be empty.</summary>
    public string NeedsNote { get; set; } = "";

    /// <summary>When it is held.</summary>
    public Seasons Seasons { get; set; } = Seasons.All;

    /// <summary>What happens, in paragraphs of plain text.</summary>
    public string Description { get; set; } = "";

    /// <summary>What to take care of, one note a line; may be empty.</summary>
    public string SafetyNotes { get; set; } = "";

    /// <summary>How many participants one instructor can guide.</summary>
    public int PerInstructor { get; set; } = 15;

    /// <summary>Each participant uses up one kit of the stock.</summary>
    public bool UsesKits { get; set; }

    /// <summary>Place in the catalogue, smallest first.</summary>
    public int Order { get; set; }

    /// <summary>A sample (예시): its details are invented and wait to be replaced.</summary>
    public bool IsSample { get; set; }

    /// <summary>Readers do not see it since; null when they do.</summary>
    public Hiding? Hiding { get; private set; }

    /// <summary>Staff do not see it in their list either since; null when they do.</summary>
    public Removal? Removal { get; private set; }

    /// <summary>Last change of anything that readers see (UTC).</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>The version at which what is said of it last changed; hiding and order do not touch it.</summary>
    public long TextVersion { get; private set; } = 1;

    /// <summary>What teachers ask, in order.</summary>
    public IReadOnlyList<ProgrammeQuestion> Questions => _questions;

    /// <summary>Its pictures, in order.</summary>
    public IReadOnlyList<ProgrammePicture> Pictures => _pictures;

    /// <summary>The teams that offer it.</summary>
    public IReadOnlyList<ProgrammeTeam> Teams => _teams;

    /// <summary>True when readers do not see it.</summary>
    public bool IsHidden => Hiding is not null;

    /// <summary>True when readers see it.</summary>
    public bool IsPublic => Hiding is null && Removal is null;

    /// <summary>Takes it from readers.</summary>
    public void Hide(Guid? by, DateTime at)
    {
        Hiding = new Hiding(by, at);
        Step(at);
    }

    /// <summary>Shows it to readers.</summary>
    public void Show(DateTime at)
    {
        Hiding = null;
        Step(at);
    }

    /// <summary>Takes it from the studio's list too.</summary>
    public void Remove(Guid? by, DateTime at)
    {
        Removal = new Removal(by, at);
        Step(at);
    }

    /// <summary>Brings it back as it was.</summary>
    public void Restore(DateTime at)
    {
        Removal = null;
        Step(at);
    }

    /// <summary>Sets what teachers ask; true when something differs.</summary>
    public bool Ask(IReadOnlyList<(string Asked, string Answer)> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (_questions.OrderBy(q => q.Position).Select(q => (q.Asked, q.Answer)).SequenceEqual(questions)) return false;
        _questions.Clear();
        _questions.AddRange(questions.Select((q, at) => new ProgrammeQuestion { Position = at, Asked = q.Asked, Answer = q.Answer }));
        return true;
    }

    /// <summary>Sets its pictures; true when something differs.</summary>
    public bool Picture(IReadOnlyList<(int Id, string Alt)> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (_pictures.OrderBy(p => p.Position).Select(p => (p.PictureId, p.Alt)).SequenceEqual(pictures)) return false;
        _pictures.Clear();
        _pictures.AddRange(pictures.Select((p, at) => new ProgrammePicture { Position = at, PictureId = p.Id, Alt = p.Alt }));
        return true;
    }

    /// <summary>Sets the teams that offer it; true when something differs.</summary>
    public bool OfferBy(IReadOnlyCollection<int> teamIds)
    {
        ArgumentNullException.ThrowIfNull(teamIds);
        if (_teams.Select(t => t.TeamId).ToHashSet().SetEquals(teamIds)) return false;
        _teams.RemoveAll(t => !teamIds.Contains(t.TeamId));
        _teams.AddRange(teamIds.Distinct().Except(_teams.Select(t => t.TeamId)).ToArray().Select(id => new ProgrammeTeam { TeamId = id }));
        return true;
    }

    /// <summary>Marks a change of what is said of it.</summary>
    public void Rewrite(DateTime at)
    {
        Step(at);
        TextVersion = Version;
    }

    /// <summary>Marks any other change.</summary>
    public void Step(DateTime at)
    {
        Version++;
        ChangedAt = at;
    }
}
