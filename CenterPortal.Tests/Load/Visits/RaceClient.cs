using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CenterPortal.Features.Visits;
using CenterPortal.Features.Visits.Form;

namespace CenterPortal.Load.Visits;

/// <summary>One of those who race: a browser without script that stands before the last button.</summary>
public sealed partial class RaceClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _form;
    private readonly Dictionary<string, string> _fields;
    private Dictionary<string, string> _last = [];

    /// <summary>A group of a size and with wishes of its own.</summary>
    public RaceClient(Uri portal, RaceGround ground, Random dice)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(dice);
#pragma warning disable CA2000, CA5394 // The handler is disposed with its client; the dice guard nothing.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (race)");
        _form = $"/jaemina/{(dice.Next(3) == 0 ? ground.Dolls : ground.Crafts)}/request";
        _fields = new()
        {
            [VisitFields.Size] = $"{dice.Next(5, 46)}",
            [VisitFields.Age] = "upper",
            [VisitFields.District] = dice.Next(2) == 0 ? "seo" : "dong",
            [VisitFields.Kind] = nameof(InstitutionKind.ElementarySchool),
            [VisitFields.Institution] = $"학교 {dice.Next(1000)}",
            [VisitFields.Place] = "둔산로",
            [VisitFields.Adult] = "true",
            [VisitFields.Contact] = "선생님",
            [VisitFields.Phone] = $"010-{dice.Next(1000, 9999)}-{dice.Next(1000, 9999)}",
            [VisitFields.Email] = $"t{dice.Next()}@school.example",
            [$"consent.{VisitPurpose.Key}"] = VisitPurpose.Purpose.Version.ToString(CultureInfo.InvariantCulture),
        };
        var halves = ground.Days.SelectMany(d => DayPartWords.Both.Select(p => (d, p))).OrderBy(_ => dice.Next()).Take(dice.Next(1, 4)).Index();
#pragma warning restore CA2000, CA5394
        foreach (var (rank, (date, part)) in halves) (_fields[VisitFields.Date(rank + 1)], _fields[VisitFields.Part(rank + 1)]) = ($"{date:yyyy-MM-dd}", part.Slug());
    }

    /// <summary>The private link of its receipt; null when it got none.</summary>
    public string? Link { get; private set; }

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Fills the first two steps in and opens the third.</summary>
    public async Task PrepareAsync()
    {
        await SendAsync(_form, VisitFields.What, ("wait", "true"));
        await SendAsync(_form + "?step=2", VisitFields.Where);
        _last = Hidden(await _http.GetStringAsync(new Uri(_form + "?step=3", UriKind.Relative)));
    }

    /// <summary>Presses the last button; answers how long it took.</summary>
    public async Task<double> PressAsync()
    {
        foreach (var (name, value) in _fields.Where(f => VisitFields.Who.Contains(f.Key) || f.Key.StartsWith("consent.", StringComparison.Ordinal))) _last[name] = value;
        var begun = Stopwatch.GetTimestamp();
        using var content = new FormUrlEncodedContent(_last);
        using var answer = await _http.PostAsync(new Uri(_form + "?step=3", UriKind.Relative), content);
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Status = answer.StatusCode;
        Link = answer.Headers.Location?.OriginalString is { } to && to.Contains("/requests/", StringComparison.Ordinal) ? to : null;
        return took;
    }

    /// <summary>Cancels on the receipt.</summary>
    public async Task CancelAsync()
    {
        if (Link is null) return;
        var page = await _http.GetStringAsync(new Uri(Link, UriKind.RelativeOrAbsolute));
        var form = page[page.IndexOf("visit-cancel", StringComparison.Ordinal)..];
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "visit-cancel", ["__RequestVerificationToken"] = Hidden(form)["__RequestVerificationToken"], ["reason"] = "" });
        using var answer = await _http.PostAsync(new Uri(Link, UriKind.RelativeOrAbsolute), content);
        Status = answer.StatusCode;
    }

    private async Task SendAsync(string address, IReadOnlyList<string> names, params (string Name, string Value)[] more)
    {
        var values = Hidden(await _http.GetStringAsync(new Uri(address, UriKind.Relative)));
        foreach (var name in names.Where(_fields.ContainsKey)) values[name] = _fields[name];
        foreach (var (name, value) in more) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
    }

    private static Dictionary<string, string> Hidden(string page) => HiddenInput.Matches(page)
        .Select(m => (Name: NameOf.Match(m.Value).Groups["v"].Value, Value: ValueOf.Match(m.Value).Groups["v"].Value))
        .Where(i => i.Name.Length > 0).GroupBy(i => i.Name).ToDictionary(g => g.Key, g => WebUtility.HtmlDecode(g.First().Value));

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex HiddenInput { get; }

    [GeneratedRegex("name=\"(?<v>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex NameOf { get; }

    [GeneratedRegex("value=\"(?<v>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ValueOf { get; }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
