using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>Where the domain's objects are kept. Value objects are JSON text; what is looked for has a column and an index.</summary>
internal sealed class DemandTable : IEntityTypeConfiguration<Demand>
{
    public void Configure(EntityTypeBuilder<Demand> demand)
    {
        demand.ToTable("Demands");
        demand.Property(d => d.Id).ValueGeneratedNever();
        demand.Property(d => d.Reference).HasMaxLength(30);
        demand.Property(d => d.Title).HasMaxLength(Qualification.MaxTitle);
        demand.Property(d => d.OwnerId).IsExactText(100);
        demand.Property(d => d.Language).HasMaxLength(2);
        demand.Property(d => d.Needs).AsJson();
        demand.Property(d => d.Deadline).AsJson();
        demand.Property(d => d.Budget).AsJson();
        demand.Property(d => d.Origin).AsJson();
        demand.Property(d => d.Thanks).AsJson();
        demand.Property(d => d.Feasibility).AsJson();
        demand.Ignore(d => d.Coverage);
        // Chosen when it is qualified; the files stay together when the title or the client's name changes later.
        demand.Property<string?>(Columns.DriveFolder).HasMaxLength(400);
        // Of its origin: what a breakfast brought is found without reading any.
        demand.Property<Guid?>(Columns.BreakfastId);
        demand.HasIndex(Columns.BreakfastId);
        demand.HasOne<Client>().WithMany().HasForeignKey(d => d.ClientId).OnDelete(DeleteBehavior.Restrict);
        demand.HasOne<Contact>().WithMany().HasForeignKey(d => d.ContactId).OnDelete(DeleteBehavior.Restrict);
        demand.HasIndex(d => d.Reference).IsUnique();
        // A stage from new to old: the pipeline board and the lists.
        demand.HasIndex(d => new { d.Stage, d.ReceivedAt });
        demand.HasIndex(d => d.DeadlineTo);
        demand.HasIndex(d => d.ReceivedAt);
    }
}

internal sealed class ClientTable : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> client)
    {
        client.ToTable("Clients");
        client.Property(c => c.Id).ValueGeneratedNever();
        client.Property(c => c.Name).HasMaxLength(Client.MaxName);
        client.Property(c => c.NormalisedName).HasMaxLength(Client.MaxName);
        client.Property(c => c.Siren).HasMaxLength(9);
        client.Property(c => c.VatNumber).HasMaxLength(30);
        client.Property(c => c.Language).HasMaxLength(2);
        client.Property(c => c.AddressLines).AsJson();
        client.Property(c => c.Domains).AsJson();
        client.HasIndex(c => c.NormalisedName).IsUnique();
    }
}

/// <summary>Whose a mail domain is: a domain belongs to one client.</summary>
internal sealed class ClientDomain
{
    public required string Domain { get; init; }

    public required Guid ClientId { get; init; }
}

internal sealed class ClientDomainTable : IEntityTypeConfiguration<ClientDomain>
{
    public void Configure(EntityTypeBuilder<ClientDomain> domain)
    {
        domain.ToTable("ClientDomains").HasKey(d => d.Domain);
        domain.Property(d => d.Domain).HasMaxLength(255);
        domain.HasOne<Client>().WithMany().HasForeignKey(d => d.ClientId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Name).HasMaxLength(Client.MaxName);
        contact.Property(c => c.Email).HasMaxLength(320);
        contact.Property(c => c.NormalisedEmail).HasMaxLength(320);
        contact.Property(c => c.JobTitle).HasMaxLength(400);
        contact.Property(c => c.Phones).AsJson();
        contact.Property(c => c.Objection).AsJson();
        contact.HasOne<Client>().WithMany().HasForeignKey(c => c.ClientId).OnDelete(DeleteBehavior.Restrict);
        contact.HasIndex(c => c.NormalisedEmail);
    }
}

internal sealed class QuoteTable : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.ToTable("Quotes");
        quote.Property(q => q.Id).ValueGeneratedNever();
        quote.Property(q => q.Number).HasMaxLength(30);
        quote.Ignore(q => q.Current);
        // Lists join the current version by its id instead of looking for the last of each quote.
        quote.Property<Guid>(Columns.CurrentVersionId);
        quote.Property<QuoteState>(Columns.CurrentState);
        // Its amount too: sums and orders of a hundred thousand quotes read no version.
        quote.Property<long>(Columns.CurrentCents);
        quote.Property<DateTime>(Columns.CreatedAt);
        quote.HasOne<Demand>().WithMany().HasForeignKey(q => q.DemandId).OnDelete(DeleteBehavior.Restrict);
        quote.HasMany(q => q.Versions).WithOne().HasForeignKey(v => v.QuoteId).OnDelete(DeleteBehavior.Cascade);
        quote.Navigation(q => q.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        quote.HasIndex(q => q.Number).IsUnique();
        quote.HasIndex(Columns.CurrentState, Columns.CreatedAt);
        quote.HasIndex(Columns.CreatedAt);
    }
}

internal sealed class QuoteVersionTable : IEntityTypeConfiguration<QuoteVersion>
{
    public void Configure(EntityTypeBuilder<QuoteVersion> version)
    {
        version.ToTable("QuoteVersions");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Content).AsJson();
        version.Property(v => v.Totals).AsJson();
        version.Property(v => v.Review).AsJson();
        version.Property(v => v.Fingerprint).HasMaxLength(64);
        version.Property(v => v.GridName).HasMaxLength(100);
        version.Property(v => v.ApprovedSha256).HasMaxLength(64);
        version.HasIndex(v => new { v.QuoteId, v.Number }).IsUnique();
    }
}

/// <summary>Columns that the domain has no word for.</summary>
internal static class Columns
{
    public const string DriveFolder = "DriveFolder";
    public const string BreakfastId = "BreakfastId";
    public const string CurrentVersionId = "CurrentVersionId";
    public const string CurrentState = "CurrentState";
    public const string CurrentCents = "CurrentCents";
    public const string Progress = "CurrentProgress";
    public const string DepositOpen = "DepositWaits";
    public const string AgreedCents = "AgreedCents";
    public const string MissionTo = "MissionTo";
    public const string CreatedAt = "CreatedAt";
}
