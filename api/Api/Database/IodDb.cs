using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>One model on two databases: <see cref="SqliteIodDb"/> and <see cref="SqlServerIodDb"/>, each with its own migrations.</summary>
internal abstract class IodDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Demand> Demands => Set<Demand>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<ClientDomain> ClientDomains => Set<ClientDomain>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<QuoteVersion> QuoteVersions => Set<QuoteVersion>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<DepositInvoice> Invoices => Set<DepositInvoice>();

    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    public DbSet<StoredPriceGrid> PriceGrids => Set<StoredPriceGrid>();

    public DbSet<StoredTargets> Targets => Set<StoredTargets>();

    public DbSet<StoredConsultant> Consultants => Set<StoredConsultant>();

    public DbSet<StoredMail> Mails => Set<StoredMail>();

    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    public DbSet<StoredContent> Contents => Set<StoredContent>();

    public DbSet<OutsideWork> OutsideWorks => Set<OutsideWork>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<KeptAnswer> Answers => Set<KeptAnswer>();

    public DbSet<MailCursor> MailCursors => Set<MailCursor>();

    public DbSet<StoredSchedule> Schedules => Set<StoredSchedule>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<StoredFollowUpChoice> FollowUpChoices => Set<StoredFollowUpChoice>();

    public DbSet<StoredFollowUpSettings> FollowUpSettingsRows => Set<StoredFollowUpSettings>();

    public DbSet<AnswerProposal> AnswerProposals => Set<AnswerProposal>();

    public DbSet<SeenAnswer> SeenAnswers => Set<SeenAnswer>();

    public DbSet<StoredReview> Reviews => Set<StoredReview>();

    public DbSet<TrackingNote> TrackingNotes => Set<TrackingNote>();

    public DbSet<TrackingFile> TrackingFiles => Set<TrackingFile>();

    public DbSet<TrackingEdit> TrackingEdits => Set<TrackingEdit>();

    public DbSet<JobState> Jobs => Set<JobState>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<StoredSignal> Signals => Set<StoredSignal>();

    public DbSet<DriveFolder> DriveFolders => Set<DriveFolder>();

    public DbSet<NonConformity> NonConformities => Set<NonConformity>();

    public DbSet<Breakfast> Breakfasts => Set<Breakfast>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    /// <summary>True when the step asks something of the outside: the worker is then woken after the commit.</summary>
    public bool AsksOutside => ChangeTracker.Entries<OutsideWork>().Any();

    /// <summary>True when no other process writes to this database for as long as we run.</summary>
    public virtual bool BelongsToThisProcess => false;

    /// <summary>Once at start, after the migrations.</summary>
    public virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>A counter that nobody else may read until this transaction ends.</summary>
    public abstract IQueryable<Counter> LockedCounter(string name);

    /// <summary>What holds every one of the words, newest first; there is no ranking, which would cost most for the words that help least.</summary>
    public abstract Task<List<SearchEntry>> Matching(SearchKind kind, SearchWords words, int take, CancellationToken cancel);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var quote in ChangeTracker.Entries<Quote>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            quote.Property(Columns.CurrentVersionId).CurrentValue = quote.Entity.Current.Id;
            quote.Property(Columns.CurrentState).CurrentValue = quote.Entity.Current.State;
            quote.Property(Columns.CurrentCents).CurrentValue = quote.Entity.Current.ExclVatCents;
            quote.Property(Columns.CreatedAt).CurrentValue = quote.Entity.Versions[0].CreatedAt;
        }

        foreach (var order in ChangeTracker.Entries<Order>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            order.Property(Columns.Progress).CurrentValue = order.Entity.Progress;
            order.Property(Columns.DepositOpen).CurrentValue = order.Entity.DepositOpen;
            order.Property(Columns.AgreedCents).CurrentValue = QuoteTotals.Of(order.Entity.Agreed).ExclVatCents;
            order.Property(Columns.MissionTo).CurrentValue = order.Entity.Agreed.Period?.To;
        }

        foreach (var demand in ChangeTracker.Entries<Demand>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
            demand.Property(Columns.BreakfastId).CurrentValue = demand.Entity.Origin.BreakfastId;

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(IodDb).Assembly);
        model.UseRowVersions();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.UseHouseTypes();
}
