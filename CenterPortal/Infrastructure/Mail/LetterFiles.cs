using MimeKit;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>What files may go with a letter.</summary>
internal static class LetterFiles
{
    private const int Most = 5;
    private const int MostBytes = 2 * 1024 * 1024;
    private const int LongestName = 120;

    /// <summary>The files, each looked at.</summary>
    /// <exception cref="ArgumentException">Too many, too large, or a name or type that could break a header.</exception>
    public static IReadOnlyList<LetterFile> Checked(IReadOnlyList<LetterFile> files)
    {
        if (files.Count > Most || files.Sum(f => (long)f.Content.Length) > MostBytes) throw new ArgumentException("These are too many or too large files for a letter.", nameof(files));
        foreach (var file in files)
        {
            if (file.Name.Length is 0 or > LongestName || file.Name.Any(c => char.IsControl(c) || c is '/' or '\\')) throw new ArgumentException("A file's name is not one.", nameof(files));
            if (file.ContentType.Any(char.IsControl) || !ContentType.TryParse(file.ContentType, out _)) throw new ArgumentException("A file's content type is none.", nameof(files));
        }

        return files;
    }
}
