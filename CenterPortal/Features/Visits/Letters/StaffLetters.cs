using CenterPortal.Data;
using CenterPortal.Features.Programmes.Contract;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Visits.Letters;

/// <summary>
/// Tells the centre by e-mail that a request has come in. Only where letters leave by themselves: otherwise it would wait among those that
/// staff have to tell by phone. Nobody is named in it; who asked stands behind the studio's door.
/// </summary>
public sealed class StaffLetters(Outbox outbox, ILetterhead heads, PersonKeys keys, IEnumerable<IMessageChannel> channels, PortalSettings settings)
{
    internal const string Template = "visit-new";

    // Letters are sealed by their receiver's key; the centre is no person, so it has one that nothing destroys.
    private static readonly Guid Centre = new("019b0000-0000-7000-8000-000000000001");

    private readonly bool _canLeave = channels.Any();

    /// <summary>The letter; staff may say it otherwise in the studio.</summary>
    public static MailTemplate Letter { get; } = new(
        Template, "방문 체험: 새 신청을 센터에 알릴 때", "[{센터이름}] 새 신청: {체험}, {날짜}",
        "{체험} 신청이 들어왔습니다.\n\n{날짜}\n{기관}, {인원}\n\n보고 답하기: {링크}",
        [
            new("체험", "체험 이름", "코르크 공예"),
            new("날짜", "잡아 둔 날, 없으면 자리를 기다린다는 말", "3월 11일 목요일 오전 9시 40분"),
            new("기관", "기관 이름", "○○초등학교"),
            new("인원", "함께하는 사람 수", "25명"),
            new("링크", "작업실에서 그 신청을 여는 주소", "https://example.or.kr/studio/visits/0"),
        ]);

    /// <summary>Writes it into the outbox, inside the write of the request.</summary>
    public async Task NewAsync(PortalDb db, VisitRequest request, ProgrammeFacts programme, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(programme);
        if (!_canLeave || !MailAddress.TryRead((await heads.GetAsync(db, ct)).Email, out var to)) return;
        if (await db.Set<PersonKeyRecord>().FindAsync([Centre], ct) is null) await keys.BeginAsync(db, Centre, ct);
        await outbox.AddAsync(db, new Letter(Template, Centre, to, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["체험"] = programme.Name,
            ["날짜"] = request.Placing?.Words() ?? "자리를 기다림",
            ["기관"] = request.Institution,
            ["인원"] = $"{request.HeadCount}명",
            ["링크"] = new Uri(settings.BaseUrl, Urls.StudioVisit(request.Id)).AbsoluteUri,
        }, $"visit/{request.Id:N}/{Template}"), ct);
    }
}
