using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Infrastructure.Time;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>Finds articles for quick search, by number, title and, where they are public, by what stands in them.</summary>
internal sealed class ArticleFinder(IDbContextFactory<PortalDb> contexts) : IStudioFinder
{
    public async Task<IReadOnlyList<StudioHit>> FindAsync(Guid person, string words, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var seen = (await db.ArticlesForAsync(person, ct)).In(null);
        var found = int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? seen.Where(a => a.Id == number)
            : seen.Narrow(db, new ArticleAsk { Words = words }, person);
        var rows = await found.OrderByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id).Take(most)
            .Select(a => new { a.Id, a.Title, Board = a.Board.Name, a.WrittenAt, IsPublic = a.Publication != null && a.Withdrawal == null }).ToListAsync(ct);
        return [.. rows.Select(a => new StudioHit("글", a.Title, $"{a.Board} · {SeoulTime.TableDate(SeoulTime.DateOf(a.WrittenAt))}{(a.IsPublic ? "" : " · 게시 전")}", Urls.StudioArticle(a.Id)))];
    }
}
