using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>Letters of which their person has not heard: neither sent nor handed over by staff. What was dropped has nobody to hear of it.</summary>
internal static class UntoldLetters
{
    /// <summary>Those of a template.</summary>
    public static IQueryable<OutboxLetter> Untold(this PortalDb db, string template) =>
        db.Set<OutboxLetter>().Where(l => l.Template == template && (l.State == LetterState.Waiting || l.State == LetterState.Failed));

    /// <summary>Whether the person has not heard of a letter that was written at an instant (UTC) or later.</summary>
    public static Task<bool> IsUntoldAsync(this PortalDb db, Guid person, string template, DateTime since, CancellationToken ct) =>
        db.Untold(template).AnyAsync(l => l.PersonId == person && l.WrittenAt >= since, ct);
}
