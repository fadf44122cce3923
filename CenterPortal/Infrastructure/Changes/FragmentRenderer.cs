using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CenterPortal.Infrastructure.Changes;

/// <summary>Renders a live topic's component once, to the string that every follower gets.</summary>
public sealed class FragmentRenderer(IServiceScopeFactory scopes, IEnumerable<ILiveTopic> topics, ILoggerFactory loggers)
{
    private readonly Dictionary<string, ILiveTopic> _topics = topics.ToDictionary(t => t.Prefix, StringComparer.Ordinal);

    /// <summary>True for names that a reader may follow.</summary>
    public bool CanBeFollowed(string topic) => Split(topic) is (var family, _) && family.CanBeFollowed;

    /// <summary>The version that the topic has now; null for a topic that does not exist.</summary>
    public async Task<LiveView?> FindAsync(string topic, CancellationToken ct) =>
        Split(topic) is (var family, var id) ? await family.FindAsync(id, ct) : null;

    /// <summary>Renders the view.</summary>
    public async Task<LiveMessage> RenderAsync(string topic, LiveView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(view.Parameters.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal));
            var root = await renderer.RenderComponentAsync(view.Component, parameters);
            return root.ToHtmlString();
        }).WaitAsync(ct);
        return new LiveMessage(topic, view.Version, html.Trim());
    }

    private (ILiveTopic Family, string Id)? Split(string topic)
    {
        var colon = topic.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? topic : topic[..colon];
        return _topics.TryGetValue(prefix, out var family) ? (family, colon < 0 ? "" : topic[(colon + 1)..]) : null;
    }
}
