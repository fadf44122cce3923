using CenterPortal.Data;
using CenterPortal.Features.Articles;
using CenterPortal.Features.Import;
using CenterPortal.Tests.Features.Import;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Browser;

/// <summary>Saved press pages of the tests' own words, and the command that takes them in, run by another process.</summary>
internal static class SavedPages
{
    public const string LongTitle = "(들녘신문) 골목이 학교가 된 하루";
    public const string MarketTitle = "(가온일보)[현장]2024-03-02 봄 장터(둘째 날) 이야기";

    public static string Long => Fixture("Browser", "long-page.txt");

    public static string Market => Fixture(Path.Combine("Features", "Import"), "market-page.txt");

    /// <summary>Another process imports the page into the portal's data.</summary>
    public static async Task ImportAsync(this PortalApp portal, string text)
    {
        var file = Path.Combine(portal.Folder, "page.txt");
        await File.WriteAllTextAsync(file, text);
        var run = await PortalProcess.RunAsync(portal.Folder, "import", "page", file, "--board", "press");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    /// <summary>This process imports the page: how a journey comes by what was there before it.</summary>
    public static async Task TakeInAsync(this PortalApp portal, string text) =>
        Assert.Null((await portal.Get<ImportPage>().HandleAsync("press", Pages.Read(text), isDryRun: false)).Refusal);

    /// <summary>The address of the article with this title.</summary>
    public static async Task<string> AddressAsync(this PortalApp portal, string title) => $"/news/press/{await portal.IdAsync(title)}";

    /// <summary>The id of the article with this title.</summary>
    public static Task<int> IdAsync(this PortalApp portal, string title) => portal.ReadAsync(db => Titled(db, title).Select(a => a.Id).SingleAsync());

    private static IQueryable<Article> Titled(PortalDb db, string title) => db.Set<Article>().Where(a => a.Title == title);

    private static string Fixture(string folder, string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "CenterPortal.Tests", folder, "Fixtures", name));
}
