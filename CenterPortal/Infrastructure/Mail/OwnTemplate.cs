namespace CenterPortal.Infrastructure.Mail;

/// <summary>직접 만든 글: a text that staff wrote to begin letters with which they write by hand.</summary>
public sealed class OwnTemplate
{
    /// <summary>The change log's topic of such texts; the entity is the text's id.</summary>
    public const string Topic = "own-template";

    /// <summary>The most of one family.</summary>
    public const int Most = 50;

    /// <summary>The longest name.</summary>
    public const int LongestName = 40;

    /// <summary>Made by the program, version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The family of letters; see <see cref="LetterFamily"/>.</summary>
    public required string Family { get; init; }

    /// <summary>Its place among those of its family; the smallest comes first.</summary>
    public required int Place { get; set; }

    /// <summary>How staff call it; no other of its family has the same name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When (UTC) it was written.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>By whom; null for the command line.</summary>
    public Guid? ChangedBy { get; private set; }

    /// <summary>Grows with each change of its words; its place does not count.</summary>
    public long Version { get; set; }

    /// <summary>Puts words into it.</summary>
    public void Say(LetterWords words, Guid? by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(words);
        (Name, Subject, Text, ChangedBy, ChangedAt, Version) = (words.Name, words.Subject, words.Text, by, at, Version + 1);
    }
}

/// <summary>The words of a text of staff's own.</summary>
public sealed record LetterWords(string Name, string Subject, string Text);
