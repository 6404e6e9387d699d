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

    [Theory]
    [InlineData("Pourriez-vous évaluer notre responsable méthodes, appelé à devenir directeur industriel ?", "directeur industriel")]
    [InlineData("Nous voudrions évaluer notre candidat pour un poste de comptable en chef à Dijon.", "comptable en chef")]
    [InlineData("Nous voudrions faire évaluer un candidat au poste de directeur de la R&D.", "directeur de la R&D")]
    [InlineData("Merci de nous chiffrer dix évaluations individuelles (directeurs de résidence).", "directeur de résidence")]
    [InlineData("Six ingénieurs d'affaires passeront une évaluation individuelle chez vous, merci de nous la chiffrer.", "ingénieur d'affaires")]
    public void Read_WhenAJobIsNamed_TakesTheOneAimedAt_AndNoWordMore(string body, string job) => Assert.Equal(job, Mails.Read(body).Needs[0].Position!.Value);

    [Theory]
    [InlineData("Nous souhaitons faire évaluer deux internes et un externe pour ce poste d'acheteur.", 3)]
    [InlineData("Pour l'évaluation individuelle demandée, ils ne seront plus huit mais onze candidats.", 11)]
    [InlineData("Nous souhaitons faire évaluer individuellement mes deux filles, qui reprennent l'entreprise.", 2)]
    public void Read_WhenPersonsAreCounted_SaysHowManyThereAreNow(string body, int people) => Assert.Equal(people, Mails.Read(body).Needs[0].People!.Value);

    [Theory]
    [InlineData("Nous avons un besoin d'évaluation. Si vous passez vendredi, on déjeune à 12h30 et je vous raconte.", "2026-03-13", "12:30")]
    [InlineData("Nous avons un besoin d'évaluation. Êtes-vous là le 19 mars ? Je viendrais volontiers vous en parler à 18 h.", "2026-03-19", "18:00")]
    public void Read_WhenTheHourStandsApartFromItsDay_PutsThemTogether(string body, string day, string hour)
    {
        var meeting = Assert.Single(Mails.Read(body).Meetings).Value;

        Assert.Equal((day, hour), (meeting.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), meeting.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_WhenSomebodyArrivesAtAnHour_ReadsNoAppointment() =>
        Assert.Empty(Mails.Read("Nous voudrions un coaching. Le nouveau directeur arrivera le 2 novembre à 8 h.").Meetings);

    [Fact]
    public void Read_WhenTheFileIsEmpty_SaysSoInFrench()
    {
        var thrown = Assert.Throws<UnreadableMailException>(() => MailReader.Read(Array.Empty<byte>(), Mails.Context));

        Assert.Contains("vide", thrown.Message, StringComparison.Ordinal);
    }
}
