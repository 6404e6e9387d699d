using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Demands;

/// <summary>One service for one population.</summary>
/// <param name="Service">A code of the price grid, or <see cref="Other"/>.</param>
/// <param name="People">How many persons are assessed or trained; null when not known yet.</param>
public sealed record Need(string Service, string? Position, int? People, string? Place)
{
    /// <summary>A service outside the price grid.</summary>
    public const string Other = "other";

    public const int MaxPeople = 10_000;
    public const int MaxText = 200;

    internal void Check(string field)
    {
        if (string.IsNullOrWhiteSpace(Service) || Service.Length > 60)
        {
            throw new InvalidValueException($"{field}.service", "Choisissez la prestation demandée.");
        }

        if (People is < 1 or > MaxPeople)
        {
            throw new InvalidValueException($"{field}.people", $"Le nombre de personnes va de 1 à {MaxPeople}.");
        }

        if (Position?.Length > MaxText || Place?.Length > MaxText)
        {
            throw new InvalidValueException($"{field}.{(Position?.Length > MaxText ? "position" : "place")}", $"Un poste ou un lieu compte au plus {MaxText} caractères.");
        }
    }
}

/// <summary>When the service is wanted; both ends inclusive, either may be open.</summary>
/// <param name="Text">The client's own words.</param>
public sealed record Period(DateOnly? From, DateOnly? To, string? Text)
{
    /// <summary>« du 1er au 30 juin 2027 », « au plus tard le 30 juin 2027 », or the client's words when neither end is known.</summary>
    public string InFrench() => (From, To) switch
    {
        (null, null) => Text ?? "sans date",
        (null, { } to) => $"au plus tard le {FrenchDates.InWords(to)}",
        ({ } from, null) => $"à partir du {FrenchDates.InWords(from)}",
        ({ } from, { } to) when from == to => $"le {FrenchDates.InWords(from)}",
        ({ } from, { } to) => $"du {FrenchDates.Before(from, to)} au {FrenchDates.InWords(to)}",
    };

    internal void Check(string field)
    {
        if (From > To)
        {
            throw new InvalidValueException($"{field}.to", "La fin de la période précède son début.");
        }
    }
}

/// <summary>What the client can pay, in euro cents.</summary>
/// <param name="Per"><c>total</c> or <c>person</c>.</param>
/// <param name="Basis"><c>HT</c>, <c>TTC</c>, or null when not said.</param>
public sealed record Budget(long? MinCents, long? MaxCents, string Per, string? Basis);

/// <summary>What a person confirmed of a demand.</summary>
public sealed record Qualification(
    string Title,
    string Language,
    Guid ClientId,
    Guid ContactId,
    IReadOnlyList<Need> Needs,
    Period? Deadline,
    Budget? Budget,
    Origin Origin,
    string? Notes)
{
    public const int MaxTitle = 150;
    public const int MaxNeeds = 50;

    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > MaxTitle)
        {
            throw new InvalidValueException("title", $"Donnez un titre à la demande (au plus {MaxTitle} caractères).");
        }

        if (Needs.Count is 0 or > MaxNeeds)
        {
            throw new InvalidValueException("needs", "Indiquez au moins une prestation demandée.");
        }

        for (var i = 0; i < Needs.Count; i++)
        {
            (Needs[i] ?? throw new InvalidValueException($"needs[{i}]", "Une prestation demandée est vide.")).Check($"needs[{i}]");
        }

        Deadline?.Check("deadline");
        Origin.Check();
        if (Budget is { MinCents: < 0 } or { MaxCents: < 0 } || Budget?.MinCents > Budget?.MaxCents)
        {
            throw new InvalidValueException("budget", "Le budget minimum dépasse le maximum, ou un montant est négatif.");
        }
    }
}
