using CenterPortal.Data;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles;

/// <summary>The end of a Best or of a pin changes lists with no one doing anything.</summary>
internal sealed class BestEnds(IDbContextFactory<PortalDb> contexts) : ITimeBoundary
{
    public string Name => "best-and-pin";

    public async Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var best = await db.Set<Article>().Where(a => a.Best!.Until > utcNow).MinAsync(a => a.Best!.Until, ct);
        var pin = await db.Set<Article>().Where(a => a.Pin!.Until > utcNow).MinAsync(a => a.Pin!.Until, ct);
        return best is null ? pin : pin is null || best < pin ? best : pin;
    }

    public async Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        var ended = await db.Set<Article>().Include(a => a.Board)
            .Where(a => a.Publication != null && a.Withdrawal == null && a.Trashing == null && (a.Best!.Until == utcInstant || a.Pin!.Until == utcInstant)).ToListAsync(ct);
        foreach (var article in ended)
        {
            article.Step();
            article.Board.Touch();
            db.LogArticle(article, "ended", utcInstant);
        }

        foreach (var board in ended.Select(a => a.Board).Distinct())
            db.LogBoard(board, "ended", utcInstant);
    }
}
