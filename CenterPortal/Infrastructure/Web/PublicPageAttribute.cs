namespace CenterPortal.Infrastructure.Web;

/// <summary>
/// Marks a reading page: a document that is the same for every anonymous reader, needs no antiforgery token and is
/// kept until one of its tags changes. Route values may stand in tags: <c>article:{id}</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute(params string[] tags) : Attribute
{
    /// <summary>The tag of everything that every page shows: name, consultation state, navigation.</summary>
    public const string SiteTag = "site";

    /// <summary>What the page shows.</summary>
    public IReadOnlyList<string> Tags { get; } = tags;

    /// <summary>Query keys that change the page; others are ignored, so they cannot fill the cache.</summary>
    public string[] Query { get; init; } = [];

    /// <summary>Query keys that hold a person's own words: such answers are not kept.</summary>
    public string[] FreeQuery { get; init; } = [];
}
