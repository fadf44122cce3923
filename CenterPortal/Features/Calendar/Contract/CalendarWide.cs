using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Calendar.Contract;

/// <summary>For changes of what many dates name, such as the name of a place.</summary>
public static class CalendarWide
{
    /// <summary>The change log's topic of midnight in Seoul, when another day is today.</summary>
    public const string TodayTopic = CalendarTopics.Today;

    /// <summary>A reaction that has the whole calendar look again, beside what the feature's own pages need.</summary>
    public static Reaction And(IReadOnlyList<string> tags, IReadOnlyList<LiveTarget> push, IReadOnlyList<string> families) =>
        new([CalendarTopics.Tag, .. tags], push) { PushFamilies = [.. CalendarTopics.Families, .. families] };
}
