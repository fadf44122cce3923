using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>What stands in the fields of the form.</summary>
internal sealed class TypedSession
{
    private string? _untilDay;

    public string? Programme { get; set; }

    public string? Team { get; set; }

    public string? Day { get; set; }

    public string? At { get; set; } = "14:00";

    public string? Minutes { get; set; } = "90";

    public string? Place { get; set; }

    public string? District { get; set; }

    public string? Capacity { get; set; } = "20";

    public string? Most { get; set; } = "5";

    /// <summary>Setting it means that someone chose it.</summary>
    public string? UntilDay
    {
        get => _untilDay;
        set => (_untilDay, IsUntilOwn) = (value, true);
    }

    public string? UntilAt { get; set; } = "18:00";

    public string? Note { get; set; }

    /// <summary>Someone chose the end of booking.</summary>
    public bool IsUntilOwn { get; private set; }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void TakeUntil(DateTime utc)
    {
        var local = SeoulTime.ToLocal(utc);
        (_untilDay, UntilAt) = (DayOf(local), TimeOf(local));
    }

    public void Take(SessionPlan plan)
    {
        var starts = SeoulTime.ToLocal(plan.StartsAt);
        (Programme, Team, Day, At) = (Text(plan.ProgrammeId), Text(plan.TeamId), DayOf(starts), TimeOf(starts));
        (Minutes, Place, District, Capacity, Most, Note) = (Text(plan.Minutes), plan.Place, plan.DistrictSlug, Text(plan.Capacity), Text(plan.MostPerBooking), plan.Note);
        TakeUntil(plan.BookUntil);
        IsUntilOwn = true;
    }

    public WantedSession ToWanted() => new(
        Number(Programme), Number(Team), Day ?? "", At ?? "", Number(Minutes), Place ?? "", District ?? "", Number(Capacity), Number(Most), UntilDay ?? "", UntilAt ?? "", Note ?? "");

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string DayOf(DateTime local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
