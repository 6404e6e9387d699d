using System.Text.RegularExpressions;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Clients;

/// <summary>A firm that asks, or asked, for the house's services. Known by its mail domains and its normalised name.</summary>
public sealed partial class Client
{
    public const int MaxName = 200;

    private Client()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>See <see cref="CompanyName.Normalise"/>; unique among clients, so a name of signs alone stands for itself.</summary>
    public string NormalisedName { get; private set; } = "";

    /// <summary>Nine digits with a valid key, or null.</summary>
    public string? Siren { get; private set; }

    public string? VatNumber { get; private set; }

    public IReadOnlyList<string> AddressLines { get; private set; } = [];

    /// <summary>Mail domains that are this client's; lower case, never a free-mail domain.</summary>
    public IReadOnlyList<string> Domains { get; private set; } = [];

    /// <summary><c>fr</c> or <c>en</c>: the language of the documents this client gets.</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <exception cref="InvalidValueException">A name is missing or too long, a SIREN fails its key.</exception>
    public static Client Create(Guid id, ClientDetails details)
    {
        var client = new Client { Id = id };
        client.Apply(details);
        return client;
    }

    /// <inheritdoc cref="Create"/>
    public JournalNote Change(ClientDetails details)
    {
        var before = Name;
        Apply(details);
        Version++;
        return new JournalNote(null, Name, $"Fiche client « {Name} » modifiée.", before == Name ? null : before, before == Name ? null : Name);
    }

    /// <summary>Learns that a mail domain is this client's; free-mail domains are ignored.</summary>
    public void LearnDomain(string? domain)
    {
        var known = domain?.Trim().ToLowerInvariant();
        if (MailDomain.IdentifiesCompany(known) && !Domains.Contains(known))
        {
            Domains = [.. Domains, known];
        }
    }

    private void Apply(ClientDetails details)
    {
        var name = details.Name.Trim();
        if (name.Length is 0 or > MaxName)
        {
            throw new InvalidValueException("client.name", $"Indiquez le nom du client (au plus {MaxName} caractères).");
        }

        var siren = details.Siren is null ? null : NotADigit().Replace(details.Siren, "");
        if (!string.IsNullOrEmpty(siren) && (siren.Length != 9 || !Clients.Siren.IsValid(siren)))
        {
            throw new InvalidValueException("client.siren", "Ce SIREN n'est pas valable : il compte neuf chiffres, dont une clé de contrôle.");
        }

        Name = name;
        NormalisedName = CompanyName.Normalise(name) is { Length: > 0 } normalised ? normalised : name.ToLowerInvariant();
        Siren = string.IsNullOrEmpty(siren) ? null : siren;
        VatNumber = string.IsNullOrWhiteSpace(details.VatNumber) ? null : details.VatNumber.Trim();
        AddressLines = [.. details.AddressLines.Select(line => line.Trim()).Where(line => line.Length > 0).Take(8)];
        Domains = [.. details.Domains.Select(d => d.Trim().ToLowerInvariant()).Where(MailDomain.IdentifiesCompany).Distinct()];
        Language = details.Language == "en" ? "en" : "fr";
    }

    [GeneratedRegex(@"[^0-9]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotADigit();
}

/// <summary>What is known of a client, as a person confirmed it.</summary>
public sealed record ClientDetails(
    string Name, string? Siren, string? VatNumber, IReadOnlyList<string> AddressLines, IReadOnlyList<string> Domains, string Language);
