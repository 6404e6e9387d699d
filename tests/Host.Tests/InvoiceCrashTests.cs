using IodOutlook.Api.Tests;
using IodOutlook.Api.Tests.Orders;
using IodOutlook.Tests;
using UglyToad.PdfPig;

namespace IodOutlook.Host.Tests;

/// <summary>The real host, killed (SIGKILL) at each point of an invoice, from its number to its draft: the next host finishes it, and the sequence has no hole.</summary>
public sealed class InvoiceCrashTests : IAsyncLifetime
{
    private static readonly string[] Points =
    [
        "invoice.numbered", "invoice.recorded", "step.saved", "step.committed", "outbox.document.put", "outbox.draft.made", "outbox.delivered", "outbox.recorded",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("iod-invoice-crash-").FullName;
    private int starts;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Kill_AtAnyPointOfAnInvoice_LeavesNoHoleAndFinishesIt()
    {
        var orders = await Orders();
        for (var i = 0; i < Points.Length; i++)
            await IssueAndBeKilled(orders[i], Points[i]);

        await using var host = await Start(null);
        using var api = new ApiClient(null!, host.Address, null);
        var numbers = new List<string>();
        foreach (var id in orders)
            numbers.Add(Check(await Finished(api, id)));

        Assert.Equal(Enumerable.Range(1, orders.Count).Select(n => $"FA-2026-{n:0000}"), numbers.Order());
        // One draft to the client for each; no address of finance is set in this company.
        Assert.Equal(orders.Count, Directory.GetFiles(Path.Combine(folder, "mailbox", "Drafts"), "*.eml").Length);
    }

    private async Task<List<Guid>> Orders()
    {
        await using var host = await Start(null);
        using var api = new ApiClient(null!, host.Address, null);
        var orders = new List<Guid>();
        while (orders.Count < Points.Length)
            orders.Add((await api.Ordered("2026-11-24")).Id);
        foreach (var id in orders)
            await Settled(api, id);
        return orders;
    }

    /// <summary>Jobs pass some of the points too, before the host is ready: it is then killed at the next pass.</summary>
    private async Task IssueAndBeKilled(Guid order, string point)
    {
        for (var pass = 1; pass < 20; pass++)
        {
            if (await TryStart($"{point}:{pass}") is not { } host)
                continue;
            await using (host)
            {
                await AskUntilItDies(host, order);
                return;
            }
        }

        Assert.Fail($"The host never got as far as the invoice at {point}.");
    }

    private async Task<RunningHost?> TryStart(string crash)
    {
        try
        {
            return await Start(crash);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task AskUntilItDies(RunningHost host, Guid order)
    {
        using var api = new ApiClient(null!, host.Address, null);
        try
        {
            await Finished(api, order);
        }
        catch (Exception died) when (died is HttpRequestException or IOException)
        {
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await host.Process.WaitForExitAsync(patience.Token);
        Assert.NotEqual(0, host.Process.ExitCode);
    }

    /// <summary>The same request under the same key, as a person who got no answer asks again.</summary>
    private static async Task<Answer> Finished(ApiClient api, Guid order)
    {
        (await api.Post($"/api/orders/{order}/deposit-invoice", new { }, key: $"invoice {order}")).Ok();
        return await Settled(api, order);
    }

    private static async Task<Answer> Settled(ApiClient api, Guid order)
    {
        while (true)
        {
            var answer = (await api.Get($"/api/orders/{order}")).Ok();
            if (answer.At("outside").EnumerateArray().All(work => work.GetProperty("state").GetString() == "done"))
                return answer;
            await Task.Delay(50);
        }
    }

    /// <summary>One invoice, its file on the drive once and bearing its number.</summary>
    private string Check(Answer order)
    {
        var invoice = Assert.Single(order.At("invoices").EnumerateArray());
        var number = invoice.GetProperty("number").GetString()!;
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder, "drive"), $"{number}*.pdf", SearchOption.AllDirectories));
        using var pdf = PdfDocument.Open(file);
        Assert.Contains(number, pdf.GetPage(1).Text, StringComparison.Ordinal);
        return number;
    }

    /// <summary>Each host begins later than the one before: what a killed one had claimed is free again.</summary>
    private Task<RunningHost> Start(string? crash)
    {
        var now = new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc).AddMinutes(15 * starts++);
        // No sample: the mailbox is there, and empty.
        Directory.CreateDirectory(Path.Combine(folder, "mailbox", "Inbox"));
        var environment = crash is null ? [] : new Dictionary<string, string> { ["Iod__CrashAt"] = crash };
        return RunningHost.Start(RunningHost.BuiltProgram, folder, environment, $"--Iod:Now={now:s}Z", "--Iod:RequestsPerSecond=100000");
    }
}
