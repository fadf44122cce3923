using CenterPortal.Features.Messages;
using CenterPortal.Features.Messages.Own;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>Staff keep texts of their own to begin letters with.</summary>
public sealed class OwnTextTests : IAsyncLifetime
{
    private const string Family = "visit";
    private readonly MessagePortal _portal = new();

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private static LetterWords Words(string name, string subject = "[{센터이름}] {체험} 준비물", string text = "{받는사람}님, {날짜}에 뵙겠습니다.") => new(name, subject, text);

    private Task<MessageOutcome> AddAsync(LetterWords words, Guid? by = null) => _portal.App.Get<AddOwnText>().HandleAsync(Family, words, by ?? _portal.Reader);

    private Task<MessageOutcome> ChangeAsync(OwnText text, LetterWords words, Guid? by = null) => _portal.App.Get<ChangeOwnText>().HandleAsync(text.Id, text.Version, words, by ?? _portal.Reader);

    private Task<MessageOutcome> OrderAsync(IEnumerable<OwnText> seen, IEnumerable<OwnText> wanted, Guid? by = null) =>
        _portal.App.Get<OrderOwnTexts>().HandleAsync(Family, [.. seen.Select(t => t.Id)], [.. wanted.Select(t => t.Id)], by ?? _portal.Reader);

    private async Task<IReadOnlyList<OwnText>> TextsAsync() => Assert.Single(await _portal.App.Get<OwnShelf>().ListAsync(_portal.Reader), s => s.Family.Key == Family).Texts;

    private async Task<IReadOnlyList<string>> NamesAsync() => [.. (await TextsAsync()).Select(t => t.Words.Name)];

    private async Task<IReadOnlyList<OwnText>> ThreeAsync()
    {
        foreach (var name in new[] { "준비물", "주차", "감사" }) Assert.True((await AddAsync(Words(name))).IsDone);
        return await TextsAsync();
    }

    [Fact]
    public async Task What_is_added_stands_last_is_on_record_and_open_pages_hear_of_it()
    {
        Assert.Equal(["준비물", "주차", "감사"], (await ThreeAsync()).Select(t => t.Words.Name));
        // As a keyboard types that takes letters apart, and with what surrounds them.
        var outcome = await AddAsync(Words("  기관 안내 ".Normalize(System.Text.NormalizationForm.FormD), text: "\r\n{기관} 담당자께\r\n\r\n{링크}\r\n"));
        var added = (await TextsAsync())[^1];
        Assert.Equal((outcome.Made, "기관 안내", "{기관} 담당자께\n\n{링크}", 1L), ((Guid?)added.Id, added.Words.Name, added.Words.Text, added.Version));
        Assert.Equal("아무개", added.By);
        var act = (await _portal.App.ReadAsync(db => db.Set<StaffAct>().OrderBy(a => a.Id).ToListAsync()))[^1];
        Assert.Equal(("편지 글 직접 만듦", $"own-template/{added.Id:N}", "기관 안내", _portal.Reader), (act.Act, act.Subject, act.SubjectName, act.By));
        Assert.True(await _portal.App.ReadAsync(db => db.Set<Change>().AnyAsync(c => c.Topic == OwnTemplate.Topic && c.EntityId == added.Id.ToString("N"))));
    }

    [Theory]
    [InlineData("", "제목", "글", "이름을 적어")]
    [InlineData(" \t ", "제목", "글", "이름을 적어")]
    [InlineData("이름", " ", "글", "제목을 적어")]
    [InlineData("이름", "제목", "\n", "내용을 적어")]
    [InlineData("이\n름", "제목", "글", "보이지 않는")]
    [InlineData("이\u200b름", "제목", "글", "보이지 않는")]
    [InlineData("이\u202e름", "제목", "글", "보이지 않는")]
    [InlineData("{체험}", "제목", "글", "중괄호")]
    [InlineData("이름", "제목\r\nBcc: spy@example.org", "글", "줄바꿈")]
    [InlineData("이름", "제목", "글\u0000", "보이지 않는")]
    [InlineData("이름", "제목", "{계좌번호}로 보내 주세요", "{계좌번호}")]
    [InlineData("이름", "{{체험}}", "글", "짝")]
    [InlineData("이름", "제목", "{체험", "짝")]
    public async Task What_does_not_fit_is_refused_in_a_sentence(string name, string subject, string text, string said)
    {
        Assert.Contains(said, (await AddAsync(new LetterWords(name, subject, text))).Refusal, StringComparison.Ordinal);
        Assert.Empty(await TextsAsync());
        Assert.True((await AddAsync(Words("있는 글"))).IsDone);
        var standing = Assert.Single(await TextsAsync());
        Assert.Contains(said, (await ChangeAsync(standing, new LetterWords(name, subject, text))).Refusal, StringComparison.Ordinal);
        Assert.Equal(standing, Assert.Single(await TextsAsync()));
    }

    [Fact]
    public async Task Too_long_too_many_the_same_name_and_half_a_letter_are_answered_in_words()
    {
        Assert.Contains("이름을 40자", (await AddAsync(Words(new string('가', 41)))).Refusal, StringComparison.Ordinal);
        Assert.Contains("제목을 100자", (await AddAsync(Words("이름", subject: new string('가', 101)))).Refusal, StringComparison.Ordinal);
        Assert.Contains("3,001자입니다", (await AddAsync(Words("이름", text: new string('가', 3_001)))).Refusal, StringComparison.Ordinal);
        Assert.Equal(OwnRules.NoFamily, await _portal.App.Get<AddOwnText>().HandleAsync("market", Words("이름"), _portal.Reader));
        Assert.True((await AddAsync(Words("Map"))).IsDone);
        Assert.Contains("이미 있습니다", (await AddAsync(Words(" MAP "))).Refusal, StringComparison.Ordinal);
        Assert.True((await AddAsync(Words("반쪽 \ud83d"))).IsDone);
        for (var i = 3; i <= OwnTemplate.Most; i++) Assert.True((await AddAsync(Words($"글 {i}"))).IsDone);
        Assert.Equal(OwnRules.Full, await AddAsync(Words("하나 더")));
        Assert.Equal(OwnTemplate.Most, (await TextsAsync()).Count);
    }

