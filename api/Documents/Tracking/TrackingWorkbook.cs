using IodOutlook.Documents.Spreadsheets;

namespace IodOutlook.Documents.Tracking;

/// <summary>What the house follows, one list a sheet. Amounts in cents excluding VAT unless named otherwise; names and states in French.</summary>
public sealed record TrackingLists(
    IReadOnlyList<TrackedQuote> Quotes, IReadOnlyList<TrackedDemand> Demands, IReadOnlyList<TrackedFollowUp> FollowUps, IReadOnlyList<TrackedMonth> Months);

public sealed record TrackedQuote(
    string Name, string Client, string Title, string State, long ExclVatCents, long InclVatCents, DateOnly? IssuedOn, DateOnly? SentOn, DateOnly? ValidUntil, DateOnly? ClosedOn, string? Reason, string Owner);

public sealed record TrackedDemand(string Reference, string Client, string Contact, string Title, string Stage, DateOnly ReceivedOn, string Source, string? Wanted, string Owner);

public sealed record TrackedFollowUp(string Quote, string Client, DateOnly Due, string State, DateOnly? DoneOn);

/// <param name="Month">Its first day.</param>
/// <param name="ConversionRate">Signed of issued, basis points; null when nothing was issued.</param>
public sealed record TrackedMonth(DateOnly Month, int Demands, int QuotesIssued, long IssuedCents, int QuotesSigned, long SignedCents, int? ConversionRate);

/// <summary>« Suivi commercial IOD.xlsx »: everything open and past, to sort and filter in Excel.</summary>
public static class TrackingWorkbook
{
    public static void Write(TrackingLists lists, Stream output) =>
        WorkbookFile.Write([Quotes(lists.Quotes), Demands(lists.Demands), FollowUps(lists.FollowUps), Months(lists.Months)], output);

    private static Worksheet Quotes(IReadOnlyList<TrackedQuote> quotes) => new(
        "Devis",
        [
            new("Devis", 19), new("Client", 28), new("Objet", 44, ColumnKind.LongText), new("État", 12), new("Montant HT", 14, ColumnKind.Amount), new("Montant TTC", 14, ColumnKind.Amount),
            new("Émis le", 11, ColumnKind.Date), new("Envoyé le", 11, ColumnKind.Date), new("Valable jusqu’au", 11, ColumnKind.Date), new("Clos le", 11, ColumnKind.Date),
            new("Raison", 30, ColumnKind.LongText), new("Responsable", 20)
        ],
        [
            .. quotes.Select(quote => (IReadOnlyList<object?>)
                [quote.Name, quote.Client, quote.Title, quote.State, quote.ExclVatCents, quote.InclVatCents, quote.IssuedOn, quote.SentOn, quote.ValidUntil, quote.ClosedOn, quote.Reason, quote.Owner])
        ]);

    private static Worksheet Demands(IReadOnlyList<TrackedDemand> demands) => new(
        "Demandes",
        [
            new("Demande", 16), new("Client", 28), new("Interlocuteur", 24), new("Objet", 44, ColumnKind.LongText), new("Étape", 14), new("Reçue le", 11, ColumnKind.Date),
            new("Source", 18), new("Souhaitée", 24), new("Responsable", 20)
        ],
        [
            .. demands.Select(demand => (IReadOnlyList<object?>)
                [demand.Reference, demand.Client, demand.Contact, demand.Title, demand.Stage, demand.ReceivedOn, demand.Source, demand.Wanted, demand.Owner])
        ]);

    private static Worksheet FollowUps(IReadOnlyList<TrackedFollowUp> followUps) => new(
        "Relances",
        [new("Devis", 19), new("Client", 28), new("Prévue le", 11, ColumnKind.Date), new("État", 14), new("Faite le", 11, ColumnKind.Date)],
        [.. followUps.Select(followUp => (IReadOnlyList<object?>)[followUp.Quote, followUp.Client, followUp.Due, followUp.State, followUp.DoneOn])]);

    private static Worksheet Months(IReadOnlyList<TrackedMonth> months) => new(
        "Indicateurs",
        [
            new("Mois", 11, ColumnKind.Date), new("Demandes", 10, ColumnKind.Count), new("Devis émis", 10, ColumnKind.Count), new("Montant émis HT", 15, ColumnKind.Amount),
            new("Devis signés", 10, ColumnKind.Count), new("Montant signé HT", 15, ColumnKind.Amount), new("Taux de transformation", 14, ColumnKind.Rate)
        ],
        [
            .. months.Select(month => (IReadOnlyList<object?>)
                [month.Month, month.Demands, month.QuotesIssued, month.IssuedCents, month.QuotesSigned, month.SignedCents, month.ConversionRate])
        ]);
}
