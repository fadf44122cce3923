using System.Security.Cryptography;
using System.Text;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Jobs;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Views;

/// <summary>One reading that was answered. Address and agent are forgotten as soon as they are hashed.</summary>
internal sealed record Reading(int ArticleId, string Visitor, DateOnly Day);

/// <summary>Counts each visitor once per article and day, behind the answer and in batches.</summary>
internal sealed class ViewCounter(PortalWrites writes, ViewSalts salts, TimeProvider clock, ILogger<ViewCounter> log) : WriteBehind<Reading>(clock, log)
{
    private const int MarkLength = 16;
    private const int Slots = 4096;

    // Who reads the same again before the batch is written need not stand in it twice; two slots written at once lose nothing but that.
    private readonly int[] _waiting = new int[Slots];

    public void Count(int articleId, string visitor)
    {
        var reading = new Reading(articleId, visitor, SeoulTime.DateOf(Clock.GetUtcNow().UtcDateTime));
        var hash = reading.GetHashCode();
        ref var slot = ref _waiting[hash & (Slots - 1)];
        if (slot == hash && hash != 0) return;
        slot = hash;
        Leave(reading);
    }

    protected override async Task WriteAsync(IReadOnlyList<Reading> batch, CancellationToken ct)
    {
        Array.Clear(_waiting);
        var marks = new HashSet<(int Article, DateOnly Day, string Mark)>();
        foreach (var reading in batch.Distinct())
            marks.Add((reading.ArticleId, reading.Day, Convert.ToHexString(await MarkAsync(reading))));
        await writes.RunAsync((db, token) => CountAsync(db, marks, token), ct);
    }

    private async Task CountAsync(PortalDb db, IReadOnlyCollection<(int Article, DateOnly Day, string Mark)> marks, CancellationToken ct)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        foreach (var article in marks.GroupBy(m => m.Article))
        {
            var fresh = 0;
            foreach (var (_, day, mark) in article)
            {
                var octets = Convert.FromHexString(mark);
                if (await db.Set<ViewMark>().AnyAsync(m => m.Day == day && m.ArticleId == article.Key && m.Mark == octets, ct)) continue;
                db.Add(new ViewMark { Day = day, ArticleId = article.Key, Mark = octets });
                fresh++;
            }

            if (fresh == 0) continue;
            if (await db.Set<Article>().Where(a => a.Id == article.Key).ExecuteUpdateAsync(a => a.SetProperty(x => x.Views, x => x.Views + fresh), ct) == 0) continue;
            db.LogViews(article.Key, await db.Set<Article>().Where(a => a.Id == article.Key).Select(a => a.Views).SingleAsync(ct), now);
        }
    }

    private async ValueTask<byte[]> MarkAsync(Reading reading)
    {
        var salt = await salts.OfAsync(reading.Day);
        return HMACSHA256.HashData(salt.Salt, Encoding.UTF8.GetBytes(reading.Visitor)).AsSpan(0, MarkLength).ToArray();
    }
}
