namespace IodOutlook.Api.Tests.Http;

public sealed class VersionsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Write_WithoutVersion_Is428()
    {
        var demand = await Api.Captured();
        var answer = await Api.Post($"/api/demands/{demand.Id}/dismiss", new { reason = "notCommercial" }, key: "x");
        Assert.Equal((428, "missing-precondition"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Write_OnAStaleVersion_Is412_AndChangesNothing()
    {
        var demand = await Api.Qualified();
        var answer = await Api.Post($"/api/demands/{demand.Id}/feasibility", ApiClient.Go, demand.Version - 1);
        Assert.Equal((412, "stale-version"), (answer.Code, answer.Problem));
        Assert.Equal("qualified", (await Api.Get($"/api/demands/{demand.Id}"))["stage"]);
    }

    [Fact]
    public async Task Creation_AskedTwiceWithOneKey_IsDoneOnce_WithTheSameAnswer()
    {
        var demand = await Api.Feasible();
        var key = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Api.Post($"/api/demands/{demand.Id}/quotes", key: key)));

        Assert.All(answers, answer => Assert.Equal(201, answer.Code));
        Assert.Single(answers.Select(answer => Convert.ToBase64String(answer.Bytes)).Distinct());
        Assert.Single(answers.Select(answer => answer.Version).Distinct());
    }

    [Fact]
    public async Task Creation_WithAKeyOfAnotherRequest_IsRefused()
    {
        var key = Guid.CreateVersion7().ToString();
        (await Api.PostMail("/api/demands", ApiClient.Mail(), key)).Ok();
        var answer = await Api.PostMail("/api/demands", ApiClient.Mail(), key);
        Assert.Equal((409, "idempotency-key-reused"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task Creation_WithoutKey_Is428()
    {
        var answer = await Api.Send(HttpMethod.Post, $"/api/demands/{Guid.Empty}/quotes");
        Assert.Equal((428, "missing-precondition"), (answer.Code, answer.Problem));
    }

    [Fact]
    public async Task References_AllottedByManyAtOnce_LeaveNoGapAndNoDouble()
    {
        var first = Number(await Api.Captured());
        var captured = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Api.Captured()));
        Assert.Equal(Enumerable.Range(first + 1, 20), captured.Select(Number).Order());

        static int Number(Answer demand) => int.Parse(demand["reference"]![^4..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
