using IodOutlook.MailReading.Amounts;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Tests.Amounts;

public class AmountGrammarTests
{
    [Theory]
    [InlineData("12 k€ HT", 12000, 12000, "HT", false)]
    [InlineData("8000€ TTC", 8000, 8000, "TTC", false)]
    [InlineData("entre 5 et 7 000 euros", 5000, 7000, null, false)]
    [InlineData("1 500 € par candidat", 1500, 1500, null, true)]
    [InlineData("1 200 € HT/pers.", 1200, 1200, "HT", true)]
    [InlineData("deux mille euros ttc", 2000, 2000, "TTC", false)]
    [InlineData("douze mille euros hors taxes", 12000, 12000, "HT", false)]
    [InlineData("1.500,00 EUR HT", 1500, 1500, "HT", false)]
    [InlineData("7 400,50 EUR", 7400.50, 7400.50, null, false)]
    [InlineData("1,8k€ HT par candidat", 1800, 1800, "HT", true)]
    [InlineData("de 15 000 à 18 000 euros HT", 15000, 18000, "HT", false)]
    [InlineData("EUR 900 per candidate, excluding VAT", 900, 900, "HT", true)]
    [InlineData("€5,000 excl. VAT", 5000, 5000, "HT", false)]
    [InlineData("budget 1500", 1500, 1500, null, false)]
    public void Find_WhenAnAmountIsSaid_ReadsValueTaxAndUnit(string phrase, double low, double high, string? basis, bool perPerson)
    {
        var amount = Assert.Single(AmountGrammar.Find(new Tokens(Folding.Fold(phrase))));

        Assert.Equal(((decimal)low, (decimal)high, basis, perPerson), (amount.Low, amount.High, amount.Basis, amount.PerPerson));
    }

    [Theory]
    [InlineData("3 candidats", 3)]
    [InlineData("vingt-quatre agents", 24)]
    [InlineData("une douzaine de managers", 12)]
    [InlineData("quatre-vingt-dix-sept personnes", 97)]
    [InlineData("soixante et onze", 71)]
    [InlineData("twenty-five people", 25)]
    public void TryReadCount_WhenANumberIsInWordsOrFigures_ReadsIt(string phrase, int expected)
    {
        Assert.True(NumberWords.TryReadCount(new Tokens(Folding.Fold(phrase)), 0, out var value, out _));
        Assert.Equal(expected, value);
    }
}
