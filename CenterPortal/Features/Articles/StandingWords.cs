using CenterPortal.Features.Articles.Studio;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Articles;

/// <summary>Where an article stands, in words for the record of acts: as much of it as an act is about.</summary>
internal static class StandingWords
{
    public static string Of(ArticleStanding standing, string kind) => kind switch
    {
        "best" => Best(standing.Best),
        "pinned" => Pinned(standing.Pin),
        "undone" => string.Join(" · ", Place(standing), Best(standing.Best), Pinned(standing.Pin)),
        _ => Place(standing),
    };

    private static string Place(ArticleStanding standing) => standing switch
    {
        { Trashing: not null } => "휴지통",
        { Withdrawal: not null } => "내림",
        { Publication: not null } => "게시",
        _ => "게시 전",
    };

    private static string Best(BestPick? pick) => pick is null ? "Best 아님" : $"Best {pick.Order}번째{Reason(pick)}{End(pick.Until)}";

    private static string Reason(BestPick pick) => pick.Reason.Length == 0 ? "" : $": {PersonalNumbers.Masked(pick.Reason)}";

    private static string Pinned(Pin? pin) => pin is null ? "고정 아님" : $"고정{End(pin.Until)}";

    private static string End(DateTime? until) => until is { } end ? $" ({SeoulTime.TableDateTime(end)}까지)" : "";
}
