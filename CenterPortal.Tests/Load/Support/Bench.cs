using CenterPortal.Load.Http;
using CenterPortal.Load.Live;
using CenterPortal.Load.Planning;
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
        var program = await PublishedProgram.PublishAsync();
        await using var site = await FilledSite.MakeAsync(program);
        var figures = new List<Figure>();
        if (options.Wants("weight")) figures.AddRange(await WeightMeasure.RunAsync(site));
        if (options.Wants("start")) figures.AddRange(await StartMeasure.RunAsync(site, options));
        if (options.Wants("http")) figures.AddRange(await HttpMeasure.RunAsync(site, options));
        if (options.Wants("visits")) figures.AddRange(await VisitMeasure.RunAsync(program, options));
        if (options.Wants("live")) figures.AddRange(await LiveMeasure.RunAsync(site, options));
        Report.Print(figures);
        var file = Path.Combine(program.Artifacts, "performance.json");
        await Report.WriteAsync(file, options, figures);
        Console.WriteLine($"Written to {Path.GetRelativePath(program.Root, file)}");
        return !options.IsShort && figures.Exists(f => f.Passes == false) ? 1 : 0;
    }
}
