namespace CenterPortal.Features.Visits.Studio.Queries;

/// <summary>Where a request stands for those who answer; the order is that of urgency.</summary>
public enum InboxGroup
{
    /// <summary>답을 기다림: a place is held until staff answer.</summary>
    Held,

    /// <summary>자리 없음: nothing is held and it waits in no list; only staff can go on.</summary>
    Loose,

    /// <summary>기관의 답을 기다림: a day was proposed or a place offered.</summary>
    Asked,

    /// <summary>차례를 기다림: in the waiting list.</summary>
    Waiting,

    /// <summary>확정.</summary>
    Confirmed,

    /// <summary>다녀옴.</summary>
    Over,

    /// <summary>끝남: declined, cancelled or lapsed.</summary>
    Closed,
}

/// <summary>A line of the inbox; nothing personal stands in it.</summary>
/// <param name="Number">Of the receipt; null for a sample.</param>
/// <param name="Team">Name of the team of the live placing.</param>
/// <param name="Placing">The live placing; null when it has none.</param>
/// <param name="Reason">Why it waits, or why it ended.</param>
/// <param name="HasReport">What became of the visit was written down.</param>
public sealed record InboxRow(
    Guid Id, InboxGroup Group, string? Number, string Institution, string Programme, int HeadCount, string District, string? Team,
    Placing? Placing, IReadOnlyList<Wish> Wishes, string? Reason, DateTime MadeAt, bool HasReport, bool IsSample, long Version)
{
    /// <summary>What the institution told and nobody has read; null when everything was read.</summary>
    public News? News { get; init; }

    /// <summary>Staff can confirm the place that it has among others; what was told is read first.</summary>
    public bool IsConfirmable => Group == InboxGroup.Held && News is null;

    /// <summary>Staff can decline it among others; what was told is read first.</summary>
    public bool IsOpen => Group < InboxGroup.Confirmed && News is null;

    /// <summary>Under which heading it stands among what is to do; null: what is to be read.</summary>
    public InboxGroup? Heading => News is null ? Group : null;
}

/// <summary>A page of the inbox.</summary>
/// <param name="Ask">What was asked, on a page that exists.</param>
/// <param name="Total">Rows of the tab.</param>
/// <param name="Counts">Of each group under the same filters.</param>
public sealed record InboxPage(InboxAsk Ask, IReadOnlyList<InboxRow> Rows, int Total, IReadOnlyDictionary<InboxGroup, int> Counts)
{
    /// <summary>Of those the ones with something that nobody has read.</summary>
    public IReadOnlyDictionary<InboxGroup, int> News { get; init; } = new Dictionary<InboxGroup, int>();

    /// <summary>How many stand under a heading of what is to do.</summary>
    public int CountOf(InboxGroup? heading) => heading is { } group ? Counts.GetValueOrDefault(group) - News.GetValueOrDefault(group) : News.Values.Sum();

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Total + InboxAsk.Size - 1) / InboxAsk.Size);

    /// <summary>How many rows a tab has.</summary>
    public int CountOf(InboxTab tab) => tab.CountOf(Counts, News);
}

/// <summary>Which groups a tab holds.</summary>
public static class InboxTabs
{
    /// <summary>How many rows a tab has; what is to be read is to do, whatever became of the request.</summary>
    public static int CountOf(this InboxTab tab, IReadOnlyDictionary<InboxGroup, int> counts, IReadOnlyDictionary<InboxGroup, int> news) =>
        counts.Where(c => tab.Holds(c.Key)).Sum(c => c.Value) + (tab == InboxTab.Todo ? news.Where(n => !tab.Holds(n.Key)).Sum(n => n.Value) : 0);

    /// <summary>Whether the tab shows the group.</summary>
    public static bool Holds(this InboxTab tab, InboxGroup group) => tab switch
    {
        InboxTab.Todo => group < InboxGroup.Confirmed,
        InboxTab.Confirmed => group == InboxGroup.Confirmed,
        InboxTab.Over => group == InboxGroup.Over,
        InboxTab.Closed => group == InboxGroup.Closed,
        _ => true,
    };
}
