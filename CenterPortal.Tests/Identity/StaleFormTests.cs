using System.Net;
using System.Text.Json;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Identity;

/// <summary>Forms from a page that was left open too long, or made by someone else.</summary>
public sealed class StaleFormTests : IAsyncLifetime
{
    private PortalApp _portal = null!;

    public async ValueTask InitializeAsync() => _portal = await Accounts.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task Every_form_answers_with_our_own_page_and_the_way_back(string? token)
    {
        var link = (await _portal.SetupLinkAsync()).AbsolutePath;
        using (var stranger = new FormClient(_portal))
        {
            await AssertStaleAsync(stranger, link, "link", token);
            await AssertStaleAsync(stranger, "/account/sign-in?next=%2Fstudio", "password", token);
        }

        await _portal.AdministratorAsync();
        using var staff = new FormClient(_portal);
        using var inside = await staff.SignInAsync(Accounts.AdministratorEmail, next: "/account/security");
        foreach (var form in new[] { "set-password", "codes-on", "end-all", "add-passkey" }) await AssertStaleAsync(staff, "/account/security", form, token);
        await AssertStaleAsync(staff, "/account/confirm", "password", token);
        using var still = await staff.GetAsync("/studio");
        Assert.Equal("/studio", still.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(["첫 관리자 만듦"], await _portal.ActsAsync());
    }

    [Theory]
    [InlineData("/account/sign-out", null)]
    [InlineData("/account/sign-in", null)]
    [InlineData("/account/sign-out", "text/plain")]
    [InlineData("/account/passkey/request", "application/json")]
    [InlineData("/account/link/abc", "application/octet-stream")]
    public async Task What_is_posted_to_a_form_and_is_none_is_refused(string address, string? type)
    {
        using var body = type is null ? null : new ByteArrayContent("{}"u8.ToArray());
        if (body is not null) body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await _portal.Http.PostAsync(address, body, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task What_was_typed_is_shown_without_secrets_and_to_our_own_pages_alone()
    {
        using var client = new FormClient(_portal);
        var own = await PostAsync(client, _portal.Address.GetLeftPart(UriPartial.Authority));
        Assert.Contains("typed@example.org", own, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", own, StringComparison.Ordinal);
        Assert.DoesNotContain("비밀스러운", own, StringComparison.Ordinal);
        foreach (var other in new[] { "https://evil.example", "null", null })
            Assert.DoesNotContain("typed@example.org", await PostAsync(client, other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_before_someone_signed_in_is_stale_after_it()
    {
        await _portal.AdministratorAsync();
        using var client = new FormClient(_portal);
        var token = await client.TokenAsync("/account/sign-in");
        using var inside = await client.SignInAsync(Accounts.AdministratorEmail, next: "/account/security");
        await AssertStaleAsync(client, "/account/confirm", "password", token);
    }

    [Theory]
    [InlineData("/account/passkey/request")]
    [InlineData("/account/passkey/link")]
    [InlineData("/account/passkey/mine")]
    [InlineData("/studio/media/pictures")]
    [InlineData("/studio/media/files")]
    public async Task Scripts_are_told_in_json(string address)
    {
        await _portal.AdministratorAsync();
        using var client = new FormClient(_portal);
        using var inside = await client.SignInAsync(Accounts.AdministratorEmail);
        foreach (var token in new[] { "", "CfDJ8forged" })
        {
            using var answer = await client.PostAsync(address, new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = token, ["name"] = "이름" });
            await AssertToldAsync(answer);
        }
    }

    [Fact]
    public async Task The_editor_is_told_in_json()
    {
        await _portal.AdministratorAsync();
        using var client = new FormClient(_portal);
        using var inside = await client.SignInAsync(Accounts.AdministratorEmail);
        using var answer = await client.PostJsonAsync("/studio/drafts", "{}", "CfDJ8forged");
        await AssertToldAsync(answer);
    }

    private static async Task AssertToldAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("오래되었습니다", said.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static async Task AssertStaleAsync(FormClient client, string address, string form, string? token)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = form };
        if (token is not null) fields["__RequestVerificationToken"] = token;
        using var answer = await client.PostAsync(address, fields);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<h1>이 화면이 오래되었습니다</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}\">다시 열기", page, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(FormClient client, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "password",
                ["email"] = "typed@example.org",
                ["note"] = "<b>굵은 말</b>",
                ["password"] = "비밀스러운 비밀번호",
            }),
        };
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
