using CenterPortal.Features.Centre.Contract;
using CenterPortal.Features.Consultation.Contract;
using CenterPortal.Infrastructure.Time;

namespace CenterPortal.Components.Layout;

/// <summary>What stands around every public page.</summary>
public sealed record LayoutFacts(CentreProfile Centre, ConsultationView Consultation, IReadOnlyList<MenuLink> Links);

/// <summary>Reads what stands around every public page.</summary>
public sealed class LayoutReading(CentreProfiles centres, ConsultationNow consultation, SiteMenu menu)
{
    private readonly Recent<int, LayoutFacts> _recent = new(TimeSpan.FromSeconds(1), 1);

    /// <summary>The facts as they are.</summary>
    public async Task<LayoutFacts> GetAsync(CancellationToken ct) => new(await centres.GetAsync(ct), await consultation.GetAsync(ct), await menu.GetAsync(ct));

    /// <summary>The facts of this second, for what is posted: it nearly always leads on and shows no page.</summary>
    public Task<LayoutFacts> GetRecentAsync() => _recent.GetAsync(0, () => GetAsync(CancellationToken.None));
}
