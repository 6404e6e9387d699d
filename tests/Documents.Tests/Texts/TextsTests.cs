using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Texts;
using Xunit;

namespace IodOutlook.Documents.Tests.Texts;

public sealed class TextsTests
{
    private static readonly TextStyle Body = new(10, new Ink(0, 0, 0));

    [Theory]
    [InlineData("Est-ce prêt ?", "Est-ce prêt\u202f?")]
    [InlineData("Lieu : Lyon ; salle 2 !", "Lieu\u00a0: Lyon\u202f; salle 2\u202f!")]
    [InlineData("l'accord \"oral\"", "l’accord «\u00a0oral\u00a0»")]
    [InlineData("« Bon pour accord »", "«\u00a0Bon pour accord\u00a0»")]
    [InlineData("40 € et 20 %...", "40\u00a0€ et 20\u00a0%…")]
    [InlineData("avec M. Durand, Mme Roy et Me Petit", "avec M.\u00a0Durand, Mme\u00a0Roy et Me\u00a0Petit")]
    [InlineData("le 1er juin, dans 30 jours, n° 12", "le 1er\u00a0juin, dans 30\u00a0jours, n°\u00a012")]
    [InlineData("Mme est là, 3 hommes", "Mme est là, 3 hommes")]
    [InlineData("http://iod.fr/a?b", "http://iod.fr/a?b")]
    public void Set_WhenTextIsTypedPlainly_SetsItTheFrenchWay(string typed, string set) => Assert.Equal(set, FrenchTypography.Set(typed));

    [Fact]
    public void Set_WhenTextIsSetAlready_ChangesNothing()
    {
        var set = FrenchTypography.Set("Le devis : « l'accord » ; 40 % !");

        Assert.Equal(set, FrenchTypography.Set(set));
    }

    [Fact]
    public void Blocks_WhenTheSmallMarkdownIsUsed_KnowsHeadingsListsBoldAndItalic()
    {
        var blocks = SmallMarkdown.Blocks("# Titre\nUn **gras** et *penché*.\n- un\n- deux\n\nFin", Body, Body, Language.French).ToList();

        Assert.Equal("Titre", Assert.IsType<Text>(Assert.Single(blocks.OfType<WithNext>()).Content).Spans[0].Content);
        Assert.Equal(2, blocks.OfType<Row>().Count());
        var spans = blocks.OfType<Text>().First().Spans;
        Assert.Equal([("Un ", null), ("gras", Face.SemiBold), (" et ", null), ("penché", Face.Italic), (".", (Face?)null)], spans.Select(span => (span.Content, span.Face)));
    }

    [Theory]
    [InlineData("2 * 3 * 4 = 24")]
    [InlineData("**")]
    [InlineData("un * seul")]
    [InlineData("#sans espace")]
    public void Blocks_WhenTheTextIsNoMarkdown_PrintsItAsTyped(string typed) =>
        Assert.Equal(typed, string.Concat(Assert.IsType<Text>(Assert.Single(SmallMarkdown.Blocks(typed, Body, Body, Language.French))).Spans.Select(span => span.Content)));

    [Theory]
    [InlineData("fr", "12\u202f400,50\u00a0€", "5,5\u00a0%", "1er\u00a0mars\u00a02027")]
    [InlineData("en", "€12,400.50", "5.5%", "1\u00a0March\u00a02027")]
    public void Of_WhateverTheLanguage_WritesMoneyRatesAndDatesInIt(string code, string money, string rate, string day)
    {
        var language = Language.Of(code);

        Assert.Equal((money, rate, day), (language.Money(1_240_050), language.Percent(550), language.Date(new DateOnly(2027, 3, 1))));
    }
}
