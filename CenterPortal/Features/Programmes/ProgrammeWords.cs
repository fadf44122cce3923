using System.Globalization;

namespace CenterPortal.Features.Programmes;

/// <summary>A choice of a filter or a form.</summary>
/// <param name="Slug">The word in addresses.</param>
/// <param name="Name">What people read.</param>
public sealed record Choice<T>(string Slug, string Name, T Value);

/// <summary>What programmes are called in words.</summary>
public static class ProgrammeWords
{
    /// <summary>The ages, the youngest first.</summary>
    public static IReadOnlyList<Choice<AgeBands>> Ages { get; } =
    [
        new("toddler", "유아", AgeBands.Toddler), new("lower", "초등 저학년", AgeBands.LowerElementary), new("upper", "초등 고학년", AgeBands.UpperElementary),
        new("middle", "중학생", AgeBands.Middle), new("high", "고등학생", AgeBands.High), new("adult", "성인", AgeBands.Adult), new("senior", "어르신", AgeBands.Senior),
    ];

    /// <summary>The seasons, from spring.</summary>
    public static IReadOnlyList<Choice<Seasons>> Seasons { get; } =
    [
        new("spring", "봄", Programmes.Seasons.Spring), new("summer", "여름", Programmes.Seasons.Summer),
        new("autumn", "가을", Programmes.Seasons.Autumn), new("winter", "겨울", Programmes.Seasons.Winter),
    ];

    /// <summary>What a place can have.</summary>
    public static IReadOnlyList<Choice<PlaceNeeds>> Needs { get; } =
    [
        new("tables", "책상", PlaceNeeds.Tables), new("water", "물", PlaceNeeds.Water), new("power", "전기", PlaceNeeds.Power),
        new("floor", "넓은 바닥", PlaceNeeds.Floor), new("outdoor", "마당", PlaceNeeds.Outdoor),
    ];

    /// <summary>The sizes of a group that filters offer, in persons.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [10, 15, 20, 25, 30, 40];

    /// <summary><c>초등 이상</c>, <c>유아–초등</c>, <c>누구나</c>; empty when nothing was said.</summary>
    public static string OfAges(AgeBands ages)
    {
        var has = Ages.Select(a => ages.HasFlag(a.Value)).ToArray();
        var (first, last) = (Array.IndexOf(has, true), Array.LastIndexOf(has, true));
        if (first < 0) return "";
        if (first == 0 && has.All(h => h)) return "누구나";
        if (first == last) return Ages[first].Name;
        if (has.AsSpan(first, last + 1 - first).Contains(false) || last == first + 1) return string.Join('·', Elementary(Ages.Where(a => ages.HasFlag(a.Value)).Select(a => a.Name)));
        if (last == has.Length - 1) return From(first) + " 이상";
        return $"{From(first)}–{(last == 2 ? "초등" : Ages[last].Name)}";
    }

    /// <summary><c>15–30명</c></summary>
    public static string OfSize(int from, int to) => from == to ? Text($"{from}명") : Text($"{from}–{to}명");

    /// <summary><c>50분</c>, <c>1시간 20분</c> is said in minutes, as timetables are.</summary>
    public static string OfMinutes(int minutes) => Text($"{minutes}분");

    /// <summary><c>무료</c>, <c>1인 5,000원</c></summary>
    public static string OfPrice(int won) => won == 0 ? "무료" : $"1인 {won.ToString("N0", CultureInfo.InvariantCulture)}원";

    /// <summary><c>일 년 내내</c>, <c>봄·가을</c></summary>
    public static string OfSeasons(Seasons seasons) =>
        seasons == Programmes.Seasons.All ? "일 년 내내" : string.Join('·', Seasons.Where(s => seasons.HasFlag(s.Value)).Select(s => s.Name));

    /// <summary>What a place must have for a need, in a sentence's words.</summary>
    public static string OfNeed(PlaceNeeds need) => need switch
    {
        PlaceNeeds.Water => "물을 쓸 수 있는 곳",
        PlaceNeeds.Tables => "책상과 의자",
        PlaceNeeds.Power => "전기 콘센트",
        PlaceNeeds.Floor => "넓게 비운 바닥",
        PlaceNeeds.Outdoor => "마당이나 화단",
        _ => "",
    };

    /// <summary>The icon of a need in the sprite.</summary>
    public static string IconOf(PlaceNeeds need) => need switch
    {
        PlaceNeeds.Water => "water",
        PlaceNeeds.Tables => "table",
        PlaceNeeds.Power => "power",
        PlaceNeeds.Floor => "floor",
        _ => "outdoor",
    };

    /// <summary>The needs one by one.</summary>
    public static IEnumerable<PlaceNeeds> Each(PlaceNeeds needs) => Needs.Select(n => n.Value).Where(n => needs.HasFlag(n));

    /// <summary><c>1,234</c></summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string From(int first) => first == 1 ? "초등" : Ages[first].Name;

    private static string[] Elementary(IEnumerable<string> names)
    {
        string[] all = [.. names];
        var lower = Array.IndexOf(all, Ages[1].Name);
        if (lower < 0 || lower + 1 >= all.Length || all[lower + 1] != Ages[2].Name) return all;
        return [.. all[..lower], "초등", .. all[(lower + 2)..]];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
