using System.Globalization;

namespace CenterPortal.Infrastructure.Web;

/// <summary>Addresses of visit requests.</summary>
public static partial class Urls
{
    /// <summary>A step of the request form, from 1.</summary>
    public static string ProgrammeRequestStep(string slug, int step) =>
        $"{Jaemina}/{slug}/request" + Query(("step", step > 1 ? step.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>Keeps what is being typed into the first two steps; takes posts of the page's script alone.</summary>
    public static string ProgrammeRequestKeep(string slug) => $"{Jaemina}/{slug}/request/keep";

    /// <summary>A request's calendar file, by the private word of its link.</summary>
    public static string RequestCalendar(string link) => $"{Requests}/{link}/visit.ics";

    /// <summary>A receipt after something was done, or with the form that changes it open.</summary>
    public static string RequestWith(string link, string? done = null, bool isChanging = false) =>
        Request(link) + Query(("done", done), ("change", isChanging ? "1" : null));
}
