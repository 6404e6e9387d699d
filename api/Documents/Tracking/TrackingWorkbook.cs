using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Domain.FollowUps;

namespace IodOutlook.Documents.Tracking;

/// <summary>What the house follows, one list a sheet. Amounts in cents excluding VAT unless named otherwise; names and states in French.</summary>
public sealed record TrackingLists(
    IReadOnlyList<TrackedQuote> Quotes, IReadOnlyList<TrackedDemand> Demands, IReadOnlyList<TrackedFollowUp> FollowUps, IReadOnlyList<TrackedMonth> Months);

/// <param name="NextAction">One of the three cells that people may write in; see <see cref="TrackingColumn"/>.</param>
public sealed record TrackedQuote(
    string Name, string Client, string Title, string State, long ExclVatCents, long InclVatCents, DateOnly? IssuedOn, DateOnly? SentOn, DateOnly? ValidUntil, DateOnly? ClosedOn, string? Reason, string Owner,
    string? NextAction = null, string? Comment = null, string? ProposedStatus = null);

/// <summary>What people may have written beside a quote.</summary>
/// <param name="Name">As the workbook names the quote.</param>
/// <param name="Values">Of the columns that are there; empty text for an empty cell.</param>
public sealed record WrittenCells(string Name, IReadOnlyDictionary<TrackingColumn, string> Values);

public sealed record TrackedDemand(string Reference, string Client, string Contact, string Title, string Stage, DateOnly ReceivedOn, string Source, string? Wanted, string Owner);

public sealed record TrackedFollowUp(string Quote, string Client, DateOnly Due, string State, DateOnly? DoneOn);

/// <param name="Month">Its first day.</param>
/// <param name="ConversionRate">Signed of issued, basis points; null when nothing was issued.</param>
public sealed record TrackedMonth(DateOnly Month, int Demands, int QuotesIssued, long IssuedCents, int QuotesSigned, long SignedCents, int? ConversionRate);

/// <summary>« Suivi commercial IOD.xlsx »: everything open and past, to sort and filter in Excel.</summary>
public static class TrackingWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string QuoteColumn = "Devis";
    private const int LastHeaderRow = 20;

    public static void Write(TrackingLists lists, Stream output) =>
        WorkbookFile.Write([Quotes(lists.Quotes), Demands(lists.Demands), FollowUps(lists.FollowUps), Months(lists.Months)], output);

    /// <summary>
    /// Reads what people wrote into their three columns, wherever they moved them and however they sorted the rows; a column that is gone is left out.
    /// </summary>
    /// <exception cref="UnreadableWorkbookException">It is no such workbook any more.</exception>
    public static IReadOnlyList<WrittenCells> Read(Stream file)
    {
        var cells = SheetReader.Read(file);
        var header = cells.Where(cell => cell.Value == QuoteColumn && cell.Key.Row <= LastHeaderRow).Select(cell => ((int Column, int Row)?)cell.Key).FirstOrDefault()
            ?? throw new UnreadableWorkbookException("La colonne « Devis » manque : ce n’est plus le classeur de suivi.");
        var columns = Enum.GetValues<TrackingColumn>()
            .Select(column => (Column: column, Places: cells.Where(cell => cell.Key.Row == header.Row && cell.Value == TrackingEdit.InFrench(column)).Select(cell => cell.Key.Column).ToList()))
            .Where(found => found.Places.Count > 0).ToDictionary(found => found.Column, found => found.Places[0]);
        return
        [
            .. cells.Where(cell => cell.Key.Column == header.Column && cell.Key.Row > header.Row).OrderBy(cell => cell.Key.Row).Select(cell => new WrittenCells(
                cell.Value, columns.ToDictionary(column => column.Key, column => Text(cells.GetValueOrDefault((column.Value, cell.Key.Row), "")))))
        ];
    }

    private static string Text(string value) => value.Length <= TrackingEdit.LongestValue ? value : value[..TrackingEdit.LongestValue];

    private static Worksheet Quotes(IReadOnlyList<TrackedQuote> quotes) => new(
        "Devis",
        [
            new(QuoteColumn, 19), new("Client", 28), new("Objet", 44, ColumnKind.LongText), new("État", 12), new("Montant HT", 14, ColumnKind.Amount), new("Montant TTC", 14, ColumnKind.Amount),
            new("Émis le", 11, ColumnKind.Date), new("Envoyé le", 11, ColumnKind.Date), new("Valable jusqu’au", 11, ColumnKind.Date), new("Clos le", 11, ColumnKind.Date),
            new("Raison", 30, ColumnKind.LongText), new("Responsable", 20),
            new(TrackingEdit.InFrench(TrackingColumn.NextAction), 30, ColumnKind.LongText), new(TrackingEdit.InFrench(TrackingColumn.Comment), 40, ColumnKind.LongText),
            new(TrackingEdit.InFrench(TrackingColumn.ProposedStatus), 14) { Choices = [.. TrackingEdit.Statuses.Select(status => status.Name)] }
        ],
        [
            .. quotes.Select(quote => (IReadOnlyList<object?>)
                [quote.Name, quote.Client, quote.Title, quote.State, quote.ExclVatCents, quote.InclVatCents, quote.IssuedOn, quote.SentOn, quote.ValidUntil, quote.ClosedOn, quote.Reason, quote.Owner, quote.NextAction, quote.Comment, quote.ProposedStatus])
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
