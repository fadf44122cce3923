using CenterPortal.Features.Visits.Letters;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>Staff write to the institution in their own words, begun from a template and changed before it leaves.</summary>
public sealed class SendMessage(VisitWork work, Outbox outbox, PersonalData personal)
{
    /// <summary>The longest subject.</summary>
    public const int LongestSubject = 100;

    /// <summary>The longest text.</summary>
    public const int LongestText = 3_000;

    internal const string Template = "visit-message";

    /// <summary>The letter's frame: subject and text are staff's own.</summary>
    public static MailTemplate Letter { get; } = new(
        Template, "방문 체험: 담당자가 쓰는 편지", "{제목}", "{말}",
        [new("제목", "담당자가 적은 제목", "준비물을 여쭙니다"), new("말", "담당자가 적은 글", "안녕하세요. 그날 책상이 몇 개 있는지 알려 주세요.")]);

    /// <summary>Sends; <see cref="LetterLook.Receiver"/> in the text becomes the receiver's name.</summary>
    public Task<VisitOutcome> HandleAsync(Guid request, Guid? by, LetterDraft draft, CancellationToken ct = default) => work.AsStaffAfterTooAsync(request, by, version: null, async (turn, token) =>
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Subject.Trim() is not { Length: > 0 and <= LongestSubject } subject) return VisitAct.Refused($"제목을 {LongestSubject}자 안으로 적어 주세요.");
        if (draft.Text.Trim() is not { Length: > 0 and <= LongestText } text) return VisitAct.Refused($"글을 {LongestText:N0}자 안으로 적어 주세요.");
        if (Unfilled(subject, text) is { } field) return VisitAct.Refused($"{{{field}}} 자리가 아직 비어 있습니다. 알맞은 말로 바꾸거나 지운 뒤 보내 주세요.");
        var reading = new PersonalReading(null, ReadingPurpose.Message);
        if (turn.Request.IsSample) return VisitAct.Refused("예시 신청이라 편지를 받을 사람이 없습니다.");
        if (turn.Request is not { Email: { } email, Contact: { } contact } visit || personal.Open(email, VisitPlaces.Email(visit.Id), reading) is not { } to)
            return VisitAct.Refused("보관 기간이 지나 연락처를 없앤 신청이라 편지를 보낼 수 없습니다.");
        var name = personal.Open(contact, VisitPlaces.Contact(visit.Id), reading) ?? "";
        turn.Request.Step();
        await outbox.AddAsync(turn.Db, new Letter(Template, visit.PersonId, to, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["제목"] = subject.Replace(LetterLook.Receiver, name, StringComparison.Ordinal),
            ["말"] = text.Replace(LetterLook.Receiver, name, StringComparison.Ordinal),
        }, $"visit/{visit.Id:N}/{Template}/{visit.Version}"), token);
        return VisitAct.Did("written", "기관에 편지를 보냄", NewsMark.Answered);
    }, ct);

    private static string? Unfilled(string subject, string text) => VisitTemplates.ByHand.AllFields.Select(f => f.Name)
        .FirstOrDefault(name => $"{{{name}}}" is var place && place != LetterLook.Receiver && (subject.Contains(place, StringComparison.Ordinal) || text.Contains(place, StringComparison.Ordinal)));
}
