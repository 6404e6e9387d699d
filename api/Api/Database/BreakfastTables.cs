using IodOutlook.Domain.Breakfasts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

internal sealed class BreakfastTable : IEntityTypeConfiguration<Breakfast>
{
    public void Configure(EntityTypeBuilder<Breakfast> breakfast)
    {
        breakfast.ToTable("Breakfasts");
        breakfast.Property(b => b.Id).ValueGeneratedNever();
        breakfast.Property(b => b.HostId).IsExactText(100);
        breakfast.Property(b => b.Details).AsJson();
        breakfast.Property(b => b.Guests).AsJson();
        breakfast.Ignore(b => b.Expected);
        breakfast.HasIndex(b => new { b.State, b.Date });
        breakfast.HasIndex(b => b.Date);
    }
}
