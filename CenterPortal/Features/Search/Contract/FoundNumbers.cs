using CenterPortal.Data;
using CenterPortal.Features.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Search.Contract;

/// <summary>Lets a feature narrow its own lists by words, so that they find what search finds.</summary>
public static class FoundNumbers
{
    /// <summary>
    /// Numbers (<see cref="SearchDocument.Number"/>) of the records of a topic in which all the words stand; for use
    /// inside a query as <c>db.NumbersWith(topic, words).Contains(record.Id)</c>. Words without letters find nothing.
    /// </summary>
    public static IQueryable<int> NumbersWith(this PortalDb db, string topic, string words)
    {
        ArgumentNullException.ThrowIfNull(db);
        var question = SearchWords.Read(words).Question ?? SearchIndex.Nothing;
        return db.Database.SqlQuery<int>($"""
            SELECT d.Number AS Value FROM search_documents d
            WHERE d.Kind = {topic} AND d.Id IN (SELECT rowid FROM search_index WHERE search_index MATCH {question})
            """);
    }
}