    [Fact]
    public async Task Two_who_edit_at_once_do_not_overwrite_each_other()
    {
        var texts = await ThreeAsync();
        var (first, second) = (texts[0], texts[1]);
        Assert.True((await ChangeAsync(first, Words("준비할 것"))).IsDone);
        Assert.Equal(OwnRules.Stale, await ChangeAsync(first, Words("챙길 것"), _portal.Admin));
        Assert.Equal(("준비할 것", 2), ((await TextsAsync())[0].Words.Name, (await TextsAsync())[0].Version));
        // Saved twice, it was what they wanted.
        Assert.True((await ChangeAsync(first, Words("준비할 것"))).IsDone);
        Assert.Contains("‘준비할 것’", (await ChangeAsync(second, Words("준비할 것"))).Refusal, StringComparison.Ordinal);
        var act = (await _portal.App.ReadAsync(db => db.Set<StaffAct>().OrderBy(a => a.Id).ToListAsync()))[^1];
        Assert.Equal(("준비물", "준비할 것"), (act.Before, act.After));
    }

    [Fact]
    public async Task The_order_is_changed_whole_and_only_as_it_was_seen()
    {
        var seen = await ThreeAsync();
        OwnText[] wanted = [seen[2], seen[0], seen[1]];
        Assert.True((await OrderAsync(seen, wanted)).IsDone);
        Assert.Equal(["감사", "준비물", "주차"], await NamesAsync());
        Assert.Equal("1. 감사, 2. 준비물, 3. 주차", (await _portal.App.ReadAsync(db => db.Set<StaffAct>().OrderBy(a => a.Id).ToListAsync()))[^1].After);
        Assert.Contains("목록이 바뀌었습니다", (await OrderAsync(seen, [seen[1], seen[0], seen[2]], _portal.Admin)).Refusal, StringComparison.Ordinal);
        Assert.Contains("목록이 바뀌었습니다", (await OrderAsync(wanted, [seen[0], seen[0], seen[1]])).Refusal, StringComparison.Ordinal);
        Assert.True((await OrderAsync(wanted, seen)).IsDone);
        Assert.Equal(["준비물", "주차", "감사"], await NamesAsync());
        // Moving it is no change of its words.
        Assert.True((await ChangeAsync(seen[0], Words("준비물 안내"))).IsDone);
    }

    [Fact]
    public async Task What_was_removed_comes_back_where_it_stood_unless_its_name_is_taken()
    {
        var (texts, removing) = (await ThreeAsync(), _portal.App.Get<RemoveOwnText>());
        Assert.True((await ChangeAsync(texts[1], Words("주차장"))).IsDone);
        Assert.Contains("고친 글", (await removing.HandleAsync(texts[1].Id, texts[1].Version, _portal.Reader)).Refusal, StringComparison.Ordinal);
        var second = (await TextsAsync())[1];
        Assert.True((await removing.HandleAsync(second.Id, second.Version, _portal.Reader)).IsDone);
        Assert.True((await removing.HandleAsync(second.Id, second.Version, _portal.Reader)).IsDone);
        Assert.Equal(["준비물", "감사"], await NamesAsync());
        Assert.Equal(OwnRules.Gone, await ChangeAsync(second, Words("없는 글")));

        Assert.True((await AddAsync(Words("주차장"))).IsDone);
        Assert.Contains("이름을 바꾼 뒤", (await removing.RestoreAsync(second, _portal.Reader)).Refusal, StringComparison.Ordinal);
        Assert.True((await ChangeAsync((await TextsAsync())[^1], Words("새 주차장"))).IsDone);
        Assert.True((await removing.RestoreAsync(second, _portal.Reader)).IsDone);
        Assert.True((await removing.RestoreAsync(second, _portal.Reader)).IsDone);
        Assert.Equal(["준비물", "주차장", "감사", "새 주차장"], await NamesAsync());
        Assert.Equal(3, (await TextsAsync())[1].Version);
    }

    [Fact]
    public async Task Only_those_who_manage_messages_see_or_change_any()
    {
        var text = (await ThreeAsync())[0];
        foreach (var other in new[] { _portal.Author, _portal.Member, Guid.CreateVersion7() })
        {
            Assert.Empty(await _portal.App.Get<OwnShelf>().ListAsync(other));
            Assert.Null(await _portal.App.Get<OwnShelf>().FindAsync(text.Id, other));
            MessageOutcome[] outcomes =
            [
                await AddAsync(Words("몰래"), other), await ChangeAsync(text, Words("몰래"), other), await OrderAsync([text], [text], other),
                await _portal.App.Get<RemoveOwnText>().HandleAsync(text.Id, text.Version, other), await _portal.App.Get<RemoveOwnText>().RestoreAsync(text, other),
            ];
            Assert.All(outcomes, o => Assert.Equal(MessageOutcome.NotAllowed, o));
        }

        Assert.Equal(["준비물", "주차", "감사"], await NamesAsync());
    }
}
