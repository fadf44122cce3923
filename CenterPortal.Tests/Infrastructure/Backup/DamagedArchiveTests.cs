namespace CenterPortal.Tests.Infrastructure.Backup;

public class DamagedArchiveTests(BackedUpPortal portal) : IClassFixture<BackedUpPortal>
{
    private const int Places = 40;

    public static TheoryData<int> Everywhere => [.. Enumerable.Range(0, Places + 1)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_flipped_bit_anywhere_is_found(int place)
    {
        var archive = await File.ReadAllBytesAsync(portal.Archive);
        archive[(int)((archive.Length - 1L) * place / Places)] ^= 0x20;
        await AssertRefusedAsync(archive);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_cut_anywhere_is_found(int place)
    {
        var archive = await File.ReadAllBytesAsync(portal.Archive);
        await AssertRefusedAsync(archive[..(int)((archive.Length - 1L) * place / Places)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(91)]
    [InlineData(113)]
    public async Task A_cut_near_the_end_is_found(int bytes)
    {
        var archive = await File.ReadAllBytesAsync(portal.Archive);
        await AssertRefusedAsync(archive[..^bytes]);
    }

    [Fact]
    public async Task The_archive_itself_is_restored_so_that_the_refusals_above_mean_something()
    {
        var (refusal, left) = await portal.RestoreAsync(await File.ReadAllBytesAsync(portal.Archive));
        Assert.Null(refusal);
        Assert.Equal("data", Path.GetFileName(Assert.Single(left)));
    }

    private async Task AssertRefusedAsync(byte[] archive)
    {
        var (refusal, left) = await portal.RestoreAsync(archive);
        Assert.Contains("온전한 백업 파일이 아닙니다", refusal, StringComparison.Ordinal);
        Assert.Empty(left);
    }
}
