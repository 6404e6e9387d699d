using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tests.Http;

/// <summary>What the two maps do not allow, asked over HTTP: each is 409 with a French sentence that says what to do, and changes nothing.</summary>
public sealed class RefusalsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly Dictionary<Step, Func<ApiClient, Answer, Task<Answer>>> OnDemand = new()
    {
        [Step.Dismiss] = (api, demand) => api.Post($"/api/demands/{demand.Id}/dismiss", new { reason = "notCommercial" }, demand.Version),
        [Step.DecideGo] = (api, demand) => api.Post($"/api/demands/{demand.Id}/feasibility", ApiClient.Go, demand.Version),
        [Step.DecideNoGo] = (api, demand) => api.Post($"/api/demands/{demand.Id}/feasibility", ApiClient.Decision("noGo", "notMet", "hors délai"), demand.Version),
        [Step.Reopen] = (api, demand) => api.Post($"/api/demands/{demand.Id}/reopen", new { }, demand.Version),
        [Step.IssueQuote] = (api, demand) => api.Post($"/api/demands/{demand.Id}/quotes"),
    };

    private static readonly Dictionary<Step, Func<ApiClient, Answer, Task<Answer>>> OnQuote = new()
    {
        [Step.EditQuote] = (api, quote) => api.Put($"/api/quotes/{quote.Id}", quote.At("current.content"), quote.Version),
        [Step.ReviseQuote] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/revise", new { }, quote.Version),
        [Step.ReviewContract] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/review", new { decision = "go", beyond = Array.Empty<object>() }, quote.Version),
        [Step.PrepareMail] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/mail", new { to = new[] { "a@client.example" }, cc = Array.Empty<string>(), subject = "Devis", text = "Bonjour" }, quote.Version),
        [Step.RecordSent] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version),
        [Step.RecordAcceptance] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/accept", new { on = "2026-11-24" }, quote.Version),
        [Step.RecordRefusal] = (api, quote) => api.Post($"/api/quotes/{quote.Id}/refuse", new { reason = "price" }, quote.Version),
    };

    public static TheoryData<Stage> Stages => new(Enum.GetValues<Stage>());

    public static TheoryData<QuoteState> States => new(Enum.GetValues<QuoteState>().Where(state => state != QuoteState.Superseded));

    private ApiClient Api => fixture.Api;

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task StepOfADemand_ThatTheMapDoesNotAllow_IsRefusedAndChangesNothing(Stage stage)
    {
        var demand = await At(stage);
        foreach (var (step, ask) in OnDemand.Where(step => ProcessMap.After(stage, step.Key) is null))
            await IsRefused(step, await ask(Api, demand), $"/api/demands/{demand.Id}", demand);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Qualification_WhereItCanNeitherBeGivenNorCorrected_IsRefused(Stage stage)
    {
        var demand = await At(stage);
        var answer = await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(), demand.Version);
        if ((ProcessMap.After(stage, Step.Qualify) ?? ProcessMap.After(stage, Step.Correct)) is null)
            await IsRefused(Step.Qualify, answer, $"/api/demands/{demand.Id}", demand);
        else
            answer.Ok();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task StepOfAQuote_ThatTheMapDoesNotAllow_IsRefusedAndChangesNothing(QuoteState state)
    {
        var quote = await At(state);
        foreach (var (step, ask) in OnQuote.Where(step => QuoteVersionMap.After(state, step.Key) is null))
            await IsRefused(step, await ask(Api, quote), $"/api/quotes/{quote.Id}", quote);
    }

    [Fact]
    public async Task AllowedSteps_OfADemand_AreThoseOfTheMap()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var allowed = (await At(stage)).At("allowedSteps").EnumerateArray().Select(step => Enum.Parse<Step>(step.GetString()!, ignoreCase: true));
            Assert.Equal(ProcessMap.Allowed(stage).Order(), allowed.Order());
        }
    }

    private async Task IsRefused(Step step, Answer answer, string path, Answer before)
    {
        Assert.True(answer.Code == 409, $"{step}: {answer.Code} {answer.Problem}");
        Assert.True(answer["detail"]!.Length > 20, $"{step}: {answer["detail"]}");
        var after = await Api.Get(path);
        Assert.Equal((step, before.Version, Where(before)), (step, after.Version, Where(after)));
    }

    private static string? Where(Answer answer) => answer.Json.TryGetProperty("stage", out var stage) ? stage.GetString() : answer["current.state"];

    private async Task<Answer> At(Stage stage) => stage switch
    {
        Stage.Captured => await Api.Captured(),
        Stage.Qualified => await Api.Qualified(),
        Stage.Feasible => await Api.Feasible(),
        Stage.Declined => await Api.Feasible(ApiClient.Decision("noGo", "notMet", "hors délai")),
        Stage.Dismissed => (await OnDemand[Step.Dismiss](Api, await Api.Captured())).Ok(),
        Stage.Quoted => await DemandOf(await Api.Quoted()),
        Stage.Sent => await DemandOf(await Api.Sent()),
        Stage.Won => await DemandOf(await At(QuoteState.Accepted)),
        Stage.Lost => await DemandOf(await At(QuoteState.Refused)),
        Stage.Expired => await DemandOf(await At(QuoteState.Expired)),
        _ => await Later(stage),
    };

    private async Task<Answer> At(QuoteState state) => state switch
    {
        QuoteState.Draft => await Api.Quoted(),
        QuoteState.Ready => await Api.Ready(),
        QuoteState.Prepared => await Api.Prepared(),
        QuoteState.Sent => await Api.Sent(),
        QuoteState.Accepted => (await OnQuote[Step.RecordAcceptance](Api, await Api.Sent())).Ok(),
        QuoteState.Refused => (await OnQuote[Step.RecordRefusal](Api, await Api.Sent())).Ok(),
        _ => await Expired(),
    };

    private async Task<Answer> DemandOf(Answer quote) => (await Api.Get($"/api/demands/{quote["demandId"]}")).Ok();

    /// <summary>No person expires a quote, time does: written as its job would leave it.</summary>
    private async Task<Answer> Expired()
    {
        var quote = await Api.Sent();
        var demandId = Guid.Parse(quote["demandId"]!);
        await fixture.InDatabase(db => db.QuoteVersions.Where(version => EF.Property<Guid>(version, "QuoteId") == quote.Id).ExecuteUpdateAsync(set => set.SetProperty(version => version.State, QuoteState.Expired)));
        await fixture.InDatabase(db => db.Demands.Where(demand => demand.Id == demandId).ExecuteUpdateAsync(set => set.SetProperty(demand => demand.Stage, Stage.Expired)));
        return (await Api.Get($"/api/quotes/{quote.Id}")).Ok();
    }

    /// <summary>The stages after an acceptance.</summary>
    private async Task<Answer> Later(Stage stage)
    {
        var won = await At(Stage.Won);
        await fixture.InDatabase(db => db.Demands.Where(demand => demand.Id == won.Id).ExecuteUpdateAsync(set => set.SetProperty(demand => demand.Stage, stage)));
        return (await Api.Get($"/api/demands/{won.Id}")).Ok();
    }
}
