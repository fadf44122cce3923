using System.Globalization;
using CenterPortal.Features.Visits.Studio.Queries;
using CenterPortal.Infrastructure.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace CenterPortal.Features.Visits.Studio;

/// <summary>Which week the board shows; the address says the same.</summary>
/// <param name="Monday">Its first day (Seoul).</param>
/// <param name="Team">One team alone; null: all.</param>
public sealed record WeekAsk(DateOnly Monday, int? Team)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The address that asks this.</summary>
    public string Address => Urls.StudioVisitWeek(Monday, Team);

    /// <summary>What an address asks; without a day that can be read it is the week of today.</summary>
    public static WeekAsk Read(string address, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = QueryHelpers.ParseQuery(address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : null);
        var day = query.TryGetValue("from", out var from) && DateOnly.TryParseExact(from.ToString(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1999 and < 2200 ? read : today;
        return new WeekAsk(BoardWeek.MondayOf(day), query.TryGetValue("team", out var team) && int.TryParse(team.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);
    }
}
