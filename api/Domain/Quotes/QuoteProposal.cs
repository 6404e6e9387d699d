using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Quotes;

/// <summary>The first version of a quote, proposed from what the client needs and the price grid. A person changes what they like.</summary>
public static class QuoteProposal
{
    public static QuoteContent From(Demand demand, PriceGrid grid, CompanyProfile company) => Propose(demand, grid, company.In(demand.Language));

    private static QuoteContent Propose(Demand demand, PriceGrid grid, CompanyProfile profile) => new(
        demand.Title,
        string.IsNullOrWhiteSpace(profile.Introduction) ? null : profile.Introduction,
        [.. demand.Needs.Select(need => Line(need, grid, profile, demand.Language))],
        Discount: 0,
        TravelCents: 0,
        profile.DefaultVatRate,
        TravelAtCost: demand.Needs.Any(n => !string.IsNullOrWhiteSpace(n.Place)),
        profile.DefaultDeposit,
        profile.DefaultValidityDays,
        Place(demand.Needs),
        demand.Deadline,
        profile.PaymentTerms,
        demand.Feasibility?.Conditions ?? []);

    private static QuoteLine Line(Need need, PriceGrid grid, CompanyProfile profile, string language)
    {
        var item = grid.Items.FirstOrDefault(i => i.Service == need.Service);
        return item is null
            ? new QuoteLine(LineKind.Free, need.Service, Describe(language == "en" ? "Service to be described" : "Prestation à décrire", need), 100, Unit.Fixed, 0, 0, profile.DefaultVatRate, need.People)
            : Priced(need, item, language);
    }

    private static QuoteLine Priced(Need need, PriceGridItem item, string language)
    {
        var people = need.People ?? 1;
        var quantity = item.Pricing switch
        {
            Pricing.PerPerson => people * 100,
            Pricing.PerDay => Math.Max(50, item.SetupDays + people * item.DaysPerPerson),
            _ => 100,
        };
        var price = item.PriceFor(quantity / 100);
        var line = new QuoteLine(LineKind.Priced, item.Service, Describe(item.Label(language), need), quantity, UnitOf(item.Pricing), price, 0, item.VatRate, need.People);
        var belowMinimum = Money.Rounding.Scale(price, quantity, 100) < item.MinimumCents;
        return belowMinimum ? line with { Quantity = 100, Unit = Unit.Fixed, UnitPriceCents = item.MinimumCents } : line;
    }

    private static string Describe(string label, Need need) => string.IsNullOrWhiteSpace(need.Position) ? label : $"{label} – {need.Position}";

    private static Unit UnitOf(Pricing pricing) => pricing switch
    {
        Pricing.PerPerson => Unit.Person,
        Pricing.PerDay => Unit.Day,
        _ => Unit.Fixed,
    };

    private static string? Place(IReadOnlyList<Need> needs)
    {
        var places = needs.Select(n => n.Place?.Trim()).Where(p => !string.IsNullOrEmpty(p)).Distinct().ToList();
        return places.Count == 0 ? null : WellFormed.Cut(string.Join(", ", places), QuoteContent.MaxPlace);
    }
}
