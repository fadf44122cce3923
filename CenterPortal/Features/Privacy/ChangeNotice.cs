using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;

namespace CenterPortal.Features.Privacy;

/// <summary>What became of an act on privacy: done, or one Korean sentence that says what to do.</summary>
/// <param name="Refusal">The sentence; null when it was done.</param>
public sealed record PrivacyOutcome(string? Refusal)
{
    /// <summary>It was done.</summary>
    public static readonly PrivacyOutcome Done = new((string?)null);

    /// <summary>True when it was done.</summary>
    public bool IsDone => Refusal is null;
}

/// <summary>The words of the notice that staff write.</summary>
/// <param name="Version">The version that they saw.</param>
public sealed record NoticeWords(string Officer, string Entrusted, string Provided, long Version);

/// <summary>Changes what the centre itself says in the notice.</summary>
public sealed class ChangeNotice(PortalWrites writes, StaffRecord record, TimeProvider clock)
{
    /// <summary>Changes it; words that stand already change nothing.</summary>
    public async Task<PrivacyOutcome> HandleAsync(NoticeWords wanted, Guid? by, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var (officer, entrusted, provided) = (wanted.Officer.Trim(), Lines(wanted.Entrusted), Lines(wanted.Provided));
        if (RefusalOf(officer, entrusted, provided) is { } wrong) return new PrivacyOutcome(wrong);
        return await writes.RunAsync(async (db, token) =>
        {
            if (!await db.MayAsync(by, Policies.ManageCentre, token)) return new PrivacyOutcome("개인정보 처리방침은 편집자가 바꿉니다. 편집자에게 부탁해 주세요.");
            var notice = await db.NoticeAsync(token);
            if ((notice.Officer, notice.Entrusted, notice.Provided) == (officer, entrusted, provided)) return PrivacyOutcome.Done;
            if (notice.Version != wanted.Version) return new PrivacyOutcome("그 사이에 다른 사람이 바꿨습니다. 이 쪽을 다시 열어 지금 것을 보고 고쳐 주세요.");
            var now = clock.GetUtcNow().UtcDateTime;
            record.Note(db, by, "개인정보 처리방침 바꿈", new ActSubject("privacy/notice", "개인정보 처리방침"), Told(notice.Officer), Told(officer));
            (notice.Officer, notice.Entrusted, notice.Provided, notice.ChangedAt, notice.Version) = (officer, entrusted, provided, now, notice.Version + 1);
            db.LogChange(PrivacyChanges.Topic, "notice", notice.Version, "changed", now);
            return PrivacyOutcome.Done;
        }, ct);
    }

    private static string? RefusalOf(string officer, string entrusted, string provided)
    {
        if (officer.Length > PrivacyNotice.LongestOfficer) return $"보호책임자는 {PrivacyNotice.LongestOfficer}자 안으로 적어 주세요.";
        if (entrusted.Length > PrivacyNotice.LongestText || provided.Length > PrivacyNotice.LongestText) return $"긴 칸은 {PrivacyNotice.LongestText}자 안으로 줄여 주세요.";
        return (officer + entrusted + provided).Any(c => char.IsControl(c) && c != '\n') ? "보이지 않는 글자가 섞여 있습니다. 지우고 다시 적어 주세요." : null;
    }

    private static string Told(string officer) => officer.Length == 0 ? "(비어 있음)" : officer;

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
