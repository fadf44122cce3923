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

/// <summary>A block of the home page; a feature brings its own.</summary>
/// <param name="Order">Place on the page, smallest first.</param>
/// <param name="Component">Renders the block; takes no parameters.</param>
public sealed record HomeBlock(int Order, Type Component);
