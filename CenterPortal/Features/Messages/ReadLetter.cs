using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Messages;

/// <summary>A letter as staff read it.</summary>
/// <param name="Refusal">Why it cannot be read; null when it can.</param>
public sealed record LetterReading(string? Refusal, string To = "", string Subject = "", string Text = "", IReadOnlyList<string>? Files = null);

/// <summary>Opens a letter for someone who may read personal data; each opening leaves a record.</summary>
public sealed class ReadLetter(IDbContextFactory<PortalDb> contexts, PersonalData personal)
{
    /// <summary>Opens it.</summary>
    public async Task<LetterReading> HandleAsync(Guid id, Guid by, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(by, Policies.ReadPersonalData, ct)) return new LetterReading(MessageOutcome.NotReadable.Refusal);
        if (await db.Set<OutboxLetter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } letter) return new LetterReading(MessageOutcome.Gone.Refusal);
        return letter.Open(personal, new PersonalReading(by, ReadingPurpose.Message)) is { } content
            ? new LetterReading(null, content.To, content.Subject, content.Text, [.. content.Files.Select(f => f.Name)])
            : new LetterReading("내용을 지운 편지입니다. 받는 분의 개인정보가 파기되었거나 보낸 지 반년이 지났습니다.");
    }
}
