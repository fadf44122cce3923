using System.Collections.Concurrent;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Infrastructure.Mail;

/// <summary>A channel that keeps what it gets and answers as the test says.</summary>
internal sealed class KeepingChannel : IMessageChannel
{
    private readonly ConcurrentQueue<OpenedLetter> _got = new();

    public string Name => "시험";

    public Func<OpenedLetter, SendOutcome> Answer { get; set; } = _ => SendOutcome.Sent;

    public IReadOnlyList<OpenedLetter> Got => [.. _got];

    public bool Reaches(string to) => true;

    public Task<SendOutcome> SendAsync(OpenedLetter letter, CancellationToken ct)
    {
        _got.Enqueue(letter);
        return Task.FromResult(Answer(letter));
    }
}

/// <summary>Shorthand of the tests for letters.</summary>
internal static class Letters
{
    public const string Address = "teacher@example.org";

    public static readonly MailTemplate Template = new(
        "test-received",
        "시험 접수 편지",
        "{받는사람} 님, 신청을 받았습니다",
        "안녕하세요, {받는사람} 님.\n\n{사연}\n\n신청 내용 보기: {링크}\n\n{센터이름} 드림",
        [new("받는사람", "받는 분의 이름", "김○○"), new("사연", "적은 말", "고맙습니다."), new("링크", "신청 내용의 주소", "http://localhost:5080/requests/0")]);

    /// <summary>A portal that knows the template and sends by this channel alone; by none when it is null.</summary>
    public static Task<PortalApp> StartAsync(IMessageChannel? channel = null, FakeTimeProvider? clock = null, string? folder = null) => PortalApp.StartWithAsync(
        services =>
        {
            services.AddSingleton(Template).RemoveAll<IMessageChannel>();
            if (channel is not null) services.AddSingleton(channel);
        },
        clock: clock,
        folder: folder,
        settings: ["Portal:RateLimits:Enabled=false"]);

    /// <summary>A portal that knows the template and sends as its settings say.</summary>
    public static Task<PortalApp> StartAsync(string[] settings, string? folder = null) =>
        PortalApp.StartWithAsync(services => services.AddSingleton(Template), folder: folder, settings: ["Portal:RateLimits:Enabled=false", .. settings]);

    public static Letter To(Guid person, string to = Address, string? key = null, string name = "김하나", string words = "학교에서 기다리겠습니다.", params LetterFile[] files) => new(
        Template.Key,
        person,
        to,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["받는사람"] = name, ["사연"] = words, ["링크"] = "http://localhost:5080/requests/abc" },
        key,
        files);

    public static Task PostAsync(this PortalApp portal, Letter letter) => portal.Get<PortalWrites>().RunAsync((db, ct) => portal.Get<Outbox>().AddAsync(db, letter, ct));

    public static Task<OutboxLetter> LetterAsync(this PortalApp portal) => portal.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().SingleAsync());

    public static Task<OutboxLetter[]> LettersAsync(this PortalApp portal) => portal.ReadAsync(db => db.Set<OutboxLetter>().AsNoTracking().OrderBy(l => l.Id).ToArrayAsync());
}
