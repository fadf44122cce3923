using CenterPortal.Data;
using CenterPortal.Infrastructure.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>The private words by which feedback is asked for: derived from the request under the portal's key and stored nowhere.</summary>
public sealed class FeedbackLinks(BlindIndex marks)
{
    private const int WordLength = 32;

    /// <summary>The word of a request's link.</summary>
    public string WordOf(Guid request) => marks.Of("feedback-link", request.ToString("N"))[..WordLength];

    /// <summary>What is stored of a word.</summary>
    public string MarkOf(string word) => marks.Of("feedback-link-mark", word);

    /// <summary>The feedback that a word asks for; null when there is none.</summary>
    public async Task<VisitFeedback?> FindAsync(PortalDb db, string? word, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (word?.Length != WordLength) return null;
        var mark = MarkOf(word);
        return await db.Set<VisitFeedback>().SingleOrDefaultAsync(f => f.LinkMark == mark, ct);
    }
}
