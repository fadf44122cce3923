namespace CenterPortal.Features.Programmes;

/// <summary>갈래: a kind of programme, such as 공예. Kinds are the centre's data.</summary>
public sealed class ProgrammeKind
{
    /// <summary>The word in addresses, such as <c>craft</c>; never changes.</summary>
    public required string Slug { get; init; }

    /// <summary>What people read.</summary>
    public required string Name { get; set; }

    /// <summary>Place among the kinds, smallest first.</summary>
    public required int Order { get; set; }
}

/// <summary>A question that teachers ask, with the answer.</summary>
public sealed class ProgrammeQuestion
{
    /// <summary>Place among the questions of its programme, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>What is asked.</summary>
    public required string Asked { get; init; }

    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}

/// <summary>A picture of a programme.</summary>
public sealed class ProgrammePicture
{
    /// <summary>Place among the pictures of its programme, from 0; the first stands on cards.</summary>
    public required int Position { get; init; }

    /// <summary>The picture's id.</summary>
    public required int PictureId { get; init; }

    /// <summary>What is to be seen, for those who cannot see it.</summary>
    public required string Alt { get; init; }
}

/// <summary>A team that offers a programme.</summary>
public sealed class ProgrammeTeam
{
    /// <summary>The programme's id.</summary>
    public int ProgrammeId { get; init; }

    /// <summary>The team's id.</summary>
    public required int TeamId { get; init; }
}

/// <summary>숨김: taken from readers by a person of staff (null: the program) at an instant (UTC).</summary>
public sealed record Hiding(Guid? By, DateTime At);

/// <summary>지움: taken from the studio's list too; visits that were held keep its name.</summary>
public sealed record Removal(Guid? By, DateTime At);

/// <summary>The list of all programmes as one thing: its version grows with each visible change of any of them.</summary>
public sealed class ProgrammeShelf
{
    /// <summary>There is one.</summary>
    public const int TheOne = 1;

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; init; } = TheOne;

    /// <summary>Grows.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Says that the list is different now.</summary>
    public void Touch() => Version++;
}
