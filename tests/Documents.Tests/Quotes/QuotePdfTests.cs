using System.Text;
using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Quotes;

public sealed class QuotePdfTests
{
    [Fact]
    public void Write_WhenTheQuoteHasOneLine_FillsOnePageWithAllThatIsDue()
    {
        using var printed = Print(Sheets.OneLine);

        var page = Assert.Single(printed.Pages);
        foreach (var words in new[]
                 {
                     "IOD Conseil", "DEV-2026-0031 v2", "24\u00a0décembre\u00a02026", "DEM-2026-0042", "Mercier Industries SA", "À l’attention de Mme\u00a0Claire Fontaine", "Étienne Lambert",
                     "du 11 au 29\u00a0janvier 2027", "3\u00a0personnes", "1\u202f250,00\u00a0€", "3\u202f750,00\u00a0€", "750,00\u00a0€", "4\u202f500,00\u00a0€",
                     "Acompte de 30\u00a0% à la commande", "1\u202f350,00\u00a0€ TTC", "soit 1\u202f125,00\u00a0€ HT et 225,00\u00a0€ de TVA", "3\u202f150,00\u00a0€ TTC",
                     "Bon pour accord", "indemnité forfaitaire de 40\u00a0€", "SAS au capital de 50\u202f000\u00a0€", "RCS Paris", "TVA\u00a0FR44732829320", "Page 1/1"
                 })
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("PROJET", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheSameSheetIsPrintedAgain_MakesTheSameBytes()
    {
        using var first = Print(Sheets.ThirtyLines);
        using var second = Print(Sheets.ThirtyLines);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public void Write_WhenOneCentDiffers_MakesOtherBytesAndAnotherIdentity()
    {
        using var first = Print(Sheets.OneLine);
        using var second = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment() with { UnitPriceCents = 125_001 })));

        Assert.NotEqual(IdentityOf(first), IdentityOf(second));
    }

