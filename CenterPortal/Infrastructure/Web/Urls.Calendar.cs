using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Addresses of the calendar and of what it holds.</summary>
public static partial class Urls
{
    /// <summary>The calendar.</summary>
    public const string Calendar = "/events";

    /// <summary>The calendar to play with.</summary>
    public const string CalendarPlan = Calendar + "/plan";

    /// <summary>The calendar as a feed.</summary>
    public const string CalendarFeedPath = "/events.ics";

    /// <summary>Dates that a reader gathered, as a file.</summary>
    public const string ChosenDatesPath = Calendar + "/mine.ics";

    /// <summary>Places of events.</summary>
    public const string VenuePages = Calendar + "/venues";

    /// <summary>The market events, for staff.</summary>
    public const string StudioEvents = "/studio/events";

    /// <summary>The venues, for staff.</summary>
    public const string StudioVenues = "/studio/venues";

    /// <summary>The calendar as it is asked for; what is null is left out.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="kind">Slugs of kinds with commas between.</param>
    public static string CalendarOf(DateOnly? month = null, string? view = null, string? kind = null, DateOnly? day = null) =>
        Calendar + Query(("month", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("view", view), ("kind", kind), ("day", Day(day)));

    /// <summary>The calendar as a feed of some kinds (slugs with commas between); null for all.</summary>
    public static string CalendarFeed(string? kind) => CalendarFeedPath + Query(("kind", kind));

    /// <summary>The calendar to play with in the state that is asked for; what is null or empty is left out.</summary>
    public static string CalendarPlanOf(params ReadOnlySpan<(string Key, string? Value)> asked) => CalendarPlan + Query(asked);

    /// <summary>Gathered dates as a file, by their keys.</summary>
    public static string ChosenDates(IEnumerable<string> keys) => ChosenDatesPath + Query(("ids", string.Join(',', keys)));

    /// <summary>Google's page that subscribes to a calendar.</summary>
    public static string GoogleSubscription(Uri calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        // Google takes the address of a calendar only in this scheme.
        return "https://calendar.google.com/calendar/render?cid=" + Uri.EscapeDataString($"webcal://{calendar.Authority}{calendar.PathAndQuery}");
    }

    /// <summary>Outlook's page that subscribes to a calendar.</summary>
    public static string OutlookSubscription(Uri calendar, string name)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return "https://outlook.live.com/calendar/0/addfromweb" + Query(("url", calendar.AbsoluteUri), ("name", name));
    }

    /// <summary>One event.</summary>
    public static string Event(int id) => string.Create(CultureInfo.InvariantCulture, $"{Calendar}/{id}");

    /// <summary>One event as a calendar file.</summary>
    public static string EventFile(int id) => Event(id) + ".ics";

    /// <summary>Asking to be reminded of an event; <paramref name="isSent"/> after it was asked for.</summary>
    public static string EventReminder(int id, bool isSent = false) => Event(id) + "/remind" + Query(("sent", isSent ? "1" : null));

    /// <summary>A reminder, by the private word of its letters.</summary>
    public static string Reminder(string word) => $"{Calendar}/reminders/{word}";

    /// <summary>Stops a reminder with one click of a mail program.</summary>
    public static string ReminderStop(string word) => Reminder(word) + "/stop";

    /// <summary>One place.</summary>
    public static string Venue(string slug) => $"{VenuePages}/{slug}";

    /// <summary>One event, for staff.</summary>
    public static string StudioEvent(int id) => string.Create(CultureInfo.InvariantCulture, $"{StudioEvents}/{id}");

    /// <summary>One event, for staff, a moment after it was made.</summary>
    public static string StudioEventMade(int id) => StudioEvent(id) + "?made=1";

    /// <summary>A sheet for each booth of an event, to print, for staff.</summary>
    public static string StudioBoothSheets(int id) => StudioEvent(id) + "/sheets";

    /// <summary>The board of the month, or of the week, that holds a day.</summary>
    public static string StudioEventsOf(DateOnly day, bool isWeek) => StudioEvents + (isWeek
        ? Query(("view", "week"), ("day", Day(day)))
        : Query(("month", day.ToString("yyyy-MM", CultureInfo.InvariantCulture))));

    /// <summary>A new event, for staff; the day may be known.</summary>
    public static string StudioNewEvent(DateOnly? day = null) => StudioEvents + "/new" + Query(("day", Day(day)));
}
