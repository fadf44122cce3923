using System.Globalization;
using CenterPortal.Infrastructure.Korean;

namespace CenterPortal.Features.Import;

/// <summary>Says what was found of an article's head, of the consultation box and of the list.</summary>
internal static class HeadNotes
{
    public static void Write(PressPage page, HeaderFields header, int? listedViews, string? reporter, NoteTaker notes)
    {
        notes.Found($"게시판: {page.BoardName}");
        notes.Found($"제목: {NoteTaker.Short(page.Title)}");
        notes.FoundOrMissing("매체", page.Outlet?.Name);
        if (reporter is not null)
            notes.Guessed($"글 끝의 이름 줄에서 기자 이름을 짐작했습니다: {reporter}");
        notes.FoundOrMissing("작성자", page.Author);
        notes.Found($"작성일시(서울 시각): {page.WrittenLocal.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}");
        if (header.HasNoHour)
            notes.Guessed("작성 시각이 없어 그날 0시로 적었습니다.");
        notes.FoundOrMissing("가려진 접속 주소", page.MaskedAddress);
        if (header.AddressWasWhole)
            notes.Found("접속 주소가 가려져 있지 않아 둘째 자리를 가렸습니다.");
        WriteViews(page, header.Views, listedViews, notes);
        WritePhone(page.Phone, notes);
        WriteList(page.Listed, notes);
    }

    private static void WriteViews(PressPage page, int? own, int? listed, NoteTaker notes)
    {
        notes.FoundOrMissing("조회수", page.Views?.ToString(CultureInfo.InvariantCulture));
        if (own is not null && listed is not null && own != listed)
            notes.Found($"조회수가 글에는 {own}, 목록에는 {Particles.Towards(listed.Value.ToString(CultureInfo.InvariantCulture))} 달라 큰 수를 썼습니다.");
        if (own is null && listed is not null)
            notes.Guessed($"글에 조회수가 없어 목록의 수를 썼습니다: {listed}");
    }

    private static void WritePhone(PhoneBox? phone, NoteTaker notes)
    {
        notes.FoundOrMissing("상담 전화", phone?.Number);
        notes.FoundOrMissing("상담 인사말", phone?.Greeting);
        notes.FoundOrMissing("상담 시간", phone?.Hours);
        notes.FoundOrMissing("쉬는 날 안내", phone?.ClosedDays);
    }

    private static void WriteList(IReadOnlyList<ListedRow> rows, NoteTaker notes)
    {
        if (rows.Count == 0)
        {
            notes.Missing("글 아래 목록을 찾지 못했습니다.");
            return;
        }

        var own = rows.Any(row => row.IsThisPage);
        notes.Found($"글 아래 목록에서 {rows.Count}줄을 읽었습니다.");
        if (!own)
            notes.Missing("목록에 이 글의 줄이 없습니다.");
        if (rows.Where(row => row.IsTruncated).Select(row => row.Title).ToList() is { Count: > 0 } cut)
            notes.Missing($"목록에서 제목 {cut.Count}개는 끝이 잘려 있습니다: {NoteTaker.Short(cut)}");
    }
}
