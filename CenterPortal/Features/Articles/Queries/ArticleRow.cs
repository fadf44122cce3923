namespace CenterPortal.Features.Articles.Queries;

/// <summary>One line of a list of articles.</summary>
/// <param name="Number">순번: place in the board (or among all boards) by time of writing, the oldest is 1.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="BestReason">Why it is Best; null when it is not Best now, empty when no reason was given.</param>
public sealed record ArticleRow(
    int Id,
    int Number,
    string BoardSlug,
    string BoardName,
    string Title,
    string Author,
    DateTime WrittenAt,
    long Views,
    string? BestReason,
    bool IsPinned,
    bool IsSample,
    bool IsTextMissing,
    bool HasFiles,
    long Version);
