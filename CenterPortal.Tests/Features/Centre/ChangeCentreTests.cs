using CenterPortal.Features.Centre;
using CenterPortal.Features.Centre.Contract;
using CenterPortal.Features.Centre.Studio;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Centre;

/// <summary>Who may change the centre's words, which words are taken, and who hears of it.</summary>
public class ChangeCentreTests(SettingsFixture settings) : IClassFixture<SettingsFixture>
{
    private const string Script = "<script>alert(1)</script>";
    private readonly PortalApp _portal = settings.Portal;

    [Fact]
    public async Task Only_editors_and_administrators_may()
    {
        var words = await WordsAsync();
        foreach (var other in settings.Others)
        {
            Assert.Equal(CentreOutcome.NotAllowed, await ChangeAsync(words, words with { Name = "남의 센터" }, other));
            Assert.Null(await _portal.Get<CentreDesk>().FindAsync(other));
        }

        Assert.Equal(words.Name, (await WordsAsync()).Name);
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "name", "" }, { "name", "   " }, { "name", new string('가', 61) }, { "name", "두\n줄" }, { "name", "보이지\u0007않는" },
        { "opening", new string('가', 41) }, { "emphasis", "" }, { "lead", new string('가', 201) }, { "introduction", "" },
        { "services", "" }, { "services", "이름만" }, { "services", "셋|으로|나눔" }, { "services", "|설명만" }, { "services", "가|나\n가|다" },
        { "services", "가|1\n나|1\n다|1\n라|1\n마|1\n바|1\n사|1\n아|1\n자|1" }, { "services", new string('가', 31) + "|설명" },
        { "districts", "동구,동구" }, { "districts", "이름이아주아주아주긴어느구" }, { "greeting", new string('가', 101) },
        { "phone", "" }, { "phone", "전화 주세요" }, { "phone", "12-34" }, { "phone", "042-257-1979-1979-1979" }, { "phone", Script[..20] }, { "phone", "042-257-1979;x" },
        { "email", "" }, { "email", "누구@어디" }, { "email", "a@b" }, { "email", "a b@c.kr" }, { "email", "a@c.kr?bcc=d@e.kr" }, { "email", Script }, { "email", "\"a\"@c.kr" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_stand_in_a_field_is_refused_at_that_field(string field, string text)
    {
        var words = await WordsAsync();
        var wanted = CentreField.All.Single(f => f.Id == field).With(words, text);
        var outcome = await ChangeAsync(words, wanted with { Lead = field == "lead" ? wanted.Lead : "함께 바꾼 다른 칸" }, settings.Editor);
        Assert.False(outcome.IsDone);
        Assert.Equal([field], outcome.Wrong!.Keys);
        Assert.EndsWith(".", outcome.Wrong[field], StringComparison.Ordinal);
        Assert.Equal(words, await WordsAsync());
    }

    [Theory]
    [InlineData("042-257-1979")]
    [InlineData("(042) 257-1979")]
    [InlineData("+82 42-257-1979")]
    [InlineData("1588-0000")]
    [InlineData("042-257-1979(내선 3)")]
    public void Numbers_as_people_write_them_are_taken(string phone) => Assert.Null(CentreRules.OfPhone(phone));

    [Fact]
    public async Task Script_in_any_field_is_only_text()
    {
        var before = await WordsAsync();
        var wanted = before with
        {
            Name = Script,
            StatementOpening = Script,
            StatementEmphasis = Script,
            Lead = Script,
            Introduction = Script,
            Services = Script + "|" + Script,
            Districts = "<b>동구</b>",
            Greeting = Script,
        };
        Assert.Null((await ChangeAsync(before, wanted, settings.Editor)).Refusal);
        await _portal.SettleAsync();
        foreach (var address in new[] { "/", "/news", "/news/press", "/feed.xml", "/search", "/nowhere" })
        {
            using var answer = await _portal.Http.GetAsync(new Uri(address, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>동구", page, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;alert(1)", await _portal.Http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Null((await ChangeAsync(wanted, before, settings.Editor)).Refusal);
    }

    [Fact]
    public async Task Two_people_at_different_fields_both_save_and_at_one_field_the_later_is_told()
    {
        var seen = await WordsAsync();
        Assert.Null((await ChangeAsync(seen, seen with { Phone = "042-111-2222" }, settings.Colleague)).Refusal);
        Assert.Null((await ChangeAsync(seen, seen with { Email = "hello@example.or.kr" }, settings.Editor)).Refusal);
        var both = await WordsAsync();
        Assert.Equal(("042-111-2222", "hello@example.or.kr"), (both.Phone, both.Email));

        var late = await ChangeAsync(seen, seen with { Phone = "042-333-4444" }, settings.Editor);
        Assert.Contains("아무개 님이 ‘전화번호’ 칸을 바꿨습니다", late.Refusal!, StringComparison.Ordinal);
        Assert.Contains("042-111-2222", late.Wrong!["phone"], StringComparison.Ordinal);
        Assert.Equal(both, late.Now);
        Assert.Null((await ChangeAsync(late.Now!, late.Now! with { Phone = "042-333-4444" }, settings.Editor)).Refusal);

        var acts = await _portal.ReadAsync(db => db.Set<StaffAct>().Where(a => a.Subject == "centre/1" && a.Act == "전화번호 바꿈").OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(("042-111-2222", "042-333-4444", settings.Editor), (acts[^1].Before, acts[^1].After, acts[^1].By!.Value));
        Assert.Null((await ChangeAsync(await WordsAsync(), seen, settings.Editor)).Refusal);
    }

    [Fact]
    public async Task Open_pages_hear_of_another_number_and_kept_pages_are_forgotten()
    {
        var seen = await WordsAsync();
        Assert.Contains(seen.Phone, await _portal.Http.GetStringAsync("/news"), StringComparison.Ordinal);
        await using var reader = await LiveReader.ConnectAsync(_portal);
        var (centre, desk) = (await _portal.Get<CentreProfiles>().GetAsync(), await _portal.Get<ConsultationNow>().GetAsync());
        string[] pieces = ["centre:name", "centre:logo", "centre:foot", "centre:hero", "centre:about", "centre:call"];
        string[] shapes = ["consultation-line", "consultation-box", "consultation-desk", "consultation-tel", "consultation-call", "consultation-foot"];
        Assert.Empty(await reader.FollowAsync([.. pieces.Select(p => new FollowedTopic(p, centre.Version)), .. shapes.Select(s => new FollowedTopic(s, desk.Version))]));

        // Twice within one instant: the second must be newer than the first.
        foreach (var phone in new[] { "042-555-0001", "042-555-0002" })
        {
            var words = await WordsAsync();
            Assert.Null((await ChangeAsync(words, words with { Phone = phone }, settings.Editor)).Refusal);
            foreach (var topic in shapes[1..]) Assert.Contains(phone, (await reader.HearAsync(m => m.Topic == topic && m.Html.Contains(phone, StringComparison.Ordinal))).Html, StringComparison.Ordinal);
            Assert.Contains(phone, (await reader.HearAsync(m => m.Topic == "centre:hero" && m.Html.Contains(phone, StringComparison.Ordinal))).Html, StringComparison.Ordinal);
        }

        foreach (var topic in pieces.Concat(shapes))
        {
            var versions = reader.Heard.Where(m => m.Topic == topic).Select(m => m.Version).ToArray();
            Assert.Equal(versions.Distinct().Order(), versions);
        }

        Assert.All(reader.Heard, m => Assert.True(m.Html.Length < 4096, m.Topic));
        await _portal.SettleAsync();
        Assert.Contains("042-555-0002", await _portal.Http.GetStringAsync("/news"), StringComparison.Ordinal);
        Assert.Null((await ChangeAsync(await WordsAsync(), seen, settings.Editor)).Refusal);
    }

    [Fact]
    public async Task Signs_that_turn_what_readers_see_are_left_out()
    {
        var known = await WordsAsync();
        Assert.True((await ChangeAsync(known, known with { Name = "\u202E돌린 센터\u2066" }, settings.Editor)).IsDone);
        var words = await WordsAsync();
        Assert.Equal("돌린 센터", words.Name);
        Assert.True((await ChangeAsync(words, known, settings.Editor)).IsDone);
    }

    private async Task<CentreWords> WordsAsync() => (await _portal.Get<CentreDesk>().FindAsync(settings.Editor))!.Words;

    private Task<CentreOutcome> ChangeAsync(CentreWords known, CentreWords wanted, Guid by) => _portal.Get<ChangeCentre>().HandleAsync(known, wanted, by);
}
