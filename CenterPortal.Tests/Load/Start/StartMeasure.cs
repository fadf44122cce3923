using CenterPortal.Load.Support;

namespace CenterPortal.Load.Start;

/// <summary>From the start of the process to the first page.</summary>
internal static class StartMeasure
{
    private const string Part = "start";
    private const double MostSeconds = 2;

    /// <summary>Starts on the filled database and on nothing, in turn.</summary>
    public static async Task<IReadOnlyList<Figure>> RunAsync(FilledSite site, Options options)
    {
        var (filled, empty) = (new List<double>(), new List<double>());
        for (var i = 0; i < options.Starts; i++)
        {
            filled.Add(await OnceAsync(site, null));
            var folder = Directory.CreateTempSubdirectory("portal-load-");
            empty.Add(await OnceAsync(site, folder.FullName));
            folder.Delete(recursive: true);
        }

        return
        [
            Figure.Under(Part, "first page, existing database (median)", Statistics.Median(filled), "s", MostSeconds),
            new(Part, "first page, existing database (slowest)", filled.Max(), "s"),
            Figure.Under(Part, "first page, empty folder (median)", Statistics.Median(empty), "s", MostSeconds),
            new(Part, "first page, empty folder (slowest)", empty.Max(), "s"),
        ];
    }

    private static async Task<double> OnceAsync(FilledSite site, string? folder)
    {
        await using var portal = site.Start(folder);
        return (await portal.WaitAsync()).TotalSeconds;
    }
}
