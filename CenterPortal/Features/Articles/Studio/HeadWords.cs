using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>What stands above and below an article's text, in words, for the record of what a save changed there.</summary>
internal sealed class HeadWords
{
    private const string Nothing = "없음";
    private readonly (string Field, string Words)[] _fields;

    private HeadWords((string Field, string Words)[] fields) => _fields = fields;

    public static HeadWords Of(Article article) => new(
    [
        ("게시판", article.Board.Name),
        ("작성자", article.Author),
        ("작성한 때", SeoulTime.ToLocal(article.WrittenAt).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("매체", article.Source?.Outlet ?? Nothing),
        ("기자", article.Source?.Reporter ?? Nothing),
        ("보도일", article.Source?.PublishedOn is { } day ? SeoulTime.TableDate(day) : Nothing),
        ("원문", article.Source?.Link ?? Nothing),
        ("첨부", article.Attachments.Count == 0 ? Nothing : string.Join(", ", article.Attachments.OrderBy(f => f.Position).Select(FileWords))),
    ]);

    /// <summary>The fields that differ from <paramref name="after"/>, put behind what the text changed.</summary>
    public TextChange With(TextChange text, HeadWords after)
    {
        var changed = _fields.Zip(after._fields).Where(f => f.First.Words != f.Second.Words).ToArray();
        return new TextChange(Join(text.Before, changed.Select(f => f.First)), Join(text.After, changed.Select(f => f.Second)));
    }

    private static string? Join(string? text, IEnumerable<(string Field, string Words)> fields)
    {
        var parts = fields.Select(f => $"{f.Field}: {TextChange.Cut(f.Words)}");
        return string.Join(" · ", text is null ? parts : parts.Prepend(text)) is { Length: > 0 } words ? words : null;
    }

    private static string FileWords(Attachment file) => file.StoredName is null ? $"{file.Name}(아직 옮기지 않음)" : file.Name;
}
