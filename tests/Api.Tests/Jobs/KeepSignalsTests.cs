using System.Text;
using IodOutlook.Api.Database;
using IodOutlook.Api.Jobs;
using IodOutlook.Api.Tests.SignIn;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IodOutlook.Api.Tests.Jobs;

/// <summary>What Exchange tells is a hint to look at once, taken only with the secret of its subscription; the subscriptions are kept alive.</summary>
public sealed class KeepSignalsTests : IAsyncLifetime
{
    private readonly EntraFixture fixture = new();

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Subscriptions_OfThoseWhoSell_AreBegunOnce_ThenRenewedInTime_ThenBegunAnew()
    {
        await fixture.RunJob("keep-signals");
        await fixture.RunJob("keep-signals");
        Assert.Equal([MailFolder.Inbox, MailFolder.Sent], fixture.Mailbox.Begun.Select(begun => begun.Folder));
        Assert.All(fixture.Mailbox.Begun, begun => Assert.Equal("http://127.0.0.1/api/notifications", begun.TellAt.ToString()));

        fixture.Clock.Advance(TimeSpan.FromHours(13));
        await fixture.RunJob("keep-signals");
        Assert.Equal((2, 2), (fixture.Mailbox.Begun.Count, fixture.Mailbox.GoneOn.Count));

        fixture.Mailbox.Forgot = true;
        fixture.Clock.Advance(TimeSpan.FromHours(13));
        await fixture.RunJob("keep-signals");
        Assert.Equal(4, fixture.Mailbox.Begun.Count);
        Assert.Equal(2, await fixture.InDatabase(db => db.Signals.CountAsync()));
    }

    [Fact]
    public async Task Notification_WhenItBegins_GivesTheTokenBack()
    {
        var answer = await fixture.Api.Send(HttpMethod.Post, "/api/notifications?validationToken=a%20token%2B1");
        Assert.Equal((200, "a token+1"), (answer.Code, Encoding.UTF8.GetString(answer.Bytes)));
    }

    [Fact]
    public async Task Notification_WithItsSecret_MakesTheJobsLook_AndWithoutItChangesNothing()
    {
        await fixture.RunJob("keep-signals");
        var row = await fixture.InDatabase(db => db.Signals.AsNoTracking().FirstAsync());
        Assert.Equal(202, await Tell(row.SubscriptionId, "guessed", "subscriptionRemoved"));
        Assert.Equal(202, await Tell("unknown", row.Secret, "subscriptionRemoved"));
        Assert.Equal(row.Until, await Until(row));

        using var watch = ActivatorUtilities.CreateInstance<MailHintWatch>(fixture.Services);
        await watch.StartAsync(default);
        Assert.Equal(202, await Tell(row.SubscriptionId, row.Secret, null));
        await Looked("watch-sent");
        await Looked("read-answers");
        await watch.StopAsync(default);

        Assert.Equal(202, await Tell(row.SubscriptionId, row.Secret, "reauthorizationRequired"));
        Assert.Equal(fixture.Clock.GetUtcNow().UtcDateTime, await Until(row));
    }

    [Fact]
    public async Task Notification_ThatIsNone_IsMalformed() =>
        Assert.Equal(400, (await fixture.Api.Send(HttpMethod.Post, "/api/notifications", new StringContent("{", Encoding.UTF8, "application/json"))).Code);

    [Fact]
    public void Routes_OpenToEverybody_AreOneMoreThanInLocalMode()
    {
        var endpoints = fixture.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var open = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(e => e.RoutePattern.RawText);
        Assert.Equal(["/api/notifications", "/api/sign-in", "/health/live", "/health/ready"], open.Order());
    }

    private async Task<int> Tell(string subscriptionId, string clientState, string? lifecycleEvent)
    {
        var body = System.Net.Http.Json.JsonContent.Create(new { value = new[] { new { subscriptionId, clientState, lifecycleEvent, changeType = "created", resource = "x" } } });
        return (await fixture.Api.Send(HttpMethod.Post, "/api/notifications", body)).Code;
    }

    private Task<DateTime> Until(StoredSignal row) => fixture.InDatabase(db => db.Signals.Where(signal => signal.Folder == row.Folder).Select(signal => signal.Until).FirstAsync());

    private async Task Looked(string job)
    {
        while (!await fixture.InDatabase(db => db.Jobs.AnyAsync(state => state.Name == job && state.LastDoneAt != null)))
            await Task.Delay(20);
    }
}
