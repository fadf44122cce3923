using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>The body parted from what a saved page lists behind it.</summary>
/// <param name="Text">The lines of the article.</param>
/// <param name="AttachmentNames">Names of files and pictures in a row behind the article.</param>
/// <param name="LooseCaptions">Short lines behind those names, which may be captions.</param>
internal sealed record BodyTail(string[] Text, List<string> AttachmentNames, List<string> LooseCaptions)
{
    private const int LongestCaption = 60;

    private static readonly Regex Label = new(
        @"^첨부(?:\s?파일)?\s*[:：]\s*|^첨부\s?파일$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Parts the lines. Behind the last sentence, the first lines in a row that are mostly names begin the attachments.</summary>
    public static BodyTail Part(string[] body)
    {
        var start = Array.FindLastIndex(body, IsText) + 1;
        var tail = new BodyTail(body, [], []);
        // Without any sentence above them the names are the article: a page of pictures.
        if (start == 0)
            return tail;

        while (NextRun(body, ref start) is { Length: > 0 } run)
        {
            if (tail.Text.Length == body.Length && AreAttachments(run))
                tail = tail with { Text = body[..(start - run.Length)] };
            else if (tail.Text.Length == body.Length)
                continue;
            tail.Take(run);
        }

        return tail;
    }

    private void Take(string[] run)
    {
        var areNames = AttachmentNames.Count == 0 || AreAttachments(run);
        foreach (var line in run.Select(WithoutLabel).Where(line => line.Length > 0))
        {
            var isName = areNames || FileNames.IsPicture(line) || FileNames.IsDocument(line);
            (isName ? AttachmentNames : LooseCaptions).Add(PageText.Collapse(line));
        }
    }

    private static string[] NextRun(string[] lines, ref int start)
    {
        var first = Array.FindIndex(lines, start, line => line.Length > 0);
        if (first < 0)
            return [];
        var end = Array.FindIndex(lines, first, line => line.Length == 0);
        start = end < 0 ? lines.Length : end;
        return lines[first..start];
    }

    // One picture's name alone is where a picture stood in the article.
    private static bool AreAttachments(string[] run) =>
        Label.IsMatch(run[0])
        || run.Any(FileNames.IsDocument)
        || (run.Length > 1 && run.Count(FileNames.IsPicture) * 2 >= run.Length);

    private static string WithoutLabel(string line) => line[Label.Match(line).Length..];

    private static bool IsText(string line) =>
        line.Length > 0
        && !FileNames.IsPicture(line)
        && !FileNames.IsDocument(line)
        && (line.Length > LongestCaption
            || LineMarks.IsMarked(line)
            || Byline.Is(line)
            || line[^1] is '.' or '!' or '?' or '”' or '’' or '"' or '\'');
}
