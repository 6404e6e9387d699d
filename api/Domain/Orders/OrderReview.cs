using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>Where an order may differ from the quote it accepts.</summary>
public enum DifferenceKind
{
    /// <summary>What was signed is not the version that was sent last.</summary>
    Version,

    /// <summary>Signed after the last day of validity.</summary>
    Expired,
    Amount,
    Services,
    Dates,
    Place,
}

/// <summary>How a difference is settled.</summary>
public enum Resolution
{
    /// <summary>The client confirmed that the quote counts.</summary>
    QuoteStands,

    /// <summary>The house takes what the order says. Never for an amount, a service or a version: those ask for another quote.</summary>
    OrderStands,
}

/// <summary>What the client's order, signed quote or mail says, as a person read it.</summary>
/// <param name="On">The day it was signed, in Paris.</param>
/// <param name="SignedVersion">Which version of the quote it accepts, from 1.</param>
/// <param name="Currency">ISO 4217; only EUR can be ordered.</param>
/// <param name="ExclVatCents">Null when the document names no amount.</param>
/// <param name="Services">Codes of the price grid it names; empty when it names none.</param>
public sealed record ClientOrder(
    DateOnly On, int SignedVersion, string? PurchaseOrder, string Currency, long? ExclVatCents, IReadOnlyList<string> Services, Period? Period, string? Place)
{
    /// <summary>Options of the quote that the client takes, by the number they are printed with; what is not taken is not ordered.</summary>
    public IReadOnlyList<int> Options { get; init; } = [];

    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public void Check(Quote quote, DateOnly today)
    {
        var sent = quote.Current.SentAt is { } at ? FrenchDates.DayOf(at) : (DateOnly?)null;
        Require(On <= today, "on", "La date de la commande est dans l'avenir.");
        Require(sent is null || On >= sent, "on", $"Cette commande est antérieure à l'envoi du devis {quote.Name} : vérifiez sa date, ou à quel devis elle répond.");
        Require(quote.Versions.Any(v => v.Number == SignedVersion), "signedVersion", $"Le devis {quote.Number} n'a pas de version {SignedVersion}.");
        Require((PurchaseOrder?.Length ?? 0) <= 100, "purchaseOrder", "Le numéro de commande du client dépasse 100 caractères.");
        Require(Currency == "EUR", "currency", "Le devis est en euros : demandez au client une commande en euros, ou faites-lui un autre devis.");
        Require(ExclVatCents is null or (> 0 and <= QuoteContent.MaxCents), "exclVatCents", "Une commande a un montant : laissez vide s'il n'est pas écrit sur le document.");
        Require((Place?.Length ?? 0) <= QuoteContent.MaxPlace, "place", "Le lieu dépasse 200 caractères.");
        Require(Services.Count <= QuoteContent.MaxLines, "services", "La commande nomme trop de prestations.");
        Period?.Check("period");
        var offered = quote.Current.Content.Lines.Count(line => line.Optional);
        Require(Options.Distinct().Count() == Options.Count && Options.All(o => o >= 1 && o <= offered), "options", offered == 0 ? $"Le devis {quote.Name} ne propose pas d'option." : $"Choisissez chaque option une fois, de 1 à {offered}.");
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}

/// <summary>One difference between the order and the quote (ISO 9001:2015, 8.2.3.1 e: « exigences différentes résolues »).</summary>
/// <param name="Sentence">French.</param>
/// <param name="MayStand">The house may take what the order says; else only the quote can stand.</param>
public sealed record OrderDifference(DifferenceKind Kind, string Sentence, string Quoted, string Ordered, bool MayStand);

/// <summary>What a person decided about one difference.</summary>
/// <param name="Comment">Who confirmed it, and how; mandatory.</param>
public sealed record ResolvedDifference(DifferenceKind Kind, Resolution Resolution, string Comment);

/// <summary>Holds the client's order against the quote.</summary>
public static class OrderReview
{
    /// <summary>Every difference, in the order a person should read them; empty when the order says what the quote says.</summary>
    public static IReadOnlyList<OrderDifference> Compare(Quote quote, ClientOrder order)
    {
        var version = quote.Current;
        var content = version.Content.WithChosen(order.Options);
        var quotedCents = order.Options.Count == 0 ? version.ExclVatCents : QuoteTotals.Of(content).ExclVatCents;
        var differences = new List<OrderDifference>();
        if (order.SignedVersion != version.Number)
        {
            Add(DifferenceKind.Version, "La version signée n'est pas la dernière envoyée.", quote.Name, Quote.NameOf(quote.Number, order.SignedVersion), mayStand: false);
        }

        if (order.On > version.ValidUntil)
        {
            Add(DifferenceKind.Expired, "La commande est signée après la fin de validité du devis.", FrenchDates.InWords(version.ValidUntil.Value), FrenchDates.InWords(order.On), mayStand: true);
        }

        if (order.ExclVatCents is { } amount && amount != quotedCents)
        {
            Add(DifferenceKind.Amount, "Le montant de la commande n'est pas celui du devis.", $"{FrenchMoney.Of(quotedCents)} HT", $"{FrenchMoney.Of(amount)} HT", mayStand: false);
        }

        var quoted = content.Lines.Select(line => line.Service).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var ordered = order.Services.Distinct().Order(StringComparer.Ordinal).ToList();
        if (ordered.Count > 0 && !ordered.SequenceEqual(quoted))
        {
            Add(DifferenceKind.Services, "Les prestations commandées ne sont pas celles du devis.", Names(quoted), Names(ordered), mayStand: false);
        }

        if (order.Period is { } period && (period.From != content.Period?.From || period.To != content.Period?.To))
        {
            Add(DifferenceKind.Dates, "Les dates de la commande ne sont pas celles du devis.", content.Period?.InFrench() ?? "sans date", period.InFrench(), mayStand: true);
        }

        if (!string.IsNullOrWhiteSpace(order.Place) && !string.Equals(order.Place.Trim(), content.Place?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            Add(DifferenceKind.Place, "Le lieu de la commande n'est pas celui du devis.", content.Place ?? "sans lieu", order.Place.Trim(), mayStand: true);
        }

        return differences;

        void Add(DifferenceKind kind, string sentence, string quotedText, string orderedText, bool mayStand) =>
            differences.Add(new(kind, sentence, quotedText, orderedText, mayStand));
    }

    /// <summary>What will be delivered: the quote with the options that the client takes, and the dates and the place that the house takes from the order.</summary>
    public static QuoteContent Agreed(QuoteContent content, ClientOrder order, IReadOnlyList<ResolvedDifference> resolved)
    {
        return content.WithChosen(order.Options) with
        {
            Period = Stands(DifferenceKind.Dates) ? order.Period : content.Period,
            Place = Stands(DifferenceKind.Place) ? order.Place!.Trim() : content.Place,
        };

        bool Stands(DifferenceKind kind) => resolved.Any(r => r.Kind == kind && r.Resolution == Resolution.OrderStands);
    }

    private static string Names(IEnumerable<string> services) => string.Join(", ", services.Select(ServiceNames.Of));
}
