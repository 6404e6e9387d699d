using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>What people write beside a quote in the tracking workbook: as it counts here, and as it was last written there.</summary>
internal sealed class TrackingNote
{
    public required Guid QuoteId { get; init; }

    public string? NextAction { get; set; }

    public string? Comment { get; set; }

    public string? WrittenNextAction { get; set; }

    public string? WrittenComment { get; set; }

    public string? WrittenStatus { get; set; }

    public int Version { get; set; }
}

/// <summary>The workbook on the drive, as it was last written: one row.</summary>
internal sealed class TrackingFile
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required string DriveFileId { get; set; }

    public required string Sha256 { get; set; }

    /// <summary>Of the journal: nothing was done since when it is still the last entry.</summary>
    public required long Sequence { get; set; }

    public required DateTime WrittenAt { get; set; }
}

internal sealed class TrackingNoteTable : IEntityTypeConfiguration<TrackingNote>
{
    public void Configure(EntityTypeBuilder<TrackingNote> note)
    {
        note.ToTable("TrackingNotes").HasKey(n => n.QuoteId);
        note.Property(n => n.QuoteId).ValueGeneratedNever();
        foreach (var property in new[] { nameof(TrackingNote.NextAction), nameof(TrackingNote.Comment), nameof(TrackingNote.WrittenNextAction), nameof(TrackingNote.WrittenComment), nameof(TrackingNote.WrittenStatus) })
            note.Property(property).HasMaxLength(TrackingEdit.LongestValue);
    }
}

internal sealed class TrackingFileTable : IEntityTypeConfiguration<TrackingFile>
{
    public void Configure(EntityTypeBuilder<TrackingFile> file)
    {
        file.ToTable("TrackingFiles");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.DriveFileId).IsExactText(1000);
        file.Property(f => f.Sha256).HasMaxLength(64);
    }
}

internal sealed class TrackingEditTable : IEntityTypeConfiguration<TrackingEdit>
{
    public void Configure(EntityTypeBuilder<TrackingEdit> edit)
    {
        edit.ToTable("TrackingEdits").HasKey(e => e.Id);
        edit.Property(e => e.Id).ValueGeneratedNever();
        edit.Property(e => e.QuoteName).HasMaxLength(40);
        edit.Property(e => e.Was).HasMaxLength(TrackingEdit.LongestValue);
        edit.Property(e => e.Proposed).HasMaxLength(TrackingEdit.LongestValue);
        edit.Property(e => e.SettledBy).IsExactText(100);
        edit.HasIndex(e => new { e.State, e.ReadAt });
        edit.HasIndex(e => e.QuoteId);
    }
}
