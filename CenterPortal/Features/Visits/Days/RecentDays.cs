using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Days;

/// <summary>
/// Availability as it was read a moment ago, for those who ask again inside their write: when many post at once, reading it was
/// a quarter of all the work. The version of the free days is part of the question, so no answer outlives a claim.
/// </summary>
public sealed class RecentDays(VisitDays days, IDbContextFactory<PortalDb> contexts, TimeProvider clock)
{
    private const int Most = 100;
    private readonly Recent<Question, DayFacts> _recent = new(TimeSpan.FromSeconds(1), Most);

    /// <summary>Availability of a programme in the span; facts that nobody else changes.</summary>
    /// <param name="version">The <see cref="VisitRules.DaysVersion"/> that holds now.</param>
    public async Task<Availability> LoadAsync(OfferedProgramme programme, DaySpan span, long version)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(span);
        // Whole weeks: who asks for neighbouring days asks the same question.
        var weeks = span with { From = SeoulTime.MondayOf(span.From), To = SeoulTime.MondayOf(span.To).AddDays(6) };
        return new Availability(await _recent.GetAsync(new Question(programme.Id, string.Join(',', programme.TeamIds), programme.UsesKits, weeks, version, clock.GetUtcNow().ToUnixTimeSeconds()), async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return (await days.LoadAsync(db, [programme], weeks)).Facts;
        }));
    }

    private sealed record Question(int Programme, string Teams, bool UsesKits, DaySpan Weeks, long Version, long Second);
}
