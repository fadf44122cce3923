using CenterPortal.Load.Http;
using CenterPortal.Load.Live;
using CenterPortal.Load.Planning;
using CenterPortal.Load.Publishing;
using CenterPortal.Load.Start;
using CenterPortal.Load.Weight;

namespace CenterPortal.Load.Support;

/// <summary>The whole run: publish, fill, measure, tell.</summary>
internal static class Bench
{
    /// <summary>Runs what is asked for; 0 done, 1 when the long form misses a demand.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, shared by portal and client; {(options.IsShort ? "short form: figures inform" : "long form: figures are checked")}.");
        if (options.What == "visits") return await EndAsync(PublishedProgram.FindRoot(), options, await VisitMeasure.RunAsync(PublishedProgram.FindRoot(), options));
        if (options.What == "calendar") return await EndAsync(PublishedProgram.FindRoot(), options, await CalendarMeasure.RunAsync(PublishedProgram.FindRoot(), options));
        if (options.What == "planning") return await EndAsync(PublishedProgram.FindRoot(), options, await BoardMeasure.RunAsync(PublishedProgram.FindRoot(), options));
        var program = await PublishedProgram.PublishAsync();
        await using var site = await FilledSite.MakeAsync(program);
        var figures = new List<Figure>();
        if (options.Wants("weight")) figures.AddRange(await WeightMeasure.RunAsync(site));
        if (options.Wants("start")) figures.AddRange(await StartMeasure.RunAsync(site, options));
        if (options.Wants("http")) figures.AddRange(await HttpMeasure.RunAsync(site, options));
        if (options.Wants("catalogue")) figures.AddRange(await CatalogueMeasure.RunAsync(site, options));
        if (options.Wants("visits")) figures.AddRange(await VisitMeasure.RunAsync(program.Root, options));
        if (options.Wants("planning")) figures.AddRange(await BoardMeasure.RunAsync(program.Root, options));
        if (options.Wants("calendar")) figures.AddRange(await CalendarMeasure.RunAsync(program.Root, options));
        if (options.Wants("live")) figures.AddRange(await LiveMeasure.RunAsync(site, options));
        // Last: what staff have edited is no longer corrected by imports.
        if (options.Wants("publish")) figures.AddRange(await PublishMeasure.RunAsync(site, options));
        return await EndAsync(program.Root, options, figures);
    }

    private static async Task<int> EndAsync(string root, Options options, IReadOnlyList<Figure> figures)
    {
        Report.Print(figures);
        var file = Path.Combine(root, "artifacts", "performance.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await Report.WriteAsync(file, options, figures);
        Console.WriteLine($"Written to {Path.GetRelativePath(root, file)}");
        return !options.IsShort && figures.Any(f => f.Passes == false) ? 1 : 0;
    }
}
