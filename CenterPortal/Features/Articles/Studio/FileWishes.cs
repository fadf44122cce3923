using CenterPortal.Data;
using CenterPortal.Features.Media.Contract;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>One line of the list of files as the page holds it.</summary>
/// <param name="Id">A file of the article; null for a new one.</param>
/// <param name="Upload">What was uploaded: a new file, or the missing one when <paramref name="Id"/> stands as well.</param>
public sealed record FileWish(int? Id, Guid? Upload, string? Name);

/// <summary>Makes an article's files what the page says.</summary>
internal static class FileWishes
{
    private const int Most = 50;

    /// <summary>True when anything differs. An upload that is not this person's, or was taken before, is not there.</summary>
    public static async Task<bool> ApplyAsync(PortalDb db, Uploads uploads, Article article, IReadOnlyList<FileWish>? wishes, Guid by, CancellationToken ct)
    {
        if (wishes is null) return false;
        var (files, isFilled) = (new List<Attachment>(), false);
        foreach (var wish in wishes.Take(Most))
        {
            var file = wish.Id is { } id ? article.Attachments.FirstOrDefault(f => f.Id == id) : null;
            if (file?.StoredName is null && wish.Upload is { } upload && await uploads.TakeAsync(db, upload, by, ct) is { } taken)
            {
                isFilled |= file is not null;
                file ??= new Attachment { Name = taken.Name, Position = files.Count };
                (file.StoredName, file.Size) = (taken.StoredName, taken.Size);
            }

            if (file is not null && !files.Contains(file)) files.Add(file);
        }

        return article.ArrangeFiles(files) || isFilled;
    }
}
