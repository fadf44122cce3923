using CenterPortal.Infrastructure.Privacy;

namespace CenterPortal.Features.Visits;

/// <summary>덧붙인 말: a text about a request, sealed by the key of the person who asked, since it may name anyone.</summary>
public sealed class VisitNote
{
    /// <summary>Guid v7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The member of staff; null when the institution wrote it.</summary>
    public Guid? By { get; init; }

    /// <summary>Staff alone read it.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The text.</summary>
    public required Encrypted Text { get; init; }
}

/// <summary>지나온 길: one thing that happened to a request, append-only. Its words hold nothing personal.</summary>
public sealed class VisitStep
{
    /// <summary>Order, given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The request.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The member of staff; null when the institution or the program did it.</summary>
    public Guid? By { get; init; }

    /// <summary>What happened, as people read it: <c>3월 5일 목요일 오전 자리를 잡았습니다</c>.</summary>
    public required string Words { get; init; }
}
