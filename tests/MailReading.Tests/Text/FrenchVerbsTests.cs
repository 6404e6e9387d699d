using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Tests.Text;

public class FrenchVerbsTests
{
    [Theory]
    [InlineData("annuler", "annulons annulerait annulees annulant annule")]
    [InlineData("retenir", "retenons retiendrons retenue retient retenait")]
    [InlineData("choisir", "choisissons choisi choisirait choisies")]
    [InlineData("prendre", "prenons prendra prise prenait")]
    [InlineData("suspendre", "suspendu suspendons suspendra")]
    [InlineData("joindre", "joint joignons joindrai jointes")]
    [InlineData("geler", "gele gelent gelons gelera")]
    [InlineData("envoyer", "envoie envoyons envoyez envoyee")]
    [InlineData("changer", "changeons changeait changez change")]
    [InlineData("pouvoir", "peut pourriez pouvons")]
    [InlineData("transmettre", "transmets transmise transmettons")]
    public void Pattern_OfAVerb_MatchesItsForms(string infinitive, string forms) =>
        Assert.All(forms.Split(' ').Append(infinitive), form => Assert.Matches($"^(?:{FrenchVerbs.Pattern(infinitive)})$", form));

    [Theory]
    [InlineData("retenir", "retenue-t-il retard")]
    [InlineData("geler", "gelatine")]
    [InlineData("signer", "signature signal")]
    public void Pattern_OfAVerb_LeavesOtherWords(string infinitive, string others) =>
        Assert.All(others.Split(' '), other => Assert.DoesNotMatch($"^(?:{FrenchVerbs.Pattern(infinitive)})$", other));

    [Fact]
    public void Pattern_OfWhatIsNoInfinitive_Throws() => Assert.Throws<ArgumentException>(() => FrenchVerbs.Pattern("devis"));
}
