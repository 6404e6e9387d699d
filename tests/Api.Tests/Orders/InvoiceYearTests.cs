using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Orders;

/// <summary>The year ends in Paris while ten invoices are being issued: each bears the year of its own day, and neither year has a hole.</summary>
public sealed class InvoiceYearTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    /// <summary>Midnight in Paris is eleven in the evening in Greenwich.</summary>
    private static readonly DateTimeOffset NewYear = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Invoice_TenWhileTheYearEnds_EachBearsTheYearOfItsDay()
    {
        var orders = new List<Answer>();
        for (var i = 0; i < 10; i++)
            orders.Add(await fixture.Api.Ordered("2026-11-24"));
        fixture.Clock.SetUtcNow(NewYear.AddTicks(-1));

        var issued = orders.ConvertAll(order => fixture.Api.Post($"/api/orders/{order.Id}/deposit-invoice", new { }));
        await Task.WhenAny(issued);
        fixture.Clock.SetUtcNow(NewYear);
        foreach (var answer in await Task.WhenAll(issued))
            answer.Ok();

        var invoices = await fixture.InDatabase(db => db.Invoices.Select(i => new { i.Number, i.IssuedOn }).ToListAsync());
        Assert.Equal(10, invoices.Count);
        Assert.All(invoices, invoice => Assert.StartsWith($"FA-{invoice.IssuedOn.Year}-", invoice.Number, StringComparison.Ordinal));
        var years = invoices.GroupBy(invoice => invoice.IssuedOn.Year).OrderBy(year => year.Key).ToList();
        Assert.Equal([2026, 2027], years.Select(year => year.Key));
        Assert.All(years, year => Assert.Equal(Enumerable.Range(1, year.Count()).Select(n => $"FA-{year.Key}-{n:0000}"), year.Select(invoice => invoice.Number).Order()));
    }
}
