using System.Globalization;
using System.Text.RegularExpressions;

namespace CenterPortal.Features.Import;

/// <summary>The labelled facts between an article's title and its body: "작성자 : …", "작성일자 : … 조회 : …", and the masked address.</summary>
internal sealed class HeaderFields
{
    private static readonly Regex Label = new(
        @"(?:작성자|글쓴이|작성일자|작성일시|작성일|등록일자|등록일시|등록일|조회수|조회)\s*[:：]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Written = new(
        @"^(?<y>[0-9]{4})\s?[-./]\s?(?<m>[0-9]{1,2})\s?[-./]\s?(?<d>[0-9]{1,2})\.?(?:[\sT]+(?<hour>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<sec>[0-9]{2}))?)?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Count = new(
        "^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Who put the article on the board.</summary>
    public string? Author { get; private set; }

    /// <summary>Wall-clock time in Asia/Seoul, kind Unspecified.</summary>
    public DateTime? WrittenLocal { get; private set; }

    /// <summary>The page names a day and no hour.</summary>
    public bool HasNoHour { get; private set; }

    /// <summary>The page's own number of views.</summary>
    public int? Views { get; private set; }

    /// <summary>The writer's address with a hidden part.</summary>
    public string? Address { get; private set; }

    /// <summary>The page showed the whole address and the reader hid a part of it.</summary>
    public bool AddressWasWhole { get; private set; }

    /// <summary>Takes in what the line says of the article; false when it says nothing new.</summary>
    public bool Take(string line)
    {
        if (line.Length > 300)
            return false;
        if (MaskedAddress.TryRead(line, out var address, out var wasWhole))
        {
            var isNew = Address is null;
            (Address, AddressWasWhole) = (Address ?? address, isNew ? wasWhole : AddressWasWhole);
            return isNew;
        }

        var labels = Label.Matches(line);
        // Words before the first label mean a sentence that only mentions it.
        return labels is [{ Index: 0 }, ..] && TakeLabelled(line, labels);
    }

    private bool TakeLabelled(string line, MatchCollection labels)
    {
        var isNew = false;
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var end = i + 1 < labels.Count ? labels[i + 1].Index : line.Length;
            isNew |= TakeOne(labels[i].Value, line[start..end].Trim(' ', '\t', '|', '/', ',', '·'));
        }

        return isNew;
    }

    private bool TakeOne(string label, string value)
    {
        if (label.StartsWith("작성자", StringComparison.Ordinal) || label.StartsWith("글쓴이", StringComparison.Ordinal))
        {
            if (Author is not null || value.Length == 0)
                return Author is null;
            Author = PageText.Collapse(value);
            return true;
        }

        if (label.StartsWith("조회", StringComparison.Ordinal))
        {
            if (Views is not null)
                return false;
            Views = ReadCount(Count.Match(value).Value);
            return true;
        }

        return WrittenLocal is null && TakeWritten(value);
    }

    private bool TakeWritten(string value)
    {
        if (Written.Match(value) is not { Success: true } match)
            return false;
        var numbers = match.Groups.Values.Skip(1)
            .Select(group => int.Parse(group.ValueSpan is "" ? "0" : group.ValueSpan, CultureInfo.InvariantCulture)).ToArray();
        var text = $"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00} {numbers[3]:00}:{numbers[4]:00}:{numbers[5]:00}";
        if (!DateTime.TryParseExact(
                text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return false;
        (WrittenLocal, HasNoHour) = (written, !match.Groups["hour"].Success);
        return true;
    }

    /// <summary>A count with or without commas; null when it is none or too large to be one.</summary>
    public static int? ReadCount(string digits) =>
        int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count : null;
}
