using System.Globalization;
using CenterPortal.Data;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Infrastructure.Korean;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Search.Index;

/// <summary>Writes the index: a row of <c>search_documents</c> and the row of tokens with the same id.</summary>
internal static class SearchIndex
{
    /// <summary>A question that no record answers: facets begin with other letters.</summary>
    public const string Nothing = "facets:none";

    /// <summary>Puts the record in as it is now, or takes it out when it is null.</summary>
    public static async Task PutAsync(PortalDb db, string kind, string entityId, SearchDocument? document, CancellationToken ct)
    {
        await RemoveAsync(db, kind, entityId, ct);
        if (document is null) return;
        var (title, text) = (FoldedText.Compose(document.Title), FoldedText.Compose(document.Text));
        var id = await FreeIdAsync(db, IndexedDocument.IdOf(document.At, document.Number), ct);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_documents (Id, Kind, EntityId, Number, Place, Address, Title, Text, At, IsSample)
            VALUES ({id}, {kind}, {entityId}, {document.Number}, {document.Place}, {document.Address}, {title}, {text}, {document.At}, {document.IsSample})
            """, ct);
        var whole = title + "\n" + text;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_index (rowid, grams, initials, facets)
            VALUES ({id}, {KoreanTokens.OfText(whole)}, {KoreanTokens.OfInitials(whole)}, {Facets(document)})
            """, ct);
    }

    /// <summary>The part of a question that narrows to a place.</summary>
    public static string InPlace(string place) => "facets:" + KoreanTokens.Whole('p', place);

    /// <summary>The part of a question that narrows to a year (Seoul).</summary>
    public static string InYear(int year) => "facets:" + KoreanTokens.Whole('y', year.ToString(CultureInfo.InvariantCulture));

    private static string Facets(SearchDocument document) =>
        $"{KoreanTokens.Whole('p', document.Place)} {KoreanTokens.Whole('y', SeoulTime.DateOf(document.At).Year.ToString(CultureInfo.InvariantCulture))}";

    private static async Task RemoveAsync(PortalDb db, string kind, string entityId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_index WHERE rowid = (SELECT Id FROM search_documents WHERE Kind = {kind} AND EntityId = {entityId})", ct);
        await db.Set<IndexedDocument>().Where(d => d.Kind == kind && d.EntityId == entityId).ExecuteDeleteAsync(ct);
    }

    // Two kinds, or two numbers a million apart, may want the same id within one second.
    private static async Task<long> FreeIdAsync(PortalDb db, long wanted, CancellationToken ct)
    {
        for (var id = wanted; ; id++)
            if (!await db.Set<IndexedDocument>().AnyAsync(d => d.Id == id, ct))
                return id;
    }
}
