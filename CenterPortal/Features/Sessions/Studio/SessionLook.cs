using CenterPortal.Components.Shared.Forms;
using CenterPortal.Features.Visits.Contract;

namespace CenterPortal.Features.Sessions.Studio;

/// <summary>Looks at a session as it is being typed: which visits its team has on that day.</summary>
public sealed class SessionLook(EngagementCheck check, TimeProvider clock)
{
    /// <summary>What it would meet; nothing as long as day, team or programme are missing.</summary>
    /// <param name="id">The session that is changed; null for a new one.</param>
    public async Task<EngagementLook> FindAsync(int? id, WantedSession wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var errors = new FieldErrors();
        // What concerns neither the team nor its time may still be missing.
        var typed = wanted with { Place = "?", Note = "", MostPerBooking = 1, BookUntilDay = wanted.Day, BookUntilAt = wanted.At };
        return typed.Read(errors, clock.GetUtcNow().UtcDateTime) is { } plan && plan is { TeamId: > 0, ProgrammeId: > 0 }
            ? await check.LookAsync(SessionEngagements.Of(id ?? 0, plan), by, ct)
            : EngagementLook.Nothing;
    }
}
