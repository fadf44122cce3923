using CenterPortal.Data;
using CenterPortal.Data.Seeding;
using CenterPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CenterPortal.Tests.Data;

/// <summary>Samples go with their files, and not before it is certain that they go.</summary>
public class SampleRemovalTests
{
    [Fact]
    public async Task Files_stay_when_the_removal_fails_and_go_when_it_is_committed()
    {
        var step = new FailingStep();
        await using var portal = await PortalApp.StartWithAsync(services => services.AddSingleton<ICommitStep>(step), samples: true);
        var before = Files(portal);
        Assert.NotEmpty(before);

        step.IsFailing = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.Get<Seeder>().RemoveSamplesAsync());
        Assert.Equal(before, Files(portal));

        step.IsFailing = false;
        // A write of other things must not do what the failed one had put off.
        await portal.AddArticleAsync();
        Assert.Equal(before, Files(portal));
        Assert.NotEqual(0, await portal.Get<Seeder>().RemoveSamplesAsync());
        Assert.Empty(Files(portal));
    }

    private static string[] Files(PortalApp portal) => [.. Directory.EnumerateFiles(portal.Get<PortalPaths>().FilesDirectory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private sealed class FailingStep : ICommitStep
    {
        public bool IsFailing { get; set; }

        public Task BeforeCommitAsync(PortalDb db, CancellationToken ct) =>
            IsFailing ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask;
    }
}
