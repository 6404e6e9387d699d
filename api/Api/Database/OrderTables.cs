using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

internal sealed class OrderTable : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> order)
    {
        order.ToTable("Orders");
        order.Property(o => o.Id).ValueGeneratedNever();
        order.Property(o => o.Reference).HasMaxLength(30);
        order.Property(o => o.QuoteName).HasMaxLength(40);
        order.Property(o => o.RecordedBy).HasMaxLength(200);
        order.Property(o => o.Ordered).AsJson();
        order.Property(o => o.Evidence).AsJson();
        order.Property(o => o.Decision).AsJson();
        order.Property(o => o.Agreed).AsJson();
        order.Property(o => o.HandedOver).AsJson();
        order.Property(o => o.Production).AsJson();
        order.Property(o => o.Amendments).AsJson();
        order.Property(o => o.Cancellation).AsJson();
        order.Property(o => o.Mission).AsJson();
        order.Ignore(o => o.Progress);
        order.Ignore(o => o.DepositOpen);

        // What lists and things to do ask for is in columns: none of them reads what was agreed.
        order.Property<OrderProgress>(Columns.Progress);
        order.Property<bool>(Columns.DepositOpen);
        order.Property<long>(Columns.AgreedCents);
        order.Property<DateOnly?>(Columns.MissionTo);
        order.HasIndex(Columns.Progress, nameof(Order.RecordedAt));
        order.HasIndex(Columns.DepositOpen);
        order.HasOne<Demand>().WithMany().HasForeignKey(o => o.DemandId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Quote>().WithMany().HasForeignKey(o => o.QuoteId).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(o => o.Reference).IsUnique();
        // One order for a quote: two acceptances that arrive together make one.
        order.HasIndex(o => o.QuoteId).IsUnique();
        order.HasIndex(o => o.RecordedAt);
    }
}

internal sealed class DepositInvoiceTable : IEntityTypeConfiguration<DepositInvoice>
{
    public void Configure(EntityTypeBuilder<DepositInvoice> invoice)
    {
        invoice.ToTable("Invoices");
        invoice.Property(i => i.Id).ValueGeneratedNever();
        invoice.Property(i => i.Number).HasMaxLength(30);
        invoice.Property(i => i.Reason).HasMaxLength(1000);
        invoice.Ignore(i => i.InclVatCents);
        invoice.HasOne<Order>().WithMany().HasForeignKey(i => i.OrderId).OnDelete(DeleteBehavior.Restrict);
        invoice.HasIndex(i => i.Number).IsUnique();
        invoice.HasIndex(i => i.OrderId);
        invoice.HasIndex(i => new { i.PaidOn, i.DueOn });
    }
}
