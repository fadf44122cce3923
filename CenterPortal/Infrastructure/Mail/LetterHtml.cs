using System.Text;
using System.Text.Encodings.Web;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>
/// The HTML part of a letter, made from its text: one column, the reader's own font size, real links, colours of enough
/// contrast. Every word is escaped; styles stand in the elements because mail programs drop sheets.
/// </summary>
internal static class LetterHtml
{
    private const string Paper = "margin:0;padding:24px 12px;background:#f4f1ea;color:#1d2522;font-family:'Pretendard GOV',Pretendard,'Apple SD Gothic Neo','Malgun Gothic',sans-serif;font-size:16px;line-height:1.7;word-break:keep-all;overflow-wrap:anywhere";
    private const string Sheet = "max-width:600px;margin:0 auto;padding:28px 24px;background:#ffffff;border:1px solid #d9d3c7;border-radius:12px";
    private const string Name = "margin:0 0 20px;padding:0 0 16px;border-bottom:3px solid #0b5d4c;color:#06382f;font-size:18px;font-weight:700";
    private const string Button = "display:inline-block;padding:12px 22px;border-radius:8px;background:#0b5d4c;color:#ffffff;font-weight:700;text-decoration:none";
    private const string Foot = "max-width:600px;margin:0 auto;padding:16px 24px 0;color:#4d5752;font-size:14px";

    public static string Of(LetterContent content, Uri portal)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"ko\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light\"><title>").Append(Text(content.Subject)).Append("</title></head>\n");
        html.Append("<body style=\"").Append(Paper).Append("\">\n<div style=\"").Append(Sheet).Append("\">\n<p style=\"").Append(Name).Append("\">").Append(Text(content.Head.Name)).Append("</p>\n");
        foreach (var block in LetterBlock.Of(content.Text, portal))
            html.Append("<p style=\"margin:0 0 16px\">").Append(block.Href is { } href ? Link(href, block.Lines[0]) : string.Join("<br>\n", block.Lines.Select(Text))).Append("</p>\n");
        html.Append("</div>\n<p style=\"").Append(Foot).Append("\">").Append(Text(content.Head.Name)).Append("<br>전화 ").Append(Text(content.Head.Phone));
        html.Append("<br><a style=\"color:#0b5d4c\" href=\"").Append(Text(new Uri(portal, Web.Urls.Privacy).AbsoluteUri)).Append("\">개인정보 처리방침</a></p>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string Link(Uri href, string words) => $"<a style=\"{Button}\" href=\"{Text(href.AbsoluteUri)}\">{Text(words)}</a>";

    private static string Text(string text) => Encoder.Encode(text);

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
}
