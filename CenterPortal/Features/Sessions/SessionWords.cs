using System.Globalization;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Features.Sessions;

/// <summary>Sessions in words.</summary>
public static class SessionWords
{
    /// <summary>For whom one can book, by the words of the form.</summary>
    public static readonly IReadOnlyList<(BookingFor For, string Slug, string Name)> Fors =
        [(BookingFor.One, "one", "한 사람"), (BookingFor.Together, "together", "가족이나 친구"), (BookingFor.Group, "group", "단체")];

    /// <summary><c>12월 12일 토요일 오후 2시–3시 30분</c>; the half of the day is said again where it is another.</summary>
    public static string When(DateTime startsAt, int minutes) => SpanWords.When(startsAt, startsAt.AddMinutes(minutes));

    /// <summary><c>12월 11일 금요일 오후 6시</c></summary>
    public static string Instant(DateTime utc)
    {
        var local = SeoulTime.ToLocal(utc);
        return $"{SeoulTime.ShortDate(DateOnly.FromDateTime(local))} {SeoulTime.Time(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>A booking's kind as people read it.</summary>
    public static string Name(BookingFor of) => Fors.First(f => f.For == of).Name;

    /// <summary><c>1,000원</c>, <c>무료</c></summary>
    public static string Price(int won) => won == 0 ? "무료" : string.Create(CultureInfo.InvariantCulture, $"{won:N0}원");

    /// <summary>Why a group has to wait.</summary>
    public static string WaitingReason(int free, int size) => free <= 0 ? "자리가 다 찼습니다." : $"남은 자리가 {free}자리라 {size}명이 함께할 수 없습니다.";
}
