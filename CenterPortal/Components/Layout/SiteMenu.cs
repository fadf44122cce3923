using CenterPortal.Components.Shared;

namespace CenterPortal.Components.Layout;

/// <summary>A main link with those below it.</summary>
public sealed record MenuLink(string Name, string Section, IReadOnlyList<(string Name, string Href)> Below);

/// <summary>The menu as the features make it.</summary>
public sealed class SiteMenu(IEnumerable<MainLink> links, IEnumerable<ISubLinks> below)
{
    /// <summary>The links in order.</summary>
    public async Task<IReadOnlyList<MenuLink>> GetAsync(CancellationToken ct)
    {
        var menu = new List<MenuLink>();
        foreach (var link in links.OrderBy(l => l.Order))
        {
            // Several features may bring links for one section, in the order in which they were added.
            var under = new List<(string Name, string Href)>();
            foreach (var source in below.Where(b => b.Section == link.Section)) under.AddRange(await source.GetAsync(ct));
            menu.Add(new MenuLink(link.Name, link.Section, under));
        }

        return menu;
    }
}
