using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Identity;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CenterPortal.Tests.Identity;

/// <summary>Shorthand of the tests for people who sign in.</summary>
internal static class Accounts
{
    public const string Password = "바다 위에 뜬 종이배 하나";
    public const string AdministratorEmail = "admin@example.org";

    /// <summary>A portal without limits whose hashing is counted and costs nothing.</summary>
    public static Task<PortalApp> StartAsync(CountingHasher? hasher = null, Microsoft.Extensions.Time.Testing.FakeTimeProvider? clock = null, params string[] settings) =>
        PortalApp.StartWithAsync(
            services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<PortalUser>>(hasher ?? new CountingHasher())),
            clock: clock,
            settings: ["Portal:RateLimits:Enabled=false", .. settings]);

    /// <summary>The portal at the name that passkeys need; an address is none.</summary>
    public static string[] AtLocalhost()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        return [$"urls=http://localhost:{port}", $"Portal:BaseUrl=http://localhost:{port}"];
    }

    public static async Task<Uri> SetupLinkAsync(this PortalApp portal) => (await portal.Get<AccountLinks>().OpenSetupAsync())!;

    public static string Word(this Uri link) => link.AbsolutePath.Split('/')[^1];

    public static async Task<Guid> AdministratorAsync(this PortalApp portal)
    {
        var outcome = await portal.Get<AcceptLink>().HandleAsync(new LinkAnswer((await portal.SetupLinkAsync()).Word(), AdministratorEmail, "첫 관리자", Password));
        Assert.True(outcome.IsDone, outcome.Refusal);
        return outcome.PersonId!.Value;
    }

    public static async Task<Guid> PersonAsync(this PortalApp portal, string email, PortalRole role)
    {
        var invited = await portal.Get<ManagePeople>().InviteAsync(by: null, email, "아무개", role);
        Assert.True(invited.IsDone, invited.Refusal);
        return (await portal.Get<AcceptLink>().HandleAsync(new LinkAnswer(invited.Link!.Word(), null, null, Password))).PersonId!.Value;
    }

    public static Task<PortalUser> UserAsync(this PortalApp portal, Guid id) => portal.ReadAsync(db => db.Set<PortalUser>().SingleAsync(u => u.Id == id));

    public static Task<List<string>> ActsAsync(this PortalApp portal) => portal.ReadAsync(db => db.Set<StaffAct>().OrderBy(a => a.Id).Select(a => a.Act).ToListAsync());
}

/// <summary>Hashes like the real one, in a thousandth of the time, and counts.</summary>
internal sealed class CountingHasher : IPasswordHasher<PortalUser>
{
    private readonly PasswordHasher<PortalUser> _inner = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 200 }));
    private int _verified;

    public int Verified => _verified;

    public string HashPassword(PortalUser user, string password) => _inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return _inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

/// <summary>A browser without script: cookies, pages, forms.</summary>
internal sealed class FormClient : IDisposable
{
    private readonly HttpClient _http;

    public FormClient(PortalApp portal, bool followRedirects = true)
        : this(portal.Address, followRedirects)
    {
    }

    public FormClient(Uri portal, bool followRedirects = true)
    {
        // The handler is disposed with its client.
#pragma warning disable CA2000
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects, CookieContainer = Cookies }) { BaseAddress = portal };
#pragma warning restore CA2000
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (test)");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Opens a page, fills its form in and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var values = await FormAsync(address, form);
        foreach (var (name, value) in fields) values[name] = value;
        return await PostAsync(address, values);
    }

    /// <summary>Opens a page and gives what one of its forms holds, to be sent later.</summary>
    public async Task<Dictionary<string, string>> FormAsync(string address, string form)
    {
        using var page = await GetAsync(address);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync());
        var chosen = document.Forms.Single(f => f.QuerySelectorAll("input[name=_handler]").OfType<IHtmlInputElement>().Any(i => i.Value == form));
        return chosen.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value, StringComparer.Ordinal);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, Dictionary<string, string> values)
    {
        using var content = new FormUrlEncodedContent(values);
        return await _http.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>The antiforgery token of a page.</summary>
    public async Task<string> TokenAsync(string address)
    {
        using var page = await GetAsync(address);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync());
        return ((IHtmlInputElement)document.QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
    }

    /// <summary>Posts JSON as a script does.</summary>
    public async Task<HttpResponseMessage> PostJsonAsync(string address, string json, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Accounts.Password, string next = "/studio") =>
        SendAsync($"/account/sign-in?next={Uri.EscapeDataString(next)}", "password", ("email", email), ("password", password));

    public void Dispose() => _http.Dispose();
}
