using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A mail of the inbox that was looked at for an answer; the same mail is looked at once, in however many mailboxes it lies.</summary>
internal sealed class SeenAnswer
{
    /// <summary>See <see cref="StoredMail.KeyOf"/>.</summary>
    public required string MessageKey { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Where the mail of a proposal lies until it belongs to one demand: the quotes it may answer are then several.</summary>
internal static class AnswerColumns
{
    public const string Candidates = "Candidates";
    public const string Owner = "Owner";
    public const string MailboxId = "MailboxId";

    /// <summary>What the quote was before the answer was confirmed, for taking it back: the id of the version that confirming made.</summary>
    public const string MadeVersionId = "MadeVersionId";
}

internal sealed class SeenAnswerTable : IEntityTypeConfiguration<SeenAnswer>
{
    public void Configure(EntityTypeBuilder<SeenAnswer> seen)
    {
        seen.ToTable("SeenAnswers").HasKey(s => s.MessageKey);
        seen.Property(s => s.MessageKey).IsExactText(440);
        seen.HasIndex(s => s.At);
    }
}

internal sealed class AnswerProposalTable : IEntityTypeConfiguration<AnswerProposal>
{
    public void Configure(EntityTypeBuilder<AnswerProposal> answer)
    {
        answer.ToTable("AnswerProposals").HasKey(a => a.Id);
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.QuoteName).HasMaxLength(40);
        answer.Property(a => a.Words).HasMaxLength(400);
        answer.Property(a => a.SettledBy).IsExactText(100);
        answer.Ignore(a => a.Step);
        answer.Property<IReadOnlyList<Guid>>(AnswerColumns.Candidates).AsJson();
        answer.Property<string>(AnswerColumns.Owner).HasMaxLength(320);
        answer.Property<string?>(AnswerColumns.MailboxId).IsExactText(1000);
        answer.Property<Guid?>(AnswerColumns.MadeVersionId);
        answer.HasIndex(a => new { a.State, a.ReadAt });
        answer.HasIndex(a => a.QuoteId);
    }
}
