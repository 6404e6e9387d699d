namespace IodOutlook.MailReading.Tests;

public class MailReaderTests
{
    [Fact]
    public void Read_WhenTheBodyIsTooLong_SaysThatItsEndWasNotRead() =>
        Assert.Contains(Mails.Read(string.Concat(Enumerable.Repeat("Nous souhaitons une évaluation individuelle.\n", 3000))).Warnings, w => w.Contains("60 000", StringComparison.Ordinal));

    [Fact]
    public void Read_WhenTheBodyIsShort_WarnsOfNothing() => Assert.Empty(Mails.Read("Nous souhaitons une évaluation individuelle.").Warnings);

    [Fact]
    public void Read_WhenAClientAsksForAnAssessment_SaysWhoWhatWhenAndHowMuch()
    {
        var reading = Mails.Read("""
            Bonjour,

            Nous recrutons un responsable qualité pour notre site de Dijon et souhaitons faire évaluer deux candidats.
            Pourriez-vous nous adresser un devis pour ces évaluations individuelles ? Nous aimerions les réaliser avant le 30 avril,
            avec un budget de 1 500 € HT maximum par candidat.

            Cordialement,

            Marie Dupont
            Directrice des ressources humaines
            Valmont Industries
            Tél. 03 53 01 10 10 - Fax 03 53 01 10 11
            """);

        Assert.Equal(MailKind.NewDemand, reading.Kind.Value);
        Assert.Equal("Marie Dupont", reading.Contact.Name!.Value);
        Assert.Equal("Valmont Industries", reading.Contact.Company!.Value);
        Assert.Equal("+33353011010", Assert.Single(reading.Contact.Phones).Value);
        var need = Assert.Single(reading.Needs);
        Assert.Equal(("individual-assessment", "responsable qualité", 2, "Dijon"), (need.Service.Value, need.Position!.Value, need.People!.Value, need.Place!.Value));
        Assert.Equal(new DateOnly(2026, 4, 30), reading.Deadline!.Value.To);
        Assert.Equal((150_000L, "person", "HT"), (reading.Budget!.Value.MaxCents, reading.Budget.Value.Per, reading.Budget.Value.Basis));
    }

    [Fact]
    public void Read_WhenAValueIsFound_ItsEvidenceIsVerbatimInTheText()
    {
        var reading = Mails.Read("Bonjour,\n\nNous voulons évaluer trois candidats au poste d'acheteur, avant le 15 mai.\n\nCordialement,\nMarie Dupont\n");

        foreach (var evidence in new[] { reading.Needs[0].Position!.Evidence[0], reading.Needs[0].People!.Evidence[0], reading.Deadline!.Evidence[0] })
            Assert.Equal(evidence.Text, reading.Body.Text.Substring(evidence.Start, evidence.Length));
    }

    [Fact]
    public void Read_WhenTheFileIsEmpty_SaysSoInFrench()
    {
        var thrown = Assert.Throws<UnreadableMailException>(() => MailReader.Read(Array.Empty<byte>(), Mails.Context));

        Assert.Contains("vide", thrown.Message, StringComparison.Ordinal);
    }
}
