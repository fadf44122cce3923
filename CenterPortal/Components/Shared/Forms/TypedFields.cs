using System.Globalization;
using System.Text;

namespace CenterPortal.Components.Shared.Forms;

/// <summary>
/// Reads the fields of a posted form and gathers what is wrong. All input is hostile: control characters go, what is too long is
/// refused, and nothing is believed because a browser would not send it.
/// </summary>
/// <param name="field">What was typed into a field; empty or null when nothing was.</param>
public sealed class TypedFields(Func<string, string?> field)
{
    private const int LongestRead = 4_000;

    /// <summary>What is wrong so far.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>As it was typed, for showing again.</summary>
    public string this[string name] => field(name) is { } typed ? typed.Length > LongestRead ? typed[..LongestRead] : typed : "";

    /// <summary>A text; <paramref name="ifEmpty"/> is null when it may stay empty.</summary>
    public string Text(string name, int longest, string? ifEmpty, bool isOneLine = true)
    {
        var clean = string.Concat(this[name].Where(c => !char.IsControl(c) || (!isOneLine && c == '\n'))).Trim();
        if (clean.Length == 0) Errors.AddIf(name, ifEmpty);
        else if (clean.Length > longest) Errors.Add(name, $"{longest}자까지 적을 수 있습니다. 지금은 {clean.Length}자입니다.");
        return clean;
    }

    /// <summary>A whole number in digits of any width, with or without its unit; 0 when something is wrong.</summary>
    public int Number(string name, int from, int to, string unit, string ifEmpty)
    {
        var typed = this[name].Normalize(NormalizationForm.FormKC).Trim();
        if (typed.EndsWith(unit, StringComparison.Ordinal)) typed = typed[..^unit.Length].Trim();
        if (typed.Length == 0) Errors.Add(name, ifEmpty);
        else if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Errors.Add(name, $"{from}처럼 숫자로 적어 주세요.");
        else if (number < from || number > to) Errors.Add(name, from == to ? $"{from}{unit}만 됩니다." : $"{from}{unit}에서 {to}{unit}까지 됩니다.");
        else return number;
        return 0;
    }

    /// <summary>One of the choices; empty when none of them was taken.</summary>
    public string Choice(string name, IEnumerable<string> choices, string ifNone)
    {
        var chosen = this[name];
        if (choices.Contains(chosen, StringComparer.Ordinal)) return chosen;
        Errors.Add(name, ifNone);
        return "";
    }
}
