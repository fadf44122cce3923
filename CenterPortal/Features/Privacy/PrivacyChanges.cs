using CenterPortal.Data;
using CenterPortal.Features.Privacy.Pages;
using CenterPortal.Features.Privacy.Queries;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Privacy;

/// <summary>How this feature loads its record and writes to the change log.</summary>
internal static class PrivacyChanges
{
    /// <summary>The change log's topic, and the page's cache tag.</summary>
    public const string Topic = "privacy";

    /// <summary>The live part of the page.</summary>
    public const string Contact = "privacy:contact";

    public static async Task<PrivacyNotice> NoticeAsync(this PortalDb db, CancellationToken ct)
    {
        if (await db.Set<PrivacyNotice>().SingleOrDefaultAsync(n => n.Id == PrivacyNotice.OnlyId, ct) is { } notice) return notice;
        return db.Add(new PrivacyNotice()).Entity;
    }
}

/// <summary>The notice is one page.</summary>
internal sealed class PrivacyReaction : IChangeReaction
{
    public string Topic => PrivacyChanges.Topic;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct) =>
        ValueTask.FromResult(new Reaction([PrivacyChanges.Topic], [new LiveTarget(PrivacyChanges.Contact)]));
}

/// <summary>What of the open page follows staff's changes: who answers, who else works with the data.</summary>
internal sealed class PrivacyTopic(PrivacyReading reading) : ILiveTopic
{
    public string Prefix => PrivacyChanges.Topic;

    public async Task<LiveView?> FindAsync(string id, CancellationToken ct)
    {
        if ($"{Prefix}:{id}" != PrivacyChanges.Contact) return null;
        var notice = await reading.NoticeAsync(ct);
        return new LiveView(notice.Version, typeof(PrivacyContact), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PrivacyContact.Notice)] = notice });
    }
}
