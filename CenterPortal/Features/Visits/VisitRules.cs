namespace CenterPortal.Features.Visits;

/// <summary>The centre's rules for visits; one row.</summary>
public sealed class VisitRules
{
    /// <summary>The id of the one row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>How many working days ahead a visit must be asked for.</summary>
    public int LeadWorkingDays { get; set; } = 5;

    /// <summary>How many days ahead it can be asked for.</summary>
    public int HorizonDays { get; set; } = 120;

    /// <summary>How many working hours a place is held for staff's answer.</summary>
    public int HoldWorkingHours { get; set; } = 16;

    /// <summary>Until how many working days before the visit the institution can change or cancel it itself.</summary>
    public int ChangeDeadlineWorkingDays { get; set; } = 3;

    /// <summary>How many working hours an offer or a proposal waits for the institution's answer.</summary>
    public int OfferWorkingHours { get; set; } = 8;

    /// <summary>Grows whenever any team's free days may have changed; the version of everything computed from them.</summary>
    public long DaysVersion { get; private set; } = 1;

    /// <summary>Marks that free days may have changed; answers the new version.</summary>
    public long TouchDays() => ++DaysVersion;
}
