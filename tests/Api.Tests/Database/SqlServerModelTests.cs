using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace IodOutlook.Api.Tests.Database;

/// <summary>What a SQL Server would refuse, found without one.</summary>
public sealed class SqlServerModelTests
{
    private static readonly IModel Model = Context().GetService<IDesignTimeModel>().Model;

    private static IEnumerable<IProperty> Properties => Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());

    public static TheoryData<string> Providers => new("Sqlite", "SqlServer");

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migrations_AreCurrent(string provider)
    {
        using IodDb db = provider == "Sqlite" ? new SqliteDesign().CreateDbContext([]) : Context();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Script_ParsesAsTransactSql()
    {
        using var db = Context();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.Contains("CREATE TABLE [Demands]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_NeverHoldDecimalsNorOffsets()
    {
        var types = Properties.Select(p => (Name: $"{p.DeclaringType.ShortName()}.{p.Name}", Type: Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType));
        Assert.Empty(types.Where(p => p.Type == typeof(decimal) || p.Type == typeof(double) || p.Type == typeof(DateTimeOffset)).Select(p => p.Name));
    }

    [Fact]
    public void Indexes_AreShortEnough()
    {
        var keys = Model.GetEntityTypes().SelectMany(entity =>
            entity.GetIndexes().Select(i => (i.Properties, Most: 1700)).Concat(entity.GetKeys().Select(k => (k.Properties, Most: 900))));
        Assert.Empty(keys.Where(key => key.Properties.Sum(Size) > key.Most).Select(key => string.Join(", ", key.Properties.Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}"))));
    }

    [Fact]
    public void Deletes_ReachATableByOnePathOnly()
    {
        foreach (var entity in Model.GetEntityTypes())
            Assert.True(entity.GetForeignKeys().Count(key => key.DeleteBehavior == DeleteBehavior.Cascade) <= 1, entity.ShortName());
    }

    [Fact]
    public void IdsOfTheOutside_TellCapitalsApart()
    {
        var ids = Properties.Where(p => p.Name is "MessageKey" or "InternetMessageId" or "MailboxId" or "OutsideId" or "DriveFileId").ToList();
        Assert.True(ids.Count >= 6);
        Assert.All(ids, id => Assert.Equal("Latin1_General_100_BIN2", id.GetCollation()));
    }

    [Fact]
    public void Versions_GuardEveryUpdate() => Assert.All(Properties.Where(p => p.Name == "Version"), version => Assert.True(version.IsConcurrencyToken, version.DeclaringType.ShortName()));

    private static int Size(IProperty property) => property.GetColumnType() switch
    {
        "nvarchar(max)" or "varbinary(max)" => int.MaxValue / 8,
        var text when text.StartsWith("nvarchar", StringComparison.Ordinal) => property.GetMaxLength()!.Value * 2,
        _ => 16,
    };

    private static SqlServerIodDb Context() => new SqlServerDesign().CreateDbContext([]);
}
