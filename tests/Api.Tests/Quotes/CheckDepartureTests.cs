using System.Security.Cryptography;

namespace IodOutlook.Api.Tests.Quotes;

/// <summary>What the pane asks before a message leaves.</summary>
public sealed class CheckDepartureTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Client = "anne.durand@client.example";

    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Check_OfAnApprovedQuote_LetsItLeaveAndNamesItsBytes()
    {
        var quote = await Api.Ready();
        var file = FileOf($"{quote["number"]}.pdf", (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes);
        var check = await Check($"Devis {quote["number"]}", file);
        Assert.Null(check["refusal"]);
        Assert.All(Lines(check), line => Assert.Equal("fine", line.State));
        Assert.Equal(["recipients", "go", "quoteFile"], Lines(check).Select(line => line.Item));
        Assert.Equal(Sha(file), check.At("approved")[0].GetProperty("sha256").GetString());
        Assert.True(check.At("validSeconds").GetInt32() > 60);
        Assert.True(check.At("quotes")[0].GetProperty("attached").GetBoolean());
    }

    [Fact]
    public async Task Check_OfTheApprovedBytesUnderAnotherName_RecognisesTheQuote()
    {
        var quote = await Api.Ready();
        var check = await Check("Notre offre", FileOf("offre.pdf", (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes));
        Assert.Null(check["refusal"]);
        Assert.Equal(quote["number"], check.At("quotes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Check_WhenTheQuoteHasNoGo_Refuses()
    {
        var quote = await Api.Quoted();
        var check = await Check("Devis", FileOf($"{quote["number"]}.pdf", (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes));
        Assert.Contains("n'a pas de Go valable", check["refusal"], StringComparison.Ordinal);
        Assert.Empty(check.At("approved").EnumerateArray());
        Assert.False(check.At("quotes")[0].GetProperty("mayLeave").GetBoolean());
    }

    [Fact]
    public async Task Check_WhenTheQuoteChangedAfterItsReview_RefusesTheBytesApprovedBefore()
    {
        var quote = await Api.Ready();
        var file = FileOf("offre.pdf", (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes);
        var content = System.Text.Json.Nodes.JsonNode.Parse(quote.At("current.content").GetRawText())!;
        content["validityDays"] = 45;
        (await Api.Put($"/api/quotes/{quote.Id}", content, quote.Version)).Ok();
        var check = await Check("Notre offre", file);
        Assert.Contains("Depuis la revue de contrat", check["refusal"], StringComparison.Ordinal);
        Assert.Empty(check.At("approved").EnumerateArray());
    }

    [Fact]
    public async Task Check_OfAFileThatIsNotTheApprovedOne_Refuses()
    {
        var quote = await Api.Ready();
        var check = await Check("Devis", FileOf($"{quote["number"]}.pdf", "%PDF-1.7 autre"u8.ToArray()));
        Assert.Contains("n'est pas le fichier approuvé", check["refusal"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAMessageToColleagues_StopsNothing()
    {
        var quote = await Api.Quoted();
        var check = await Check("Devis", FileOf($"{quote["number"]}.pdf", (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes), recipients: ["c.roy@iod.example"]);
        Assert.Null(check["refusal"]);
        Assert.Empty(check.At("approved").EnumerateArray());
        Assert.Contains("iod.example", check.At("insideDomains").EnumerateArray().Select(domain => domain.GetString()));
    }

    [Fact]
    public async Task Check_WithNoQuote_OffersThoseThatWaitForTheAddressee()
    {
        var quote = await Api.Ready();
        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.NotNull(demand["client.id"]);
        var check = await Check("Bonjour");
        Assert.Empty(check.At("lines").EnumerateArray());
        Assert.Contains(check.At("quotes").EnumerateArray(), offer => offer.GetProperty("id").GetGuid() == quote.Id && offer.GetProperty("mayLeave").GetBoolean());
        Assert.Empty((await Check("Bonjour", recipients: ["inconnu@ailleurs.example"])).At("quotes").EnumerateArray());
    }

    [Fact]
    public async Task Check_ToSomebodyUnknown_AsksToLookAtTheAddress()
    {
        var quote = await Api.Ready();
        var check = await Check($"Devis {quote["number"]}", recipients: [Client, "gerant@iod.example", "x@ailleurs.example"]);
        var line = Assert.Single(Lines(check), line => line.Item == "recipients");
        Assert.Equal("toCheck", line.State);
        Assert.Contains("x@ailleurs.example", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gerant@", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Client, line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pas une empreinte")]
    [InlineData("ABCDEF")]
    public async Task Check_WithAHashThatIsNone_IsMalformed(string sha256)
    {
        var answer = await Api.Post("/api/send-check", new { recipients = Array.Empty<string>(), subject = "", files = new[] { new { name = "a.pdf", size = 1, sha256 } } });
        Assert.Equal((400, "invalid-value"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Check_ByThoseWhoOnlyRead_Answers() => Assert.Equal(200, (await fixture.As("p.vidal").Post("/api/send-check", Body([Client], "Bonjour", []))).Code);

    private async Task<Answer> Check(string subject, object? file = null, string[]? recipients = null) =>
        (await Api.Post("/api/send-check", Body(recipients ?? [Client], subject, file is null ? [] : [file]))).Ok();

    private static object Body(string[] recipients, string subject, object[] files) => new { recipients, subject, files };

    private static object FileOf(string name, byte[] content) => new { name, size = content.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };

    private static string? Sha(object file) => System.Text.Json.JsonSerializer.SerializeToElement(file).GetProperty("sha256").GetString();

    private static List<(string? Item, string? State, string? Text)> Lines(Answer check) =>
        [.. check.At("lines").EnumerateArray().Select(line => (line.GetProperty("item").GetString(), line.GetProperty("state").GetString(), line.GetProperty("text").GetString()))];
}
