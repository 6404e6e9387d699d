using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Tests.People;

public class PhoneNumbersTests
{
    [Theory]
    [InlineData("Tél. 04 65 71 20 18 – Port. 06 39 98 41 07", "+33465712018", "+33639984107")]
    [InlineData("+33 (0)4 65 71 33 40", "+33465713340")]
    [InlineData("(+33) 6 39 98 05 51", "+33639980551")]
    [InlineData("0033 2 61 91 55 80", "+33261915580")]
    [InlineData("+33 (0)2.61.91.27.40", "+33261912740")]
    [InlineData("05 36 49 84 26 / 06 39 98 47 60", "+33536498426", "+33639984760")]
    [InlineData("03-53-01-29-64", "+33353012964")]
    [InlineData("appelez-moi au 0639987311", "+33639987311")]
    [InlineData("+44 (0)20 7946 0123", "+442079460123")]
    public void Find_WhenNumbersStandInText_GivesThemInE164(string text, params string[] expected) =>
        Assert.Equal(expected, PhoneNumbers.Find(Folding.Fold(text), 0, text.Length).Select(h => h.E164));

    [Theory]
    [InlineData("SIRET 812 345 671 00013")]
    [InlineData("capital de 12 450 000 €")]
    [InlineData("ID de réunion : 312 445 908 77")]
    [InlineData("TVA FR 00 812 345 671")]
    [InlineData("le 05/10/2026")]
    [InlineData("Poste 4417")]
    public void Find_WhenNumbersAreNoTelephones_FindsNone(string text) => Assert.Empty(PhoneNumbers.Find(Folding.Fold(text), 0, text.Length));

    [Theory]
    [InlineData("DUPONT Marie", "Marie Dupont")]
    [InlineData("Yann LE GOASGUEN", "Yann Le Goasguen")]
    [InlineData("PUJADE-CARRERE Roselyne (Dr)", "Roselyne Pujade-Carrere")]
    [InlineData("Martine ESQUERDO/RH/Sorbelles", "Martine Esquerdo")]
    [InlineData("annie perrodeau", "Annie Perrodeau")]
    [InlineData("Dupont, Marie", "Marie Dupont")]
    [InlineData("Marchés publics - CC Pays d'Ornival", null)]
    [InlineData("compta", null)]
    public void Normalise_WhenAHeaderNamesSomebody_GivesFirstNameThenFamilyName(string display, string? expected) => Assert.Equal(expected, PersonNames.Normalise(display));

    [Theory]
    [InlineData("732829320", true)]
    [InlineData("732829321", false)]
    public void HasValidKey_WhenDigitsAreASiren_ChecksTheKey(string digits, bool valid) => Assert.Equal(valid, SirenReader.HasValidKey(digits));
}
