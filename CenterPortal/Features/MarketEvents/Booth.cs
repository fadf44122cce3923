namespace CenterPortal.Features.MarketEvents;

/// <summary>부스: a place at an event, on its floor plan, for a team, an enterprise or a guest named in words.</summary>
public sealed class Booth
{
    /// <summary>Small id.</summary>
    public int Id { get; private set; }

    /// <summary>The event.</summary>
    public required int EventId { get; init; }

    /// <summary>What stands on its sign, such as A3; no two of an event are the same.</summary>
    public required string Label { get; set; }

    /// <summary>The team that holds it; null for none.</summary>
    public int? TeamId { get; set; }

    /// <summary>The enterprise that holds it; null for none.</summary>
    public int? EnterpriseId { get; set; }

    /// <summary>Who holds it, in words, when it is neither; may be empty. Never a private person's name.</summary>
    public string Guest { get; set; } = "";

    /// <summary>What is sold or done there; may be empty.</summary>
    public string Goods { get; set; } = "";

    /// <summary>Its column on the floor plan, from 0.</summary>
    public int Column { get; set; }

    /// <summary>Its row on the floor plan, from 0.</summary>
    public int Row { get; set; }

    /// <summary>Somebody holds it.</summary>
    public bool IsTaken => TeamId is not null || EnterpriseId is not null || Guest.Length > 0;
}
