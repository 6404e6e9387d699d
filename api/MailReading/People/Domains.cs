using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Does a name belong to the owner of a mail domain? "Papeteries Lusanne" and papeteries-lusanne.fr do.</summary>
internal static class Domains
{
    public static bool IsFreeMail(string domain) => Lexicon.Default.Words("free-mail").Contains(domain) || domain.Contains("webmail", StringComparison.Ordinal) || domain.Contains("courriel", StringComparison.Ordinal) || domain.Contains("messagerie", StringComparison.Ordinal);

    /// <summary>How much of the domain's name the words say, 0 to 1.</summary>
    public static double Likeness(string words, string? address)
    {
        if (address is null || IsFreeMail(EmailAddresses.DomainOf(address))) return 0;
        var label = Label(EmailAddresses.DomainOf(address));
        var parts = WordsOf(words);
        if (label.Length < 2 || parts.Count == 0) return 0;
        var flat = label.Replace("-", "", StringComparison.Ordinal);
        var joined = string.Concat(parts);
        if (joined == flat) return 1;
        var said = label.Split('-').Where(p => p.Length > 0).ToList();
        var hit = said.Sum(p => parts.Any(w => w == p || (p.Length >= 4 && w.Length >= 4 && (w.StartsWith(p, StringComparison.Ordinal) || p.StartsWith(w, StringComparison.Ordinal)))) ? p.Length : 0);
        if (hit > 0) return (double)hit / flat.Length;
        if (parts.Where(w => w.Length >= 4).Any(w => flat.Contains(w, StringComparison.Ordinal))) return parts.Where(w => w.Length >= 4 && flat.Contains(w, StringComparison.Ordinal)).Sum(w => w.Length) / (double)flat.Length;
        var initials = string.Concat(parts.Where(p => p.Length > 2).Select(p => p[0]));
        return initials.Length >= 3 && initials == flat ? 0.8 : 0;
    }

    private static string Label(string domain)
    {
        var labels = domain.Split('.');
        if (labels.Length < 2) return domain;
        // "co.uk", "gouv.fr": the label before says who it is.
        var at = labels.Length - 2;
        if (labels[at] is "co" or "com" or "gouv" or "asso" or "org" && at > 0) at--;
        return labels[at];
    }

    private static List<string> WordsOf(string text)
    {
        var tokens = new Tokens(Folding.Fold(text).Replace("œ", "oe", StringComparison.Ordinal));
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark && !Lexicon.Default.Words("legal-forms").Contains(tokens[i].Text)) words.Add(tokens[i].Text);
        }
        return words;
    }
}
