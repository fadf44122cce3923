namespace CenterPortal.Infrastructure.Mail;

/// <summary>What staff wrote in the place of a template's own words.</summary>
public sealed class TemplateWords
{
    /// <summary>The template.</summary>
    public required string Key { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; set; }

    /// <summary>The text.</summary>
    public required string Text { get; set; }

    /// <summary>When (UTC) it was written.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>By whom; null for the command line.</summary>
    public Guid? ChangedBy { get; set; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; set; } = 1;
}
