namespace CenterPortal.Infrastructure.Mail;

/// <summary>A way by which messages leave: SMTP, files in Development; SMS or 알림톡 can be added beside them.</summary>
public interface IMessageChannel
{
    /// <summary>How staff call it.</summary>
    string Name { get; }

    /// <summary>Whether it can reach such an address; the first channel that can takes the letter.</summary>
    bool Reaches(string to);

    /// <summary>
    /// Hands the letter over. Whatever goes wrong on the way is told by the outcome; a second call with the same letter
    /// must be recognisable as the same message to whoever gets it.
    /// </summary>
    Task<SendOutcome> SendAsync(OpenedLetter letter, CancellationToken ct);
}

/// <summary>A letter that was opened to be sent.</summary>
/// <param name="Id">The letter.</param>
/// <param name="MessageId">Its Message-ID without angle brackets (RFC 5322, 3.6.4); the same at every attempt.</param>
/// <param name="WrittenAt">When (UTC) it was written.</param>
/// <param name="Content">Address, words and files.</param>
public sealed record OpenedLetter(Guid Id, string MessageId, DateTime WrittenAt, LetterContent Content)
{
    /// <inheritdoc />
    public override string ToString() => $"letter {Id:N}";
}

/// <summary>What became of an attempt.</summary>
/// <param name="Kind">Sent, to be tried again, or hopeless.</param>
/// <param name="Trouble">Why not, in one Korean sentence without anything personal; null when it was sent.</param>
public sealed record SendOutcome(SendResult Kind, string? Trouble = null)
{
    /// <summary>The other side took it.</summary>
    public static readonly SendOutcome Sent = new(SendResult.Sent);
}

/// <summary>The kinds of <see cref="SendOutcome"/>.</summary>
public enum SendResult
{
    /// <summary>The other side took it.</summary>
    Sent,

    /// <summary>It may work later.</summary>
    Later,

    /// <summary>It will never work as it is, for instance because there is no such address.</summary>
    Never,
}
