using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

internal sealed record Surroundings(CompanyProfile Profile, ClientSummary? Client, Contact? Contact);

/// <summary>Builds <see cref="QuoteView"/> from the quote and what stands around it.</summary>
internal sealed class QuoteViews(IodDb db, CurrentUser user)
{
    public async Task<QuoteView> Of(Quote quote, Demand demand, CancellationToken cancel)
    {
        // Named by its demand too, which has the index.
        var outside = await db.OutsideWorks.AsNoTracking().Where(w => w.DemandId == demand.Id && w.QuoteId == quote.Id).OrderBy(w => w.CreatedAt).ToListAsync(cancel);
        return Of(
            quote, demand, await Around(demand, cancel), outside, await Situations.AfterSending(db, quote.Current.Id, cancel), await Situations.OrderOn(db, demand, quote, cancel));
    }

    /// <summary>What a quote's page shows of its demand's surroundings.</summary>
    public async Task<Surroundings> Around(Demand demand, CancellationToken cancel) => new(
        await db.Profile(cancel),
        await ClientSummary.Of(db, demand.ClientId, cancel),
        await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel));

    public QuoteView Of(Quote quote, Demand demand, Surroundings around, List<OutsideWork> outside, SentSituation? after, OrderFacts? order)
    {
        return new QuoteView(
            quote.Id,
            quote.Number,
            quote.Version,
            demand.Id,
            demand.Reference,
            around.Client!,
            around.Contact is null ? null : ContactInfo.Of(around.Contact),
            demand.Language,
            Current(quote, demand, around.Profile, around.Contact),
            [.. quote.Versions.Select(v => new VersionLine(v.Number, v.State, v.ExclVatCents, v.SentAt, v.Reason, v.ApprovedDocumentId))],
            around.Profile.MissingMentions(),
            [.. outside.Select(OutsideWorkView.Of)],
            NextStepView.Of(NextStep.Of(Situations.Of(demand, quote, quote.Current, Draft(outside), after, order)), user.Role),
            QuoteVersionMap.After(quote.Current.State, Step.EditQuote) is not null
                && ProcessMap.After(demand.Stage, Step.EditQuote) is not null && WhoMay.Take(user.Role, Step.EditQuote));
    }

    private QuoteVersionView Current(Quote quote, Demand demand, CompanyProfile profile, Contact? contact)
    {
        var version = quote.Current;
        return new QuoteVersionView(
            version.Number,
            version.State,
            version.Content,
            version.Totals,
            version.Fingerprint,
            version.GridName,
            version.IssuedOn,
            version.ValidUntil,
            Review(version),
            Coverage(version, demand),
            QuoteMail.Propose(quote, demand, profile, contact, user.Person.Name));
    }

    private static ContractReviewView? Review(QuoteVersion version) => version.Review is not { } review
        ? null
        : new(review.Go ? Decision.Go : Decision.NoGo, review.ByName, review.At, version.HasValidReview, version.ChangesSinceReview());

    private static CoverageView Coverage(QuoteVersion version, Demand demand)
    {
        var beyond = demand.Feasibility is { } review ? ContractReview.Compare(review.Coverage, version.Content) : [];
        return new(beyond.Count == 0, demand.HasValidGo, beyond);
    }

    private static OutsideState? Draft(List<OutsideWork> outside) => outside.LastOrDefault(w => w.Kind == OutsideKind.MakeDraft)?.State;
}
