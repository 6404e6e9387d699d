namespace IodOutlook.Domain.Clients;

/// <summary>The domain of an address, and whether it says anything about a company.</summary>
public static class MailDomain
{
    /// <summary>Domains open to everybody: they never identify a company.</summary>
    private static readonly HashSet<string> FreeMail = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "ymail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "aol.fr", "orange.fr", "wanadoo.fr", "free.fr", "aliceadsl.fr", "sfr.fr", "neuf.fr", "cegetel.net", "numericable.fr",
        "bbox.fr", "laposte.net", "gmx.com", "gmx.fr", "gmx.de", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "zoho.com", "mail.com", "mailo.com", "mailo.fr",
        "netcourrier.com", "caramail.com", "club-internet.fr", "voila.fr", "skynet.be", "bluewin.ch", "videotron.ca", "yahoo.co.uk", "btinternet.com", "web.de", "t-online.de",
    };

    /// <summary>The part after the last @, lower case; null when the address has none.</summary>
    public static string? Of(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        var domain = at < 0 ? "" : address![(at + 1)..].Trim().TrimEnd('.', '>').ToLowerInvariant();
        return domain.Length == 0 ? null : domain;
    }

    /// <summary>True when a domain may stand for one company.</summary>
    public static bool IdentifiesCompany(string? domain) => domain is not null && domain.Contains('.') && !FreeMail.Contains(domain);
}
