using AngleSharp.Html.Parser;
using CenterPortal.Infrastructure.Html;

namespace CenterPortal.Tests.Infrastructure.Html;

/// <summary>Nothing that runs, looks away or dresses up gets through.</summary>
public class HtmlCleanerTests
{
    private static readonly HtmlCleaner Cleaner = new();

    [Theory]
    [InlineData("<script>alert(1)</script><p>글</p>")]
    [InlineData("<p onclick=alert(1) onmouseover='x()'>글</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">글</a></p>")]
    [InlineData("<p><a href=\" jAvA\tscript:alert(1)\">글</a></p>")]
    [InlineData("<p><a href=\"data:text/html,<script>1</script>\">글</a></p>")]
    [InlineData("<p><a href=\"vbscript:x\">글</a></p>")]
    [InlineData("<p style=\"background:url(//evil)\">글</p>")]
    [InlineData("<style>*{display:none}</style><p>글</p>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe><p>글</p>")]
    [InlineData("<svg onload=alert(1)><p>글</p></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math><p>글</p>")]
    [InlineData("<p>글<img src=\"https://evil.example/a.png\"></p>")]
    [InlineData("<p>글<img src=\"//evil.example/a.png\"></p>")]
    [InlineData("<p>글<img src=\"/\\evil.example/a.png\"></p>")]
    [InlineData("<p>글<img src=\"data:image/svg+xml,<svg onload=alert(1)>\"></p>")]
    [InlineData("<p>글<img src=x onerror=alert(1)></p>")]
    [InlineData("<p class=\"menu top btn\" id=\"main\" name=\"x\" data-live=\"article:1\" data-part=\"x\">글</p>")]
    [InlineData("<form action=\"/account\"><input name=password><button>글</button></form><p>글</p>")]
    [InlineData("<p>글<object data=x></object><embed src=x><base href=//evil><meta http-equiv=refresh content=0></p>")]
    [InlineData("<scr<script>ipt>alert(1)</script></scr<script><p>글</p>")]
    [InlineData("<svg><style><!--</style><p>글</p><img src=x onerror=alert(1)>--></svg><p>글</p>")]
    [InlineData("<template><img src=x onerror=alert(1)></template><p>글</p>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">글</p></noscript><p>글</p>")]
    [InlineData("<p>글<!--><img src=x onerror=alert(1)>--></p>")]
    public void What_is_dangerous_is_gone_and_the_words_stay(string html)
    {
        var clean = string.Concat(Cleaner.CleanBlocks(html).Select(b => b.Html));
        Assert.Contains("글", clean, StringComparison.Ordinal);
        var body = new HtmlParser().ParseDocument("<body>" + clean).Body!;
        Assert.Empty(body.QuerySelectorAll("script,style,iframe,svg,math,object,embed,base,meta,form,input,button,img,link,template,noscript"));
        string[] allowed = ["href", "rel", "title", "class"];
        Assert.All(body.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, allowed));
        Assert.All(body.QuerySelectorAll("[class]"), e => Assert.Empty(e.ClassList.Except(["note", "byline", "missing"])));
        Assert.All(body.QuerySelectorAll("[href]"), e => Assert.Matches("^(https?:|mailto:|tel:|/)", e.GetAttribute("href")!));
        // What is clean stays as it is, or a second cleaning could make something new of it.
        Assert.Equal(clean, string.Concat(Cleaner.CleanBlocks(clean).Select(b => b.Html)));
    }

    [Theory]
    [InlineData("<p class=\"note\">알림</p>")]
    [InlineData("<h2>제목</h2>")]
    [InlineData("<figure class=\"missing\" data-name=\"DSC_1\"><figcaption>설명</figcaption></figure>")]
    [InlineData("<table><thead><tr><th scope=\"col\">칸</th></tr></thead><tbody><tr><td colspan=\"2\">값</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"/news/press\">안</a> <a href=\"tel:042-257-1979\">전화</a></p>")]
    public void What_a_text_needs_stays(string html) => Assert.Equal(html, Cleaner.Clean(html).Html);

    [Theory]
    [InlineData("https://example.or.kr", true)]
    [InlineData("//example.or.kr", true)]
    [InlineData("/\\example.or.kr", true)]
    [InlineData("/news", false)]
    public void A_link_that_leads_out_says_so(string href, bool leadsOut)
    {
        var link = new HtmlParser().ParseDocument("<body>" + Cleaner.Clean($"<a href=\"{href}\">밖</a>").Html).QuerySelector("a")!;
        Assert.Equal(leadsOut && link.HasAttribute("href"), link.GetAttribute("rel") == "noopener nofollow external");
    }

    [Theory]
    [InlineData("<div><p>첫 <span style=\"color:red\">글</span></p></div>", "<p>첫 글</p>")]
    [InlineData("<p><font face=굴림>글</font><o:p></o:p></p>", "<p>글</p>")]
    [InlineData("<section><div><h2>제목</h2><p>글</p></div></section>", "<h2>제목</h2><p>글</p>")]
    public void Wrappers_go_and_words_stay(string html, string clean) => Assert.Equal(clean, Cleaner.Clean(html).Html);

    [Fact]
    public void Own_pictures_stay_and_load_late() =>
        Assert.Contains("loading=\"lazy\"", Cleaner.Clean("<img src=\"/images/1/800.webp\" alt=\"장터\">").Html, StringComparison.Ordinal);

    [Fact]
    public void A_picture_with_sizes_of_the_portal_stays_as_it_is()
    {
        const string Picture = "<picture><source type=\"image/avif\" srcset=\"/images/1/320.avif 320w, /images/1/640.avif 640w\" sizes=\"(min-width: 48rem) 44rem, 100vw\"><img src=\"/images/1/640.jpg\" alt=\"장터\" width=\"640\" height=\"480\" decoding=\"async\" loading=\"lazy\"></picture>";
        Assert.Equal(Picture, Cleaner.Clean(Picture).Html);
    }

    [Theory]
    [InlineData("https://evil.example/a.avif 320w")]
    [InlineData("//evil.example/a.avif 320w")]
    [InlineData("/\\evil.example/a.avif 320w")]
    [InlineData("/\t/evil.example/a.avif 320w")]
    [InlineData("/images/1/320.avif 320w, https://evil.example/a 640w")]
    [InlineData("/images/1/320.avif 320w,https://evil.example/a 640w")]
    [InlineData("/images/1/320.avif 320w, //evil.example/a")]
    [InlineData("/images/1/../../../evil.avif 320w")]
    [InlineData("/images/1/320.svg 320w")]
    [InlineData("/images/1/320.avif 2x")]
    [InlineData("/images/1/320.avif?to=//evil 320w")]
    [InlineData("data:image/svg+xml,<svg/onload=alert(1)> 1w")]
    [InlineData("javascript:alert(1) 1w")]
    [InlineData("/account/sign-out 320w")]
    [InlineData("")]
    public void Sizes_of_anything_else_are_gone(string srcset)
    {
        var written = srcset.Replace("<", "&lt;", StringComparison.Ordinal);
        var clean = Cleaner.Clean($"<picture><source type=image/avif srcset=\"{written}\"><img src=\"/images/1/320.jpg\" srcset=\"{written}\"></picture>").Html;
        Assert.Equal("<picture><img src=\"/images/1/320.jpg\" loading=\"lazy\"></picture>", clean);
    }

    [Theory]
    [InlineData("<source type=image/avif srcset=\"/images/1/320.avif 320w\">")]
    [InlineData("<picture><source type=\"image/svg+xml\" srcset=\"/images/1/320.avif 320w\"></picture>")]
    [InlineData("<picture><source type=image/avif srcset=\"/images/1/320.avif 320w\"><img src=\"https://evil.example/a.jpg\"></picture>")]
    [InlineData("<p sizes=1 srcset=x type=y decoding=z></p>")]
    public void A_picture_without_the_picture_is_none(string html) =>
        Assert.DoesNotContain("srcset", Cleaner.Clean(html).Html, StringComparison.Ordinal);

    [Fact]
    public void Sizes_on_the_screen_hold_measures_alone() =>
        Assert.DoesNotContain("sizes", Cleaner.Clean("<img src=\"/images/1/320.jpg\" sizes=\"100vw;background:url(//evil)\">").Html, StringComparison.Ordinal);

    [Fact]
    public void Loose_text_becomes_paragraphs() =>
        Assert.Equal(["<p>하나 &lt; 둘</p>", "<h2>셋</h2>"], Cleaner.CleanBlocks("하나 &lt; 둘<h2>셋</h2>  ").Select(b => b.Html));
}
