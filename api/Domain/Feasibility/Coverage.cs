using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Feasibility;

/// <summary>What a Go covers: services, people, places and dates. A need that says anything else is not covered by it.</summary>
/// <param name="Words">The client's words for the dates, when they name no day; else null.</param>
public sealed record Coverage(IReadOnlyList<CoveredService> Services, DateOnly? From, DateOnly? To, string? Words = null)
{
    public string Fingerprint => Process.Fingerprint.Of(
    [
        Process.Fingerprint.Field(From), Process.Fingerprint.Field(To), Words,
        .. Services.SelectMany(s => (IEnumerable<string?>)[s.Service, Process.Fingerprint.Field(s.People ?? -1), s.Place]),
    ]);

    /// <summary>The needs of one service and place count together, in a fixed order: two demands that ask the same are covered alike.</summary>
    public static Coverage Of(IReadOnlyList<Need> needs, Period? deadline) => new(
        [
            .. needs
                .GroupBy(n => (n.Service, Place: Blank(n.Place)))
                .Select(g => new CoveredService(g.Key.Service, g.Any(n => n.People is null) ? null : g.Sum(n => n.People), g.Key.Place))
                .OrderBy(s => s.Service, StringComparer.Ordinal).ThenBy(s => s.Place, StringComparer.Ordinal),
        ],
        deadline?.From,
        deadline?.To,
        deadline is { From: null, To: null } ? Blank(deadline.Text) : null);

    public string InFrench()
    {
        var services = string.Join(", ", Services.Select(s => s.InFrench()));
        return From is null && To is null && Words is null ? services : $"{services}, {Dates.InFrench()}";
    }

    /// <summary>What another coverage says otherwise, in French; empty when they are the same.</summary>
    public IReadOnlyList<string> DifferencesTo(Coverage now)
    {
        var differences = new List<string>();
        foreach (var service in now.Services.Except(Services))
        {
            differences.Add($"demandé maintenant : {service.InFrench()}");
        }

        foreach (var service in Services.Except(now.Services))
        {
            differences.Add($"couvert par le Go : {service.InFrench()}");
        }

        if (Dates != now.Dates)
        {
            differences.Add($"dates : {now.Dates.InFrench()} au lieu de {Dates.InFrench()}");
        }

        return differences;
    }

    private Period Dates => new(From, To, Words);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A service that was reviewed, for how many people and where.</summary>
public sealed record CoveredService(string Service, int? People, string? Place)
{
    internal string InFrench() =>
        (People is { } people ? $"{people} × {ServiceNames.Of(Service)}" : ServiceNames.Of(Service)) + (Place is null ? "" : $" ({Place})");
}
