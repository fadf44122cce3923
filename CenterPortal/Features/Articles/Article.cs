using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles;

/// <summary>글: a text on a board. All its state changes are records of who and when; its version grows with each.</summary>
public sealed class Article
{
    private readonly List<ArticleBlock> _blocks = [];
    private readonly List<Attachment> _attachments = [];
    // Use cases do not load what it said before, they only add.
    private readonly List<PastText> _pastTexts = [];

    /// <summary>Small id; people read it out on the phone.</summary>
    public int Id { get; private set; }

    /// <summary>The board's id.</summary>
    public int BoardId { get; private set; }

    /// <summary>The board it stands on.</summary>
    public required Board Board { get; set; }

    /// <summary>Title, as it stands.</summary>
    public required string Title { get; set; }

    /// <summary>Name under which it was written.</summary>
    public required string Author { get; set; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTime WrittenAt { get; set; }

    /// <summary>When its content was last corrected (UTC).</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>The writer's address as the old site showed it, one octet hidden; text, never a full address.</summary>
    public string? MaskedAddress { get; set; }

    /// <summary>Origin of a press clipping.</summary>
    public PressSource? Source { get; set; }

    /// <summary>Readers see it since.</summary>
    public Publication? Publication { get; private set; }

    /// <summary>Readers see it no more since.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>In the bin since; neither readers nor the usual lists of the studio show it.</summary>
    public Trashing? Trashing { get; private set; }

    /// <summary>The member of staff who wrote it; null for imports and samples.</summary>
    public Guid? WriterId { get; init; }

    /// <summary>Its writer wants it read over before readers see it.</summary>
    public ReviewRequest? Review { get; private set; }

    /// <summary>Staff's pick.</summary>
    public BestPick? Best { get; private set; }

    /// <summary>Pinned above the newest.</summary>
    public Pin? Pin { get; private set; }

    /// <summary>Only title, date and views are known; the text has not been moved from the old site yet.</summary>
    public bool IsTextMissing { get; private set; }

    /// <summary>A sample (예시), not news.</summary>
    public bool IsSample { get; init; }

    /// <summary>How many visitors read it; written behind, does not change the version.</summary>
    public long Views { get; set; }

    /// <summary>Grows with each change that readers or staff can see, views left out.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>The version at which title, text or origin last changed; a Best that ends does not touch it.</summary>
    public long TextVersion { get; private set; } = 1;

    /// <summary>The text, block by block.</summary>
    public IReadOnlyList<ArticleBlock> Blocks => _blocks;

    /// <summary>The files.</summary>
    public IReadOnlyList<Attachment> Attachments => _attachments;

    /// <summary>True when readers may see it.</summary>
    public bool IsPublic => Publication is not null && Withdrawal is null && Trashing is null;

    /// <summary>Puts it before readers (again).</summary>
    public void Publish(Guid? by, DateTime at)
    {
        Publication = new Publication(by, at);
        (Withdrawal, Review) = (null, null);
        Step();
        Board.Touch();
    }

    /// <summary>Takes it from readers.</summary>
    public void Withdraw(Guid? by, DateTime at, string reason)
    {
        Withdrawal = new Withdrawal(by, at, reason);
        Step();
        Board.Touch();
    }

    /// <summary>Puts it into the bin; readers see it no more, and its Best and pin end.</summary>
    public void Trash(Guid? by, DateTime at)
    {
        if (IsPublic) Board.Touch();
        Trashing = new Trashing(by, at);
        (Best, Pin) = (null, null);
        Step();
    }

    /// <summary>Takes it out of the bin, as it was before.</summary>
    public void Restore()
    {
        Trashing = null;
        if (IsPublic) Board.Touch();
        Step();
    }

    /// <summary>Asks the editors to read it over.</summary>
    public void AskReview(Guid by, DateTime at)
    {
        Review = new ReviewRequest(by, at);
        Step();
    }

    /// <summary>Where it stands now, for undoing what comes next.</summary>
    public ArticleStanding Standing() => new(Publication, Withdrawal, Trashing, Best, Pin);

    /// <summary>
    /// Puts it back where it stood, with the same dates. What readers have seen stays told: a first publication that is
    /// undone becomes a withdrawal.
    /// </summary>
    public void ReturnTo(ArticleStanding before, Guid? by, DateTime at)
    {
        var wasPublic = IsPublic;
        if (before.Publication is null && Publication is not null) Withdrawal = new Withdrawal(by, at, "게시를 되돌림");
        else (Publication, Withdrawal) = (before.Publication, before.Withdrawal);
        (Trashing, Best, Pin) = (before.Trashing, before.Best, before.Pin);
        Step();
        if (wasPublic || IsPublic) Board.Touch();
    }

    /// <summary>Picks it as Best, or ends the pick with null.</summary>
    public void PickAsBest(BestPick? pick)
    {
        Best = pick;
        Step();
        Board.Touch();
    }

    /// <summary>Pins it, or ends the pin with null.</summary>
    public void PinAbove(Pin? pin)
    {
        Pin = pin;
        Step();
        Board.Touch();
    }

    /// <summary>Says that only the title is known.</summary>
    public void MarkTextMissing() => IsTextMissing = true;

    /// <summary>Adds a file.</summary>
    public void Attach(Attachment attachment) => _attachments.Add(attachment);

    /// <summary>Writes the first text; not a correction.</summary>
    public void Write(IEnumerable<SanitizedHtml> blocks)
    {
        _blocks.Clear();
        foreach (var html in blocks)
            _blocks.Add(new ArticleBlock { Number = _blocks.Count + 1, Position = _blocks.Count, Html = html, Version = Version });
        IsTextMissing = false;
    }

    /// <summary>Writes the text of an article of which only the title was known; its time of day is known now too.</summary>
    public void WriteMissingText(IEnumerable<SanitizedHtml> blocks, DateTime writtenAt)
    {
        Write(blocks);
        WrittenAt = writtenAt;
        Board.Touch();
    }

    /// <summary>Sets author, address and press source as another system has them; true when something differs.</summary>
    public bool SetOrigin(string author, string? maskedAddress, PressSource? source)
    {
        if (author == Author && maskedAddress == MaskedAddress && source == Source) return false;
        (Author, MaskedAddress) = (author, maskedAddress);
        if (source != Source) Source = source;
        return true;
    }

    /// <summary>Sets what stands above the text; true when something differs. A board can change until readers have seen the article.</summary>
    public bool SetHead(Board board, string author, DateTime writtenAt, PressSource? source)
    {
        ArgumentNullException.ThrowIfNull(board);
        var isMoved = board.Id != Board.Id && Publication is null;
        var isDated = writtenAt != WrittenAt;
        if (isMoved) Board = board;
        WrittenAt = writtenAt;
        if (isDated && IsPublic) Board.Touch();
        return SetOrigin(author, MaskedAddress, source) || isMoved || isDated;
    }

    /// <summary>Lists the files that have not been moved yet; files that are here stay. True when the list differs.</summary>
    public bool NameMissingFiles(IReadOnlyList<string> names)
    {
        var missing = _attachments.Where(f => f.StoredName is null).Select(f => f.Name);
        if (missing.SequenceEqual(names)) return false;
        _attachments.RemoveAll(f => f.StoredName is null);
        foreach (var name in names)
            Attach(new Attachment { Name = name, Position = _attachments.Count });
        return true;
    }

    /// <summary>Puts the files into this order; others go. True when the list differs.</summary>
    public bool ArrangeFiles(IReadOnlyList<Attachment> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (_attachments.OrderBy(f => f.Position).SequenceEqual(files)) return false;
        _attachments.RemoveAll(f => !files.Contains(f));
        _attachments.AddRange(files.Except(_attachments).ToArray());
        foreach (var (position, file) in files.Index()) file.Position = position;
        return true;
    }

    /// <summary>Corrects title and text, and keeps what they were. Blocks that stay the same keep their number and version.</summary>
    /// <param name="isHeadChanged">Something else that readers see changed with it.</param>
    /// <param name="by">Who corrects; null for imports and the command line.</param>
    public BodyRevision Correct(string title, IReadOnlyList<SanitizedHtml> blocks, DateTime at, bool isHeadChanged = false, Guid? by = null)
    {
        var revision = BodyRevision.Between(_blocks, blocks);
        var isRenamed = title != Title;
        if (!isRenamed && !isHeadChanged && !revision.IsAny) return revision;
        if (_blocks.Count > 0 && (isRenamed || revision.IsAny)) _pastTexts.Add(PastText.Of(this, by, at));
        Step();
        TextVersion = Version;
        // What readers have never seen is not corrected but written.
        if (Publication is not null) ChangedAt = at;
        if (isRenamed) Board.Touch();
        Title = title;
        IsTextMissing = false;
        revision.Apply(_blocks, Version);
        return isRenamed || isHeadChanged ? revision.WithHead() : revision;
    }

    /// <summary>Marks a change of anything else that readers see in the article's head or files.</summary>
    public void Step() => Version++;
}
