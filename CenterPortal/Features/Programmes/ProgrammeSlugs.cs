using System.Globalization;
using System.Text;
using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Programmes;

/// <summary>Words for the addresses of programmes.</summary>
public static class ProgrammeSlugs
{
    // What stands below /jaemina and is no programme.
    private static readonly string[] Taken = ["find", "compare", "sessions", "request", "new"];

    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private static readonly string[] Initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] Vowels = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    private static readonly string[] Finals = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    /// <summary>A word made of a name, each syllable written in Latin letters (국어의 로마자 표기법, without its rules for neighbours): 코르크 → koreukeu.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var word = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            if (letter is >= (char)FirstSyllable and <= (char)LastSyllable) word.Append(Latin(letter - FirstSyllable));
            else if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) word.Append(letter);
            else if (word.Length > 0 && word[^1] != '-') word.Append('-');
        }

        var cut = word.ToString(0, Math.Min(word.Length, ProgrammeLimits.Slug)).Trim('-');
        return cut.Length > 0 ? cut : "programme";
    }

    /// <summary>True for a word that an address can carry and that stands for nothing else.</summary>
    public static bool IsUsable(string slug) =>
        slug is { Length: > 0 and <= ProgrammeLimits.Slug } && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && char.IsAsciiLetterOrDigit(slug[0]) && slug[^1] != '-' && !Taken.Contains(slug) && !slug.All(char.IsAsciiDigit);

    /// <summary>The word, or the next like it that no programme has.</summary>
    public static async Task<string> FreeSlugAsync(this PortalDb db, string wanted, CancellationToken ct)
    {
        for (var number = 2; ; number++)
        {
            var tail = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            var slug = wanted[..Math.Min(wanted.Length, ProgrammeLimits.Slug - tail.Length)] + tail;
            if (!await db.Set<Programme>().AnyAsync(p => p.Slug == slug, ct)) return slug;
        }
    }

    private static string Latin(int syllable) => Initials[syllable / 588] + Vowels[syllable % 588 / 28] + Finals[syllable % 28];
}
