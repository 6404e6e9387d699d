using IodOutlook.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A number counted up under the lock of the transaction that uses it: references, and the head of the journal's chain.</summary>
internal sealed class Counter
{
    public required string Name { get; init; }

    public long Value { get; set; }

    /// <summary>Of the journal only: the hash of its last entry.</summary>
    public string? Hash { get; set; }
}

/// <summary>The answer to a request that came with an Idempotency-Key.</summary>
internal sealed class KeptAnswer
{
    /// <summary>Person and key.</summary>
    public required string Key { get; init; }

    public required byte[] RequestHash { get; init; }

    public required int Status { get; init; }

    public string? ETag { get; init; }

    public required byte[] Body { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>How far a mail folder was looked at.</summary>
internal sealed class MailCursor
{
    public required string Folder { get; init; }

    public required string Cursor { get; set; }
}

internal sealed class CounterTable : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.ToTable("Counters").HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(40);
        counter.Property(c => c.Value).IsConcurrencyToken();
        counter.Property(c => c.Hash).HasMaxLength(64);
    }
}

internal sealed class KeptAnswerTable : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("KeptAnswers").HasKey(a => a.Key);
        answer.Property(a => a.Key).IsExactText(200);
        answer.Property(a => a.ETag).HasMaxLength(20);
        answer.HasIndex(a => a.At);
    }
}

internal sealed class MailCursorTable : IEntityTypeConfiguration<MailCursor>
{
    public void Configure(EntityTypeBuilder<MailCursor> cursor)
    {
        cursor.ToTable("MailCursors").HasKey(c => c.Folder);
        cursor.Property(c => c.Folder).HasMaxLength(340);
    }
}

internal sealed class JournalTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal").HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.Property(e => e.UserId).HasMaxLength(100);
        entry.Property(e => e.UserName).HasMaxLength(200);
        entry.Property(e => e.Reference).HasMaxLength(200);
        entry.Property(e => e.Step).HasMaxLength(40);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => e.SubjectId);
    }
}
