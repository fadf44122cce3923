using CenterPortal.Data;
using CenterPortal.Features.Articles.Queries;
using CenterPortal.Features.Media.Contract;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>One line of the list of files as the page holds it.</summary>
/// <param name="Id">A file of the article; null for a new one.</param>
/// <param name="Upload">What was uploaded: a new file, or the missing one when <paramref name="Id"/> stands as well.</param>
/// <param name="IsMissing">Only its name had been moved when the page was opened.</param>
public sealed record FileWish(int? Id, Guid? Upload, string? Name, bool IsMissing = false);

/// <summary>Makes an article's files what the page says.</summary>
internal static class FileWishes
{
    private const int Most = 50;

    /// <summary>What is said when a wish names a file that is not there.</summary>
    public const string Lost = "올리신 파일 가운데 찾지 못한 것이 있어 저장하지 않았습니다. 파일 목록에서 그 파일을 빼고 다시 올려 주세요.";

    /// <summary>What is said when there are too many.</summary>
    public static readonly string TooMany = $"첨부는 {Most}개까지입니다. 몇 개를 빼고 저장해 주세요.";

    /// <summary>What is wrong, or whether anything differs. Nothing is ever taken out because it was not found.</summary>
    public static async Task<(string? Refusal, bool IsChanged)> ApplyAsync(PortalDb db, Uploads uploads, Article article, IReadOnlyList<FileWish>? wishes, Guid by, CancellationToken ct)
    {
        if (wishes is null) return (null, false);
        if (wishes.Count > Most) return (TooMany, false);
        // Before anything is taken: what is refused must leave the uploads where they are.
        foreach (var wish in wishes)
            if (Find(article, wish)?.StoredName is null && wish.Upload is { } upload ? !await uploads.IsThereAsync(db, upload, by, ct) : Find(article, wish) is null)
                return (Lost, false);
        var (files, isFilled) = (new List<Attachment>(), false);
        foreach (var wish in wishes)
        {
            var file = Find(article, wish);
            if (file?.StoredName is null && wish.Upload is { } upload && await uploads.TakeAsync(db, upload, by, ct) is { } taken)
            {
                isFilled |= file is not null;
                file ??= new Attachment { Name = taken.Name, Position = files.Count };
                (file.StoredName, file.Size, file.UploadId) = (taken.StoredName, taken.Size, upload);
            }

            if (file is not null && !files.Contains(file)) files.Add(file);
        }

        return (null, article.ArrangeFiles(files) || isFilled);
    }

    /// <summary>The files as readers would see them after a save; what was uploaded and not saved yet has a number below zero, since it has no address.</summary>
    public static async Task<IReadOnlyList<FileView>> PreviewAsync(PortalDb db, Uploads uploads, Article article, IReadOnlyList<FileWish> wishes, Guid by, CancellationToken ct)
    {
        var waiting = await uploads.WaitingAsync(db, [.. wishes.Select(w => w.Upload).OfType<Guid>().Take(Most)], by, ct);
        return [.. wishes.Take(Most).Index().Select(w => View(Find(article, w.Item), w.Item.Upload is { } upload ? waiting.GetValueOrDefault(upload) : null, -1 - w.Index)).OfType<FileView>()];
    }

    private static FileView? View(Attachment? file, TakenUpload? waiting, int number) => (file, waiting) switch
    {
        ({ StoredName: not null }, _) or ({ }, null) => new FileView(file.Id, file.Name, file.Size, file.Downloads, file.StoredName is not null),
        (_, { } taken) => new FileView(number, file?.Name ?? taken.Name, taken.Size, 0, IsThere: true),
        _ => null,
    };

    // A page that brought a file and saved it still names it by its upload.
    internal static Attachment? Find(Article article, FileWish wish) =>
        article.Attachments.FirstOrDefault(f => (wish.Id is { } id && f.Id == id) || (wish.Upload is { } upload && f.UploadId == upload));
}
