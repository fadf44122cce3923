using CenterPortal.Data;

namespace CenterPortal.Features.Media.Contract;

/// <summary>A feature whose things show pictures says which of them readers may see.</summary>
public interface IPictureSubjects
{
    /// <summary>The word before the slash, such as <c>article</c>.</summary>
    string Kind { get; }

    /// <summary>True when readers may see the thing now; what is not there is not public.</summary>
    Task<bool> IsPublicAsync(PortalDb db, string id, CancellationToken ct);

    /// <summary>What people call these things, for staff; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<string, PictureSubject>> DescribeAsync(PortalDb db, IReadOnlyCollection<string> ids, CancellationToken ct);
}

/// <summary>A thing that shows a picture.</summary>
/// <param name="Name">Such as its title.</param>
/// <param name="Href">Where staff see it; null when there is no such page.</param>
public sealed record PictureSubject(string Name, string? Href);
