using CenterPortal.Features.Centre.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.Components;

namespace CenterPortal.Features.Centre;

/// <summary>The pieces of pages that show the centre, such as <c>centre:name</c>; each is small and the same on every page.</summary>
internal sealed class CentreTopic(CentreProfiles centres) : ILiveTopic
{
    public const string Name = "centre:name";
    public const string Logo = "centre:logo";
    public const string Foot = "centre:foot";
    public const string Hero = "centre:hero";
    public const string About = "centre:about";
    public const string Call = "centre:call";

    private static readonly Dictionary<string, Type> Pieces = new(StringComparer.Ordinal)
    {
        [Name] = typeof(CentreName),
        [Logo] = typeof(CentreMark),
        [Foot] = typeof(CentreFoot),
        [Hero] = typeof(CentreHero),
        [About] = typeof(AboutSections),
        [Call] = typeof(PhoneLink),
    };

    public static IReadOnlyList<LiveTarget> All { get; } = [.. Pieces.Keys.Select(piece => new LiveTarget(piece))];

    public string Prefix => CentreChanges.Topic;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Pieces.TryGetValue($"{Prefix}:{id}", out var piece)) return null;
        var centre = await centres.GetAsync(ct);
        return new LiveView(centre.Version, piece, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CentrePiece.Centre)] = centre });
    }
}

/// <summary>The centre's words stand on every page.</summary>
internal sealed class CentreReaction : IChangeReaction
{
    public string Topic => CentreChanges.Topic;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) =>
        ValueTask.FromResult(new Reaction([PublicPageAttribute.SiteTag], CentreTopic.All));
}

/// <summary>A piece of a page that shows the centre and nothing else, so that it can be pushed.</summary>
public abstract class CentrePiece : ComponentBase
{
    /// <summary>The centre.</summary>
    [Parameter, EditorRequired]
    public required CentreProfile Centre { get; set; }
}
