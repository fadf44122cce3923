using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Files;
using CenterPortal.Infrastructure.Html;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Articles.Samples;

/// <summary>Reads the sample articles of this folder (see its README) as articles dated from today.</summary>
internal sealed class SampleArticles(HtmlCleaner cleaner, FileStore files)
{
    private const string Author = "대전광역자활센터";

    /// <summary>The samples, the oldest first so that ids grow with time.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(IReadOnlyDictionary<string, Board> boards, DateTime now, [EnumeratorCancellation] CancellationToken ct)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var parser = new HtmlParser();
        var sources = assembly.GetManifestResourceNames().Where(n => n.StartsWith("samples/", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return parser.ParseDocument(stream).QuerySelector("article")!;
        });
        foreach (var source in sources.OrderByDescending(s => Number(s, "days-ago") ?? 0).ToArray())
            yield return await ReadAsync(source, boards, now, ct);
    }

    private async Task<Article> ReadAsync(IElement source, IReadOnlyDictionary<string, Board> boards, DateTime now, CancellationToken ct)
    {
        var today = SeoulTime.DateOf(now);
        var time = TimeOnly.ParseExact(Text(source, "time") ?? "09:00", "HH:mm", CultureInfo.InvariantCulture);
        var written = SeoulTime.ToUtc(today.AddDays(-Number(source, "days-ago") ?? 0), time);
        var article = new Article
        {
            Board = boards[Text(source, "board")!],
            Title = source.QuerySelector("h1")!.TextContent.Trim(),
            Author = Author,
            WrittenAt = written,
            Source = Press(source, today),
            Views = Number(source, "views") ?? 0,
            IsSample = true,
        };
        foreach (var (position, file) in source.QuerySelectorAll("data.attachment").Index())
            article.Attach(await KeepAsync(file, position, ct));
        foreach (var apart in source.QuerySelectorAll("h1, data"))
            apart.Remove();
        article.Write(cleaner.CleanBlocks(source.InnerHtml));
        article.Publish(null, written);
        if (Number(source, "best") is { } order)
            article.PickAsBest(new BestPick(order, Text(source, "best-reason") ?? "", now.AddDays(Number(source, "best-days") ?? 30), null, now));
        if (Number(source, "pin-days") is { } days)
            article.PinAbove(new Pin(now.AddDays(days), null, now));
        return article;
    }

    private async Task<Attachment> KeepAsync(IElement file, int position, CancellationToken ct)
    {
        // Excel takes a CSV for UTF-8 only by its byte order mark.
        var octets = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(file.TextContent.Trim() + "\n")).ToArray();
        using var content = new MemoryStream(octets);
        return new Attachment { Name = file.GetAttribute("value")!, Position = position, Size = octets.Length, StoredName = await files.KeepAsync(content, ct) };
    }

    private static PressSource? Press(IElement source, DateOnly today) => Text(source, "outlet") is { } outlet
        ? new PressSource(outlet, Text(source, "reporter"), Number(source, "published-days-ago") is { } ago ? today.AddDays(-ago) : null, Text(source, "link"))
        : null;

    private static string? Text(IElement source, string name) => source.GetAttribute("data-" + name) is { Length: > 0 } text ? text : null;

    private static int? Number(IElement source, string name) => Text(source, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
