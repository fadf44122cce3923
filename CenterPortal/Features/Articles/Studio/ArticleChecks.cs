using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Features.Media.Contract;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>How a check came out.</summary>
public enum CheckMark
{
    /// <summary>Nothing to do.</summary>
    Good,

    /// <summary>Worth a look.</summary>
    Look,

    /// <summary>Stands in the way of publishing.</summary>
    Stop,
}

/// <summary>One line of 게시 전 점검.</summary>
/// <param name="Block">Where the first thing to look at is, counted from 0 among the blocks; null when it is nowhere in the text.</param>
public sealed record CheckLine(string Name, string Words, CheckMark Mark, int? Block = null);

/// <summary>Looks a text over before readers see it.</summary>
internal static class ArticleChecks
{
    private const int LongTitle = 60;

    public static IReadOnlyList<CheckLine> Of(string title, IReadOnlyList<SanitizedHtml> blocks)
    {
        var parser = new HtmlParser();
        var bodies = blocks.Select(b => parser.ParseDocument("<body>" + b.Html).Body!).ToArray();
        return [Title(title.Trim()), Alternatives(bodies), Headings(bodies), Links(bodies), Personal(title, blocks)];
    }

    private static CheckLine Title(string title) => title.Length switch
    {
        0 => new("제목", "아직 없음", CheckMark.Look),
        > LongTitle => new("제목 길이", $"{title.Length}자, {LongTitle}자 안이면 읽기 좋아요", CheckMark.Look),
        _ => new("제목 길이", "좋음", CheckMark.Good),
    };

    private static CheckLine Alternatives(IElement[] bodies)
    {
        var pictures = bodies.Index().SelectMany(b => b.Item.QuerySelectorAll("img").Select(img => (b.Index, Has: img.HasAttribute("alt") && !img.ClassList.Contains(PictureMarkup.Untold)))).ToArray();
        if (pictures.Length == 0) return new("대체 텍스트", "사진 없음", CheckMark.Good);
        var told = pictures.Count(p => p.Has);
        return new("대체 텍스트", $"{told} / {pictures.Length}", told == pictures.Length ? CheckMark.Good : CheckMark.Look, First(pictures.Where(p => !p.Has).Select(p => p.Index)));
    }

    private static CheckLine Headings(IElement[] bodies) =>
        Places("빈 제목", bodies, body => body.QuerySelectorAll("h2, h3, h4").Any(h => string.IsNullOrWhiteSpace(h.TextContent)));

    private static CheckLine Links(IElement[] bodies) =>
        Places("주소 없는 링크", bodies, body => body.QuerySelectorAll("a").Any(a => string.IsNullOrWhiteSpace(a.GetAttribute("href"))));

    private static CheckLine Personal(string title, IReadOnlyList<SanitizedHtml> blocks)
    {
        var found = blocks.Index().SelectMany(b => PersonalNumbers.In(PlainText.Of(b.Item)).Select(kind => (kind, Place: (int?)b.Index)))
            .Concat(PersonalNumbers.In(title).Select(kind => (kind, Place: (int?)null))).ToArray();
        if (found.Length == 0) return new("개인정보 의심", "없음", CheckMark.Good);
        var words = string.Join(", ", found.GroupBy(f => f.kind).Select(g => $"{g.Key} {g.Count()}곳"));
        return new("개인정보 의심", words, found.Any(f => f.kind == "주민등록번호") ? CheckMark.Stop : CheckMark.Look, found[0].Place);
    }

    private static CheckLine Places(string name, IElement[] bodies, Func<IElement, bool> isWrong)
    {
        var places = bodies.Index().Where(b => isWrong(b.Item)).Select(b => b.Index).ToArray();
        return places.Length == 0 ? new(name, "없음", CheckMark.Good) : new(name, $"{places.Length}곳", CheckMark.Look, places[0]);
    }

    private static int? First(IEnumerable<int> places) => places.Select(p => (int?)p).FirstOrDefault();
}
