namespace CenterPortal.Features.Sessions;

/// <summary>Why something about a session cannot be done, in one sentence that says what to do.</summary>
internal static class SessionRefusals
{
    public const string Gone = "지금은 신청을 받지 않는 체험입니다. 다른 날을 골라 주세요.";
    public const string NoBooking = "그런 신청이 없습니다. 신청 확인에서 다시 찾아 주세요.";
    public const string Ended = "이미 끝난 신청입니다. 바뀐 것은 없습니다.";
    public const string NotAllowed = "이 일은 체험을 맡은 편집자가 합니다. 편집자에게 부탁해 주세요.";

    /// <summary>Null when places can be asked for.</summary>
    public static string? OfBooking(PublicSession session, DateTime now) => session switch
    {
        { Publication: null } => Gone,
        { CallingOff: { } off } => $"이 체험은 열리지 않습니다. {off.Reason}",
        _ when now >= session.StartsAt => "이미 시작한 체험입니다. 다른 날을 골라 주세요.",
        _ when now >= session.BookUntil => "신청 기한이 지났습니다. 남은 자리가 있는지 전화로 물어봐 주세요.",
        _ => null,
    };

    /// <summary>Null when a booking can be changed, and places that it has taken be given back, by the person.</summary>
    public static string? OfChange(PublicSession session, SessionBooking booking, DateTime now) => OfEnd(session, booking, now)
        ?? (now >= session.BookUntil ? "바꾸고 취소할 수 있는 기한이 지났습니다. 전화로 알려 주세요." : null);

    /// <summary>Null when the person can cancel. Whoever waits or was offered places takes none from anyone by leaving, so they may until the session begins.</summary>
    /// <param name="waits">It waits, or has an offer that was not answered.</param>
    public static string? OfLeaving(PublicSession session, SessionBooking booking, bool waits, DateTime now) => waits ? OfEnd(session, booking, now) : OfChange(session, booking, now);

    /// <summary>Null when telephone and e-mail can be corrected: as long as anything may have to be told.</summary>
    public static string? OfContact(PublicSession session, SessionBooking booking, DateTime now) =>
        OfEnd(session, booking, now) is null ? null : "끝났거나 이미 시작한 체험이라 연락처를 고칠 것이 없습니다.";

    private static string? OfEnd(PublicSession session, SessionBooking booking, DateTime now) => booking switch
    {
        { Cancellation: { IsByStaff: true } } => "센터에서 이미 취소한 신청입니다. 더 하실 일은 없습니다.",
        { Cancellation: not null } => "이미 취소하셨습니다. 더 하실 일은 없습니다.",
        { LapsedAt: not null } => Ended,
        _ when session.CallingOff is not null => "열리지 않게 된 체험입니다. 취소하지 않으셔도 됩니다.",
        _ when now >= session.StartsAt => "이미 시작한 체험이라 바꿀 수 없습니다.",
        _ => null,
    };
}
