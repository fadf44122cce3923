namespace CenterPortal.Features.Articles.Studio;

/// <summary>Two people's lists of files against the one from which the draft began. Nobody is asked: what either added or filled stays, and what either took out goes.</summary>
internal static class FileMerge
{
    /// <summary>The list, and what the other person added to it; null leaves the stored list as it is.</summary>
    /// <param name="began">Empty when it is not known, so that nothing of the other person's counts as taken out by this one.</param>
    public static (IReadOnlyList<FileWish>? Files, IReadOnlyList<FileWish> Added) Between(Article article, IReadOnlyList<FileWish>? mine, IReadOnlyList<FileWish> began)
    {
        if (mine is null) return (null, []);
        Attachment?[] known = [.. began.Where(w => !IsFilledSince(article, w)).Concat(mine).Select(w => FileWishes.Find(article, w))];
        var added = article.Attachments.OrderBy(f => f.Position).Except(known).Select(f => new FileWish(f!.Id, null, f.Name)).ToArray();
        var kept = mine.Where(w => FileWishes.Find(article, w) is not null || IsMyUpload(w, began)).ToArray();
        return ([.. InOrder(article, kept, began), .. added], added);
    }

    // Whoever took out a name without a file did not know of the file that the other person brought.
    private static bool IsFilledSince(Article article, FileWish began) => began.IsMissing && FileWishes.Find(article, began) is { StoredName: not null };

    // A line cannot be renamed on the page, only filled with an upload; that is what outlives the other person's taking it out.
    private static bool IsMyUpload(FileWish wish, IReadOnlyList<FileWish> began) => wish.Upload is { } upload && began.All(b => b.Upload != upload);

    // An order that this person left alone follows the other's; their own new files stay where they put them.
    private static IEnumerable<FileWish> InOrder(Article article, FileWish[] kept, IReadOnlyList<FileWish> began)
    {
        var before = began.Select(w => FileWishes.Find(article, w)).ToList();
        int[] places = [.. kept.Select(w => FileWishes.Find(article, w) is { } file ? before.IndexOf(file) : -1).Where(place => place >= 0)];
        if (!places.SequenceEqual(places.Order())) return kept;
        var stored = new Queue<FileWish>(kept.Where(IsStored).OrderBy(w => FileWishes.Find(article, w)!.Position));
        return kept.Select(w => IsStored(w) ? stored.Dequeue() : w);

        bool IsStored(FileWish wish) => FileWishes.Find(article, wish) is { } file && before.Contains(file);
    }
}
