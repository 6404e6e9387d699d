using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A file of a demand (a mail, an attachment, a printed quote) or of the house (the minutes of a review: no demand has an empty id). On the drive once <see cref="DriveFileId"/> is set, in <see cref="StoredContent"/> until then.</summary>
internal sealed class StoredDocument
{
    public required Guid Id { get; init; }

    public required Guid DemandId { get; init; }

    public Guid? QuoteId { get; init; }

    /// <summary>Of the quote it prints.</summary>
    public int? QuoteVersion { get; init; }

    public required string Name { get; init; }

    /// <summary>On the drive; where the name was taken, the drive may have chosen another.</summary>
    public required string Path { get; set; }

    public required string MediaType { get; init; }

    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    public required DateTime At { get; init; }

    public string? DriveFileId { get; set; }

    public string? OpenUrl { get; set; }
}

internal sealed class StoredDocumentTable : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> document)
    {
        document.ToTable("Documents");
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Name).HasMaxLength(400);
        document.Property(d => d.Path).HasMaxLength(1000);
        document.Property(d => d.MediaType).HasMaxLength(200);
        document.Property(d => d.Sha256).HasMaxLength(64);
        document.Property(d => d.DriveFileId).IsExactText(1000);
        document.Property(d => d.OpenUrl).HasMaxLength(2000);
        document.HasIndex(d => new { d.DemandId, d.At });
        // A file about to leave is recognised by its bytes, whatever its name.
        document.HasIndex(d => d.Sha256);
    }
}
