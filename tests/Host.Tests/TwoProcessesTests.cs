using System.Diagnostics;
using IodOutlook.Api.Database;
using IodOutlook.Api.Tests;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using IodOutlook.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Host.Tests;

/// <summary>Two real processes at one SQLite file, over 1,000 due follow-ups of 1,000 clients: each is delivered exactly once.</summary>
public sealed class TwoProcessesTests : IAsyncLifetime
{
    private const int Many = 1_000;
    private readonly ApiFixture fixture = new() { Server = null };

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Deliver_ByTwoProcessesInTurns_DeliversEachOnce()
    {
        await Fill();
        var exits = await Task.WhenAll(Deliver("2026-12-01T09:00:00Z"), Deliver("2026-12-01T09:00:00Z"));
        Assert.Equal([0, 0], exits);
        await CheckThatEachIsDeliveredOnce();
    }

    /// <summary>The second clock runs ten minutes ahead, so that no lease of the first ever holds: both work at the same time, and one of them dies on its way.</summary>
    [Fact]
    public async Task Deliver_ByTwoProcessesAtOnce_OneOfWhichIsKilled_DeliversEachOnce()
    {
        await Fill();
        var exits = await Task.WhenAll(Deliver("2026-12-01T09:00:00Z", crashAt: "follow-up.asked:100"), Deliver("2026-12-01T09:10:00Z"));
        Assert.NotEqual(0, exits[0]);
        Assert.Equal(0, exits[1]);
        await CheckThatEachIsDeliveredOnce();
    }

    private async Task CheckThatEachIsDeliveredOnce()
    {
        var (delivered, asked, told) = await fixture.InDatabase(async db => (
            await db.FollowUps.CountAsync(f => f.Position == 1 && f.State == FollowUpState.Drafted),
            await db.OutsideWorks.Select(w => w.SubjectId).Distinct().CountAsync() is var distinct && distinct == await db.OutsideWorks.CountAsync() ? distinct : -1,
            await db.Journal.CountAsync(e => e.Summary == "Relance 1 : brouillon de réponse demandé.")));
        Assert.Equal((Many, Many, Many), (delivered, asked, told));
        Assert.Equal(0, await Run("verify-journal"));
    }

    private Task<int> Deliver(string now, string? crashAt = null) => Run("run deliver-follow-ups --Iod:Now=" + now, crashAt);

    private async Task<int> Run(string arguments, string? crashAt = null)
    {
        var start = new ProcessStartInfo("dotnet", [RunningHost.BuiltProgram, .. arguments.Split(' '), $"--Iod:DataFolder={fixture.DataFolder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Production", ["Iod__CrashAt"] = crashAt ?? "" },
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
        return process.ExitCode;
    }

    private async Task Fill()
    {
        await using var scope = fixture.Services.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(CancellationToken.None);
        step.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var i = 0; i < Many; i++)
            await Sent(step.Db, i);
        step.Db.ChangeTracker.DetectChanges();
        await step.Commit(CancellationToken.None);
    }

    private async Task Sent(IodDb db, int number)
    {
        var actor = new Actor("e.lambert", "Élise Lambert", Role.Manager, fixture.Clock.GetUtcNow().UtcDateTime);
        var client = Client.Create(Guid.CreateVersion7(), new ClientDetails($"Client {number}", null, null, [], [], "fr"));
        var contact = Contact.Create(Guid.CreateVersion7(), client.Id, new ContactDetails("Anne Durand", $"anne@client{number}.example", [], null));
        db.Clients.Add(client);
        db.Contacts.Add(contact);
        var (demand, _) = Demand.Capture(Guid.CreateVersion7(), await db.NextReference(Series.Demand, 2026, CancellationToken.None), "Évaluation", actor.At, actor);
        db.Demands.Add(demand);
        demand.Qualify(new Qualification("Évaluation", "fr", client.Id, contact.Id, [new Need("individual-assessment", "Directeur", 1, "Lyon")], null, null, new Origin(null, null), null), actor);
        var met = FeasibilityDecision.Mandatory.Select(c => new CriterionVerdict(c, Verdict.Met, null)).ToArray();
        demand.DecideFeasibility(new FeasibilityDecision(met, Decision.Go, [], null), new Dictionary<Criterion, string>(), actor);
        var content = QuoteProposal.From(demand, SampleCompany.Grid(Guid.Empty), SampleCompany.Profile);
        var (quote, _) = Quote.Issue(Guid.CreateVersion7(), Guid.CreateVersion7(), await db.NextReference(Series.Quote, 2026, CancellationToken.None), demand, content, "Tarifs 2026", actor);
        quote.Review(demand, new ContractReviewAnswer(true, met, null), actor);
        quote.RecordSent(demand, actor.At, "test", actor);
        db.Quotes.Add(quote);
        await db.PlanFollowUps(quote, demand, actor, CancellationToken.None);
    }
}
