using CenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Infrastructure.Mail;

/// <summary>The registered templates, and the words that hold for each: those of staff, or its own.</summary>
public sealed class MailTemplates
{
    /// <summary>Fields that every letter has without its feature's help.</summary>
    public static readonly IReadOnlyList<TemplateField> OfEveryLetter =
    [
        new("센터이름", "센터의 이름", "○○광역자활센터"),
        new("센터전화", "센터의 전화번호", "042-000-0000"),
    ];

    private readonly Dictionary<string, MailTemplate> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gathers and checks them.</summary>
    /// <exception cref="InvalidOperationException">Two have the same key, or one names a field that it does not have.</exception>
    public MailTemplates(IEnumerable<MailTemplate> registered)
    {
        All = [.. registered];
        foreach (var template in All)
        {
            if (!_byKey.TryAdd(template.Key, template)) throw new InvalidOperationException($"Two templates are called {template.Key}.");
            if (TemplateText.RefusalOf(template.Subject, template.Text, NamesOf(template)) is { } wrong) throw new InvalidOperationException($"Template {template.Key}: {wrong}");
        }
    }

    /// <summary>All of them, in the order of registration.</summary>
    public IReadOnlyList<MailTemplate> All { get; }

    /// <summary>The template of this key; null when no feature registered it.</summary>
    public MailTemplate? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What is wrong with words for a template, in one Korean sentence; null when nothing is.</summary>
    public string? RefusalOf(MailTemplate template, string subject, string text) => TemplateText.RefusalOf(subject, text, NamesOf(template));

    /// <summary>Words with the fields' examples in the braces; a field that is not known stays as it is written.</summary>
    public static (string Subject, string Text) Example(IEnumerable<TemplateField> fields, string subject, string text, Letterhead head)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var values = ValuesOf(head, fields.Select(f => (f.Name, f.Example)));
        return (TemplateText.OneLine(TemplateText.Fill(subject, values)), TemplateText.Fill(text, values));
    }

    /// <summary>The words that hold now.</summary>
    /// <exception cref="ArgumentException">No feature registered such a template.</exception>
    internal async Task<(MailTemplate Template, string Subject, string Text)> WordsAsync(PortalDb db, string key, CancellationToken ct)
    {
        var template = Find(key) ?? throw new ArgumentException($"No template is called {key}.", nameof(key));
        // Words that staff wrote for an older version of the program may name a field that is gone.
        return await db.Set<TemplateWords>().AsNoTracking().SingleOrDefaultAsync(w => w.Key == key, ct) is { } own && TemplateText.RefusalOf(own.Subject, own.Text, NamesOf(template)) is null
            ? (template, own.Subject, own.Text)
            : (template, template.Subject, template.Text);
    }

    internal static Dictionary<string, string> ValuesOf(Letterhead head, IEnumerable<(string Name, string Value)> values) =>
        values.Append((OfEveryLetter[0].Name, head.Name)).Append((OfEveryLetter[1].Name, head.Phone)).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal);

    internal static IReadOnlyList<string> NamesOf(MailTemplate template) => [.. template.Fields.Concat(OfEveryLetter).Select(f => f.Name)];
}
