using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Outbox;

internal enum OutsideKind
{
    ArchiveMail,
    ArchiveDocument,
    MakeDraft,
    DepositInvoice,
}

internal enum OutsideState
{
    Pending,
    Running,
    Done,
    Failed,
}

/// <summary>Something to do outside, recorded in the transaction of the step that asked for it, and visible until it is done.</summary>
internal sealed class OutsideWork
{
    public static readonly Guid OfTheHouse = Guid.Empty;

    /// <summary>Also the mark by which its effect is found again outside.</summary>
    public required Guid Id { get; init; }

    public required OutsideKind Kind { get; init; }

    /// <summary><see cref="OfTheHouse"/> for work that belongs to no demand, such as the minutes of a review.</summary>
    public required Guid DemandId { get; init; }

    public Guid? QuoteId { get; init; }

    /// <summary>The mail or document it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>French, for the screen: « Archivage de … ».</summary>
    public required string Label { get; init; }

    /// <summary>What the handler needs besides, as JSON.</summary>
    public string? Payload { get; init; }

    /// <summary>The same work asked twice is one row.</summary>
    public required string DedupKey { get; init; }

    public required DateTime CreatedAt { get; init; }

    public OutsideState State { get; set; }

    public DateTime NotBefore { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public string? LeaseOwner { get; set; }

    /// <summary>Counts claims up; who holds an older one may no longer write.</summary>
    public int Fence { get; set; }

    public int Attempt { get; set; }

    /// <summary>How many of its outside steps are known to be done.</summary>
    public int Checkpoint { get; set; }

    public string? OutsideId { get; set; }

    public string? OpenUrl { get; set; }

    /// <summary>French: why it failed, why it waits, or what is left for a person to do.</summary>
    public string? Reason { get; set; }

    public DateTime? FinishedAt { get; set; }
}

internal sealed class OutsideWorkTable : IEntityTypeConfiguration<OutsideWork>
{
    public void Configure(EntityTypeBuilder<OutsideWork> work)
    {
        work.ToTable("OutsideWorks");
        work.Property(w => w.Id).ValueGeneratedNever();
        work.Property(w => w.Label).HasMaxLength(500);
        work.Property(w => w.DedupKey).IsExactText(200);
        work.Property(w => w.LeaseOwner).HasMaxLength(100);
        work.Property(w => w.OutsideId).IsExactText(1000);
        work.Property(w => w.OpenUrl).HasMaxLength(2000);
        work.HasIndex(w => w.DedupKey).IsUnique();
        work.HasIndex(w => w.DemandId);
        // The worker looks only at what is not done, however much is.
        work.HasIndex(w => new { w.State, w.NotBefore });
    }
}
