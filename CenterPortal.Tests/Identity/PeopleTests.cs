using CenterPortal.Data;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Identity;

/// <summary>Who may do what to whom, asked of the handlers themselves.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    private PortalApp _portal = null!;
    private Guid _admin;

    private ManagePeople People => _portal.Get<ManagePeople>();

    public async ValueTask InitializeAsync()
    {
        _portal = await Accounts.StartAsync();
        _admin = await _portal.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(PortalRole.Member)]
    [InlineData(PortalRole.Author)]
    [InlineData(PortalRole.Editor)]
    public async Task Only_an_administrator_s_call_does_anything(PortalRole role)
    {
        var someone = await _portal.PersonAsync("someone@example.org", role);
        var before = (await _portal.ActsAsync()).Count;

        Assert.Equal(AccountOutcome.NotAllowed.Refusal, (await People.InviteAsync(someone, "friend@example.org", "벗", PortalRole.Administrator)).Refusal);
        Assert.Equal(AccountOutcome.NotAllowed, await People.ChangeRoleAsync(someone, someone, PortalRole.Administrator, true));
        Assert.Equal(AccountOutcome.NotAllowed, await People.DisableAsync(someone, _admin));
        Assert.Equal(AccountOutcome.NotAllowed.Refusal, (await People.RecoverAsync(someone, _admin)).Refusal);
        Assert.Empty(await _portal.Get<StaffRoster>().ListAsync(someone));
        Assert.Empty(await _portal.Get<StaffRoster>().ActsAsync(someone, new RecordAsk(), 10));
        Assert.Equal(before, (await _portal.ActsAsync()).Count);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_who_was_only_invited_does_not_count()
    {
        await People.InviteAsync(_admin, "second@example.org", "둘째", PortalRole.Administrator);
        Assert.Contains("마지막 관리자", (await People.DisableAsync(_admin, _admin)).Refusal!, StringComparison.Ordinal);
        Assert.Contains("마지막 관리자", (await People.ChangeRoleAsync(_admin, _admin, PortalRole.Editor, false)).Refusal!, StringComparison.Ordinal);

        var third = await _portal.PersonAsync("third@example.org", PortalRole.Administrator);
        Assert.True((await People.DisableAsync(third, _admin)).IsDone);
        Assert.Equal(AccountOutcome.NotAllowed, await People.DisableAsync(_admin, third));
    }

    [Fact]
    public async Task A_closed_account_opens_no_door_and_an_opened_one_does()
    {
        var someone = await _portal.PersonAsync("someone@example.org", PortalRole.Author);
        var door = _portal.Get<PasswordSignIn>();
        Assert.True((await People.DisableAsync(_admin, someone)).IsDone);
        Assert.Null(await door.HandleAsync("someone@example.org", Accounts.Password));
        Assert.True((await People.EnableAsync(_admin, someone)).IsDone);
        Assert.NotNull(await door.HandleAsync(" Someone@Example.org", Accounts.Password));
        Assert.Equal(["첫 관리자 만듦", "초대", "초대 받아들임", "계정 닫음", "계정 다시 엶"], await _portal.ActsAsync());
    }

    [Fact]
    public async Task The_permission_to_read_personal_data_is_apart_from_the_role()
    {
        var someone = await _portal.PersonAsync("someone@example.org", PortalRole.Editor);
        Assert.False(Policies.Allows(Policies.ReadPersonalData, PortalRole.Administrator, readsPersonalData: false));
        Assert.True((await People.ChangeRoleAsync(_admin, someone, PortalRole.Editor, readsPersonalData: true)).IsDone);
        var user = await _portal.UserAsync(someone);
        Assert.True(Policies.Allows(Policies.ReadPersonalData, user.Role, user.ReadsPersonalData));
        Assert.False(Policies.Allows(Policies.ManagePeople, user.Role, user.ReadsPersonalData));
    }

    [Fact]
    public async Task No_personal_word_stands_in_the_database_and_reading_one_is_recorded()
    {
        await _portal.PersonAsync("findme@example.org", PortalRole.Author);
        var people = await _portal.Get<StaffRoster>().ListAsync(_admin);
        Assert.Contains(people, p => p is { Email: "findme@example.org", Name: "아무개" });
        await _portal.Get<PersonalReads>().StopAsync(CancellationToken.None);
        var reads = await _portal.ReadAsync(db => db.Set<PersonalRead>().Where(r => r.Purpose == ReadingPurpose.PeopleList).ToListAsync());
        Assert.Equal(4, reads.Count);
        Assert.All(reads, r => Assert.Equal(_admin, r.By));

        foreach (var file in Directory.EnumerateFiles(Path.Combine(_portal.Folder, "data"), "portal.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
            var text = await reader.ReadToEndAsync();
            Assert.DoesNotContain("findme", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("아무개", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unused_invitation_is_taken_back_without_a_trace_of_the_person()
    {
        var invited = await People.InviteAsync(_admin, "late@example.org", "오지 않은 사람", PortalRole.Author);
        var editor = await _portal.PersonAsync("editor@example.org", PortalRole.Editor);
        var withdrawal = _portal.Get<WithdrawInvitation>();
        Assert.Equal(AccountOutcome.NotAllowed, await withdrawal.HandleAsync(editor, invited.PersonId!.Value));
        Assert.Contains("이미 초대를 받아들인", (await withdrawal.HandleAsync(_admin, editor)).Refusal!, StringComparison.Ordinal);

        Assert.Contains(await _portal.Get<StaffRoster>().ActsAsync(_admin, new RecordAsk(), 10), a => a is { Act: "초대", Address: "late@example.org" });
        Assert.True((await withdrawal.HandleAsync(_admin, invited.PersonId.Value)).IsDone);

        Assert.DoesNotContain(await _portal.Get<StaffRoster>().ListAsync(_admin), p => p.Id == invited.PersonId);
        Assert.Equal(AcceptLink.Ended, (await _portal.Get<AcceptLink>().HandleAsync(new LinkAnswer(invited.Link!.Word(), null, null, Accounts.Password))).Refusal);
        Assert.Contains(await _portal.Get<StaffRoster>().ActsAsync(_admin, new RecordAsk(), 10), a => a is { Act: "초대 거둠", Name: "지워진 사람" });
        Assert.DoesNotContain(await _portal.Get<StaffRoster>().ActsAsync(_admin, new RecordAsk(), 10), a => a.Address == "late@example.org");
        Assert.False(File.Exists(Path.Combine(_portal.Folder, "keys", "privacy", "people", $"{invited.PersonId:N}.key")));
        Assert.True((await People.InviteAsync(_admin, "late@example.org", "다시 온 사람", PortalRole.Author)).IsDone);
        Assert.Equal(AccountOutcome.NoPerson, await withdrawal.HandleAsync(_admin, invited.PersonId.Value));
    }

    [Fact]
    public async Task Colleagues_see_names_and_only_administrators_see_e_mail()
    {
        var author = await _portal.PersonAsync("author@example.org", PortalRole.Author);
        var member = await _portal.PersonAsync("member@example.org", PortalRole.Member);
        var roster = _portal.Get<StaffRoster>();
        Assert.Equal("첫 관리자", (await roster.ColleaguesAsync(author, [_admin]))[_admin]);
        Assert.Empty(await roster.ColleaguesAsync(member, [_admin]));
        using var client = new FormClient(_portal);
        using var signedIn = await client.SignInAsync("author@example.org");
        foreach (var address in new[] { "/studio", "/studio/articles", "/studio/people", "/studio/record", "/account/security" })
        {
            using var answer = await client.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync();
            foreach (var other in new[] { Accounts.AdministratorEmail, "member@example.org" }) Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        }

        await _portal.Get<PersonalReads>().StopAsync(CancellationToken.None);
        var reads = await _portal.ReadAsync(db => db.Set<PersonalRead>().Where(r => r.PersonId == _admin && r.By == author).ToListAsync());
        Assert.NotEmpty(reads);
        Assert.All(reads, r => Assert.StartsWith("users|name", r.Place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Destroying_a_person_s_key_leaves_a_record_without_a_name()
    {
        var someone = await _portal.PersonAsync("someone@example.org", PortalRole.Author);
        await _portal.Get<PersonKeys>().DestroyAsync(someone);
        var row = Assert.Single(await _portal.Get<StaffRoster>().ListAsync(_admin), p => p.Id == someone);
        Assert.Null(row.Name);
        Assert.Null(row.Email);
        Assert.Contains(await _portal.Get<StaffRoster>().ActsAsync(_admin, new RecordAsk(), 10), a => a is { Act: "초대", Name: "지워진 사람" });
    }

    [Theory]
    [InlineData("UPDATE staff_acts SET Act = '아무 일도 없었음'")]
    [InlineData("DELETE FROM staff_acts")]
    public async Task What_was_done_is_neither_rewritten_nor_deleted_by_anyone(string sql)
    {
        var before = await _portal.ActsAsync();
        Assert.NotEmpty(before);
        await using var db = await _portal.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _portal.ActsAsync());
    }

    [Fact]
    public async Task A_name_that_hides_or_turns_what_stands_beside_it_is_refused()
    {
        var refused = await People.InviteAsync(_admin, "turned@example.org", "\u202Eevil", PortalRole.Author);
        Assert.Contains("보이지 않는 부호", refused.Refusal!, StringComparison.Ordinal);
        Assert.True((await People.InviteAsync(_admin, "turned@example.org", "한빛 👩‍🌾", PortalRole.Author)).IsDone);
    }

    [Fact]
    public async Task Whoever_was_inside_a_moment_ago_is_told_why_there_is_a_door()
    {
        var author = await _portal.PersonAsync("author@example.org", PortalRole.Author);
        using var client = new FormClient(_portal, followRedirects: false);
        using var inside = await client.SignInAsync("author@example.org");
        Assert.True((await People.DisableAsync(_admin, author)).IsDone);
        using var door = await client.GetAsync("/studio/articles");
        Assert.EndsWith("&ended=true", door.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var told = await client.GetAsync(door.Headers.Location.PathAndQuery);
        Assert.Contains("로그인이 끝났습니다", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var stranger = new FormClient(_portal, followRedirects: false);
        using var first = await stranger.GetAsync("/studio/articles");
        Assert.DoesNotContain("ended", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
