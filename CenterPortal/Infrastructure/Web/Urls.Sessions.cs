using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

public static partial class Urls
{
    /// <summary>Sessions to come that anyone can book.</summary>
    public const string Sessions = "/jaemina/sessions";

    /// <summary>The sessions, for staff.</summary>
    public const string StudioSessions = "/studio/sessions";

    /// <summary>Booking places of a session; from the second step on the step is named.</summary>
    public static string BookSession(int id, int step = 1) => string.Create(CultureInfo.InvariantCulture, $"{Sessions}/{id}/book") + Query(
        ("step", step > 1 ? step.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>A booking's calendar file, by the private word of its link.</summary>
    public static string BookingCalendar(string link) => $"{Requests}/{link}/session.ics";

    /// <summary>Who comes to a session, to print, for staff who may read personal data.</summary>
    public static string StudioSessionSheet(int id) => string.Create(CultureInfo.InvariantCulture, $"{StudioSessions}/{id}/sheet");
}
