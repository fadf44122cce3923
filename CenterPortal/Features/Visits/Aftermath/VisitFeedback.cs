using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits.Aftermath;

/// <summary>후기: what the institution says of a visit, asked once by a private link.</summary>
public sealed class VisitFeedback
{
    /// <summary>The best of the scores.</summary>
    public const int Best = 5;

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Mark of the private word in the link; the word itself is stored nowhere.</summary>
    public required string LinkMark { get; init; }

    /// <summary>When (UTC) it was asked for.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>When (UTC) it was answered; null: not yet.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>How good the visit was, 1 to <see cref="Best"/>.</summary>
    public int? Score { get; private set; }

    /// <summary>Whether the institution would ask again.</summary>
    public bool? WouldAskAgain { get; private set; }

    /// <summary>A word, sealed by the key of the person who asked for the visit; null when nothing was said.</summary>
    public Encrypted? Word { get; private set; }

    /// <summary>Takes the answer; a second one changes nothing.</summary>
    /// <returns>False when it had been answered.</returns>
    public bool Answer(int score, bool wouldAskAgain, Encrypted? word, DateTime at)
    {
        if (AnsweredAt is not null) return false;
        (Score, WouldAskAgain, Word, AnsweredAt) = (score, wouldAskAgain, word, at);
        return true;
    }

    /// <summary>Leaves the scores, which the figures count, and takes away what was said.</summary>
    public void Reduce() => Word = null;
}
