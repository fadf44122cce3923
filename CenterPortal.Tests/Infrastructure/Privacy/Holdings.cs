using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Infrastructure.Privacy;

/// <summary>A feature of the tests that holds personal data: it says who is due and remembers whom it reduced.</summary>
internal sealed class TestHolding : IPersonalHolding
{
    public static readonly ProcessingPurpose Visit = new(
        "test-visit", "체험 신청(시험)", "신청을 받고 답합니다.", "이름, 전화번호", "동의(개인정보 보호법 제15조 제1항 제1호)", "끝난 날부터 1년", new Period(Years: 1), IsMandatory: true, "신청을 받을 수 없습니다.", Version: 2);

    public static readonly ProcessingPurpose News = Visit with { Key = "test-news", Name = "소식 편지(시험)", IsMandatory = false, IfRefused = "소식을 받지 못하실 뿐입니다.", Version = 1 };

    public string Purpose => Visit.Key;

    public List<Guid> Due { get; } = [];

    public List<Guid> Needed { get; } = [];

    public List<Guid> Reduced { get; } = [];

    public Task<IReadOnlyList<Guid>> DueAsync(PortalDb db, DateTime now, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([.. Due.Take(most)]);

    public Task ReduceAsync(PortalDb db, Guid person, CancellationToken ct)
    {
        Due.Remove(person);
        Reduced.Add(person);
        return Task.CompletedTask;
    }

    public Task<bool> StillNeedsAsync(PortalDb db, Guid person, DateTime now, CancellationToken ct) => Task.FromResult(Needed.Contains(person));

    /// <summary>A portal with the purposes and these holdings, that knows the letters of the tests.</summary>
    public static async Task<PortalApp> StartAsync(string? folder = null, params IPersonalHolding[] holdings)
    {
        var portal = await PortalApp.StartWithAsync(
            services =>
            {
                services.AddSingleton(Visit).AddSingleton(News).AddSingleton(Letters.Template);
                foreach (var holding in holdings) services.AddSingleton(holding);
            },
            folder: folder,
            settings: ["Portal:RateLimits:Enabled=false"]);
        // The program's own run at the start must not take what the test lays out for its run; the next comes in six hours.
        if (holdings.Length > 0) await Eventually.HoldsAsync(() => portal.ReadAsync(db => db.Set<JobLease>().AnyAsync(l => l.Name == "personal-data-destruction" && l.FinishedAt != null)));
        return portal;
    }
}
