using CenterPortal.Features.Directory;
using CenterPortal.Features.Directory.Contract;
using CenterPortal.Features.Directory.Studio;
using CenterPortal.Tests.Features.Articles.Studio;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>Teams and districts; a namespace of theirs would hide System.IO.Directory from the other tests.</summary>
public class TeamTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;

    [Fact]
    public async Task The_five_districts_are_there_from_the_start() =>
        Assert.Equal([("dong", "동구"), ("jung", "중구"), ("seo", "서구"), ("yuseong", "유성구"), ("daedeok", "대덕구")], (await _portal.Get<TeamBook>().DistrictsAsync(default)).Select(d => (d.Slug, d.Name)));

    [Fact]
    public async Task A_team_is_added_changed_closed_and_opened_again()
    {
        var saving = _portal.Get<SaveTeam>();
        var added = await saving.AddAsync(new TeamDraft("나무결 사업단", "seo", "나무를 깎습니다.", "042-000-0000"), staff.Editor);
        Assert.True(added.IsDone, added.Refusal);
        Assert.True((await saving.HandleAsync(added.Id, new TeamDraft("나뭇결 사업단", "dong"), staff.Editor)).IsDone);
        Assert.True((await _portal.Get<CloseTeam>().HandleAsync(added.Id, staff.Editor)).IsDone);
        Assert.DoesNotContain(await _portal.Get<TeamBook>().AllAsync(default), t => t.Id == added.Id);
        var closed = await _portal.ReadAsync(db => _portal.Get<TeamBook>().FindAsync(db, added.Id, default));
        Assert.Equal(("나뭇결 사업단", "dong", true), (closed!.Name, closed.District, closed.IsClosed));
        Assert.True((await _portal.Get<CloseTeam>().OpenAsync(added.Id, staff.Editor)).IsDone);
        Assert.Contains(await _portal.Get<TeamBook>().AllAsync(default), t => t.Id == added.Id);
        Assert.Equal(4, (await _portal.ActsAsync()).Count(act => act.StartsWith("사업단", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Bad_words_and_people_without_the_right_are_refused()
    {
        var saving = _portal.Get<SaveTeam>();
        TeamDraft[] bad = [new("", "seo"), new("이름", "mars"), new(new string('가', 41), "seo"), new("이름", "seo", new string('가', 301)), new("이름", "seo", "", "공일공"), new("이름", "seo", "", "<script>1")];
        foreach (var draft in bad) Assert.False((await saving.AddAsync(draft, staff.Editor)).IsDone);
        foreach (var person in staff.Others)
        {
            Assert.False((await saving.AddAsync(new TeamDraft("이름", "seo"), person)).IsDone);
            Assert.Null(await _portal.Get<TeamRoster>().ListAsync(person));
        }

        Assert.Equal(TeamOutcome.NoTeam, await _portal.Get<CloseTeam>().HandleAsync(404, staff.Editor));
    }
}
