using System.Text;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Orders;

/// <summary>From the accepted quote to the order handed over and its deposit invoiced, as the pane does it.</summary>
public sealed class OrdersTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    /// <summary>A PNG: the QR code of DEV-2026-9999 v2, as a quote bears it.</summary>
    private const string CodeOfAnotherQuote =
        "iVBORw0KGgoAAAANSUhEUgAAAJQAAACUAQAAAABdRz15AAAA9UlEQVR4nO2WSwrDMAxE5wZz/1vODVSenBZCV420rAlEfoZY1mcc1deI/uyXGEhyKqUy5pi5Hyk+5pjJbfC+zDFLpAvvMMX2Emscp3" +
        "yLy1NGYq5xy9tT1nVDfnyvq6fMyQmDlQ1WYsEqxxusD84Me4EVDYPbXegLjHyLJdI+Z5xcYHcRjVm7emo9uWp8wviuHUuhDccsFBAhdT57jNiZoImMMXNaZfGXIIzZ6b2WsJ5MGaluvWEvzRnDUuGv" +
        "F9jpwXMBvHM+Ya2xSqHXyMWY9cSoGGiFicpMt+EK6zuv1WKBHVst3ZozcoT+4zrCOGX//8l6HoMXy24BYtnfY1sAAAAASUVORK5CYII=";

    private ApiClient Api => fixture.Api;

    private string Today => fixture.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Order_FromAcceptanceToInvoice_LeavesItsFilesAndDrafts()
    {
        var order = await Ordered();
        Assert.Matches("^CMD-2026-[0-9]{4}$", order["reference"]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("signé"u8)), order["evidence.sha256"]);

        var handed = (await Api.Post($"/api/orders/{order.Id}/handover", Complete(order), order.Version)).Ok();
        Assert.Equal("handedOver", handed["stage"]);
        var received = (await Api.Post($"/api/orders/{order.Id}/production", new { missing = "les CV" }, handed.Version)).Ok();
        Assert.Equal("les CV", received["production.missing"]);
        var invoiced = (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok();
        await fixture.DeliverOutside();

        var invoice = invoiced.At("invoices").EnumerateArray().Single();
        Assert.Equal(order.At("depositInclVatCents").GetInt64(), invoice.GetProperty("inclVatCents").GetInt64());
        Assert.Equal(order.At("inclVatCents").GetInt64(), order.At("balanceInclVatCents").GetInt64());
        Assert.Equal(order.At("inclVatCents").GetInt64() - invoice.GetProperty("inclVatCents").GetInt64(), invoiced.At("balanceInclVatCents").GetInt64());
        var demand = await Api.Get($"/api/demands/{order["demandId"]}");
        Assert.Equal(order.Id, demand.At("order.id").GetGuid());
        var files = Directory.GetFiles(Path.Combine(fixture.DataFolder, "drive"), "*", SearchOption.AllDirectories).Select(path => path.Replace('\\', '/')).ToList();
        Assert.Contains(files, path => path.EndsWith($"/5 Facturation/{invoice.GetProperty("number").GetString()}.pdf", StringComparison.Ordinal));
        Assert.Equal(2, files.Count(path => path.EndsWith($"/Fiche de contexte {order["reference"]}.pdf", StringComparison.Ordinal)));
        var outside = (await Api.Get($"/api/orders/{order.Id}")).At("outside").EnumerateArray().ToList();
        Assert.All(outside, work => Assert.Equal("done", work.GetProperty("state").GetString()));
        Assert.Equal(3, outside.Count(work => work.GetProperty("kind").GetString() == "makeDraft"));
        var deposit = outside.Single(work => work.GetProperty("kind").GetString() == "depositInvoice");
        Assert.Contains($"{invoice.GetProperty("number").GetString()}.pdf sur votre plateforme agréée", deposit.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount", """{"exclVatCents":100}""")]
    [InlineData("dates", """{"period":{"from":"2027-06-01","to":"2027-06-30"}}""")]
    [InlineData("place", """{"place":"Brest"}""")]
    [InlineData("services", """{"services":["360"]}""")]
    public async Task Order_ThatDiffers_IsSaidBefore_AndRefusedUntilSettled(string kind, string change)
    {
        var quote = await Accepted();
        var order = Merge(change);
        var compared = (await Api.Post($"/api/quotes/{quote.Id}/order/compare", order)).Ok();
        Assert.Equal(kind, compared.At("differences")[0].GetProperty("kind").GetString());

        var refused = await Api.Post($"/api/quotes/{quote.Id}/order", Request(order));
        Assert.Equal((409, "order-differs"), (refused.Code, refused.Problem));
        Assert.Equal("won", (await Api.Get($"/api/demands/{quote["demandId"]}"))["stage"]);

        var recorded = (await Api.Post($"/api/quotes/{quote.Id}/order", Request(order, new { kind, resolution = "quoteStands", comment = "confirmé par téléphone" }))).Ok();
        Assert.Equal("confirmé par téléphone", recorded.At("decision.resolved")[0].GetProperty("comment").GetString());
    }

    [Theory]
    [InlineData("on", """{"on":"2026-11-01"}""")]
    [InlineData("on", """{"on":"2027-11-01"}""")]
    [InlineData("currency", """{"currency":"USD"}""")]
    [InlineData("exclVatCents", """{"exclVatCents":0}""")]
    [InlineData("signedVersion", """{"signedVersion":7}""")]
    public async Task Order_OfAnImpossibleValue_Is400_AndNothingIsRecorded(string field, string change)
    {
        var quote = await Accepted();
        var refused = await Api.Post($"/api/quotes/{quote.Id}/order", Request(Merge(change)));
        Assert.Equal(400, refused.Code);
        Assert.Contains($"\"{field}\"", Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
        Assert.Equal("won", (await Api.Get($"/api/demands/{quote["demandId"]}"))["stage"]);
    }

    [Fact]
    public async Task Order_OfOneOption_TakesItAndLeavesTheOther_InAmountAndDeposit()
    {
        var quote = await Accepted(deposit: 5000, options: [("Tests", 10_000), ("Restitution", 70_000)]);
        var excl = quote.At("current.totals.exclVatCents").GetInt64();
        Assert.Equal(80_000, quote.At("current.totals.optionsCents").GetInt64());
        Assert.Equal(400, (await Api.Post($"/api/quotes/{quote.Id}/order", Request(Merge("""{"options":[3]}""")))).Code);

        var order = Merge($$"""{"options":[2],"exclVatCents":{{excl + 70_000}}}""");
        Assert.Empty((await Api.Post($"/api/quotes/{quote.Id}/order/compare", order)).Ok().At("differences").EnumerateArray());
        var recorded = (await Api.Post($"/api/quotes/{quote.Id}/order", Request(order))).Ok();

        var lines = recorded.At("agreed.lines").EnumerateArray().Select(line => line.GetProperty("description").GetString()).ToList();
        Assert.Contains("Restitution", lines);
        Assert.DoesNotContain("Tests", lines);
        Assert.Equal((excl + 70_000) * 12 / 10, recorded.At("inclVatCents").GetInt64());
        Assert.Equal((excl + 70_000) * 6 / 10, recorded.At("depositInclVatCents").GetInt64());
    }

    [Fact]
    public async Task Order_WhoseSignedScanIsAnotherQuote_IsRefused_AndSaysWhich()
    {
        var quote = await Accepted();
        var request = System.Text.Json.JsonSerializer.SerializeToNode(Request(Merge("{}")), System.Text.Json.JsonSerializerOptions.Web)!;
        request["proof"]!["file"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "scan.png", ["content"] = CodeOfAnotherQuote };

        var refused = await Api.Post($"/api/quotes/{quote.Id}/order", request);

        Assert.Equal(400, refused.Code);
        Assert.Contains("DEV-2026-9999 v2", Encoding.UTF8.GetString(refused.Bytes), StringComparison.Ordinal);
        Assert.Equal("won", (await Api.Get($"/api/demands/{quote["demandId"]}"))["stage"]);
    }

    [Fact]
    public async Task Order_Twice_IsRefused_AndItsNumberIsGivenBack()
    {
        var order = await Ordered();
        Assert.Equal((409, "step-not-allowed"), await Code(Api.Post($"/api/quotes/{order["quoteId"]}/order", Request(Merge("{}")))));
        Assert.Equal(Number(order["reference"]!) + 1, Number((await Ordered())["reference"]!));
    }

    [Fact]
    public async Task Order_OfTwoAcceptancesAtOnce_IsOne()
    {
        var quote = await Accepted();
        Assert.Equal(409, (await Api.Post($"/api/quotes/{quote.Id}/accept", new { on = Today }, quote.Version)).Code);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Api.Post($"/api/quotes/{quote.Id}/order", Request(Merge("{}")))));

        Assert.Single(answers, answer => answer.Code == 201);
        Assert.Single(answers, answer => answer is { Code: 409, Problem: "step-not-allowed" });
        Assert.Equal(1, await fixture.InDatabase(db => db.Orders.CountAsync(order => order.QuoteId == quote.Id)));
    }

    [Fact]
    public async Task HandOver_WithSomethingMissing_IsRefused_UnlessItIsSaidWhy()
    {
        var order = await Ordered();
        var refused = await Api.Post($"/api/orders/{order.Id}/handover", new { items = Array.Empty<object>(), to = new[] { "production@iod.example" } }, order.Version);
        Assert.Equal((409, "handover-incomplete"), (refused.Code, refused.Problem));
        Assert.Contains("fiche de poste", refused["detail"], StringComparison.Ordinal);
        var said = Complete(order, missing: "jobDescription");
        Assert.Equal("handedOver", (await Api.Post($"/api/orders/{order.Id}/handover", said, order.Version)).Ok()["stage"]);
        Assert.Equal(412, (await Api.Post($"/api/orders/{order.Id}/production", new { }, order.Version)).Code);
    }

    [Fact]
    public async Task HandOver_WhenProductionMissesSomething_IsCompletedAndAnsweredAgain()
    {
        var order = await Ordered();
        var handed = (await Api.Post($"/api/orders/{order.Id}/handover", Complete(order, missing: "jobDescription"), order.Version)).Ok();
        Assert.Equal("issueDepositInvoice", await Next(order));
        var missing = (await Api.Post($"/api/orders/{order.Id}/production", new { missing = "la fiche de poste" }, handed.Version)).Ok();
        Assert.Equal("completeHandover", await Next(order));

        var again = (await Api.Post($"/api/orders/{order.Id}/handover", Complete(order), missing.Version)).Ok();
        await fixture.DeliverOutside();

        Assert.Null(again["production"]);
        Assert.Equal("production@iod.example", again.At("handoverTo")[0].GetString());
        var drafts = (await Api.Get($"/api/orders/{order.Id}")).At("outside").EnumerateArray().Where(work => work.GetProperty("kind").GetString() == "makeDraft").ToList();
        Assert.Equal(["done", "done"], drafts.Select(draft => draft.GetProperty("state").GetString()));
        (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok();
        Assert.Equal("awaitProduction", await Next(order));
    }

    [Fact]
    public async Task Previews_ShowThePapers_AndRecordNothing()
    {
        var order = await Ordered(siren: null);
        var sheet = (await Api.Post($"/api/orders/{order.Id}/handover/preview", new { items = new[] { new { item = "context", text = "Reprise familiale" } } })).Ok();
        var invoice = (await Api.Get($"/api/orders/{order.Id}/deposit-invoice/preview?dueOn=2026-12-24")).Ok();

        Assert.All([sheet, invoice], paper => Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(paper.Bytes[..5]), StringComparison.Ordinal));
        var after = await Api.Get($"/api/orders/{order.Id}");
        Assert.Equal((order.Version, 0), (after.Version, after.At("invoices").GetArrayLength()));
    }

    [Fact]
    public async Task Invoice_WithoutSiren_IsRefused_AndTakesNoNumber()
    {
        var order = await Ordered(siren: null);
        Assert.NotEmpty(order.At("invoiceProblems").EnumerateArray());
        var before = await Numbers();
        var refused = await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { });
        Assert.Equal((409, "invoice-incorrect"), (refused.Code, refused.Problem));
        Assert.Contains("SIREN", refused["detail"], StringComparison.Ordinal);
        Assert.Equal(before, await Numbers());
    }

    [Fact]
    public async Task Invoice_WithoutDeposit_IsRefused()
    {
        var order = await Ordered(deposit: 0);
        Assert.Equal((409, "no-deposit"), await Code(Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })));
    }

    [Fact]
    public async Task Invoice_OfADepositOfEverything_LeavesNothingToBill()
    {
        var order = await Ordered(deposit: 10_000);
        var invoiced = (await Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok();
        Assert.Equal(order.At("inclVatCents").GetInt64(), invoiced.At("invoices")[0].GetProperty("inclVatCents").GetInt64());
        Assert.Equal(0, invoiced.At("balanceInclVatCents").GetInt64());
    }

    [Fact]
    public async Task Invoice_TenAtOnce_LeaveNoGapAndNoDouble()
    {
        var orders = new List<Answer>();
        for (var i = 0; i < 10; i++)
            orders.Add(await Ordered());
        var before = (await Numbers()).Count;

        // Each is asked for twice: one of the two is refused.
        var answers = await Task.WhenAll(orders.Concat(orders).Select(order => Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { })));

        Assert.Equal(10, answers.Count(a => a.Code == 201));
        Assert.Equal(10, answers.Count(a => a is { Code: 409, Problem: "already-invoiced" }));
        var numbers = await Numbers();
        Assert.Equal(before + 10, numbers.Count);
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(Number).Order());
    }

    [Fact]
    public async Task Invoice_PaidThenCancelled_IsFollowedByACreditNote_AndMayBeIssuedAgain()
    {
        using var finance = fixture.As("s.bernard");
        var order = await Ordered();
        var issued = (await finance.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok().At("invoices")[0];
        var path = $"/api/invoices/{issued.GetProperty("id").GetGuid()}";
        Assert.Equal(400, (await finance.Post($"{path}/payment", new { paidOn = "2027-12-01" }, 0)).Code);
        Assert.Equal(Today, (await finance.Post($"{path}/payment", new { paidOn = Today }, 0)).Ok().At("invoices")[0].GetProperty("paidOn").GetString());

        var cancelled = (await finance.Post($"{path}/credit-note", new { reason = "mauvaise adresse" }, 1)).Ok();
        Assert.Equal("creditNote", cancelled.At("invoices")[1].GetProperty("kind").GetString());
        Assert.Equal(order.At("inclVatCents").GetInt64(), cancelled.At("balanceInclVatCents").GetInt64());
        Assert.Equal((409, "invoice-cancelled"), await Code(finance.Post($"{path}/credit-note", new { reason = "encore" }, 2)));
        Assert.Equal(3, (await finance.Post($"/api/orders/{order.Id}/deposit-invoice", new { })).Ok().At("invoices").GetArrayLength());
    }

    private Task<Answer> Accepted(int? deposit = null, params (string Text, long Cents)[] options) => Api.Accepted(Today, deposit: deposit, options: options);

    private Task<Answer> Ordered(string? siren = "552100554", int? deposit = null) => Api.Ordered(Today, siren, deposit);

    private System.Text.Json.Nodes.JsonObject Merge(string change) => OrderStory.Order(Today, change);

    private static object Request(object order, params object[] resolved) => OrderStory.Request(order, resolved);

    private static object Complete(Answer order, string? missing = null) => new
    {
        items = order.At("checklist").EnumerateArray().Select(line => line.GetProperty("item").GetString()).Select(item => new
        {
            item,
            text = item == missing ? null : $"Tout sur {item}",
            missingBecause = item == missing ? "promise pour lundi" : null,
        }),
        to = new[] { "production@iod.example" },
    };

    private Task<List<string>> Numbers() => fixture.InDatabase(db => db.Invoices.Select(i => i.Number).ToListAsync());

    private static int Number(string reference) => int.Parse(reference[^4..], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string?> Next(Answer order) => (await Api.Get($"/api/demands/{order["demandId"]}"))["next.code"];

    private static async Task<(int, string?)> Code(Task<Answer> answer) => ((await answer).Code, (await answer).Problem);
}
