using CenterPortal.Features.Programmes;
using CenterPortal.Features.Programmes.Studio;
using CenterPortal.Tests.Features.Articles.Studio;
using CenterPortal.Tests.Identity;
using CenterPortal.Tests.Support;

namespace CenterPortal.Tests.Features.Programmes;

/// <summary>What staff write of programmes.</summary>
public class SaveProgrammeTests(StaffFixture staff) : IClassFixture<StaffFixture>
{
    private readonly PortalApp _portal = staff.Portal;
    private readonly SaveProgramme _saving = staff.Portal.Get<SaveProgramme>();

    [Fact]
    public async Task A_new_programme_begins_hidden_last_and_with_a_word_of_its_name()
    {
        var saved = await _saving.HandleAsync(null, TestProgrammes.Draft("실뜨기 교실"), staff.Editor);
        Assert.True(saved.IsDone, saved.Refusal);
        var programme = await _portal.ProgrammeAsync(saved.Id);
        Assert.Equal(("siltteugigyosil", true), (programme.Slug.Replace("-", "", StringComparison.Ordinal), programme.IsHidden));
        Assert.Equal(programme.Order, await _portal.ReadAsync(db => Task.FromResult(db.Set<Programme>().Max(p => p.Order))));
        Assert.Contains("체험 더함", await _portal.ActsAsync());
        var again = await _saving.HandleAsync(null, TestProgrammes.Draft("실뜨기 교실"), staff.Editor);
        Assert.NotEqual(programme.Slug, (await _portal.ProgrammeAsync(again.Id)).Slug);
    }

    [Fact]
    public async Task Nobody_else_may_write()
    {
        var id = await _portal.AddProgrammeAsync();
        var before = (await _portal.ProgrammeAsync(id)).Version;
        foreach (var person in staff.Others)
        {
            Assert.False((await _saving.HandleAsync(null, TestProgrammes.Draft(), person)).IsDone);
            Assert.False((await _saving.HandleAsync(id, TestProgrammes.Draft("다른 이름") with { TextVersion = long.MaxValue }, person)).IsDone);
            Assert.False((await _portal.Get<HideProgramme>().HandleAsync(id, person)).IsDone);
            Assert.False((await _portal.Get<RemoveProgramme>().HandleAsync(id, person)).IsDone);
            Assert.NotNull((await _portal.Get<MoveProgramme>().HandleAsync(id, null, person)).Refusal);
            Assert.False((await _portal.Get<DuplicateProgramme>().HandleAsync(id, person)).Outcome.IsDone);
            Assert.Null(await _portal.Get<ProgrammeRoster>().ListAsync(person));
            Assert.Null(await _portal.Get<ProgrammeRoster>().FindAsync(id, person));
        }

        Assert.Equal(before, (await _portal.ProgrammeAsync(id)).Version);
    }

    [Fact]
    public async Task A_stale_save_changes_nothing_and_shows_both()
    {
        var id = await _portal.AddProgrammeAsync();
        var began = (await _portal.Get<ProgrammeRoster>().FindAsync(id, staff.Editor))!.Draft;
        Assert.True((await _saving.HandleAsync(id, began with { Price = 9000 }, staff.Editor)).IsDone);

        var late = await _saving.HandleAsync(id, began with { Makes = "작은 팽이" }, staff.Editor);
        Assert.True(late.IsStale);
        Assert.Equal(9000, late.Now!.Price);
        Assert.Equal("손바닥만 한 팽이", (await _portal.ProgrammeAsync(id)).Makes);

        Assert.True((await _saving.HandleAsync(id, began with { Makes = "작은 팽이", TextVersion = late.Now.TextVersion }, staff.Editor)).IsDone);
        var after = await _portal.ProgrammeAsync(id);
        Assert.Equal(("작은 팽이", 4000), (after.Makes, after.PricePerPerson));
    }

    [Fact]
    public async Task Hiding_and_moving_make_nobodys_text_stale_and_the_same_text_changes_nothing()
    {
        var id = await _portal.AddProgrammeAsync();
        var began = (await _portal.Get<ProgrammeRoster>().FindAsync(id, staff.Editor))!.Draft;
        Assert.True((await _portal.Get<HideProgramme>().HandleAsync(id, staff.Editor)).IsDone);
        var version = (await _portal.ProgrammeAsync(id)).Version;
        Assert.True((await _saving.HandleAsync(id, began with { Description = began.Description + "\r\n\r\n" }, staff.Editor)).IsDone);
        Assert.Equal(version, (await _portal.ProgrammeAsync(id)).Version);
        Assert.True((await _saving.HandleAsync(id, began with { Minutes = 75 }, staff.Editor)).IsDone);
    }

    [Fact]
    public async Task Every_field_has_its_limits_and_says_them()
    {
        var good = TestProgrammes.Draft();
        (string Field, ProgrammeDraft Draft)[] bad =
        [
            ("name", good with { Name = " " }), ("name", good with { Name = new string('가', 41) }), ("slug", good with { Slug = "find" }), ("slug", good with { Slug = "한글" }),
            ("kind", good with { Kind = "" }), ("kind", good with { Kind = "nothing" }), ("ages", good with { Ages = AgeBands.None }), ("ages", good with { Ages = (AgeBands)4096 }),
            ("from", good with { SizeFrom = 0 }), ("to", good with { SizeFrom = 20, SizeTo = 10 }), ("to", good with { SizeTo = 10_000 }), ("minutes", good with { Minutes = null }),
            ("price", good with { Price = -1 }), ("instructor", good with { PerInstructor = 0 }), ("seasons", good with { Seasons = Seasons.None }), ("text", good with { Description = "" }),
            ("text", good with { Description = new string('가', 3001) }), ("questions", good with { Questions = [new DraftQuestion("왜요?", "")] }),
            ("questions", good with { Questions = [.. Enumerable.Repeat(new DraftQuestion("왜요?", "그냥요."), 13)] }), ("pictures", good with { Pictures = [new DraftPicture(1)] }),
            ("pictures", good with { Pictures = [new DraftPicture(404, "없는 사진")] }), ("teams", good with { Teams = [404] }),
        ];
        foreach (var (field, draft) in bad)
        {
            var saved = await _saving.HandleAsync(null, draft, staff.Editor);
            Assert.False(saved.IsDone, field);
            Assert.True(saved.Wrongs!.ContainsKey(field), $"{field}: {string.Join(", ", saved.Wrongs.Keys)}");
        }
    }

    [Fact]
    public async Task Questions_and_teams_come_back_in_order()
    {
        var draft = TestProgrammes.Draft() with { Questions = [new("하나?", "1"), new("", " "), new("둘?", "2")] };
        var id = await _portal.AddProgrammeAsync(draft);
        var sheet = (await _portal.Get<ProgrammeRoster>().FindAsync(id, staff.Editor))!;
        Assert.Equal(["하나?", "둘?"], sheet.Draft.Questions.Select(q => q.Asked));
        Assert.True((await _saving.HandleAsync(id, sheet.Draft with { Questions = [.. sheet.Draft.Questions.Reverse()] }, staff.Editor)).IsDone);
        Assert.Equal(["둘?", "하나?"], (await _portal.Get<ProgrammeRoster>().FindAsync(id, staff.Editor))!.Draft.Questions.Select(q => q.Asked));
    }
}
