using System.Diagnostics.CodeAnalysis;

namespace CenterPortal.Features.Consultation;

/// <summary>
/// What the consultation box says at one moment; made by <see cref="ConsultationClock"/>. It stays the same, word for word,
/// until <see cref="NextChangeUtc"/>. Dates and times of day are Seoul's.
/// </summary>
public sealed record ConsultationState
{
    public required ConsultationKind Kind { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Why today is closed: names of holidays, <c>주말</c>, or a weekday; null on every other day.</summary>
    public string? ClosingReason { get; init; }

    /// <summary>True when <see cref="ClosingReason"/> comes from the list of closed days and not from the weekly hours.</summary>
    public bool IsHoliday { get; init; }

    /// <summary>When it opens, or opens again, later today; null if it is open now or opens no more today.</summary>
    public TimeOnly? OpensAt { get; init; }

    /// <summary>The end of today's consultation; null when it has passed or today is closed.</summary>
    public TimeOnly? ClosesAt { get; init; }

    /// <summary>Today's lunch break while it is still ahead or running.</summary>
    public TimeRange? Pause { get; init; }

    /// <summary>The next time it begins, after lunch included; kind Unspecified; null if not within 60 days.</summary>
    public DateTime? NextOpening { get; init; }

    /// <summary>The instant (UTC) when this state ends: an opening, a closing, an edge of lunch, or midnight in Seoul.</summary>
    public required DateTime NextChangeUtc { get; init; }

    /// <summary>A year that the sentences speak of and whose public holidays nobody has entered yet; null when all is known.</summary>
    public int? UnknownHolidayYear { get; init; }

    /// <summary>A year that the sentences speak of and whose public holidays are estimates; null when they are known.</summary>
    public int? EstimatedHolidayYear { get; init; }

    public bool IsOpen => Kind == ConsultationKind.Open;

    /// <summary>One line for the utility bar.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The form of a sentence, not the number type.")]
    public string Short => ConsultationSentences.Short(this);

    /// <summary>One to three sentences for the box.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The form of a sentence, not the number type.")]
    public string Long => ConsultationSentences.Long(this);
}
