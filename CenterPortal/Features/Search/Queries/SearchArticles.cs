using CenterPortal.Data;
using CenterPortal.Features.Search.Contract;
using CenterPortal.Features.Search.Index;
using CenterPortal.Infrastructure.Time;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Search.Queries;

/// <summary>Answers searches; the page's tests put their own in its place.</summary>
public interface ISearchArticles
{
    /// <summary>What is found, the newest first; a page past the end has no hits.</summary>
    Task<SearchAnswer> AskAsync(SearchAsk ask, CancellationToken ct);
}

/// <summary>
/// Searches the index. Each place is counted by the index itself, so the counts are exact and cost one question a
/// place; the texts are read for the hits of one page alone. Measured on 100,000 articles of 66 words on two busy
/// cores: a page 0.2 to 5 ms, a rare word with all counts 6 ms; a word that stands in a third of them 40 ms and one in
/// nearly all 25 to 60 ms, most of it the counts. Counting through a join took 60 to 500 ms.
/// </summary>
internal sealed class SearchArticles(IDbContextFactory<PortalDb> contexts, IEnumerable<ISearchSource> sources) : ISearchArticles
{
    private const int SnippetLength = 130;

    public async Task<SearchAnswer> AskAsync(SearchAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = new List<SearchPlace>();
        foreach (var source in sources)
            places.AddRange(await source.PlacesAsync(db, ct));
        var years = await YearsAsync(db, ct);
        if (ask.Words.Length == 0 || ask.IsTooLong)
            return new SearchAnswer(ask, [], 0, null, [.. places.Select(p => new PlaceCount(p, null))], years);

        var words = SearchWords.Read(ask.Words);
        var question = words.Question ?? SearchIndex.Nothing;
        if (ask.Year is { } year) question += " AND " + SearchIndex.InYear(year);
        var counts = new List<PlaceCount>();
        foreach (var place in places)
            counts.Add(new PlaceCount(place, await CountAsync(db, $"{question} AND {SearchIndex.InPlace(place.Slug)}", ct)));
        var everywhere = counts.Sum(c => c.Count ?? 0);
        var total = ask.Place is null ? everywhere : counts.Find(c => c.Place.Slug == ask.Place)?.Count ?? 0;
        if (ask.Place is not null) question += " AND " + SearchIndex.InPlace(ask.Place);
        var hits = await HitsAsync(db, question, words, ask.Page, places.ToDictionary(p => p.Slug, p => p.Name, StringComparer.Ordinal), ct);
        return new SearchAnswer(ask, hits, total, everywhere, counts, years);
    }

    private static async Task<int> CountAsync(PortalDb db, string question, CancellationToken ct) =>
        (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM search_index WHERE search_index MATCH {question}").ToListAsync(ct)).Single();

    private static async Task<IReadOnlyList<SearchHit>> HitsAsync(
        PortalDb db, string question, SearchWords words, int page, Dictionary<string, string> names, CancellationToken ct)
    {
        var skip = (page - 1L) * SearchAnswer.PageSize;
        var found = await db.Set<IndexedDocument>().FromSql($"""
            SELECT d.* FROM search_index f CROSS JOIN search_documents d ON d.Id = f.rowid
            WHERE search_index MATCH {question} ORDER BY f.rowid DESC LIMIT {SearchAnswer.PageSize} OFFSET {skip}
            """).AsNoTracking().ToListAsync(ct);
        return [.. found.Select(d => new SearchHit(
            d.Id, d.Address, names.GetValueOrDefault(d.Place, d.Place), WordMarks.Mark(d.Title, words), WordMarks.Snippet(d.Text, words, SnippetLength), d.At, d.IsSample))];
    }

    private static async Task<IReadOnlyList<int>> YearsAsync(PortalDb db, CancellationToken ct)
    {
        var all = db.Set<IndexedDocument>().AsNoTracking();
        var first = await all.OrderBy(d => d.Id).Select(d => (DateTime?)d.At).FirstOrDefaultAsync(ct);
        var last = await all.OrderByDescending(d => d.Id).Select(d => (DateTime?)d.At).FirstOrDefaultAsync(ct);
        if (first is null || last is null) return [];
        var (from, to) = (SeoulTime.DateOf(first.Value).Year, SeoulTime.DateOf(last.Value).Year);
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }
}
