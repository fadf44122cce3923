using CenterPortal.Infrastructure.Receipts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CenterPortal.Tests.Features.Requests;

/// <summary>What a feature would show of its request.</summary>
public sealed class ProbeReceipt : ComponentBase
{
    /// <summary>The thing asked for.</summary>
    [Parameter]
    public Guid SubjectId { get; set; }

    /// <summary>The receipt.</summary>
    [Parameter]
    public Receipt Receipt { get; set; } = null!;

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "p");
        builder.AddContent(1, $"시험 신청 {SubjectId:N}");
        builder.CloseElement();
    }
}
