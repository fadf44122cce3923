using CenterPortal.Data;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Infrastructure.Changes;
using CenterPortal.Infrastructure.Web;

namespace CenterPortal.Features.Consultation;

/// <summary>The names of this feature's live topics.</summary>
internal static class ConsultationTopics
{
    public const string Change = ConsultationNow.ChangeTopic;
    public const string Line = "consultation-line";
    public const string Box = "consultation-box";
    public const string Desk = "consultation-desk";
    public const string Tel = "consultation-tel";
    public const string Call = "consultation-call";
    public const string Foot = "consultation-foot";

    public static IReadOnlyList<LiveTarget> All { get; } = [new(Line), new(Box), new(Desk), new(Tel), new(Call), new(Foot)];
}

/// <summary>One of the shapes of the consultation state: line, side box, the home page's desk, footer.</summary>
internal sealed class ConsultationTopic<TComponent>(string prefix, ConsultationNow now) : ILiveTopic
{
    public string Prefix => prefix;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        var view = await now.GetAsync(ct);
        return new LiveView(view.Version, typeof(TComponent), new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view });
    }
}

/// <summary>Opening, closing, midnight, other hours and another number change every page, since the state stands on every page.</summary>
internal sealed class ConsultationReaction(string topic) : IChangeReaction
{
    public string Topic => topic;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) => ValueTask.FromResult(new Reaction(
        [PublicPageAttribute.SiteTag], ConsultationTopics.All));
}

/// <summary>Openings, closings and midnights are time boundaries.</summary>
internal sealed class ConsultationBoundary(ConsultationNow now) : ITimeBoundary
{
    public string Name => ConsultationTopics.Change;

    public async Task<DateTime?> NextAsync(DateTime utcNow, CancellationToken ct) => await now.NextChangeAsync(utcNow, ct);

    public Task LogAsync(PortalDb db, DateTime utcInstant, CancellationToken ct)
    {
        db.LogChange(ConsultationTopics.Change, "state", new DateTimeOffset(utcInstant).ToUnixTimeSeconds(), "boundary", utcInstant);
        return Task.CompletedTask;
    }
}
