using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Handover;

/// <summary>All that production must know of an order, in one place.</summary>
/// <param name="OrderReference"><c>CMD-2026-0007</c></param>
/// <param name="Consultants">Who was foreseen when the Go was given.</param>
/// <param name="Notes">Headings and texts a person wrote: what is at stake, points to watch.</param>
/// <param name="Documents">Names of the files handed over with it.</param>
public sealed record ContextSheet(
    CompanyProfile Company,
    string OrderReference,
    string DemandReference,
    string QuoteName,
    Addressee Client,
    string? ContactEmail,
    IReadOnlyList<string> ContactPhones,
    QuoteContent Ordered,
    IReadOnlyList<string> Consultants,
    IReadOnlyList<ContextNote> Notes,
    IReadOnlyList<string> Documents,
    string HandedOverBy,
    DateOnly On);

/// <param name="Text">Small Markdown.</param>
public sealed record ContextNote(string Title, string Text);

/// <summary>The context sheet that goes to production with the order and the job description (PR-02 to PR-03).</summary>
public static class ContextSheetPdf
{
    private const float BetweenItems = 4;

    public static void Write(ContextSheet sheet, Stream output) => new SkiaRenderer().Render(Of(sheet), output);

    internal static Document Of(ContextSheet sheet)
    {
        var report = new Report(sheet.Company);
        IEnumerable<Block> body = [.. Title(sheet, report), .. Contact(sheet, report), .. Ordered(sheet, report), .. Conditions(sheet, report), .. Notes(sheet, report), .. Documents(sheet, report)];
        return report.Document("Fiche de contexte", sheet.OrderReference, sheet.On, body);
    }

    private static IEnumerable<Block> Title(ContextSheet sheet, Report report) => report.Title(
        "Fiche de contexte",
        sheet.OrderReference,
        sheet.Ordered.Title,
        ("Client", sheet.Client.Name),
        ("Devis accepté", sheet.QuoteName),
        ("Demande", sheet.DemandReference),
        ("Lieu", sheet.Ordered.Place ?? ""),
        ("Période", sheet.Ordered.Period?.InFrench() ?? ""),
        ("Consultants", string.Join(", ", sheet.Consultants)),
        ("Transmise par", $"{sheet.HandedOverBy}, le {FrenchDates.InWords(sheet.On)}"));

    private static IEnumerable<Block> Contact(ContextSheet sheet, Report report)
    {
        yield return report.Section("Interlocuteur");
        yield return report.Framed(
        [
            .. string.IsNullOrWhiteSpace(sheet.Client.Contact) ? [] : new Block[] { report.Strong(sheet.Client.Contact) },
            .. new[] { sheet.Client.ContactTitle, sheet.ContactEmail, string.Join(", ", sheet.ContactPhones), string.Join(", ", sheet.Client.AddressLines) }
                .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => report.Body(text!))
        ]);
    }

    private static IEnumerable<Block> Ordered(ContextSheet sheet, Report report)
    {
        yield return report.Section("Prestations commandées");
        yield return report.Grid(
            [("Prestation", Track.Shared()), ("Quantité", Track.Fixed(80)), ("Personnes", Track.Fixed(60))],
            sheet.Ordered.Lines.Select(line => (IReadOnlyList<Block>)(line.Kind switch
            {
                LineKind.Heading => [new Text(Report.Typeset(line.Description), report.Theme.Section), new Stack(), new Stack()],
                LineKind.Text => [new Stack([.. report.Prose(line.Description.Trim())]), new Stack(), new Stack()],
                _ => [Description(line, report), report.Body(Units.Of(line, Language.French)), report.Body(line.People?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")]
            })));
    }

    private static Stack Description(QuoteLine line, Report report)
    {
        var parts = line.Description.Trim().Split('\n', 2);
        return parts.Length == 1 ? new Stack(report.Strong(parts[0])) : new Stack(report.Strong(parts[0]), report.Quiet(parts[1]));
    }

    private static IEnumerable<Block> Conditions(ContextSheet sheet, Report report)
    {
        if (sheet.Ordered.GoConditions.Count == 0) yield break;
        yield return report.Section("Conditions du Go");
        yield return new Stack([.. sheet.Ordered.GoConditions.Select(condition => SmallMarkdown.Bullet(report.Body(condition)))], BetweenItems);
    }

    private static IEnumerable<Block> Notes(ContextSheet sheet, Report report) =>
        sheet.Notes.SelectMany(note => (IEnumerable<Block>)[report.Section(Report.Typeset(note.Title)), .. report.Prose(note.Text)]);

    private static IEnumerable<Block> Documents(ContextSheet sheet, Report report)
    {
        if (sheet.Documents.Count == 0) yield break;
        yield return report.Section("Documents transmis");
        yield return new Stack([.. sheet.Documents.Select(name => SmallMarkdown.Bullet(new Text(name, report.Theme.Body)))], BetweenItems);
    }
}
