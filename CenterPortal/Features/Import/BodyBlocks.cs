using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>Makes blocks of HTML from the lines of an article.</summary>
internal sealed class BodyBlocks(IReadOnlyCollection<string> attachmentNames, NoteTaker notes)
{
    private static readonly Regex EditorsNote = new(
        @"^[-–—\[(〈<【※\s]*편집자\s*(?:주|註)|편집자\s*(?:주|註)\s*[-–—\])〉>】]*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly HashSet<string> _attachmentNames = [.. attachmentNames];
    private readonly List<string> _blocks = [];
    private readonly List<string> _paragraph = [];
    private readonly List<List<string>> _items = [];
    private bool _itemIsOpen;

    /// <summary>Names of the pictures that stood in the article, in order.</summary>
    public List<string> PictureNames { get; } = [];

    /// <summary>The last by-line, as it stands.</summary>
    public string? LastByline { get; private set; }

    /// <summary>How many headings of sections there are.</summary>
    public int Headings { get; private set; }

    /// <summary>How many items of lists there are.</summary>
    public int Items { get; private set; }

    /// <summary>Reads the lines into blocks, each one top-level element.</summary>
    public IReadOnlyList<string> Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsPicture(lines[i]))
            {
                TakeLine(lines[i]);
                continue;
            }

            var caption = Caption.Behind(lines, i);
            TakePicture(lines[i], caption);
            i += caption is null ? 0 : 1;
        }

        CloseAll();
        return _blocks;
    }

    // A name in Korean looks like text; that it is also attached gives it away.
    private bool IsPicture(string line) =>
        FileNames.IsPicture(line) || (line.Length > 0 && _attachmentNames.Contains(line) && !FileNames.IsDocument(line));

    private void TakeLine(string line)
    {
        if (line.Length == 0)
            CloseParagraph();
        else if (LineMarks.IsMarked(line) && LineMarks.Without(line).Length == 0)
            notes.Missing($"글머리표만 있는 줄은 뺐습니다: {line}");
        else if (LineMarks.IsHeading(line))
            TakeHeading(LineMarks.Without(line));
        else if (LineMarks.IsBullet(line))
            TakeItem(LineMarks.Without(line));
        else if (Byline.Is(line))
            TakeByline(line);
        else if (_itemIsOpen)
            _items[^1].Add(line);
        else
            TakeText(line);
    }

    private void TakeText(string line)
    {
        CloseList();
        _paragraph.Add(line);
    }

    private void TakeHeading(string text)
    {
        CloseAll();
        _blocks.Add(Html.Heading(text));
        Headings++;
    }

    private void TakeItem(string text)
    {
        CloseParagraph();
        _items.Add([text]);
        _itemIsOpen = true;
        Items++;
    }

    private void TakeByline(string line)
    {
        CloseAll();
        _blocks.Add(Html.Paragraph([line], "byline"));
        LastByline = line;
    }

    private void TakePicture(string name, string? caption)
    {
        CloseAll();
        name = PageText.Collapse(name);
        if (caption is not null)
            notes.Guessed($"사진 바로 아래 줄을 그 사진의 설명으로 보았습니다: {NoteTaker.Short(caption)} ({NoteTaker.Short(name)})");
        if (!FileNames.IsPicture(name))
            notes.Guessed($"첨부 이름과 같은 줄을 본문의 사진 자리로 보았습니다: {NoteTaker.Short(name)}");
        _blocks.Add(Html.MissingPicture(name, caption ?? ""));
        PictureNames.Add(name);
    }

    private void CloseAll()
    {
        CloseParagraph();
        CloseList();
    }

    private void CloseParagraph()
    {
        _itemIsOpen = false;
        if (_paragraph.Count == 0)
            return;
        var isNote = _paragraph.Exists(line => EditorsNote.IsMatch(line));
        _blocks.Add(Html.Paragraph(_paragraph, isNote ? "note" : null));
        _paragraph.Clear();
    }

    private void CloseList()
    {
        if (_items.Count == 0)
            return;
        _blocks.Add(Html.List(_items));
        _items.Clear();
        _itemIsOpen = false;
    }
}
