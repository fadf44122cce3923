using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Answers of the page cache in the shape in which they go out, for a second each: a page that many ask for at once is put
/// together from the cache once and then written as it is. Only what the page cache itself gave is kept, for readers without
/// any cookie, and nothing of it outlives a change of any page.
/// </summary>
public sealed class FinishedPages(PageCache pages)
{
    private const int MostPages = 64;
    private const int LongestPage = 512 * 1024;
    private const int LastsMilliseconds = 1000;
    private readonly ConcurrentDictionary<Key, Page> _pages = new();
    private long _answers;

    /// <summary>How many answers came from here.</summary>
    internal long Answers => Interlocked.Read(ref _answers);

    /// <summary>Answers with the finished page, or lets the answer be made.</summary>
    internal Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!IsPlain(http.Request) || !_pages.TryGetValue(KeyOf(http.Request), out var page) || page.Moves != pages.Moves || Environment.TickCount64 > page.Until) return next(http);
        foreach (var (name, value) in page.Headers)
            http.Response.Headers[name] = value;
        http.Response.ContentLength = page.Body.Length;
        Interlocked.Increment(ref _answers);
        return http.Response.Body.WriteAsync(page.Body).AsTask();
    }

    /// <summary>Lets the answer be made and keeps it when it came from the page cache.</summary>
    internal async Task MakeAsync(HttpContext http, RequestDelegate next)
    {
        // Read before the cache is asked: what changes meanwhile makes the answer one of the past.
        var moves = pages.Moves;
        var body = http.Response.Body;
        using var copy = new MemoryStream();
        http.Response.Body = copy;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        if (copy.Length == 0) return;
        var bytes = copy.ToArray();
        await body.WriteAsync(bytes, http.RequestAborted);
        // The page cache alone gives an answer an age; the last headers are put on when it starts.
        if (http.Response.StatusCode != StatusCodes.Status200OK || StringValues.IsNullOrEmpty(http.Response.Headers.Age) || bytes.Length > LongestPage) return;
        if (_pages.Count >= MostPages) _pages.Clear();
        KeyValuePair<string, StringValues>[] headers = [.. http.Response.Headers.Where(h => h.Key != HeaderNames.ContentLength && h.Key != HeaderNames.Date)];
        _pages[KeyOf(http.Request)] = new Page(bytes, headers, moves, Environment.TickCount64 + LastsMilliseconds);
    }

    /// <summary>Whether nothing but address and encoding decides about the answer.</summary>
    internal static bool IsPlain(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers is { Cookie.Count: 0, Authorization.Count: 0, IfNoneMatch.Count: 0, IfModifiedSince.Count: 0, Origin.Count: 0 };

    // The name under which the portal was asked belongs to it: the guard that refuses foreign ones let this very one pass.
    private static Key KeyOf(HttpRequest request) => new(request.Scheme, request.Host.Value, request.PathBase.Value, request.Path.Value, request.QueryString.Value, request.Headers.AcceptEncoding.ToString());

    private readonly record struct Key(string Scheme, string? Host, string? Base, string? Path, string? Query, string Encoding);

    private sealed record Page(byte[] Body, KeyValuePair<string, StringValues>[] Headers, long Moves, long Until);
}

/// <summary>Puts <see cref="FinishedPages"/> into the pipeline.</summary>
public static class FinishedPagesSteps
{
    /// <summary>Answers what is finished; behind everything that refuses or counts a request, in front of routing.</summary>
    public static IApplicationBuilder UseFinishedPages(this IApplicationBuilder app)
    {
        var finished = app.ApplicationServices.GetRequiredService<FinishedPages>();
        return app.Use(finished.AnswerAsync);
    }

    /// <summary>Keeps what the page cache gives; right in front of it, when it is known which page is asked for.</summary>
    public static IApplicationBuilder UseFinishing(this IApplicationBuilder app)
    {
        var finished = app.ApplicationServices.GetRequiredService<FinishedPages>();
        return app.Use((http, next) => FinishedPages.IsPlain(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null ? finished.MakeAsync(http, next) : next(http));
    }
}
