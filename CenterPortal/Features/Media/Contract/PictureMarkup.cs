using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CenterPortal.Data;
using CenterPortal.Features.Media.Pictures;
using CenterPortal.Infrastructure.Web;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Media.Contract;

/// <summary>A text whose pictures come in the sizes there are.</summary>
/// <param name="Html">Not cleaned yet.</param>
/// <param name="PictureIds">The pictures it shows, for <see cref="PictureUses"/>.</param>
public sealed record PicturedText(string Html, IReadOnlyList<int> PictureIds);

/// <summary>
/// Writes the pictures of a text: from <c>&lt;img src="/images/12/960.webp"&gt;</c> to all sizes and formats that exist.
/// Takes its own output as well, so a text can be edited again.
/// </summary>
public sealed partial class PictureMarkup
{
    /// <summary>The most pictures of one text; further ones are dropped.</summary>
    public const int MostPictures = 200;

    private const string Sizes = "(min-width: 48rem) 44rem, 100vw";

    // What may stand for no picture of the portal's uploads keeps its address: samples and other own drawings.
    [GeneratedRegex(@"^/images/(?<id>[0-9]{1,9})/", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Uploaded { get; }

    /// <summary>The class of a picture of which nobody has said yet what is on it: to readers it is decoration, to staff it is unfinished.</summary>
    public const string Untold = "untold";

    /// <summary>Drops pictures that are not there and writes the others anew; a missing alternative text is the picture's own.</summary>
    public async Task<PicturedText> WriteAsync(PortalDb db, string html, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var document = new HtmlParser().ParseDocument("<body>" + html);
        // From the end, so that one inside another comes out first.
        foreach (var picture in document.QuerySelectorAll("picture").Reverse().ToArray())
            picture.Replace([.. picture.QuerySelectorAll("img")]);
        var shown = document.QuerySelectorAll("img").Select(img => (Img: img, Id: IdOf(img))).Where(s => s.Id is not null).ToArray();
        if (shown.Length == 0) return new PicturedText(document.Body!.InnerHtml, []);
        int[] wanted = [.. shown.Select(s => s.Id!.Value).Distinct().Take(MostPictures)];
        var found = await db.Set<Picture>().AsNoTracking().Include(p => p.Files).Where(p => wanted.Contains(p.Id) && p.Removal == null)
            .ToDictionaryAsync(p => p.Id, ct);
        foreach (var (img, id) in shown)
        {
            if (found.TryGetValue(id!.Value, out var picture)) img.Replace(Draw(document, picture, SaidOf(img) ?? picture.Alt, isTold: SaidOf(img) is not null || picture.Alt.Length > 0));
            else img.Remove();
        }

        return new PicturedText(document.Body!.InnerHtml, [.. wanted.Where(found.ContainsKey)]);
    }

    private static string? SaidOf(IElement img) => img.ClassList.Contains(Untold) ? null : img.GetAttribute("alt");

    private static int? IdOf(IElement img) =>
        Uploaded.Match(img.GetAttribute("src") ?? "") is { Success: true } match ? int.Parse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static IElement Draw(IDocument document, Picture picture, string alt, bool isTold)
    {
        var drawn = document.CreateElement("picture");
        foreach (var format in new[] { PictureFormats.Avif, PictureFormats.Webp })
        {
            var source = document.CreateElement("source");
            source.SetAttribute("type", PictureFormats.TypeOf(format));
            source.SetAttribute("srcset", string.Join(", ", picture.Files.Where(f => f.Format == format).OrderBy(f => f.Width)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Urls.Picture(picture.Id, f.Width, format)} {f.Width}w"))));
            source.SetAttribute("sizes", Sizes);
            drawn.AppendChild(source);
        }

        var last = picture.Files.Where(f => f.Format == PictureFormats.Jpeg).Max(f => f.Width);
        var img = document.CreateElement("img");
        img.SetAttribute("src", Urls.Picture(picture.Id, last, PictureFormats.Jpeg));
        img.SetAttribute("alt", alt);
        if (!isTold) img.ClassName = Untold;
        img.SetAttribute("width", picture.Width.ToString(CultureInfo.InvariantCulture));
        img.SetAttribute("height", picture.Height.ToString(CultureInfo.InvariantCulture));
        img.SetAttribute("decoding", "async");
        img.SetAttribute("loading", "lazy");
        drawn.AppendChild(img);
        return drawn;
    }
}
