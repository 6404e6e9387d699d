using System.Text.Json.Nodes;

namespace IodOutlook.Api.Tests.Orders;

/// <summary>The way from a quote to an order, as the pane goes it.</summary>
internal static class OrderStory
{
    /// <param name="today">The day of the acceptance, ISO 8601.</param>
    /// <param name="deposit">Basis points; null: what the house proposes.</param>
    public static async Task<Answer> Accepted(this ApiClient api, string today, string? siren = "552100554", int? deposit = null, params (string Text, long Cents)[] options)
    {
        var quote = await api.Quoted();
        if (siren is not null)
            await api.GiveSiren(quote["client.id"]!, siren);
        if (deposit is not null)
        {
            var content = JsonNode.Parse(quote.At("current.content").GetRawText())!;
            content["deposit"] = deposit;
            foreach (var (text, cents) in options)
                content["lines"]!.AsArray().Add(Option(text, cents));
            quote = (await api.Put($"/api/quotes/{quote.Id}", content, quote.Version)).Ok();
        }

        quote = (await api.Post($"/api/quotes/{quote.Id}/review", new { decision = "go", beyond = options.Length == 0 ? [] : OutsideTheCatalogue }, quote.Version)).Ok();
        quote = (await api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
        return (await api.Post($"/api/quotes/{quote.Id}/accept", new { on = today }, quote.Version)).Ok();
    }

    public static async Task<Answer> Ordered(this ApiClient api, string today, string? siren = "552100554", int? deposit = null) =>
        (await api.Post($"/api/quotes/{(await api.Accepted(today, siren, deposit)).Id}/order", Request(Order(today)))).Ok();

    /// <summary>The client's order, which says what the quote says but for what is changed.</summary>
    public static JsonObject Order(string today, string change = "{}")
    {
        var order = new JsonObject { ["on"] = today, ["signedVersion"] = 1, ["purchaseOrder"] = "BC-77", ["currency"] = "EUR", ["services"] = new JsonArray() };
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            order[name] = value?.DeepClone();
        return order;
    }

    public static object Request(object order, params object[] resolved) => new
    {
        order,
        proof = new { file = new { name = "devis signé.pdf", content = Convert.ToBase64String("signé"u8) }, signedBy = "Anne Durand", capacity = "DRH" },
        resolved,
        beyond = Array.Empty<object>(),
    };

    /// <summary>An option is offered, so its feasibility is asked when the quote is reviewed; the order that takes it asks nothing again.</summary>
    private static object[] OutsideTheCatalogue => [new { criterion = "skills", verdict = "met" }, new { criterion = "capacity", verdict = "met" }];

    private static JsonObject Option(string text, long cents) => new()
    {
        ["kind"] = "free",
        ["service"] = "other",
        ["description"] = text,
        ["quantity"] = 100,
        ["unit"] = "fixed",
        ["unitPriceCents"] = cents,
        ["discount"] = 0,
        ["vatRate"] = 2000,
        ["people"] = null,
        ["optional"] = true,
    };

    private static async Task GiveSiren(this ApiClient api, string clientId, string siren)
    {
        var client = (await api.Get($"/api/clients/{clientId}")).Ok();
        var changed = JsonNode.Parse(client.Json.GetRawText())!;
        changed["siren"] = siren;
        (await api.Put($"/api/clients/{clientId}", changed, client.Version)).Ok();
    }
}
