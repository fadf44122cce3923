using CenterPortal.Features.Messages;
using CenterPortal.Features.Messages.Queries;
using CenterPortal.Infrastructure.Mail;
using CenterPortal.Infrastructure.Privacy;
using CenterPortal.Tests.Infrastructure.Mail;
using CenterPortal.Tests.Infrastructure.Privacy;

namespace CenterPortal.Tests.Features.Messages;

/// <summary>Staff say letters otherwise.</summary>
public sealed class WordsTests : IAsyncLifetime
{
    private readonly MessagePortal _portal = new();

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private ChangeWords Change => _portal.App.Get<ChangeWords>();

    private async Task<ShelvedTemplate> ShelvedAsync() => (await _portal.App.Get<TemplateShelf>().FindAsync(Letters.Template.Key, _portal.Reader))!;

    private async Task<LetterContent> NextAsync()
    {
        await _portal.App.PostAsync(Letters.To(await _portal.App.PersonAsync()));
        return (await _portal.NewestAsync()).Open(_portal.App.Get<PersonalData>(), Keys.Reading)!;
    }

    [Fact]
    public async Task The_next_letter_has_their_words_and_after_a_reset_its_own_again()
    {
        var wanted = new WantedWords(Letters.Template.Key, "[{센터이름}] 받았습니다", "{받는사람} 님\r\n고맙습니다. 전화 {센터전화}", 0);
        Assert.True((await Change.HandleAsync(wanted, _portal.Reader)).IsDone);
        var letter = await NextAsync();
        Assert.Equal(("[대전광역자활센터] 받았습니다", "김하나 님\n고맙습니다. 전화 042-257-1979"), (letter.Subject, letter.Text));
        Assert.Equal((true, 1), ((await ShelvedAsync()).IsOwn, (await ShelvedAsync()).Version));

        Assert.True((await Change.ResetAsync(Letters.Template.Key, _portal.Reader)).IsDone);
        Assert.Equal("김하나 님, 신청을 받았습니다", (await NextAsync()).Subject);
        Assert.False((await ShelvedAsync()).IsOwn);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_in_a_sentence_and_changes_nothing()
    {
        Assert.Contains("{계좌번호}", (await Change.HandleAsync(new WantedWords(Letters.Template.Key, "제목", "{계좌번호}로 보내 주세요", 0), _portal.Reader)).Refusal, StringComparison.Ordinal);
        Assert.Contains("줄바꿈", (await Change.HandleAsync(new WantedWords(Letters.Template.Key, "제목\nBcc: a@example.org", "글", 0), _portal.Reader)).Refusal, StringComparison.Ordinal);
        Assert.False((await Change.HandleAsync(new WantedWords("none", "제목", "글", 0), _portal.Reader)).IsDone);
        foreach (var other in new[] { _portal.Author, _portal.Member })
            Assert.Equal(MessageOutcome.NotAllowed, await Change.HandleAsync(new WantedWords(Letters.Template.Key, "제목", "글", 0), other));
        Assert.Equal(MessageOutcome.NotAllowed, await Change.ResetAsync(Letters.Template.Key, _portal.Author));
        Assert.False((await ShelvedAsync()).IsOwn);
        Assert.Empty(await _portal.App.Get<TemplateShelf>().ListAsync(_portal.Author));
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        Assert.True((await Change.HandleAsync(new WantedWords(Letters.Template.Key, "첫째", "글", 0), _portal.Reader)).IsDone);
        Assert.Contains("그 사이에", (await Change.HandleAsync(new WantedWords(Letters.Template.Key, "둘째", "글", 0), _portal.Admin)).Refusal, StringComparison.Ordinal);
        Assert.Equal("첫째", (await ShelvedAsync()).Subject);
        Assert.True((await Change.HandleAsync(new WantedWords(Letters.Template.Key, "둘째", "글", 1), _portal.Admin)).IsDone);
    }
}
