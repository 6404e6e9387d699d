using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A folder whose mailbox tells when a message comes. Shared by all instances: whichever hears it knows it.</summary>
internal sealed class StoredSignal
{
    /// <summary>Mailbox and folder.</summary>
    public required string Folder { get; init; }

    public required string SubscriptionId { get; set; }

    /// <summary>Proves that the mailbox says it, and nobody else.</summary>
    public required string Secret { get; set; }

    /// <summary>UTC. Past: it is to be begun anew.</summary>
    public required DateTime Until { get; set; }
}

internal sealed class StoredSignalTable : IEntityTypeConfiguration<StoredSignal>
{
    public void Configure(EntityTypeBuilder<StoredSignal> signal)
    {
        signal.ToTable("MailSignals").HasKey(s => s.Folder);
        signal.Property(s => s.Folder).HasMaxLength(340);
        signal.Property(s => s.SubscriptionId).HasMaxLength(100);
        signal.Property(s => s.Secret).HasMaxLength(64);
        signal.HasIndex(s => s.SubscriptionId);
    }
}
