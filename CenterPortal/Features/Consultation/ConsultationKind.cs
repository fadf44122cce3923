namespace CenterPortal.Features.Consultation;

/// <summary>Whether someone answers the phone now, and if not, why.</summary>
public enum ConsultationKind
{
    Open,

    /// <summary>Lunch; it opens again today.</summary>
    Break,

    BeforeOpening,

    AfterClosing,

    /// <summary>Not a day of consultation at all: a holiday, a closure or a weekly day of rest.</summary>
    ClosedToday,
}
