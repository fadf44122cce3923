namespace CenterPortal.Features.Visits.Form;

/// <summary>The names of the form's fields, by step.</summary>
public static class VisitFields
{
    /// <summary>The form's word.</summary>
    public const string Form = "visit";

    public const string Size = "size";
    public const string Age = "age";
    public const string District = "district";
    public const string Kind = "kind";
    public const string Institution = "institution";
    public const string Place = "place";
    public const string Room = "room";
    public const string Water = "water";
    public const string Tables = "tables";
    public const string Contact = "contact";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Needs = "needs";
    public const string Adult = "adult";

    /// <summary>The idempotency key.</summary>
    public const string Key = "form-key";

    /// <summary>Fields of step 1; nothing personal.</summary>
    public static readonly IReadOnlyList<string> What = [Size, Age, District, .. Enumerable.Range(1, VisitLimits.Wishes).SelectMany(rank => new[] { Date(rank), Part(rank) })];

    /// <summary>Fields of step 2; nothing personal.</summary>
    public static readonly IReadOnlyList<string> Where = [Kind, Institution, Place, Room, Water, Tables];

    /// <summary>Fields of step 3; they are posted once and never kept in the form's state.</summary>
    public static readonly IReadOnlyList<string> Who = [Adult, Contact, Phone, Email, Needs];

    /// <summary>The day of a wish, from 1.</summary>
    public static string Date(int rank) => $"date{rank}";

    /// <summary>The half of the day of a wish, from 1.</summary>
    public static string Part(int rank) => $"part{rank}";

    /// <summary>The step on which a field stands, from 1.</summary>
    public static int StepOf(string field) => What.Contains(field) ? 1 : Where.Contains(field) ? 2 : 3;
}
