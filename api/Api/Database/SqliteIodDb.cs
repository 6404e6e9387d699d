using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>The local database: one file, write-ahead log, flushed to the disk at each commit.</summary>
internal sealed class SqliteIodDb(DbContextOptions<SqliteIodDb> options) : IodDb(options)
{
    /// <summary>Waiting time for another process that writes (a backup, a command line), in seconds.</summary>
    private const int BusySeconds = 10;

    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    public override bool BelongsToThisProcess => true;

    /// <summary>The write-ahead log stays with the file; readers never wait for the writer.</summary>
    public override Task Prepare(CancellationToken cancel) => Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);

    // The write gate and BEGIN IMMEDIATE keep every other writer out until the transaction ends.
    public override IQueryable<Counter> LockedCounter(string name) => Counters.Where(counter => counter.Name == name);

    public override Task<List<SearchEntry>> Matching(SearchKind kind, SearchWords words, int take, CancellationToken cancel) => SearchEntries
        .FromSql($"""
            SELECT e.* FROM SearchIndex JOIN SearchEntries e ON e.Id = SearchIndex.rowid
            WHERE SearchIndex MATCH {words.ForFts5(kind)} ORDER BY SearchIndex.rowid DESC LIMIT {take}
            """)
        .AsNoTracking()
        .ToListAsync(cancel);
}
