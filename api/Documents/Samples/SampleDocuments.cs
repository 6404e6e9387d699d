using IodOutlook.Documents.Calendar;
using IodOutlook.Documents.Handover;
using IodOutlook.Documents.Indicators;
using IodOutlook.Documents.Invoices;
using IodOutlook.Documents.Prices;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Reviews;
using IodOutlook.Documents.Tracking;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Samples;

/// <summary>Writes every document the product can print, with the firm's own settings, for people to look at before a client does.</summary>
public static class SampleDocuments
{
    /// <summary>Writes the files and gives their names, and what could not be written and why.</summary>
    public static IReadOnlyList<(string File, string? Problem)> WriteAll(string folder, CompanyProfile profile, PriceGrid grid, DateOnly today)
    {
        Directory.CreateDirectory(folder);
        var samples = new SampleData(profile, grid, today);
        return [.. All(samples).Select(sample => (sample.File, Write(Path.Combine(folder, sample.File), sample.Write)))];
    }

    /// <summary>The quote by which the settings show what they do.</summary>
    /// <param name="language"><c>fr</c> or <c>en</c></param>
    public static void WriteQuote(CompanyProfile profile, string language, DateOnly today, Stream output)
    {
        var samples = new SampleData(profile, new PriceGrid(Guid.Empty, "", today, []), today);
        QuotePdf.Write(language == "en" ? samples.EnglishQuote : samples.Quote(samples.Short), output);
    }

    private static IEnumerable<(string File, Action<Stream> Write)> All(SampleData data) =>
    [
        ("Devis, une ligne.pdf", output => QuotePdf.Write(data.Quote(data.OneLine), output)),
        ("Devis, cinq lignes, remise et conditions.pdf", output => QuotePdf.Write(data.Quote(data.FiveLines), output)),
        ("Devis, trente lignes en lots.pdf", output => QuotePdf.Write(data.Quote(data.ThirtyLines), output)),
        ("Devis, projet.pdf", output => QuotePdf.Write(data.Quote(data.FiveLines) with { Draft = true }, output)),
        ("Devis, trois taux de TVA.pdf", output => QuotePdf.Write(data.Quote(data.ThreeRates), output)),
        ("Devis, options et texte.pdf", output => QuotePdf.Write(data.Quote(data.WithOptions), output)),
        ("Devis en anglais.pdf", output => QuotePdf.Write(data.EnglishQuote, output)),
        ("Facture d'acompte.pdf", output => InvoiceFile.Write(data.Deposit, output)),
        ("Avoir.pdf", output => InvoiceFile.Write(Invoice.Cancelling(data.Deposit, "FA-2026-0004", data.Today.AddDays(2)), output)),
        ("Revue des exigences.pdf", output => ReviewRecordPdf.Write(data.Review, output)),
        ("Fiche de contexte.pdf", output => ContextSheetPdf.Write(data.Context, output)),
        ("Revue des devis en cours.pdf", output => WeeklyMinutesPdf.Write(data.Company, data.Minutes, output)),
        ("Grille tarifaire.xlsx", output => PriceGridWorkbook.Write(data.Grid, output)),
        ("Suivi commercial IOD.xlsx", output => TrackingWorkbook.Write(data.Tracking, output)),
        ("Indicateurs.xlsx", output => IndicatorsWorkbook.Write(data.Indicators, output)),
        ("Indicateurs.pdf", output => IndicatorsPdf.Write(data.Company, data.Indicators, data.Today, output)),
        ("Revue de direction.pdf", output => ManagementReviewPdf.Write(data.Company, data.Indicators, SampleData.ReviewFacts, data.Today, output)),
        ("Petit déjeuner.ics", output => CalendarFile.Write(data.Breakfast, output))
    ];

    private static string? Write(string path, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        try
        {
            write(bytes);
        }
        catch (IncorrectInvoiceException incorrect)
        {
            return incorrect.Message;
        }

        File.WriteAllBytes(path, bytes.ToArray());
        return null;
    }
}
