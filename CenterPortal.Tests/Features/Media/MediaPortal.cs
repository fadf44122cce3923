using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Media;
using CenterPortal.Identity;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CenterPortal.Tests.Features.Media;

/// <summary>A portal with one author who is signed in and has the studio open.</summary>
public sealed class MediaPortal : IAsyncLifetime
{
    public const string Pictures = "/studio/media/pictures";
    public const string Files = "/studio/media/files";
    private FormClient _browser = null!;

    /// <summary>The clock; the real one unless a test that holds its own portal sets it.</summary>
    public FakeTimeProvider? Clock { get; init; }

    public PortalApp Portal { get; private set; } = null!;

    public Guid Author { get; private set; }

    /// <summary>The token of the author's open page.</summary>
    public string Token { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Portal = await Accounts.StartAsync(clock: Clock);
        await Portal.AdministratorAsync();
        Author = await Portal.PersonAsync("author@example.org", PortalRole.Author);
        _browser = new FormClient(Portal);
        using var studio = await _browser.SignInAsync("author@example.org");
        var page = await new HtmlParser().ParseDocumentAsync(await studio.Content.ReadAsStreamAsync());
        Token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
    }

    /// <summary>Sends a file as the page's script does.</summary>
    internal async Task<Answer> SendAsync(string address, string name, byte[] content, string? token = null, string field = "file")
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        form.Add(file, field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = form };
        request.Headers.Add("RequestVerificationToken", token ?? Token);
        request.Headers.ExpectContinue = true;
        using var answer = await _browser.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>Sends a picture that is taken and says its number.</summary>
    internal async Task<int> PictureAsync(byte[] content, string name = "사진.jpg")
    {
        var answer = await SendAsync(Pictures, name, content);
        Assert.Equal((HttpStatusCode.Created, null), (answer.Status, answer.Error));
        return answer.Body.GetProperty("id").GetInt32();
    }

    /// <summary>Asks as the author.</summary>
    internal Task<HttpResponseMessage> AskAsync(string address) => _browser.GetAsync(address);

    internal Task<Picture> StoredAsync(int id) => Portal.ReadAsync(db => db.Set<Picture>().AsNoTracking().Include(p => p.Files).SingleAsync(p => p.Id == id));

    /// <summary>Stored files on disk.</summary>
    internal int Kept => Directory.Exists(FilesFolder) ? Directory.EnumerateFiles(FilesFolder, "*", SearchOption.AllDirectories).Count() : 0;

    internal string FilesFolder => Path.Combine(Portal.Folder, "data", "files");

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await Portal.DisposeAsync();
    }
}

/// <summary>What the portal said to an upload.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Body)
{
    public string? Error => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error", out var error) ? error.GetString() : null;
}
