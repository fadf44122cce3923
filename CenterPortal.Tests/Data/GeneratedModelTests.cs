using CenterPortal.Data;
using CenterPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CenterPortal.Tests.Data;

/// <summary>What <c>scripts/model</c> has written agrees with the entities and migrations it was written from.</summary>
public sealed class GeneratedModelTests : IDisposable
{
    private readonly PortalDb _db = new(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);

    [Fact]
    public void The_compiled_model_is_that_of_the_configurations()
    {
        var compiled = _db.Model;
        var configured = _db.GetService<IDesignTimeModel>().Model;
        Assert.IsType<RuntimeModel>(compiled, exactMatch: false);
        Assert.Equal(Said(configured), Said(compiled));
    }

    [Fact]
    public void No_change_of_an_entity_waits_for_a_migration() => Assert.False(_db.Database.HasPendingModelChanges());

    [Fact]
    public void The_sql_of_a_new_database_is_that_of_the_migrations() => Assert.Equal(
        _db.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n").Trim(),
        File.ReadAllText(Path.Combine(Repository.Root, "CenterPortal/Data/Migrations/new-database.sql")).ReplaceLineEndings("\n").Trim());

    /// <inheritdoc />
    public void Dispose() => _db.Dispose();

    private static string Said(IReadOnlyModel model) => string.Join('\n', model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(Lines));

    private static IEnumerable<string> Lines(IReadOnlyEntityType type) =>
    [
        $"{type.Name} table={type.GetTableName()} json={type.GetContainerColumnName()} owned={type.IsOwned()} filter={type.GetDeclaredQueryFilters().Count}",
        .. type.GetProperties().Select(p => $"  {p.Name} {p.ClrType} column={p.GetColumnName()} {p.GetColumnType()} null={p.IsNullable} max={p.GetMaxLength()} token={p.IsConcurrencyToken} "
            + $"set={p.ValueGenerated} {p.GetBeforeSaveBehavior()} {p.GetAfterSaveBehavior()} converter={Converter(p)} field={p.FieldInfo?.Name}"),
        .. type.GetKeys().Select(k => $"  key {Names(k.Properties)} primary={k.IsPrimaryKey()}").Order(StringComparer.Ordinal),
        .. type.GetForeignKeys().Select(k => $"  to {k.PrincipalEntityType.Name} by {Names(k.Properties)} {k.DeleteBehavior} unique={k.IsUnique} required={k.IsRequired} {k.DependentToPrincipal?.Name} {k.PrincipalToDependent?.Name}").Order(StringComparer.Ordinal),
        .. type.GetIndexes().Select(i => $"  index {i.GetDatabaseName()} {Names(i.Properties)} unique={i.IsUnique} filter={i.GetFilter()}").Order(StringComparer.Ordinal),
        .. type.GetComplexProperties().Select(c => $"  complex {c.Name} {Names(c.ComplexType.GetProperties())}"),
        .. type.GetNavigations().Select(n => $"  navigation {n.Name} {n.GetPropertyAccessMode()} include={n.IsEagerLoaded}").Order(StringComparer.Ordinal),
    ];

    private static string Names(IEnumerable<IReadOnlyPropertyBase> properties) => string.Join(',', properties.Select(p => p.Name));

    // The compiled model writes a converter's expressions out where it can, so its name says nothing.
    private static string? Converter(IReadOnlyProperty property) =>
        (property.FindTypeMapping()?.Converter ?? property.GetValueConverter()) is { } converter ? $"{converter.ModelClrType.Name}>{converter.ProviderClrType.Name}" : null;
}
