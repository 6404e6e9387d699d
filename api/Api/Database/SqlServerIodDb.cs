using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>The shared database of the Microsoft 365 mode: SQL Server or Azure SQL.</summary>
internal sealed class SqlServerIodDb(DbContextOptions<SqlServerIodDb> options) : IodDb(options)
{
    private const string CaseSensitive = "Latin1_General_100_BIN2";

    public override IQueryable<Counter> LockedCounter(string name) =>
        Counters.FromSql($"SELECT * FROM Counters WITH (UPDLOCK, HOLDLOCK) WHERE Name = {name}");

    public override Task<List<SearchEntry>> Matching(SearchKind kind, SearchWords words, int take, CancellationToken cancel) => words.All
        .Aggregate(SearchEntries.Where(entry => entry.Kind == kind), (found, word) => found.Where(entry => entry.Text.Contains(word)))
        .OrderByDescending(entry => entry.Id)
        .Take(take)
        .AsNoTracking()
        .ToListAsync(cancel);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        var properties = model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());
        foreach (var property in properties.Where(property => property.FindAnnotation(HouseTypes.ExactText) is not null))
            property.SetCollation(CaseSensitive);
    }
}
