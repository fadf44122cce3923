using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Features.Visits.Days;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Fragments;

/// <summary>Free days of a programme as its page shows them.</summary>
/// <param name="SizeFrom">For how many they are computed.</param>
/// <param name="Version">Grows with each change of the free days.</param>
public sealed record FreeDayCalendar(int ProgrammeId, string Slug, int SizeFrom, IReadOnlyList<MonthView> Months, long Version);

/// <summary>Reads the calendars of programmes' pages.</summary>
public sealed class FreeDayCalendars(IDbContextFactory<PortalDb> contexts, ProgrammeBook programmes, MonthReading months)
{
    private const int Shown = 2;

    /// <summary>The calendar; null when readers do not see the programme or no team with a plan offers it.</summary>
    public async Task<FreeDayCalendar?> FindAsync(int programmeId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await programmes.FindAsync(db, programmeId, ct) is not { IsPublic: true } programme) return null;
        var shown = await months.FindAsync(programmeId, null, Shown, null, null, ct);
        return shown.Count == 0 ? null : new FreeDayCalendar(programme.Id, programme.Slug, programme.SizeFrom, shown, shown[0].Version);
    }
}
