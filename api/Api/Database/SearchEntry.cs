using IodOutlook.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

internal enum SearchKind
{
    Demand,
    Quote,
    Client,
    Mail,
}

/// <summary>What may be found of something by its words. Written in the step's transaction; on SQLite, triggers keep the full-text index beside it.</summary>
internal sealed class SearchEntry
{
    public long Id { get; private set; }

    public required SearchKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public Guid? DemandId { get; init; }

    public required string Text { get; set; }
}

/// <summary>The words somebody looks for, folded: no accents, no capitals. The last one may be the beginning of a word.</summary>
internal sealed record SearchWords(IReadOnlyList<string> All)
{
    private const int MostWords = 8;

    public static SearchWords Of(string? query) =>
        new([.. CompanyName.Fold((query ?? "")[..Math.Min(query?.Length ?? 0, 200)]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)]);

    public bool IsEmpty => All.Count == 0;

    /// <summary>Words hold letters and digits only, so quoting them is enough.</summary>
    public string ForFts5(SearchKind kind) =>
        $"Kind : \"{kind}\" AND Text : ({string.Join(" AND ", All.SkipLast(1).Select(word => $"\"{word}\"").Append($"\"{All[^1]}\" *"))})";
}

internal sealed class SearchEntryTable : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> entry)
    {
        entry.ToTable("SearchEntries");
        entry.HasIndex(e => new { e.Kind, e.SubjectId }).IsUnique();
    }
}
