using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Calendar.Contract;
using CenterPortal.Features.MarketEvents.Contract;
using CenterPortal.Identity;
using CenterPortal.Infrastructure.Changes;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Sessions;

/// <summary>The names of this feature's topics and cache tags.</summary>
internal static class SessionTopics
{
    /// <summary>Change topic of one session: plan, state or places.</summary>
    public const string Session = "session";

    /// <summary>Live topic of a programme's sessions: <c>sessions:12</c>.</summary>
    public const string OfProgramme = "sessions";

    /// <summary>Live topic of all that are to come.</summary>
    public const string All = "sessions-all";

    /// <summary>Live topic of the sessions at an event: <c>event-sessions:12</c>.</summary>
    public const string OfEvent = "event-sessions";

    /// <summary>Cache tag of the pages of events.</summary>
    public const string EventTag = "events";

    /// <summary>Cache tag of pages that show sessions.</summary>
    public const string Tag = "sessions";

    /// <summary>Cache tag of the catalogue's pages, on which a programme's sessions stand.</summary>
    public const string CatalogueTag = "jaemina";

    public static string AtEvent(int id) => $"{OfEvent}:{Text(id)}";

    public static string Of(int programme) => $"{OfProgramme}:{Text(programme)}";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How this feature writes to the change log and names its things in the record of acts.</summary>
internal static class SessionChanges
{
    /// <summary>A session changed for readers.</summary>
    /// <param name="left">The day in Seoul that it was on before; null when it stays on its day.</param>
    public static async Task LogSessionAsync(this PortalDb db, PublicSession session, string kind, DateTime at, CancellationToken ct, DateOnly? left = null)
    {
        session.Touch();
        var shelf = db.Set<SessionShelf>().Local.SingleOrDefault() ?? await db.Set<SessionShelf>().SingleOrDefaultAsync(ct);
        if (shelf is null) db.Add(shelf = new SessionShelf());
        shelf.Touch();
        db.LogChange(SessionTopics.Session, SessionTopics.Text(session.Id), session.Version, kind, at, left is { } day && day != session.Date ? new DaySpan(day, day).ToString() : null);
    }

    public static ActSubject Subject(this PublicSession session, string programme) =>
        new($"session/{SessionTopics.Text(session.Id)}", $"{programme} {SessionWords.When(session.StartsAt, session.Minutes)}");
}

/// <summary>Pages and fragments that a change of a session touches.</summary>
internal sealed class SessionReaction(IDbContextFactory<PortalDb> contexts) : IChangeReaction
{
    public string Topic => SessionTopics.Session;

    public async ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        string[] tags = [SessionTopics.Tag, SessionTopics.CatalogueTag, SessionTopics.EventTag];
        if (!int.TryParse(change.EntityId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Reaction.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var programme = await db.Set<PublicSession>().Where(s => s.Id == id).Select(s => (int?)s.ProgrammeId).SingleOrDefaultAsync(ct);
        // One that was moved to another programme, or is gone, leaves every list in doubt.
        return programme is { } of && change.Kind == "places"
            ? new Reaction(tags, [new(SessionTopics.All), new(SessionTopics.Of(of))]) { PushFamilies = [SessionTopics.OfEvent + ":"] }
            : new Reaction(tags, [new(SessionTopics.All)]) { PushFamilies = [SessionTopics.OfProgramme + ":", SessionTopics.OfEvent + ":"] };
    }
}

/// <summary>An event that moves or is called off loses its corners, and finds those of its new place.</summary>
internal sealed class EventSessionsReaction : IChangeReaction
{
    public string Topic => EventBook.ChangeTopic;

    public ValueTask<Reaction> ReactAsync(Change change, Followers followers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ValueTask.FromResult(new Reaction([], [new LiveTarget($"{SessionTopics.OfEvent}:{change.EntityId}")]));
    }
}
