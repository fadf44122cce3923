namespace CenterPortal.Features.Consultation;

/// <summary>How sure a closed day is, and who says so.</summary>
public enum HolidayStatus
{
    /// <summary>In the government's published calendar of that year (월력요항), or decreed later for everyone.</summary>
    Official,

    /// <summary>Expected from the law and the lunar calendar; that year's 월력요항 is not out yet.</summary>
    Estimate,

    /// <summary>Put in by the Centre's staff: a temporary holiday, an election day, a closure of the Centre's own.</summary>
    AddedByCentre,
}
