namespace CenterPortal.Features.Programmes;

/// <summary>How long and how large what is said of a programme may be; lengths in characters.</summary>
public static class ProgrammeLimits
{
    /// <summary>The word in the address.</summary>
    public const int Slug = 40;

    /// <summary>The name.</summary>
    public const int Name = 40;

    /// <summary>What one makes.</summary>
    public const int Makes = 120;

    /// <summary>What the place must have besides.</summary>
    public const int NeedsNote = 160;

    /// <summary>What happens.</summary>
    public const int Description = 3000;

    /// <summary>What to take care of.</summary>
    public const int SafetyNotes = 1200;

    /// <summary>A question.</summary>
    public const int Asked = 120;

    /// <summary>An answer.</summary>
    public const int Answer = 600;

    /// <summary>What is to be seen on a picture.</summary>
    public const int Alt = 160;

    /// <summary>The most questions of a programme.</summary>
    public const int Questions = 12;

    /// <summary>The most pictures of a programme.</summary>
    public const int Pictures = 8;

    /// <summary>The largest group, in persons.</summary>
    public const int GroupSize = 300;

    /// <summary>The longest programme, in minutes.</summary>
    public const int Minutes = 300;

    /// <summary>The dearest programme, in won a person.</summary>
    public const int Price = 200_000;

    /// <summary>The most programmes that one question to the database answers.</summary>
    public const int Programmes = 2000;
}
