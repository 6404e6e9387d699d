using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Quotes;
using UglyToad.PdfPig.Content;
using Xunit;

namespace IodOutlook.Documents.Tests.Quotes;

public sealed class BadInputTests
{
    [Fact]
    public void Write_WhenADescriptionHas5000Characters_SplitsItsRowAndLosesNothing()
    {
        var words = Enumerable.Range(1, 900).Select(i => $"m{i:000}").ToList();
        using var printed = Print(Line("Rapport\n" + string.Join(' ', words)));

        Assert.Equal(2, printed.Pages.Count);
        Assert.All(words, word => Assert.Contains(word, printed.Text, StringComparison.Ordinal));
        StaysOnThePaper(printed);
    }

    [Fact]
    public void Write_WhenAWordHas300Letters_CutsItBetweenLetters()
    {
        using var printed = Print(Line(new string('W', 300)));

        Assert.Equal(300, printed.Text.Count(c => c == 'W'));
        StaysOnThePaper(printed);
    }

    [Theory]
    [InlineData("日本語のクライアント", '語')]
    [InlineData("Москва и Ελλάδα", 'Ε')]
    [InlineData("شركة النجاح", 'ش')]
    [InlineData("חברת הייעוץ", 'ח')]
    [InlineData("naïve e\u0301te\u0301", 'é')]
    public void Write_WhenTheTextIsInAnotherScript_DrawsItWithAFontThatHasIt(string text, char witness)
    {
        using var printed = Print(Line(text));

        Assert.Contains(witness, printed.Text);
        Assert.DoesNotContain("?", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheTextHasEmoji_DrawsThem()
    {
        using var printed = Print(Line("Lancement 🚀 réussi 👍🏽"));

        Assert.Contains("🚀", printed.Text, StringComparison.Ordinal);
        Assert.Contains(printed.Pdf.GetPages().SelectMany(page => page.Letters), letter => letter.FontName?.Contains("NotoEmoji", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Write_WhenNoFontHasTheCharacter_SaysSoWithAQuestionMark()
    {
        using var printed = Print(Line("Runes \U00016A00 fin"));

        Assert.Contains("Runes ? fin", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheTextHoldsControlCharacters_LeavesThemOut()
    {
        using var printed = Print(Line("A\0B\u0007C\u200bD\u202eE\ud800F"));

        Assert.Contains("ABCDE", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenThereIsNoLine_SaysSo()
    {
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content(), draft: true), stream));

        Assert.Contains("Aucune prestation n’est encore chiffrée", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenTheAmountIsTheLargest_KeepsItInItsColumn()
    {
        using var printed = Print(Sheets.Assessment() with { Quantity = 100, UnitPriceCents = 8_333_333_332, Discount = 0 });

        Assert.Contains("99\u202f999\u202f999,98\u00a0€", printed.Text, StringComparison.Ordinal);
        StaysOnThePaper(printed);
    }

    [Fact]
    public void Write_WhenEveryTextIsHuge_StaysOnThePaper()
    {
        var huge = string.Join(' ', Enumerable.Repeat(new string('x', 60), 80));
        var content = Sheets.Content([.. Enumerable.Repeat(Line(huge), 3)]) with
        {
            Title = huge[..200],
            Introduction = huge,
            Place = huge[..200],
            Conditions = huge + huge + huge,
            GoConditions = [huge, huge]
        };
        var company = Sheets.Company with { Name = huge[..200], GeneralTerms = huge + huge, AddressLines = [huge[..200], huge[..200]], Footer = huge[..300] };
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(content, company: company) with { Client = new(huge[..200], [huge[..200]], huge[..200]) }, stream));

        StaysOnThePaper(printed);
    }

    [Fact]
    public void Write_WhenTheTermsAreLong_FlowsThemOverSeveralPages()
    {
        var company = Sheets.Company with { GeneralTerms = string.Join("\n\n", Enumerable.Repeat(Sheets.Terms, 3)) };
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content(Sheets.Assessment()), company: company), stream));

        Assert.InRange(printed.Pages.Count, 3, 5);
        StaysOnThePaper(printed);
    }

    [Theory]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("data:image/png;base64,%%%")]
    [InlineData("nonsense")]
    public void Write_WhenTheLogoCannotBeRead_PrintsTheNameInstead(string logo)
    {
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content(Sheets.Assessment()), company: Sheets.Company with { Logo = logo }), stream));

        Assert.StartsWith("IOD Conseil18 rue", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAQuoteHas200Lines_CountsItsPages()
    {
        using var printed = Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content([.. Enumerable.Repeat(Sheets.Debriefing, 200)])), stream));

        Assert.InRange(printed.Pages.Count, 5, 10);
        Assert.Equal(200, printed.Text.Split("Restitution orale au comité de direction").Length - 1);
        StaysOnThePaper(printed);
    }

    private static QuoteLine Line(string description) => Sheets.Debriefing with { Description = description };

    private static Printed Print(QuoteLine line) => Printed.Of(stream => QuotePdf.Write(Sheets.Sheet(Sheets.Content(line)), stream));

    private static void StaysOnThePaper(Printed printed)
    {
        foreach (var page in printed.Pdf.GetPages())
            Assert.All(page.Letters.Where(letter => letter.Value != " "), letter => Assert.True(IsInside(letter, page), $"{letter.Value} at {letter.StartBaseLine}"));
    }

    private static bool IsInside(Letter letter, Page page) =>
        letter.StartBaseLine.X >= 45 && letter.EndBaseLine.X <= page.Width - 45 && letter.StartBaseLine.Y >= 30 && letter.StartBaseLine.Y <= page.Height - 30;
}
