using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>The company profile: one row.</summary>
internal sealed class StoredProfile
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required CompanyProfile Profile { get; set; }

    public int Version { get; set; }
}

/// <summary>A dated price grid.</summary>
internal sealed class StoredPriceGrid
{
    public required Guid Id { get; init; }

    public required DateOnly ValidFrom { get; set; }

    public required PriceGrid Grid { get; set; }

    public int Version { get; set; }
}

/// <summary>Somebody who delivers: address of the calendar, days for missions in a week (hundredths), skills.</summary>
internal sealed class StoredConsultant
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public required int DaysPerWeek { get; set; }

    public required IReadOnlyList<Skill> Skills { get; set; }

    public required bool Active { get; set; }

    public int Version { get; set; }
}

/// <summary>What the Gérant wants of a calendar year.</summary>
internal sealed class StoredTargets
{
    public required int Year { get; init; }

    public required IndicatorTargets Targets { get; set; }

    public int Version { get; set; }
}

internal sealed class StoredProfileTable : IEntityTypeConfiguration<StoredProfile>
{
    public void Configure(EntityTypeBuilder<StoredProfile> profile)
    {
        profile.ToTable("CompanyProfile");
        profile.Property(p => p.Id).ValueGeneratedNever();
        profile.Property(p => p.Profile).AsJson();
    }
}

internal sealed class StoredPriceGridTable : IEntityTypeConfiguration<StoredPriceGrid>
{
    public void Configure(EntityTypeBuilder<StoredPriceGrid> grid)
    {
        grid.ToTable("PriceGrids");
        grid.Property(g => g.Id).ValueGeneratedNever();
        grid.Property(g => g.Grid).AsJson();
        grid.HasIndex(g => g.ValidFrom).IsUnique();
    }
}

internal sealed class StoredConsultantTable : IEntityTypeConfiguration<StoredConsultant>
{
    public void Configure(EntityTypeBuilder<StoredConsultant> consultant)
    {
        consultant.ToTable("Consultants");
        consultant.Property(c => c.Id).ValueGeneratedNever();
        consultant.Property(c => c.Name).HasMaxLength(200);
        consultant.Property(c => c.Address).HasMaxLength(320);
        consultant.Property(c => c.Skills).AsJson();
    }
}

internal sealed class StoredTargetsTable : IEntityTypeConfiguration<StoredTargets>
{
    public void Configure(EntityTypeBuilder<StoredTargets> targets)
    {
        targets.ToTable("Targets").HasKey(t => t.Year);
        targets.Property(t => t.Year).ValueGeneratedNever();
        targets.Property(t => t.Targets).AsJson();
    }
}
