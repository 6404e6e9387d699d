using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>The review of one week: the domain's <see cref="WeeklyReview"/>, and what became of it outside.</summary>
internal sealed class StoredReview
{
    public required Guid Id { get; init; }

    /// <summary>Its Monday.</summary>
    public required DateOnly Week { get; init; }

    public IReadOnlyList<ReviewDecision> Decisions { get; set; } = [];

    /// <summary>Calls that somebody noted after they were decided on.</summary>
    public IReadOnlyList<ReviewCall> Calls { get; set; } = [];

    public IReadOnlyList<string> Participants { get; set; } = [];

    public DateTime? ClosedAt { get; set; }

    /// <summary>The minutes, once it is closed.</summary>
    public Guid? DocumentId { get; set; }

    public int Version { get; set; }

    public WeeklyReview Review => new(Id, Week, Decisions, ClosedAt, Version);

    public void Take(WeeklyReview review) => (Decisions, ClosedAt, Version) = (review.Decisions, review.ClosedAt, review.Version);
}

/// <summary>A client was called about a quote.</summary>
/// <param name="On">In Paris.</param>
internal sealed record ReviewCall(Guid QuoteId, DateOnly On);

internal sealed class StoredReviewTable : IEntityTypeConfiguration<StoredReview>
{
    public void Configure(EntityTypeBuilder<StoredReview> review)
    {
        review.ToTable("WeeklyReviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Decisions).AsJson();
        review.Property(r => r.Calls).AsJson();
        review.Property(r => r.Participants).AsJson();
        review.Ignore(r => r.Review);
        review.HasIndex(r => r.Week).IsUnique();
    }
}
