using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>
/// The follow-ups of one sent quote version: everything of the schedule but its <see cref="FollowUp"/>s, which are rows of their own. A sent version has one even where
/// it is not followed up; it then holds none.
/// </summary>
internal sealed class StoredSchedule
{
    public required Guid VersionId { get; init; }

    public required Guid QuoteId { get; init; }

    public required string QuoteName { get; init; }

    public required Guid ClientId { get; set; }

    public required DateTime SentAt { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public required FollowUpPlan Plan { get; set; }

    public string? Alert { get; set; }

    public int Version { get; set; }

    /// <summary>When the clock has to be looked at; null when nothing is planned. What the job that delivers looks for.</summary>
    public DateTime? LookAt { get; set; }

    /// <summary>For lists: the day of the next follow-up.</summary>
    public DateOnly? NextDay { get; set; }

    /// <summary>For lists: what was put before a person and is not done.</summary>
    public FollowUpState? Waiting { get; set; }

    /// <summary>For lists: an alert waits for a person.</summary>
    public bool IsAlerted { get; set; }

    public static StoredSchedule Of(FollowUpSchedule schedule)
    {
        var quote = schedule.Quote;
        var stored = new StoredSchedule
        {
            VersionId = quote.VersionId,
            QuoteId = quote.QuoteId,
            QuoteName = quote.Name,
            ClientId = quote.ClientId,
            SentAt = quote.SentAt,
            ValidUntil = quote.ValidUntil,
            Plan = schedule.Plan,
        };
        stored.Take(schedule);
        return stored;
    }

    public FollowUpSchedule With(IEnumerable<FollowUp> followUps) =>
        new(new SentQuote(QuoteId, VersionId, QuoteName, ClientId, SentAt, ValidUntil), Plan, [.. followUps.OrderBy(f => f.Position)], Alert, Version);

    public void Take(FollowUpSchedule schedule)
    {
        (Plan, Alert, Version) = (schedule.Plan, schedule.Alert, schedule.Version);
        (LookAt, NextDay, Waiting, IsAlerted) = (schedule.NextLook, schedule.Next?.DueDay, schedule.Waiting?.State, schedule.Alert is not null);
    }
}

/// <summary>What a client or a quote wants instead of the default plan.</summary>
internal sealed class StoredFollowUpChoice
{
    /// <summary>The client or the quote.</summary>
    public required Guid SubjectId { get; init; }

    public required FollowUpChoice Choice { get; set; }

    public int Version { get; set; }
}

/// <summary>How the house follows up: one row; none until somebody changes what it began with.</summary>
internal sealed class StoredFollowUpSettings
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required FollowUpSettings Settings { get; set; }

    public int Version { get; set; }
}

internal sealed class StoredScheduleTable : IEntityTypeConfiguration<StoredSchedule>
{
    public void Configure(EntityTypeBuilder<StoredSchedule> schedule)
    {
        schedule.ToTable("FollowUpSchedules").HasKey(s => s.VersionId);
        schedule.Property(s => s.VersionId).ValueGeneratedNever();
        schedule.Property(s => s.QuoteName).HasMaxLength(40);
        schedule.Property(s => s.Plan).AsJson();
        schedule.Property(s => s.Alert).HasMaxLength(1000);
        schedule.HasOne<QuoteVersion>().WithOne().HasForeignKey<StoredSchedule>(s => s.VersionId).OnDelete(DeleteBehavior.Restrict);
        schedule.HasIndex(s => s.LookAt);
        schedule.HasIndex(s => s.QuoteId);
        schedule.HasIndex(s => s.Waiting);
        schedule.HasIndex(s => s.IsAlerted);
    }
}

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("FollowUps").HasKey(f => f.Id);
        followUp.Property(f => f.Id).ValueGeneratedNever();
        followUp.Property(f => f.Reason).HasMaxLength(1000);
        followUp.HasOne<StoredSchedule>().WithMany().HasForeignKey(f => f.VersionId).OnDelete(DeleteBehavior.Restrict);
        followUp.HasIndex(f => new { f.State, f.DueDay, f.Id });
        followUp.HasIndex(f => f.QuoteId);
        followUp.HasIndex(f => new { f.ClientId, f.DeliveredAt });
    }
}

internal sealed class StoredFollowUpChoiceTable : IEntityTypeConfiguration<StoredFollowUpChoice>
{
    public void Configure(EntityTypeBuilder<StoredFollowUpChoice> choice)
    {
        choice.ToTable("FollowUpChoices").HasKey(c => c.SubjectId);
        choice.Property(c => c.SubjectId).ValueGeneratedNever();
        choice.Property(c => c.Choice).AsJson();
    }
}

internal sealed class StoredFollowUpSettingsTable : IEntityTypeConfiguration<StoredFollowUpSettings>
{
    public void Configure(EntityTypeBuilder<StoredFollowUpSettings> settings)
    {
        settings.ToTable("FollowUpSettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Settings).AsJson();
    }
}

internal sealed class NonConformityTable : IEntityTypeConfiguration<NonConformity>
{
    public void Configure(EntityTypeBuilder<NonConformity> finding)
    {
        finding.ToTable("NonConformities").HasKey(n => n.Id);
        finding.Property(n => n.Id).ValueGeneratedNever();
        finding.Property(n => n.QuoteName).HasMaxLength(40);
        finding.Property(n => n.Comment).HasMaxLength(1000);
        finding.Property(n => n.SettledBy).IsExactText(100);
        finding.HasIndex(n => new { n.SettledAt, n.OpenedAt });
        finding.HasIndex(n => n.DemandId);
    }
}
