using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A job of the schedule as every instance sees it: who does it now, and how it went last. Whoever takes it raises the fence; who held it before can no longer renew.</summary>
internal sealed class JobState
{
    public required string Name { get; init; }

    public string? LeaseOwner { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public int Fence { get; set; }

    public DateTime? LastDoneAt { get; set; }

    /// <summary>Null when the last run went well.</summary>
    public string? LastFailure { get; set; }
}

internal sealed class JobStateTable : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> job)
    {
        job.ToTable("Jobs").HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(60);
        job.Property(j => j.LeaseOwner).HasMaxLength(100);
        job.Property(j => j.LastFailure).HasMaxLength(1000);
    }
}
