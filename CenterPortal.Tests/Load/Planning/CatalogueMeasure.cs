using CenterPortal.Load.Http;
using CenterPortal.Load.Support;
using CenterPortal.Load.Visits;

namespace CenterPortal.Load.Planning;

/// <summary>The cached catalogue among many programmes, measured as the article's page is.</summary>
internal static class CatalogueMeasure
{
    private const string Part = "catalogue";

    /// <summary>Fills a folder by the portal's own code in this process and starts the published program on it.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        var folder = Directory.CreateTempSubdirectory("portal-load-").FullName;
        try
        {
            await VisitMeasure.OnPortalAsync(site.Program.Root, (portal, _) => ManyVisits.FillAsync(portal, options.Programmes, options.Requests), folder);
            await using var portal = site.Start(folder);
            await portal.WaitAsync();
            return await HttpMeasure.CompareAsync(Part, site, portal, "/jaemina", options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
