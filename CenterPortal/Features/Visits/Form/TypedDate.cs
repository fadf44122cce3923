using System.Globalization;
using System.Text;

namespace CenterPortal.Features.Visits.Form;

/// <summary>Days as people type them where the browser has no calendar: <c>2027-03-05</c>, <c>2027. 3. 5.</c>, <c>2027년 3월 5일</c>, <c>20270305</c>.</summary>
public static class TypedDate
{
    private const int Longest = 30;

    /// <summary>Reads a day, or says in one sentence what is wrong with it.</summary>
    public static (DateOnly? Date, string? Refusal) Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (text.Length > Longest) return (null, "날짜를 2027-03-05처럼 적어 주세요.");
        var parts = text is { Length: 8 } && text.All(char.IsAsciiDigit)
            ? [text[..4], text[4..6], text[6..]]
            : text.Split(['-', '.', '/', ' ', '년', '월', '일'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [{ Length: 4 } y, var m, var d] || !TryNumber(y, out var year) || !TryNumber(m, out var month) || !TryNumber(d, out var day))
            return (null, "날짜를 2027-03-05처럼 적어 주세요.");
        if (year is < 1900 or > 9998 || month is < 1 or > 12 || day < 1) return (null, "달력에 없는 날짜입니다. 다시 골라 주세요.");
        var last = DateTime.DaysInMonth(year, month);
        return day > last ? (null, $"{year}년 {month}월은 {last}일까지 있습니다. 날짜를 다시 골라 주세요.") : (new DateOnly(year, month, day), null);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
