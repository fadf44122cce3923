using Microsoft.Data.Sqlite;

namespace CenterPortal.Tests.Infrastructure.Backup;

public class CraftedArchiveTests(BackedUpPortal portal) : IClassFixture<BackedUpPortal>
{
    private CraftedArchive Copy() => new(portal.Archive);

    [Fact]
    public async Task A_copy_made_by_hand_is_as_good_as_the_original() => Assert.Null((await portal.RestoreAsync(Copy().Seal())).Refusal);

    [Theory]
    [InlineData("../evil")]
    [InlineData("files/../../evil")]
    [InlineData("files/ab/../../../evil")]
    [InlineData("/tmp/evil")]
    [InlineData("files\\..\\evil")]
    [InlineData("files/ab/0123456789abcdef0123456789abcdef")]
    [InlineData("portal.db-wal")]
    public async Task Names_that_no_backup_has_are_refused(string name) => await AssertRefusedAsync(Copy().Put(name, [1, 2, 3]), "있어서는 안 되는 이름");

    [Fact]
    public async Task More_than_was_declared_is_not_unpacked()
    {
        var copy = Copy();
        await AssertRefusedAsync(copy.Put(copy.AnyFile, new byte[8_000_000], isDeclared: false), "목록과 내용이 다릅니다");
    }

    [Fact]
    public async Task A_stream_that_grows_beyond_what_manifest_and_zip_declare_is_not_unpacked()
    {
        var copy = Copy();
        var name = copy.AnyFile;
        copy.Put(name, new byte[8_000_000]);
        copy.Manifest = copy.Manifest with { Entries = [.. copy.Manifest.Entries.Select(e => e.Name == name ? e with { Size = 10 } : e)] };
        var (refusal, left) = await portal.RestoreAsync(copy.Seal((name, 10)));
        Assert.Contains("온전한 백업 파일이 아닙니다", refusal, StringComparison.Ordinal);
        Assert.Empty(left);
    }

    [Fact]
    public async Task A_declared_size_that_no_disk_holds_is_refused()
    {
        var copy = Copy();
        copy.Manifest = copy.Manifest with { Entries = [.. copy.Manifest.Entries.Select(e => e with { Size = long.MaxValue })] };
        await AssertRefusedAsync(copy, "목록과 내용이 다릅니다");
    }

    [Fact]
    public async Task Content_of_another_digest_is_refused()
    {
        var copy = Copy();
        var other = copy[copy.AnyFile].ToArray();
        other[0] ^= 1;
        await AssertRefusedAsync(copy.Put(copy.AnyFile, other, isDeclared: false), "내용이 목록과 다릅니다");
    }

    [Fact]
    public async Task A_file_that_a_record_names_may_not_be_left_out()
    {
        var copy = Copy();
        await AssertRefusedAsync(copy.Remove(copy.AnyFile), "기록과 다릅니다");
    }

    [Fact]
    public async Task A_newer_shape_is_refused_whether_the_manifest_says_it_or_the_database()
    {
        var said = Copy();
        said.Manifest = said.Manifest with { Migration = "29990101000000_Later" };
        await AssertRefusedAsync(said, "새것입니다");
        await AssertRefusedAsync(Copy().Put("portal.db", Change(Copy()["portal.db"], "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99');")), "새것입니다");
    }

    [Fact]
    public async Task A_newer_format_is_refused()
    {
        var copy = Copy();
        copy.Manifest = copy.Manifest with { Format = 2 };
        await AssertRefusedAsync(copy, "더 새로운");
    }

    [Fact]
    public async Task A_database_with_broken_references_is_refused() =>
        await AssertRefusedAsync(Copy().Put("portal.db", Change(Copy()["portal.db"], "PRAGMA foreign_keys=OFF; UPDATE attachments SET ArticleId = 99999;")), "끊어진 연결");

    [Fact]
    public async Task What_is_no_database_is_refused() => await AssertRefusedAsync(Copy().Put("portal.db", new byte[8192]), "온전하지 않습니다");

    private async Task AssertRefusedAsync(CraftedArchive archive, string why)
    {
        var (refusal, left) = await portal.RestoreAsync(archive.Seal());
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        Assert.Empty(left);
    }

    private static byte[] Change(byte[] database, string sql)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, database);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        var changed = File.ReadAllBytes(file);
        File.Delete(file);
        return changed;
    }
}
