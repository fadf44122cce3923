using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>What stands beside an article's text on the page on which it is written, as its fields hold it.</summary>
/// <param name="Board">The board's word.</param>
/// <param name="Written">Local date and time to the second, as <c>datetime-local</c> writes it.</param>
/// <param name="Published">Local date.</param>
/// <param name="Files">The files in order; null leaves them as they are.</param>
/// <param name="Base">The fields of the version from which a draft began, so that another person's changes can be told from one's own; null when not known.</param>
public sealed record ArticleFields(string? Board, string? Author, string? Written, string? Outlet, string? Reporter, string? Published, string? Link, IReadOnlyList<FileWish>? Files = null, ArticleFields? Base = null)
{
    /// <summary>The board whose articles are clippings and so have an outlet.</summary>
    public const string PressBoard = "press";

    private static readonly DateTime Oldest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private const int LongestName = 80;
    private const int LongestLink = 500;
    private const string WrittenFormat = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>The fields of an article as it is.</summary>
    internal static ArticleFields Of(Article a) => new(
        a.Board.Slug, a.Author, Local(a.WrittenAt),
        a.Source?.Outlet, a.Source?.Reporter, a.Source?.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.Source?.Link,
        [.. a.Attachments.OrderBy(f => f.Position).Select(f => new FileWish(f.Id, null, f.Name, f.StoredName is null))]);

    /// <summary>An instant (UTC) as <see cref="Written"/> holds it.</summary>
    public static string Local(DateTime utc) => SeoulTime.ToLocal(utc).ToString(WrittenFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads what a browser sent; fields that cannot be read are as if they were not there.</summary>
    public static ArticleFields Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArticleFields>(json, JsonSerializerOptions.Web) ?? Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    /// <summary>As a draft holds it.</summary>
    public string Json() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>The instant (UTC) of <see cref="Written"/>; null when it is none.</summary>
    [JsonIgnore]
    public DateTime? WrittenAt => DateTime.TryParseExact(Written, [WrittenFormat, "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? SeoulTime.ToUtc(local)
        : null;

    /// <summary>Where a clipping comes from; null without an outlet.</summary>
    [JsonIgnore]
    public PressSource? Source => Text(Outlet) is { } outlet
        ? new PressSource(outlet, Text(Reporter), DateOnly.TryParseExact(Published, "yyyy-MM-dd", out var day) ? day : null, Text(Link))
        : null;

    /// <summary>What is wrong, in one sentence; null when nothing is. <paramref name="now"/> is UTC.</summary>
    public string? Refusal(DateTime now) => this switch
    {
        _ when Text(Author) is null or { Length: > LongestName } => $"작성자를 1자에서 {LongestName}자 사이로 적어 주세요.",
        _ when WrittenAt > now.AddDays(1) => "작성한 날이 아직 오지 않았습니다. 해를 다시 보아 주세요.",
        _ when WrittenAt < Oldest => $"작성한 날이 {Oldest.Year}년보다 앞섭니다. 해를 다시 보아 주세요.",
        _ when WrittenAt is null => "작성한 날짜와 시각을 골라 주세요.",
        _ when Text(Outlet)?.Length > LongestName || Text(Reporter)?.Length > LongestName => $"매체와 기자는 {LongestName}자 안으로 적어 주세요.",
        _ when Text(Outlet) is null && (Text(Reporter) ?? Text(Link) ?? Text(Published)) is not null => "매체 이름을 적어 주세요. 매체가 없으면 기자와 원문 주소를 비워 주세요.",
        _ when Text(Link) is { } link && (link.Length > LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var to) || to.Scheme is not ("http" or "https")) => "원문 주소는 https:// 로 시작하는 주소로 적어 주세요.",
        _ => null,
    };

    private static readonly ArticleFields Nothing = new(null, null, null, null, null, null, null);

    private static string? Text(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
}
