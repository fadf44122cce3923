namespace CenterPortal.Features.Programmes.Studio;

/// <summary>Which programmes staff's list shows.</summary>
public enum RosterState
{
    /// <summary>All that were not removed.</summary>
    All,

    /// <summary>Those that readers see.</summary>
    Public,

    /// <summary>Those that were hidden.</summary>
    Hidden,

    /// <summary>Samples that readers see.</summary>
    Sample,

    /// <summary>Those that were removed.</summary>
    Removed,
}

/// <summary>What staff do to a programme in the list.</summary>
public enum RosterAct
{
    /// <summary>Take it from readers.</summary>
    Hide,

    /// <summary>Show it to them.</summary>
    Show,

    /// <summary>Make a hidden copy.</summary>
    Copy,

    /// <summary>Take it from the list.</summary>
    Remove,

    /// <summary>Bring it back.</summary>
    Restore,
}

/// <summary>Sorts programmes into states.</summary>
internal static class RosterStates
{
    /// <summary>True when the programme is shown in the state.</summary>
    public static bool Holds(this RosterState state, RosterProgramme programme) => state switch
    {
        RosterState.Removed => programme.IsRemoved,
        _ when programme.IsRemoved => false,
        RosterState.Public => !programme.IsHidden,
        RosterState.Hidden => programme.IsHidden,
        RosterState.Sample => programme is { IsHidden: false, IsSample: true },
        _ => true,
    };
}
