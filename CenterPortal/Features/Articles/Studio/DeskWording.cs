using CenterPortal.Features.Articles.Studio.Queries;

namespace CenterPortal.Features.Articles.Studio;

/// <summary>The words of the staff's list.</summary>
internal static class DeskWording
{
    public static string Of(DeskState state) => state switch
    {
        DeskState.Draft => "쓰는 중",
        DeskState.Review => "검토 요청",
        DeskState.Public => "게시됨",
        DeskState.Withdrawn => "내림",
        _ => "휴지통",
    };

    public static string Chip(DeskState state) => state switch
    {
        DeskState.Draft => "chip-sky",
        DeskState.Review => "chip-sun",
        DeskState.Public => "",
        DeskState.Withdrawn => "chip-clay",
        _ => "chip-line",
    };

    public static string Of(BulkAct act) => act switch
    {
        BulkAct.Publish => "게시했습니다",
        BulkAct.Withdraw => "내렸습니다",
        BulkAct.Trash => "휴지통에 넣었습니다",
        _ => "되살렸습니다",
    };

    public static string Of(UnfinishedKind kind) => kind switch
    {
        UnfinishedKind.Text => "본문",
        UnfinishedKind.Pictures => "사진",
        _ => "첨부",
    };

    /// <summary>What became of many articles, in one or two sentences.</summary>
    public static string Of(BulkOutcome outcome, string done)
    {
        var told = outcome.Changed > 0 ? $"{outcome.Changed}건을 {done}." : "바뀐 글이 없습니다.";
        if (outcome.Same > 0) told += $" {outcome.Same}건은 이미 그렇게 되어 있습니다.";
        return outcome.Refused is [var first, ..] ? $"{told} {outcome.Refused.Count}건은 하지 못했습니다. {first.Outcome.Refusal}" : told;
    }
}
