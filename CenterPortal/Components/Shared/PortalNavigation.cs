namespace CenterPortal.Components.Shared;

/// <summary>A link of the main menu; a feature brings its own, so a link appears with its feature.</summary>
/// <param name="Order">Place in the menu, smallest first.</param>
/// <param name="Section">First word of the addresses below it, such as <c>/news</c>.</param>
public sealed record MainLink(int Order, string Name, string Section);

/// <summary>Links that stand under a main link in the phone menu and the footer.</summary>
public interface ISubLinks
{
    /// <summary>The main link's section.</summary>
    string Section { get; }

    /// <summary>The links, in order.</summary>
    Task<IReadOnlyList<(string Name, string Href)>> GetAsync(CancellationToken ct);
}

/// <summary>A link of the studio's rail; a feature brings its own.</summary>
/// <param name="Order">Place within its section, smallest first.</param>
/// <param name="Section">The heading under which it stands.</param>
/// <param name="Href">Where it leads; pages below that address show it as the present one.</param>
/// <param name="Policy">Who sees it.</param>
/// <param name="Keys">Words by which quick search finds it besides its name.</param>
public sealed record StudioLink(int Order, StudioSection Section, string Name, string Href, string Policy, string Keys = "");

/// <summary>The headings of the studio's rail, in order.</summary>
public enum StudioSection
{
    /// <summary>콘텐츠: what readers see.</summary>
    Content,

    /// <summary>사람: requests, supporters, experts, donors.</summary>
    People,

    /// <summary>운영: staff, settings, the record, backups.</summary>
    Operation,
}

/// <summary>A block of the page of settings; a feature brings its own, which saves by itself.</summary>
/// <param name="Order">Place on the page, smallest first.</param>
/// <param name="Id">Its word in addresses, after the number sign.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Component">Renders what stands under the heading; takes no parameters.</param>
public sealed record SettingsBlock(int Order, string Id, string Name, Type Component);

/// <summary>A block of the home page; a feature brings its own.</summary>
/// <param name="Order">Place on the page, smallest first.</param>
/// <param name="Component">Renders the block; takes no parameters.</param>
public sealed record HomeBlock(int Order, Type Component);

/// <summary>What must be said before anything else on the home page; a feature brings its own and shows nothing when there is nothing to say.</summary>
/// <param name="Order">Place above the statement, smallest first.</param>
/// <param name="Component">Renders it; takes no parameters.</param>
public sealed record HomeBanner(int Order, Type Component);

/// <summary>A card beside the home page's statement; a feature brings its own.</summary>
/// <param name="Order">Place in the column, smallest first.</param>
/// <param name="Component">Renders the card; takes no parameters.</param>
public sealed record HeroCard(int Order, Type Component);
