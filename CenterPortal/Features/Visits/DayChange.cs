namespace CenterPortal.Features.Visits;

/// <summary>What an institution's change did to the day that its request had.</summary>
public enum DayChange
{
    /// <summary>What was asked for; nothing has to be told besides.</summary>
    AsAsked,

    /// <summary>A day that is liked better was free and took its place.</summary>
    Moved,

    /// <summary>It was kept, since no day that is liked better is free.</summary>
    Kept,

    /// <summary>It was kept, since staff had said yes to it.</summary>
    KeptSure,
}

/// <summary>Words for people.</summary>
public static class DayChangeWords
{
    /// <summary>What the receipt and the letter say of it; null when there is nothing to say.</summary>
    public static string? Words(this DayChange change) => change switch
    {
        DayChange.Moved => "먼저 바라신 날에 자리가 있어 그 날로 옮겼습니다.",
        DayChange.Kept => "먼저 바라신 날에는 지금 자리가 없어, 잡아 두었던 날을 그대로 두었습니다.",
        DayChange.KeptSure => "확정된 날은 그대로 두었습니다. 옮기시려면 희망일에서 확정된 날을 빼고 다시 바꿔 주세요.",
        _ => null,
    };

    /// <summary>Its word in an address.</summary>
    public static string Slug(this DayChange change) => change switch
    {
        DayChange.Moved => "moved",
        DayChange.Kept => "kept",
        DayChange.KeptSure => "kept-sure",
        _ => "changed",
    };
}
