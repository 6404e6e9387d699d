using System.Security.Cryptography;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

internal enum MailDirection
{
    In,
    Out,
}

/// <summary>A mail that belongs to a demand. Its bytes are kept in <see cref="StoredContent"/> until they are on the drive.</summary>
internal sealed class StoredMail
{
    public required Guid Id { get; init; }

    public required Guid DemandId { get; init; }

    /// <summary>What makes a mail the same mail: see <see cref="KeyOf"/>.</summary>
    public required string MessageKey { get; init; }

    public string? InternetMessageId { get; init; }

    /// <summary>Outlook's conversation: see <see cref="Reading.Conversation"/>. Null for mails of other programs, and for those kept before it was.</summary>
    public string? Conversation { get; init; }

    /// <summary>Where the mailbox holds it; may no longer be true once the mail moved.</summary>
    public string? MailboxId { get; init; }

    public required string Owner { get; init; }

    public required string Subject { get; init; }

    public required string FromName { get; init; }

    public required string FromAddress { get; init; }

    public required DateTime At { get; init; }

    public required MailDirection Direction { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The beginning of what the sender wrote, for lists.</summary>
    public required string Excerpt { get; init; }

    /// <summary>File on the drive, once archived.</summary>
    public string? DriveFileId { get; set; }

    /// <summary>The Message-ID; the hash of the bytes where there is none, or none that a database can index.</summary>
    public static string KeyOf(Reading reading, byte[] raw) => KeyOf(reading.MessageId, Convert.ToHexStringLower(SHA256.HashData(raw)));

    /// <inheritdoc cref="KeyOf(Reading, byte[])"/>
    public static string KeyOf(string? internetMessageId, string sha256) =>
        internetMessageId is { Length: > 0 and <= 400 } ? internetMessageId : $"sha256:{sha256}";
}

/// <summary>Bytes on their way to the drive; dropped once they are there.</summary>
internal sealed class StoredContent
{
    /// <summary>Id of the mail or document.</summary>
    public required Guid Id { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class StoredMailTable : IEntityTypeConfiguration<StoredMail>
{
    public void Configure(EntityTypeBuilder<StoredMail> mail)
    {
        mail.ToTable("Mails");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.MessageKey).IsExactText(480);
        mail.Property(m => m.InternetMessageId).IsExactText(1000);
        mail.Property(m => m.Conversation).IsExactText(44);
        mail.Property(m => m.MailboxId).IsExactText(1000);
        mail.Property(m => m.Owner).HasMaxLength(320);
        mail.Property(m => m.FromAddress).HasMaxLength(320);
        mail.Property(m => m.Sha256).HasMaxLength(64);
        mail.Property(m => m.DriveFileId).IsExactText(1000);
        mail.HasIndex(m => m.MessageKey).IsUnique();
        mail.HasIndex(m => new { m.DemandId, m.At });
        mail.HasIndex(m => m.FromAddress);
        mail.HasIndex(m => m.Conversation);
    }
}

internal sealed class StoredContentTable : IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<StoredContent> content)
    {
        content.ToTable("Contents");
        content.Property(c => c.Id).ValueGeneratedNever();
    }
}
