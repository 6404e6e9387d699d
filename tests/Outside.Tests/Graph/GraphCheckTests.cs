using System.Text;
using Azure.Core;
using Azure.Identity;
using IodOutlook.Outside.Graph;
using IodOutlook.Outside.Tests.Graph.Server;
using IodOutlook.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IodOutlook.Outside.Tests.Graph;

/// <summary>What the doctor finds in a tenant that is set up well, and in each that is not.</summary>
public sealed class GraphCheckTests : IAsyncLifetime
{
    private const string Mailbox = "gerant@iod.example";

    private static readonly string[] Enough = ["Application.Read.All", "User.Read.All", "GroupMember.Read.All", "Calendars.ReadBasic.All", "Sites.Selected"];

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GraphServer server = null!;

    public async Task InitializeAsync()
    {
        server = await GraphServer.Start();
        server.People.Add("00000000-0000-0000-0000-000000000001", "Etienne Lambert", Mailbox, "Manager");
        server.Exchange.Deliver(Mailbox, "inbox", Mails.Plain());
        server.Calendars.Open(Mailbox);
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Tenant_SetUpWell_IsFineInEverything()
    {
        var findings = await Look();
        Assert.All(findings, finding => Assert.Equal((CheckState.Fine, finding.What), (finding.State, finding.What)));
        Assert.Equal(2 + Enough.Length + 4, findings.Count);
    }

    [Fact]
    public async Task Permission_ThatLacks_IsNamedWithWhereToGiveIt()
    {
        var finding = Only(await Look(Enough[1..]));
        Assert.Equal((CheckState.Wrong, "Autorisation Application.Read.All"), (finding.State, finding.What));
        Assert.Contains("consentement", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_AreThoseOfTheReadme()
    {
        var wanted = (await Look([])).Where(finding => finding.What.StartsWith("Autorisation ", StringComparison.Ordinal)).Select(finding => finding.What["Autorisation ".Length..]).ToList();
        Assert.Equal(Enough.Order(StringComparer.Ordinal), wanted.Order(StringComparer.Ordinal));
        var readme = await File.ReadAllTextAsync(Solution.PathOf("README.md"));
        Assert.All(wanted, name => Assert.Contains($"| `{name}` |", readme, StringComparison.Ordinal));
    }

    /// <summary>Microsoft's list of permissions calls the application's one by the shorter name at this operation.</summary>
    [Theory]
    [InlineData("Calendars.ReadBasic")]
    [InlineData("Calendars.Read")]
    public async Task Permission_UnderItsOtherName_IsGranted(string name) =>
        Assert.Contains(await Look([.. Enough.Where(role => role != "Calendars.ReadBasic.All"), name]), finding => finding is { What: "Autorisation Calendars.ReadBasic.All", State: CheckState.Fine });

    [Fact]
    public async Task Permission_WiderThanNeeded_IsDoubtful()
    {
        var finding = Only(await Look([.. Enough, "Mail.ReadWrite"]));
        Assert.Equal(CheckState.Doubtful, finding.State);
        Assert.Contains("RBAC for Applications", finding.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("servicePrincipals", "Personnes de la maison")]
    [InlineData("mailFolders", "Boîte de gerant@iod.example")]
    [InlineData("items/root", "Bibliothèque des dossiers")]
    public async Task Access_WhenForbidden_IsNamedWithHowToGiveIt(string path, string what)
    {
        server.Faults.Once("GET", path, Fault.Forbidden);
        var finding = Only(await Look());
        Assert.Equal((CheckState.Wrong, what, "accès refusé (403)"), (finding.State, finding.What, finding.Found));
        Assert.NotNull(finding.Mend);
    }

    [Fact]
    public async Task Identity_WhenRefused_IsSaidAndNothingElseIsTried()
    {
        var findings = await Look(credential: new Refused());
        Assert.Equal(CheckState.Wrong, findings[0].State);
        Assert.Contains("périmé", findings[0].Found, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Clock_TenMinutesOff_IsWrong()
    {
        clock.Advance(TimeSpan.FromMinutes(10));
        var finding = Only(await Look());
        Assert.Equal(("Horloge", "écart de 10 minutes avec Microsoft 365"), (finding.What, finding.Found));
    }

    [Fact]
    public async Task Tenant_WithoutAManager_IsWrong()
    {
        await server.DisposeAsync();
        server = await GraphServer.Start();
        Assert.Equal("Gérant", Only(await Look()).What);
    }

    private static CheckFinding Only(IReadOnlyList<CheckFinding> findings) => Assert.Single(findings, finding => finding.State != CheckState.Fine);

    private async Task<IReadOnlyList<CheckFinding>> Look(string[]? roles = null, TokenCredential? credential = null)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IFolderMemory>(new RememberedFolders())
            .AddGraphOutside(new GraphOutsideOptions("tenant", People.ApplicationId, "b!drive", null, null)
            {
                Endpoint = server.Address,
                Credential = credential ?? new Granted(roles ?? Enough),
                FirstPause = TimeSpan.FromMilliseconds(1),
            })
            .BuildServiceProvider();
        return await services.GetRequiredService<IOutsideCheck>().Look(default);
    }

    private sealed class Granted(string[] roles) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"e30.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(new { roles })))}.s", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Refused : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new AuthenticationFailedException("AADSTS7000222");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
