using CenterPortal.Features.Import;

namespace CenterPortal.Tests.Features.Import;

/// <summary>Saved pages for the tests, whole or put together from a head, a body and a list.</summary>
internal static class Pages
{
    public const string Author = "한빛광역자활센터";

    private const string Path = "> 알림마당 > 보도자료";
    private const string Columns = "순번 제목 작성자 등록일자 조회";

    public static string Fixture(string name) =>
        File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Features", "Import", "Fixtures", name));

    public static string With(
        string title = "장터 소식", string head = $"작성자 : {Author}\n작성일자 : 2024-03-04 09:05:07 조회 : 10",
        string body = "본문입니다.", string? rows = null, string path = Path) =>
        $"{path}\n{title}\n{head}\n\n{body}\n{(rows is null ? "" : $"{Columns}\n{rows}")}";

    public static PressPage Read(string text) => Assert.IsType<PressPage>(PressPageReader.Read(text));
}