    [Fact]
    public void Write_WhenThereIsNoValidGo_SaysProjetOnEveryPage()
    {
        using var printed = Print(Sheets.ThirtyLines);

        Assert.True(printed.Pages.Count > 2);
        Assert.All(printed.Pages, page => Assert.Contains("PROJET", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WhenTheTableContinues_RepeatsItsHeaderAndCountsThePages()
    {
        using var printed = Print(Sheets.ThirtyLines);

        Assert.Contains("Prix unitaire HT", printed.Pages[0], StringComparison.Ordinal);
        Assert.Contains("Prix unitaire HT", printed.Pages[1], StringComparison.Ordinal);
        for (var i = 0; i < printed.Pages.Count; i++) Assert.Contains($"Page {i + 1}/{printed.Pages.Count}", printed.Pages[i], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenThereAreGeneralTerms_PutsThemLast()
    {
        using var printed = Print(Sheets.ThirtyLines);

        Assert.Contains("Conditions générales", printed.Pages[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Bon pour accord", printed.Pages[^1], StringComparison.Ordinal);
        Assert.Contains("Retard de paiement", printed.Pages[^2], StringComparison.Ordinal);
        Assert.Contains("Bon pour accord", printed.Pages[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheGeneralTermsAreAFewLines_PutsThemBelowTheSignature()
    {
        using var printed = Printed.Of(stream => QuotePdf.Write(
            Sheets.Sheet(Sheets.Content(Sheets.Assessment()), company: Sheets.Company with { GeneralTerms = "Une séance annulée la veille est due." }), stream));

        var page = Assert.Single(printed.Pages);
        Assert.Matches("Signature et cachet.*Conditions générales.*Une séance annulée la veille est due", page);
    }

    [Fact]
    public void Write_WhenTheConditionsDoNotFitWithTheSignature_TakesThemAllToTheNextPage()
    {
        using var printed = Print(Sheets.FiveLines);

        Assert.Equal(2, printed.Pages.Count);
        Assert.DoesNotContain("Conditions de règlement", printed.Pages[0], StringComparison.Ordinal);
        foreach (var words in new[] { "Conditions de règlement", "Retard de paiement", "Bon pour accord" }) Assert.Contains(words, printed.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheClientIsEnglish_SpeaksEnglish()
    {
        using var printed = Print(Sheets.FiveLines with { Language = "en" });

        foreach (var words in new[] { "Quote", "For the attention of", "Net total", "−10%", "€8,528.04", "0.5\u00a0day", "SAS with a capital of €50,000 ·", "VAT\u00a0FR44732829320" })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Devis", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheClientIsEnglish_PrintsTheEnglishTexts()
    {
        var company = Sheets.Company with { EnglishLatePenalties = "Late payments bear interest.", EnglishGeneralTerms = "Reports are kept for two years." };
        using var printed = Print(Sheets.FiveLines with { Language = "en", Company = company });

        Assert.Contains("Late payments bear interest.", printed.Text, StringComparison.Ordinal);
        Assert.Contains("Reports are kept for two years.", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(company.LatePenalties, printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheGoHasConditions_PrintsThem()
    {
        using var printed = Print(Sheets.FiveLines);

        Assert.Contains("Conditions de réalisation", printed.Text, StringComparison.Ordinal);
        Assert.Contains("avant le 18\u00a0décembre", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenRatesDiffer_ShowsTheRateOfEachLineAndTheBaseOfEachRate()
    {
        using var printed = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment(), Sheets.Tests with { VatRate = 1_000 }, Sheets.Debriefing with { VatRate = 0 })));

        Assert.Contains("TVA 20\u00a0% sur 3\u202f750,00\u00a0€", printed.Text, StringComparison.Ordinal);
        Assert.Contains("TVA 10\u00a0% sur 1\u202f026,00\u00a0€", printed.Text, StringComparison.Ordinal);
        Assert.Contains("TVA 0\u00a0% sur 700,00\u00a0€", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenARateOrADiscountHasDecimals_KeepsItsPercentSignOnItsLine()
    {
        using var printed = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment() with { Discount = 1_000 }, Sheets.Tests with { VatRate = 550, Discount = 1_275 }, Sheets.Debriefing with { Discount = 2_000 })));

        var letters = printed.Pdf.GetPage(1).Letters;
        foreach (var percent in letters.Select((letter, i) => (letter, i)).Where(at => at.letter.Value == "%" && at.i > 1))
            Assert.Equal(percent.letter.StartBaseLine.Y, letters[percent.i - 2].StartBaseLine.Y, 1);
        Assert.Contains("−12,75\u00a0%", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenThereAreOptions_NumbersThemAndSaysTheyAreOutsideTheTotal()
    {
        var content = Sheets.Content(Sheets.Assessment(), Sheets.Debriefing with { Optional = true }, Sheets.Tests with { Optional = true, Discount = 0 });
        using var printed = Print(Sheets.Sheet(content));

        foreach (var words in new[] { "Option\u00a01", "Option\u00a02", "non comprises dans le total", "1\u202f840,00\u00a0€", "Total TTC4\u202f500,00\u00a0€" })
            Assert.Contains(words, printed.Text, StringComparison.Ordinal);

        using var discounted = Print(Sheets.Sheet(content with { Discount = 500 }));
        Assert.Contains("avant remise de 5\u00a0%", discounted.Text, StringComparison.Ordinal);
        using var single = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment(), Sheets.Debriefing with { Optional = true })));
        Assert.DoesNotContain("Option\u00a01", single.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenThereIsATextBlock_SetsItAcrossTheTableWithoutFigures()
    {
        using var printed = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment(), QuoteLine.Words("Ce qui suit est **au choix**."))));

        Assert.Contains("Ce qui suit est au choix.Échéancier", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenPrinted_EmbedsEveryFontAndClaimsPdfA()
    {
        using var printed = Print(Sheets.FiveLines);

        var raw = Encoding.Latin1.GetString(printed.Bytes);
        Assert.Contains("pdfaid:part>2", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/Type3", raw, StringComparison.Ordinal);
        Assert.All(printed.Pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.Contains("+Inter", letter.FontName, StringComparison.Ordinal));
        Assert.Equal("Devis DEV-2026-0031 v2", printed.Pdf.Information.Title);
    }

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(7, 100_000)]
    public void Write_WhenTheQuoteIsOrdinary_StaysLight(int lines, int limit)
    {
        using var printed = Print(Sheets.Sheet(Sheets.Content([.. Enumerable.Repeat(Sheets.Assessment(), lines)])));

        Assert.InRange(printed.Bytes.Length, 1_000, limit);
    }

    [Fact]
    public void Write_WhenAFewLinesWouldSpill_IsSetCompactlyOnOnePage()
    {
        using var printed = Print(Sheets.Sheet(Sheets.Content(Sheets.Assessment(), Sheets.Assessment(2), Sheets.Debriefing)));

        Assert.Single(printed.Pages);
    }

    private static Printed Print(QuoteSheet sheet) => Printed.Of(stream => QuotePdf.Write(sheet, stream));

    private static string IdentityOf(Printed printed)
    {
        var raw = Encoding.Latin1.GetString(printed.Bytes);
        return raw[raw.LastIndexOf("/ID [<", StringComparison.Ordinal)..][..40];
    }
}
