using System.Diagnostics.CodeAnalysis;

namespace IodOutlook.Domain.Clients;

/// <summary>The domain of an address, and whether it says anything about a company.</summary>
public static class MailDomain
{
    /// <summary>Domains open to everybody: they never identify a company.</summary>
    private static readonly HashSet<string> FreeMail = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "ymail.com",
        "icloud.com", "me.com", "mac.com", "aol.com", "aol.fr", "orange.fr", "wanadoo.fr", "free.fr", "aliceadsl.fr", "sfr.fr", "neuf.fr", "cegetel.net", "numericable.fr",
        "bbox.fr", "laposte.net", "gmx.com", "gmx.fr", "gmx.de", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "zoho.com", "mail.com", "mailo.com", "mailo.fr",
        "netcourrier.com", "caramail.com", "club-internet.fr", "voila.fr", "skynet.be", "bluewin.ch", "videotron.ca", "yahoo.co.uk", "btinternet.com", "web.de", "t-online.de",
        "outlook.be", "outlook.de", "outlook.es", "outlook.it", "hotmail.be", "hotmail.ch", "hotmail.es", "hotmail.it", "hotmail.de", "hotmail.co.uk", "live.be", "live.co.uk",
        "yahoo.be", "yahoo.ca", "yahoo.de", "yahoo.es", "yahoo.it", "rocketmail.com", "gmx.net", "gmx.ch", "gmx.at", "tuta.com", "tutanota.de", "fastmail.com", "hey.com",
        "yandex.com", "yandex.ru", "mail.ru", "qq.com", "163.com", "126.com", "telenet.be", "hispeed.ch", "sunrise.ch", "noos.fr", "libertysurf.fr", "tele2.fr", "alice.fr",
        "9online.fr", "bouygtel.fr", "dbmail.com", "lycos.fr", "nordnet.fr",
    };

    /// <summary>The part after the last @, lower case; null when the address has none.</summary>
    public static string? Of(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        var domain = at < 0 ? "" : address![(at + 1)..].Trim().TrimEnd('.', '>').ToLowerInvariant();
        return domain.Length == 0 ? null : domain;
    }

    /// <summary>True when a domain may stand for one company.</summary>
    public static bool IdentifiesCompany([NotNullWhen(true)] string? domain) => domain?.IndexOf('.') > 0 && !FreeMail.Contains(domain);
}
