using System.Runtime.InteropServices;

namespace CenterPortal.Features.Consultation;

/// <summary>A stretch of one day in Seoul time; <paramref name="To"/> itself no longer belongs to it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(TimeOnly From, TimeOnly To)
{
    // TimeOnly.IsBetween would let a range run over midnight; here that is an error to be refused, not a meaning.
    public bool Contains(TimeOnly time) => From <= time && time < To;
}
