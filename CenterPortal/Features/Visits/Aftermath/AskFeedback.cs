using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>Asks the institution, once, how the visit was: a letter with a private link to three questions.</summary>
public sealed class AskFeedback(Outbox outbox, ProgrammeBook programmes, FeedbackLinks links, PersonalData personal, PortalSettings settings, TimeProvider clock)
{
    internal const string Template = "visit-feedback";

    /// <summary>The letter; staff may say it otherwise in the studio.</summary>
    public static MailTemplate Letter { get; } = new(
        Template, "방문 체험: 다녀온 뒤 여쭐 때", "[{센터이름}] {체험}, 어떠셨나요",
        "{받는사람}님, {날짜}에 {기관}에서 함께한 {체험}, 어떠셨나요.\n\n세 가지만 여쭙습니다. 1분이면 됩니다. 다음 방문을 준비하는 데에만 씁니다.\n\n답하기: {링크}\n\n궁금한 것은 {센터전화}로 물어 주세요.",
        [
            new("받는사람", "신청한 분의 이름", "홍길동"),
            new("체험", "체험 이름", "코르크 공예"),
            new("기관", "기관 이름", "○○초등학교"),
            new("날짜", "찾아간 날", "3월 11일 목요일"),
            new("링크", "세 가지를 여쭙는 주소", "https://example.or.kr/requests/feedback/0"),
        ]);

    /// <summary>Asks inside the write; a second time does nothing, and neither does a visit whose person was destroyed or that is a sample.</summary>
    public async Task AskAsync(PortalDb db, VisitRequest visit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.IsSample || visit.Placing is not { } placing || await db.Set<VisitFeedback>().AnyAsync(f => f.RequestId == visit.Id, ct)) return;
        var reading = new PersonalReading(null, ReadingPurpose.Message);
        if (visit.Email is not { } sealedEmail || personal.Open(sealedEmail, VisitPlaces.Email(visit.Id), reading) is not { } to) return;
        if (await programmes.FindAsync(db, visit.ProgrammeId, ct) is not { } programme) return;
        var word = links.WordOf(visit.Id);
        db.Add(new VisitFeedback { RequestId = visit.Id, LinkMark = links.MarkOf(word), AskedAt = clock.GetUtcNow().UtcDateTime });
        await outbox.AddAsync(db, new Letter(Template, visit.PersonId, to, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["받는사람"] = visit.Contact is { } contact ? personal.Open(contact, VisitPlaces.Contact(visit.Id), reading) ?? "" : "",
            ["체험"] = programme.Name,
            ["기관"] = visit.Institution,
            ["날짜"] = Infrastructure.Time.SeoulTime.ShortDate(placing.Date),
            ["링크"] = new Uri(settings.BaseUrl, Urls.VisitFeedback(word)).AbsoluteUri,
        }, $"visit/{visit.Id:N}/{Template}"), ct);
    }
}
