using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CenterPortal.Load.Support;

/// <summary>The table for people and <c>artifacts/performance.json</c> for programs.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Prints the table.</summary>
    public static void Print(IReadOnlyList<Figure> figures)
    {
        var width = figures.Max(f => f.Name.Length) + 2;
        foreach (var part in figures.GroupBy(f => f.Part))
        {
            Console.WriteLine();
            Console.WriteLine(part.Key);
            foreach (var f in part)
                Console.WriteLine($"  {f.Name.PadRight(width)}{Number(f.Value),12} {f.Unit,-8}{f.Demand,-12}{(f.Passes is { } ok ? ok ? "PASS" : "FAIL" : "")}");
        }

        Console.WriteLine();
        Console.WriteLine($"{figures.Count(f => f.Passes == true)} passed, {figures.Count(f => f.Passes == false)} failed, {figures.Count(f => f.Passes is null)} without a demand");
    }

    /// <summary>Writes the file.</summary>
    public static Task WriteAsync(string file, Options options, IReadOnlyList<Figure> figures)
    {
        var report = new
        {
            At = TimeProvider.System.GetUtcNow().UtcDateTime,
            Cores = Environment.ProcessorCount,
            System = RuntimeInformation.OSDescription,
            Runtime = RuntimeInformation.FrameworkDescription,
            ClientOnTheSameCores = true,
            options.IsShort,
            Figures = figures,
        };
        return File.WriteAllTextAsync(file, JsonSerializer.Serialize(report, Format));
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : Math.Abs(value) >= 100 ? "0.0" : "0.00");
}
