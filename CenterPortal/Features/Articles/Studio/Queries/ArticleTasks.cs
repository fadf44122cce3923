using CenterPortal.Components.Shared;
using CenterPortal.Data;
using CenterPortal.Features.Articles.Fragments;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Articles.Studio.Queries;

/// <summary>What waits on the boards: reviews asked for, texts to be moved from the old site, samples that readers still see.</summary>
internal sealed class ArticleTasks(IDbContextFactory<PortalDb> contexts, Unfinished unfinished) : IStudioTasks
{
    public IReadOnlyCollection<string> Topics { get; } = [ArticleTopics.Article, ArticleTopics.Board, ArticleTopics.Draft];

    public async Task<IReadOnlyList<StudioTask>> GetAsync(Guid person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.MayAsync(person, Policies.Publish, ct)) return [];
        var tasks = new List<StudioTask>();
        var asked = await (await db.ArticlesForAsync(person, ct)).In(DeskState.Review).CountAsync(ct);
        if (asked > 0) tasks.Add(new StudioTask(100, $"검토를 기다리는 글 {asked:N0}건", new ArticleAsk(State: DeskState.Review).Address));
        var open = (await unfinished.ListAsync(null, person, ct)).Open;
        if (open > 0) tasks.Add(new StudioTask(300, $"옛 누리집에서 마저 옮길 글 {open:N0}건", Urls.StudioUnfinished));
        var samples = await db.PublicArticlesOf(null).CountAsync(a => a.IsSample, ct);
        if (samples > 0) tasks.Add(new StudioTask(900, $"독자에게 보이는 예시 글 {samples:N0}건", Urls.StudioArticles));
        return tasks;
    }
}
