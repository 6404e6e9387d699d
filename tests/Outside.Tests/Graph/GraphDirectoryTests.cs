using IodOutlook.Domain.Process;
using IodOutlook.Outside.Tests.Graph.Server;

namespace IodOutlook.Outside.Tests.Graph;

public sealed class GraphDirectoryTests : IAsyncLifetime
{
    private readonly GraphFixture graph = new();

    private static string Id(int number) => $"00000000-0000-0000-0000-00000000000{number}";

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();

    [Fact]
    public async Task People_WithRolesOfTheApplication_AreThoseAndNobodyElse()
    {
        var people = graph.Server.People;
        people.Add(Id(1), "Etienne Lambert", "gerant@iod.example", "Manager");
        people.Add(Id(2), "Claire Roy", "c.roy@iod.example", "Consultant", group: Id(9));
        people.Add(Id(3), "Marc Oriol", "m.oriol@iod.example", "Consultant", group: Id(9));
        people.Add(Id(4), "Partie", "p@iod.example", "Consultant", group: Id(9), enabled: false);
        people.Add(Id(5), "Hors jeu", "h@iod.example", "SomethingElse");
        people.Add(Id(1), "Etienne Lambert", "gerant@iod.example", "Auditor");
        people.Add(Id(6), "Sans boîte", null, "Finance");
        Assert.Equal(
            [
                new Person(Id(1), "Etienne Lambert", "gerant@iod.example", Role.Manager), new Person(Id(2), "Claire Roy", "c.roy@iod.example", Role.Consultant),
                new Person(Id(3), "Marc Oriol", "m.oriol@iod.example", Role.Consultant), new Person(Id(6), "Sans boîte", "Sans boîte@tenant.example", Role.Finance),
            ],
            await graph.Directory.People(default));
    }

    [Fact]
    public async Task People_AskedOften_AreAskedOfTheServiceOnce()
    {
        graph.Server.People.Add(Id(1), "Etienne Lambert", "gerant@iod.example", "Manager");
        await graph.Directory.People(default);
        var asked = graph.Server.Requests.Count;
        await graph.Directory.People(default);
        Assert.Equal(asked, graph.Server.Requests.Count);
    }

    [Fact]
    public async Task People_WhenTheApplicationMayNotRead_IsDenied()
    {
        graph.Server.Faults.Once("GET", "servicePrincipals", Fault.Forbidden);
        var failure = await Assert.ThrowsAsync<OutsideException>(() => graph.Directory.People(default));
        Assert.Equal(OutsideProblem.Denied, failure.Problem);
        Assert.Contains("annuaire", failure.Message, StringComparison.Ordinal);
    }
}
