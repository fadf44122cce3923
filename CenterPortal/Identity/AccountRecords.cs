using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Identity;

/// <summary>What a single-use link is for.</summary>
public enum LinkKind
{
    /// <summary>Makes the first administrator.</summary>
    Setup,

    /// <summary>A person invited by an administrator chooses how to sign in.</summary>
    Invitation,

    /// <summary>A person who lost every way in chooses a new one.</summary>
    Recovery,
}

/// <summary>A single-use link; the database knows only the hash of its word.</summary>
public sealed class AccountLink
{
    /// <summary>Its id.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the word, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is for.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>Whose it is; null for <see cref="LinkKind.Setup"/>.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>When (UTC) it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When (UTC) it stops working.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When (UTC) it was used, or replaced by a newer one.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True while it can be used.</summary>
    public bool IsGood(DateTime now) => EndedAt is null && now < ExpiresAt;

    /// <summary>Ends it.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}

/// <summary>A sign-in that is still going on in some browser.</summary>
public sealed class Session
{
    /// <summary>Its id, also a claim of the cookie.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When (UTC) it began.</summary>
    public required DateTime BeganAt { get; init; }

    /// <summary>How the person proved who they are.</summary>
    public required string Way { get; init; }

    /// <summary>Kind of browser and system in two words, so that people know their own; never the full header.</summary>
    public required string Browser { get; init; }

    /// <summary>When (UTC) it was ended; null while it goes on.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>Wrong passwords for one e-mail, whether or not an account has it; the key is the blind mark.</summary>
public sealed class SignInFailures
{
    /// <summary>The blind mark of the e-mail as typed.</summary>
    public required string Mark { get; init; }

    /// <summary>Wrong tries in a row.</summary>
    public int Count { get; set; }

    /// <summary>When (UTC) the last was.</summary>
    public DateTime LastAt { get; set; }
}

/// <summary>What staff did: rows are added and never changed. Personal data stand in it sealed.</summary>
public sealed class StaffAct
{
    /// <summary>Order of the record, given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who; null for the command line.</summary>
    public Guid? By { get; init; }

    /// <summary>What was done, in Korean, such as 역할 바꿈.</summary>
    public required string Act { get; init; }

    /// <summary>The person whom it was done to.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What it was done to when that is no person, such as <c>article/42</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>How people call the subject, such as its title at that time.</summary>
    public string? SubjectName { get; init; }

    /// <summary>What was, when that is not personal.</summary>
    public string? Before { get; init; }

    /// <summary>What is now, when that is not personal.</summary>
    public string? After { get; init; }

    /// <summary>The e-mail it was about, sealed by that person's key.</summary>
    public Encrypted? SealedDetail { get; init; }
}
