namespace IodOutlook.MailReading.Tests.Body;

public class SegmentsTests
{
    [Fact]
    public void Read_WhenAnOutlookHistoryStandsBelow_KeepsOnlyTheNewWords()
    {
        var reading = Mails.Read("Bonjour,\n\nC'est d'accord.\n\nCordialement,\nMarie Dupont\n\nDe : Claire Senneval <c.senior1@iod.example>\nEnvoyé : lundi 9 mars 2026 11:03\nÀ : Marie Dupont\nObjet : Votre devis\n\nVoici le devis DEV-2026-0027.\n", "RE: Votre devis");

        Assert.Equal("Bonjour, C'est d'accord. Cordialement,", reading.FreshText);
        Assert.Equal(MailKind.Acceptance, reading.Kind.Value);
        Assert.Equal("DEV-2026-0027", Assert.Single(reading.References).Value);
    }

    [Fact]
    public void Read_WhenAnswersStandBetweenQuotedLines_KeepsTheAnswers()
    {
        var reading = Mails.Read("Bonjour,\n\nLe 09/03/2026 à 10:08, Claire Senneval a écrit :\n> Combien de personnes ?\nSix.\n> Dans quelle ville ?\nValence uniquement.\n\nCordialement,\n--\nMarie Dupont\n", "Re: Évaluation de potentiel");

        Assert.Equal("Bonjour, Six. Valence uniquement. Cordialement,", reading.FreshText);
    }

    [Theory]
    [InlineData("mes réponses en rouge ci-dessous", "<p>Combien de personnes ? <span style=\"color:#C00000\">Six.</span></p><p>Dans quelle ville ?</p><p style=\"color:rgb(255, 0, 0)\">Valence uniquement.</p>", "Bonjour, mes réponses en rouge ci-dessous. Six. Valence uniquement.")]
    [InlineData("my answers in blue", "<p>Combien de personnes ?</p><p><font color=\"blue\">Six.</font></p><p style=\"color:red\">Dans quelle ville ?</p>", "Bonjour, my answers in blue. Six.")]
    [InlineData("voici ma réponse", "<p>Combien de personnes ?</p><p style=\"color:#C00000\">Notre cabinet ferme en août.</p>", "Bonjour, voici ma réponse.")]
    public void Read_WhenAnswersStandInColourInTheQuote_KeepsThoseAnnounced(string announcement, string quoted, string fresh)
    {
        var html = $"<p>Bonjour, {announcement}.</p><div id=\"divRplyFwdMsg\"><b>De :</b> Claire Senneval &lt;c.senior1@iod.example&gt;<br><b>Envoyé :</b> lundi 9 mars 2026 11:03<br><b>À :</b> Marie Dupont<br><b>Objet :</b> Évaluation</div>{quoted}";
        var mail = System.Text.Encoding.UTF8.GetBytes($"From: Marie Dupont <m@valmont.example>\r\nTo: gerant@iod.example\r\nSubject: Re: x\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}");

        Assert.Equal(fresh, MailReader.Read(mail, Mails.Context).FreshText);
    }

    [Fact]
    public void Read_WhenSentencesStandRightAboveTheAttribution_KeepsThem()
    {
        var reading = Mails.Read("Il est valable jusqu'au 30 mars.\nIl suffit de le retourner signé.\nLe 9 mars 2026 à 10:08, Marie Dupont a écrit :\n> Bonjour\n", "Re: Devis");

        Assert.Equal("Il est valable jusqu'au 30 mars. Il suffit de le retourner signé.", reading.FreshText);
    }

    [Theory]
    [InlineData("Envoyé de mon iPhone")]
    [InlineData("Envoyé à partir de Outlook pour Android")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Télécharger Outlook pour iOS")]
    public void Read_WhenAPhoneSignsTheMail_LeavesThatOut(string line) => Assert.Equal("Rappelez-moi demain.", Mails.Read($"Rappelez-moi demain.\n\n{line}\n").FreshText);

    [Theory]
    [InlineData("ATTENTION : ce message provient d’une adresse extérieure à IOD.")]
    [InlineData("[Expéditeur externe - soyez vigilant]")]
    [InlineData("CAUTION: This email originated from outside of the organization.")]
    public void Read_WhenAGatewayPutsABannerOnTop_LeavesItOut(string banner) => Assert.Equal("Bonjour, voici.", Mails.Read($"{banner}\n\nBonjour, voici.\n").FreshText);

    [Fact]
    public void Read_WhenAColleagueForwards_TheClientBelowIsTheContact()
    {
        var reading = Mails.Read("Pour toi.\n\nClaire\n\nDe : Yvan Lemesurier <y.lemesurier@cartonneries.example>\nEnvoyé : lundi 9 mars 2026 18:26\nÀ : Claire Senneval <c.senior1@iod.example>\nObjet : évaluation\n\nMadame,\n\nPouvez-vous évaluer trois candidats au poste de chef de projet avant le 10 avril ?\n\nCordialement,\n\nYvan Lemesurier\nDirecteur général\nCartonneries\n05 36 49 18 62\n", "TR: évaluation", "Claire Senneval <c.senior1@iod.example>");

        Assert.Equal("Yvan Lemesurier", reading.Contact.Name!.Value);
        Assert.Equal("y.lemesurier@cartonneries.example", reading.Contact.Email!.Value);
        Assert.Equal("Directeur général", reading.Contact.JobTitle!.Value);
        Assert.Equal(3, reading.Needs[0].People!.Value);
        Assert.Equal("Pour toi.", reading.FreshText);
    }

    [Fact]
    public void Read_WhenUtf8WasReadAsLatin_RepairsTheAccents() => Assert.Contains("évaluation à", Mails.Read("Bonjour, une Ã©valuation Ã\u00A0 OrlÃ©ans.").Body.Text, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenSegmentsAreCut_TheyFollowOneAnotherWithoutGap()
    {
        var body = Mails.Read("Bonjour,\n\nMerci.\n\nCordialement,\nMarie Dupont\nDRH\n\nLe 9 mars 2026 à 10:08, Claire a écrit :\n> Bonjour\n", "Re: x").Body;

        Assert.Equal(0, body.Segments[0].Start);
        Assert.All(body.Segments.Zip(body.Segments.Skip(1)), pair => Assert.Equal(pair.First.Start + pair.First.Length, pair.Second.Start));
        Assert.Equal(body.Text.Length, body.Segments[^1].Start + body.Segments[^1].Length);
    }
}
