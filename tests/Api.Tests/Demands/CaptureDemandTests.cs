namespace IodOutlook.Api.Tests.Demands;

public sealed class CaptureDemandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Capture_OfTheSameMessageTwice_GivesTheSameDemand()
    {
        var mail = ApiClient.Mail();
        var first = await Api.PostMail("/api/demands", mail);
        var second = await Api.PostMail("/api/demands", mail);
        Assert.Equal((201, 200), (first.Code, second.Code));
        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task Read_OfAnAnswerInAKnownThread_ProposesThatDemand()
    {
        var demand = await Api.Captured(ApiClient.Mail(messageId: "thread-1@client.example"));
        var read = await Api.PostMail("/api/messages/read", ApiClient.Mail(subject: "Re: Evaluation", inReplyTo: "thread-1@client.example"));
        Assert.Equal(demand.Id, read.At("known.thread").EnumerateArray().Single().GetProperty("id").GetGuid());
        Assert.Equal(("joinDemand", demand.Id.ToString()), (read["next.code"], read["next.demandId"]));
    }

    [Fact]
    public async Task Read_OfAMailThatQuotesAKnownNumber_ProposesThatDemand()
    {
        var quote = await Api.Quoted();
        var read = await Api.PostMail("/api/messages/read", ApiClient.Mail(subject: $"Votre devis {quote["number"]}"));
        Assert.Equal(quote["demandId"], read.At("known.thread").EnumerateArray().Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task Read_OfAMailThatQuotesAnUnknownNumber_SaysSo_AndProposesNothing()
    {
        var read = await Api.PostMail("/api/messages/read", ApiClient.Mail(subject: "Votre devis DEV-2019-0987"));
        Assert.Contains("Le devis DEV-2019-0987 n'est pas connu ici", Assert.Single(read.At("reading.warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(0, read.At("known.thread").GetArrayLength());
    }

    [Fact]
    public async Task Capture_OfAMailThatQuotesAnUnknownNumber_SaysSo()
    {
        var demand = await Api.PostMail("/api/demands", ApiClient.Mail(subject: "Votre devis DEV-2019-0987 et DEM-2018-0001"));
        var warnings = demand.At("reading.warnings").EnumerateArray().Select(w => w.GetString()).ToList();
        Assert.Contains(warnings, w => w!.Contains("Le devis DEV-2019-0987 n'est pas connu ici", StringComparison.Ordinal));
        Assert.Contains(warnings, w => w!.Contains("La demande DEM-2018-0001 n'est pas connue ici", StringComparison.Ordinal));
        Assert.Equal(warnings, (await Api.Get($"/api/demands/{demand.Id}")).At("reading.warnings").EnumerateArray().Select(w => w.GetString()));
    }

    /// <summary>Outlook adds five bytes for each answer to the 22 of the conversation.</summary>
    [Fact]
    public async Task Read_OfAMailInTheSameOutlookConversation_ProposesThatDemand()
    {
        var demand = await Api.Captured(ApiClient.Mail(threadIndex: Conversation(7, answers: 0)));
        var answer = await Api.PostMail("/api/messages/read", ApiClient.Mail(subject: "Autre objet", threadIndex: Conversation(7, answers: 2)));
        var other = await Api.PostMail("/api/messages/read", ApiClient.Mail(threadIndex: Conversation(8, answers: 1)));
        var broken = await Api.PostMail("/api/messages/read", ApiClient.Mail(threadIndex: "not base64!"));

        Assert.Equal(demand.Id, answer.At("known.thread").EnumerateArray().Single().GetProperty("id").GetGuid());
        Assert.Equal(("joinDemand", demand.Id.ToString()), (answer["next.code"], answer["next.demandId"]));
        Assert.Equal((0, 0), (other.At("known.thread").GetArrayLength(), broken.At("known.thread").GetArrayLength()));
    }

    private static string Conversation(byte seed, int answers) => Convert.ToBase64String([1, .. Enumerable.Repeat(seed, 21), .. Enumerable.Repeat((byte)answers, 5 * answers)]);

    /// <summary>Some gateways drop the headers that tell a thread.</summary>
    [Fact]
    public async Task Read_OfAnAnswerWithoutThreadHeaders_ProposesTheDemandOfTheSameSenderAndSubject()
    {
        var demand = await Api.Captured(ApiClient.Mail(from: "rh@bimont.example", subject: "Chefs de chantier de Bimont"));
        var answer = await Api.PostMail("/api/messages/read", ApiClient.Mail(from: "rh@bimont.example", subject: "RE: [EXT] Chefs de chantier de Bimont"));
        var anew = await Api.PostMail("/api/messages/read", ApiClient.Mail(from: "rh@bimont.example", subject: "Chefs de chantier de Bimont"));
        var other = await Api.PostMail("/api/messages/read", ApiClient.Mail(from: "paie@bimont.example", subject: "RE: Chefs de chantier de Bimont"));

        Assert.Equal(demand.Id, answer.At("known.thread").EnumerateArray().Single().GetProperty("id").GetGuid());
        Assert.Equal((0, 0), (anew.At("known.thread").GetArrayLength(), other.At("known.thread").GetArrayLength()));
    }

    [Fact]
    public async Task Read_FromAKnownDomain_ShowsTheClientAndItsOpenDemands_ButNeverByAFreeMailDomain()
    {
        var demand = await Api.Captured();
        var qualification = new
        {
            title = "Bilan",
            language = "fr",
            client = new { name = "Sodexal", addressLines = Array.Empty<string>(), domain = "sodexal.example" },
            contact = new { name = "Luc", email = "luc@gmail.com", phones = Array.Empty<string>() },
            needs = new[] { new { service = "360" } },
            origin = new { },
        };
        (await Api.Post($"/api/demands/{demand.Id}/qualify", qualification, demand.Version)).Ok();

        var known = await Api.PostMail("/api/messages/read", ApiClient.Mail(from: "somebody.else@sodexal.example"));
        Assert.Equal("Sodexal", known["known.client.name"]);
        Assert.Equal(demand.Id, known.At("known.openDemands").EnumerateArray().Single().GetProperty("id").GetGuid());

        var stranger = await Api.PostMail("/api/messages/read", ApiClient.Mail(from: "paul@gmail.com"));
        Assert.Null(stranger["known.client"]);
    }

    [Fact]
    public async Task Join_OfASecondMail_BelongsToTheDemand_AndIsArchivedWithIt()
    {
        var demand = await Api.Qualified();
        (await Api.PostMail($"/api/demands?joinDemandId={demand.Id}", ApiClient.Mail())).Ok();
        await fixture.DeliverOutside();
        var joined = await Api.Get($"/api/demands/{demand.Id}");
        Assert.Equal(2, joined.At("messages").GetArrayLength());
        Assert.Equal(2, joined.At("documents").GetArrayLength());
    }

    [Fact]
    public async Task Search_ByAWordOfTheMail_FindsTheMailAndTheDemand()
    {
        await Api.Captured(ApiClient.Mail(subject: "Evaluation Zanzibarois"));
        var found = await Api.Get("/api/search?q=zanzibar");
        Assert.Equal(1, found.At("mails").GetArrayLength());
        Assert.Equal(1, found.At("demands").GetArrayLength());
    }
}
