using System.Reflection;
using CenterPortal.Data;
using CenterPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CenterPortal.Tests.Architecture;

/// <summary>Who may know whom, by what the compiled types hold; a relative name cannot hide here.</summary>
public class TypesTests
{
    private const string Features = "CenterPortal.Features.";
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Type[] Types = typeof(Portal).Assembly.GetTypes();

    [Fact]
    public void No_type_holds_another_features_inner_type()
    {
        var wrong =
            from type in Types.Where(t => FeatureOf(t) is not null)
            from used in UsedBy(type)
            where FeatureOf(used) is { } other && other != FeatureOf(type) && !IsContract(used)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Infrastructure_data_and_shared_components_hold_no_feature()
    {
        string[] below = ["CenterPortal.Infrastructure", "CenterPortal.Data", "CenterPortal.Components.Shared"];
        var wrong =
            from type in Types.Where(t => below.Any(b => t.Namespace?.StartsWith(b, StringComparison.Ordinal) == true))
            from used in UsedBy(type)
            where FeatureOf(used) is not null
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Entities_know_neither_the_database_nor_components()
    {
        using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);
        string[] foreign = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.", "Microsoft.AspNetCore.Components", "MudBlazor"];
        var entities = db.Model.GetEntityTypes().Select(e => e.ClrType).Distinct().ToArray();
        Assert.NotEmpty(entities);
        var wrong =
            from entity in entities
            from used in UsedBy(entity).Concat(entity.GetMembers(All).SelectMany(m => m.CustomAttributes).Select(a => a.AttributeType))
            where foreign.Any(f => used.Namespace?.StartsWith(f, StringComparison.Ordinal) == true)
            select $"{entity.FullName} knows {used.FullName}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_configuration_is_found_by_the_database()
    {
        using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);
        var configured = Types.Where(t => !t.IsAbstract).SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)).Select(i => i.GenericTypeArguments[0]).ToArray();
        Assert.NotEmpty(configured);
        Assert.All(configured, entity => Assert.NotNull(db.Model.FindEntityType(entity)));
        var mapped = db.Model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType);
        Assert.Empty(mapped.Except(configured));
    }

    [Fact]
    public void Every_page_says_itself_who_may_see_it()
    {
        var pages = Types.Where(t => t.GetCustomAttributes<RouteAttribute>(inherit: false).Any()).ToArray();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(page.GetCustomAttributes(inherit: false), a => a is IAllowAnonymous or IAuthorizeData));
    }

    [Fact]
    public void The_namespace_is_the_folder()
    {
        var wrong = Sources.Program.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) && f.Path is not "CenterPortal/Program.cs")
            .Where(f => !f.Text.Contains($"namespace {Path.GetDirectoryName(f.Path)!.Replace('/', '.').Replace('\\', '.')};", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        var fields = type.GetFields(All).Select(f => f.FieldType);
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToArray();
        var signatures = methods.SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append((m as MethodInfo)?.ReturnType ?? typeof(void)));
        var locals = methods.SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []);
        return fields.Concat(signatures).Concat(locals).Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object)).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GenericTypeArguments.SelectMany(Parts).Append(type),
        _ => [type],
    };

    private static string? FeatureOf(Type type) =>
        type.Namespace is { } name && name.StartsWith(Features, StringComparison.Ordinal) ? name[Features.Length..].Split('.')[0] : null;

    private static bool IsContract(Type type) => type.Namespace!.Split('.') is [_, _, _, "Contract", ..];
}
