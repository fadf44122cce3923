namespace CenterPortal.Features.Sessions.Form;

/// <summary>The names of the form's fields.</summary>
public static class SessionFields
{
    public const string Size = "size";
    public const string For = "for";
    public const string Group = "group";
    public const string Age = "age";
    public const string Contact = "contact";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Needs = "needs";

    /// <summary>The idempotency key.</summary>
    public const string Key = "form-key";

    /// <summary>The contact is 14 or older.</summary>
    public const string Adult = "adult";

    /// <summary>The contact is a child under 14.</summary>
    public const string Child = "child";

    /// <summary>Fields of step 1; nothing personal, kept on the server.</summary>
    public static readonly IReadOnlyList<string> Who = [Size, For, Group];

    /// <summary>The form's word: one for each session, so that two open tabs do not share a key.</summary>
    public static string FormOf(int session) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"session-{session}");
}
