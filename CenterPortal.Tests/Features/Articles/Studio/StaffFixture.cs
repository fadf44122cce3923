using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Articles.Studio;

/// <summary>A portal with one person of each kind.</summary>
public sealed class StaffFixture : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalApp Portal { get; private set; } = null!;

    /// <summary>편집자.</summary>
    public Guid Editor { get; private set; }

    /// <summary>글쓴이.</summary>
    public Guid Author { get; private set; }

    /// <summary>회원, without any right.</summary>
    public Guid Member { get; private set; }

    /// <summary>An editor whose account was closed.</summary>
    public Guid Closed { get; private set; }

    /// <summary>Those who may not publish.</summary>
    public Guid[] Others => [Author, Member, Closed, Guid.CreateVersion7()];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Portal = await Accounts.StartAsync();
        var admin = await Portal.AdministratorAsync();
        Editor = await Portal.PersonAsync("editor@example.org", PortalRole.Editor);
        Author = await Portal.PersonAsync("author@example.org", PortalRole.Author);
        Member = await Portal.PersonAsync("member@example.org", PortalRole.Member);
        Closed = await Portal.PersonAsync("closed@example.org", PortalRole.Editor);
        Assert.True((await Portal.Get<ManagePeople>().DisableAsync(admin, Closed)).IsDone);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A draft that someone of staff wrote.</summary>
    public Task<int> DraftAsync(Guid writer, string title = "초안", string board = "press") => Portal.Get<PortalWrites>().RunAsync(async (db, ct) =>
    {
        var article = new Article
        {
            Board = await db.Set<Board>().SingleAsync(b => b.Slug == board, ct),
            Title = title,
            Author = "한빛광역자활센터",
            WrittenAt = Portal.Get<TimeProvider>().GetUtcNow().UtcDateTime,
            WriterId = writer,
        };
        article.Write(Portal.Get<HtmlCleaner>().CleanBlocks("<p>하나</p>"));
        db.Add(article);
        await db.SaveChangesAsync(ct);
        return article.Id;
    });
}
