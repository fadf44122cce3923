namespace CenterPortal.Components.Shared.Forms;

/// <summary>What is wrong with the fields of a posted form: one Korean sentence each that says what to do, in the order of the form.</summary>
public sealed class FieldErrors
{
    private readonly List<(string Field, string Sentence)> _all = [];

    /// <summary>All of them; the field is the id of its input.</summary>
    public IReadOnlyList<(string Field, string Sentence)> All => _all;

    /// <summary>True when nothing is wrong.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? this[string field] => _all.Find(e => e.Field == field).Sentence;

    /// <summary>Adds a sentence; the first one of a field counts.</summary>
    public void Add(string field, string sentence)
    {
        if (this[field] is null) _all.Add((field, sentence));
    }

    /// <summary>Adds the sentence when there is one.</summary>
    public void AddIf(string field, string? sentence)
    {
        if (sentence is not null) Add(field, sentence);
    }
}
