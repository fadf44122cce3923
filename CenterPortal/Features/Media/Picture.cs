namespace CenterPortal.Features.Media;

/// <summary>사진: a picture that staff uploaded. What came in is not kept, only renditions made anew from its pixels.</summary>
public sealed class Picture
{
    private readonly List<PictureFile> _files = [];

    /// <summary>Small id, part of its addresses.</summary>
    public int Id { get; private set; }

    /// <summary>The file's name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of what came in, in hexadecimal: the same file sent twice is one picture.</summary>
    public required string Hash { get; init; }

    /// <summary>Pixels across, upright, of what came in.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down, upright, of what came in.</summary>
    public required int Height { get; init; }

    /// <summary>What it shows, for those who cannot see it; taken where a text says nothing of its own.</summary>
    public string Alt { get; private set; } = "";

    /// <summary>The member of staff who uploaded it.</summary>
    public Guid? By { get; init; }

    /// <summary>When it was uploaded (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Taken away since.</summary>
    public PictureRemoval? Removal { get; private set; }

    /// <summary>Grows with each change that people can see.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Its renditions.</summary>
    public IReadOnlyList<PictureFile> Files => _files;

    /// <summary>Adds a rendition.</summary>
    public void Add(PictureFile file) => _files.Add(file);

    /// <summary>Says what it shows.</summary>
    public void Describe(string alt)
    {
        Alt = alt;
        Version++;
    }

    /// <summary>Takes it away; for some days it can come back.</summary>
    public void Remove(Guid? by, DateTime at)
    {
        Removal = new PictureRemoval(by, at);
        Version++;
    }

    /// <summary>Brings it back.</summary>
    public void Restore()
    {
        Removal = null;
        Version++;
    }
}

/// <summary>치움: taken away by a person of staff at an instant (UTC); the files follow after <see cref="MediaHousekeeping"/>'s days.</summary>
public sealed record PictureRemoval(Guid? By, DateTime At);

/// <summary>One rendition of a picture: a width in a format, as a stored file.</summary>
public sealed class PictureFile
{
    /// <summary>The picture.</summary>
    public int PictureId { get; private set; }

    /// <summary>Pixels across.</summary>
    public required int Width { get; init; }

    /// <summary><c>webp</c>, <c>avif</c> or <c>jpg</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Name in the file store.</summary>
    public required string StoredName { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }
}

/// <summary>A thing that shows a picture.</summary>
public sealed class PictureUse
{
    /// <summary>The picture.</summary>
    public required int PictureId { get; init; }

    /// <summary>Kind and id, such as <c>article/42</c>.</summary>
    public required string Subject { get; init; }
}

/// <summary>A file that staff uploaded and nothing has taken yet; it goes when it is taken, or after some days.</summary>
public sealed class Upload
{
    /// <summary>Made by the program; whoever holds it and uploaded it may take it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The file's name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>Name in the file store.</summary>
    public required string StoredName { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The member of staff who uploaded it.</summary>
    public required Guid By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
