using IodOutlook.Tests;

namespace IodOutlook.MailReading.Tests;

/// <summary>The mails of the sample mailbox, the first that anybody sees read: what a person who opens them would say.</summary>
public class InboxSampleTests
{
    private static Reading Read(string name) =>
        MailReader.Read(File.ReadAllBytes(Path.Combine(Solution.PathOf("api/Outside/Local/Sample/Inbox"), name + ".eml")), Mails.Context);

    [Theory]
    [InlineData("2026-11-15 Boulangerie Meziane", MailKind.NewDemand, "individual-assessment", "responsable de boutique", 2, "Béthune")]
    [InlineData("2026-11-16 Question Ferrand", MailKind.NewDemand, "potential-assessment", null, null, null)]
    [InlineData("2026-11-17 Refus Adour-Ocean", MailKind.Refusal, "individual-assessment", "chef de chantier", null, null)]
    [InlineData("2026-11-19 TR Clinique Saint-Aubin", MailKind.NewDemand, "360", "directrice des soins", 1, "Annecy")]
    [InlineData("2026-11-20 Suite Ferrand", MailKind.DemandUpdate, "potential-assessment", "chef d’équipe", 6, "Dole")]
    [InlineData("2026-11-22 Formulaire du site", MailKind.NewDemand, "individual-assessment", "conducteur de travaux", 1, null)]
    [InlineData("2026-11-23 Assessment centre Halvorsen", MailKind.NewDemand, "assessment-center", "site manager", 8, "Le Havre")]
    [InlineData("2026-11-23 Bon pour accord Valmont", MailKind.Acceptance, "individual-assessment", "contrôleur de gestion", 2, null)]
    [InlineData("2026-11-24 Demande Mercier", MailKind.NewDemand, "individual-assessment", "responsable d’atelier", 3, "Saint-Priest")]
    public void Read_OfASampleMail_SaysWhatAPersonWould(string name, MailKind kind, string service, string? position, int? people, string? place)
    {
        var reading = Read(name);
        var need = Assert.Single(reading.Needs);

        Assert.Equal(kind, reading.Kind.Value);
        Assert.Equal((service, position, people, place), (need.Service.Value, need.Position?.Value, need.People?.Value, need.Place?.Value));
    }

    [Fact]
    public void Read_OfAnInvitation_DoesNotTakeTheMeetingForTheDeadline()
    {
        var reading = Read("2026-11-24 Invitation Jardins de Picardie");

        Assert.Null(reading.Deadline);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(reading.Meetings).Value.Date);
    }

    [Fact]
    public void Read_OfAQuestionOnAQuote_DoesNotTakeTheAwaitedAnswerForTheDeadline() => Assert.Null(Read("2026-11-20 Question sur devis Penn-Kalet").Deadline);
}
