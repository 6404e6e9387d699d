using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Feasibility;

/// <summary>What a Go covers: services, people, places and dates. A need that says anything else is not covered by it.</summary>
public sealed record Coverage(IReadOnlyList<CoveredService> Services, DateOnly? From, DateOnly? To)
{
    public string Fingerprint => Process.Fingerprint.Of(
    [
        Process.Fingerprint.Field(From), Process.Fingerprint.Field(To),
        .. Services.SelectMany(s => (IEnumerable<string?>)[s.Service, Process.Fingerprint.Field(s.People ?? -1), s.Place]),
    ]);

    /// <summary>The needs of one service and place count together, in a fixed order: two demands that ask the same are covered alike.</summary>
    public static Coverage Of(IReadOnlyList<Need> needs, Period? deadline) => new(
        [
            .. needs
                .GroupBy(n => (n.Service, Place: Place(n.Place)))
                .Select(g => new CoveredService(g.Key.Service, g.Any(n => n.People is null) ? null : g.Sum(n => n.People), g.Key.Place))
                .OrderBy(s => s.Service, StringComparer.Ordinal).ThenBy(s => s.Place, StringComparer.Ordinal),
        ],
        deadline?.From,
        deadline?.To);

    public string InFrench()
    {
        var services = string.Join(", ", Services.Select(s => s.InFrench()));
        var period = new Period(From, To, null);
        return From is null && To is null ? services : $"{services}, {period.InFrench()}";
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

        if (From != now.From || To != now.To)
        {
            differences.Add($"dates : {new Period(now.From, now.To, null).InFrench()} au lieu de {new Period(From, To, null).InFrench()}");
        }

        return differences;
    }

    private static string? Place(string? place) => string.IsNullOrWhiteSpace(place) ? null : place.Trim();
}

/// <summary>A service that was reviewed, for how many people and where.</summary>
public sealed record CoveredService(string Service, int? People, string? Place)
{
    internal string InFrench() =>
        (People is { } people ? $"{people} × {ServiceNames.Of(Service)}" : ServiceNames.Of(Service)) + (Place is null ? "" : $" à {Place}");
}
