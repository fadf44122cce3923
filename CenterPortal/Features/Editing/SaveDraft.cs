using CenterPortal.Data;
using CenterPortal.Features.Editing.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Editing;

/// <summary>What a browser sends while someone writes.</summary>
/// <param name="Subject">What it is about, such as <c>article/42</c>, or a name of the browser's own such as <c>article/new/…</c>.</param>
/// <param name="Html">The text as markup from anywhere; it is cleaned here.</param>
/// <param name="Fields">What stands beside the text, as JSON.</param>
/// <param name="Stamp">Grows with each change.</param>
public sealed record DraftInput(string Subject, long BaseVersion, string Title, string Html, string Fields, long Stamp);

/// <summary>What became of a draft.</summary>
/// <param name="Refusal">One Korean sentence; null when it is kept.</param>
/// <param name="Place">Where the subject is; null when it is not there for this person.</param>
/// <param name="Stamp">The newest stamp that the server has.</param>
public sealed record DraftOutcome(string? Refusal, DraftPlace? Place = null, long Stamp = 0)
{
    /// <summary>The subject is not there, or not theirs.</summary>
    public static readonly DraftOutcome NotThere = new("이 글을 찾지 못했습니다. 적으신 것은 이 컴퓨터에 있습니다. 목록에서 글을 다시 열어 주세요.");
}

/// <summary>Keeps what someone is writing. Nobody else sees it, so nothing is told to anyone.</summary>
public sealed class SaveDraft(PortalWrites writes, IEnumerable<IDraftSubject> subjects, HtmlCleaner cleaner, TimeProvider clock)
{
    private const int LongestSubject = 60;
    private const int LongestTitle = 1000;
    // Twice what the fields of a page with the most files take: a draft also holds those from which it began.
    private const int LongestFields = 32_000;

    /// <summary>Keeps the draft; the same or an older stamp changes nothing.</summary>
    public async Task<DraftOutcome> HandleAsync(DraftInput input, Guid by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Subject.Length > LongestSubject) return DraftOutcome.NotThere;
        if (input.Title.Length > LongestTitle || input.Fields.Length > LongestFields) return new DraftOutcome("제목이나 글 정보가 너무 깁니다. 줄여 주세요.");
        var html = cleaner.CleanText(input.Html);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.Write, token)) return DraftOutcome.NotThere;
            var draft = await db.Set<Draft>().OrderBy(d => d.Id).FirstOrDefaultAsync(d => d.PersonId == by && (d.Subject == input.Subject || d.Origin == input.Subject), token);
            if (await AdmitAsync(db, by, draft?.Subject ?? input.Subject, input, token) is not { } place) return DraftOutcome.NotThere;
            draft ??= await db.Set<Draft>().SingleOrDefaultAsync(d => d.PersonId == by && d.Subject == place.Subject, token) ?? Add(db, by, place, input);
            draft.Keep(input.BaseVersion, input.Title, html, input.Fields, input.Stamp, clock.GetUtcNow().UtcDateTime);
            return new DraftOutcome(null, place, draft.Stamp);
        }, ct);
    }

    private async Task<DraftPlace?> AdmitAsync(PortalDb db, Guid by, string subject, DraftInput input, CancellationToken ct) =>
        subjects.FirstOrDefault(s => subject.StartsWith(s.Kind + "/", StringComparison.Ordinal)) is { } kind
            ? await kind.AdmitAsync(db, by, subject, input.Title, input.Fields, ct)
            : null;

    private static Draft Add(PortalDb db, Guid by, DraftPlace place, DraftInput input)
    {
        var draft = new Draft { PersonId = by, Subject = place.Subject, Origin = place.Subject == input.Subject ? null : input.Subject };
        db.Add(draft);
        return draft;
    }
}
