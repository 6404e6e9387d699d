using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Jobs and companies that stand in sentences instead of signatures: "je suis présidente de l'association …", "chez Benslama Électricité".</summary>
internal static partial class JobInText
{
    public static Field<string>? Job(Letter letter, MailBlock block)
    {
        foreach (var line in TextLines(letter, block))
        {
            var folded = letter.Body.FoldedLine(line);
            if (IAm().Match(folded) is not { Success: true } match) continue;
            var group = match.Groups["job"];
            var words = Trim(folded, group.Index, group.Length);
            if (words.Length == 0 || JobWords.StartIn(folded.Substring(words.Start, words.Length)) is < 0 or > 3) continue;
            return letter.BodySource.Field(letter.Body[line].Text.Substring(words.Start, words.Length), Confidence.Medium, letter.Body.StartOf(line) + words.Start, words.Length, "contact.job.text");
        }
        return null;
    }

    /// <summary>The job's own words: up to the firm, the place, the years.</summary>
    private static (int Start, int Length) Trim(string folded, int start, int length)
    {
        var text = folded.Substring(start, length);
        foreach (var stop in (string[])[" de l ", " de l'", " de la societe", " du groupe", " chez ", " depuis ", " a l'", " au sein", " et je ", " et nous", " dans ", " pour ", " qui ", " du cabinet", " de la ", " au ", " a la "])
        {
            var at = text.IndexOf(stop, StringComparison.Ordinal);
            if (at > 0) text = text[..at];
        }
        return (start, text.TrimEnd(' ', ',').Length);
    }

    public static Field<string>? Company(Letter letter, MailBlock block, string? address)
    {
        foreach (var line in TextLines(letter, block))
        {
            var folded = letter.Body.FoldedLine(line);
            foreach (Match match in Firm().Matches(folded))
            {
                var start = match.Groups["firm"].Index;
                var length = FirmLength(letter.Body[line].Text, folded, start);
                var words = letter.Body[line].Text.Substring(start, length).Trim();
                if (words.Length < 2 || Folding.Fold(words.Split(' ')[0]) is "nous" or "vous" or "moi" or "eux" or "lui" or "elle" or "elles" or "toi" or "soi" or "un" or "le" or "la" or "mon" or "notre" or "votre" || letter.IsHouse("x@" + Folding.Fold(words) + ".example")) continue;
                return letter.BodySource.Field(Capitalised(words), Confidence.Medium, letter.Body.StartOf(line) + start, words.Length, "contact.company.text");
            }
        }
        return CompanyByDomain(letter, address);
    }

    private static string Capitalised(string words) => words.Any(char.IsUpper) ? words : string.Join(' ', words.Split(' ').Select(w => w.Length > 2 || w == words ? char.ToUpperInvariant(w[0]) + w[1..] : w));

    private static int FirmLength(string raw, string folded, int start)
    {
        var capitals = char.IsUpper(raw[start]);
        var end = start;
        for (var i = start; i < raw.Length && i - start < 60; i++)
        {
            if (raw[i] is '(' or ',' or '.' or ';' or ':' or '!' or '?' or '\n' or ')') break;
            if (raw[i] == ' ' && i + 1 < raw.Length)
            {
                var next = raw[(i + 1)..].Split(' ')[0];
                if (capitals && !char.IsUpper(next.Length > 0 ? next[0] : ' ') && !PersonNames.IsParticle(next) && next is not ("et" or "&" or "en" or "-")) break;
                if (Folding.Fold(next) is "et" or "on" or "je" or "nous" or "qui" or "a" or "pour" or "avec" or "est" or "depuis" or "dans" or "en" && !capitals) break;
            }
            end = i + 1;
        }
        var length = end - start;
        while (length > 0 && raw[start..(start + length)].TrimEnd().Split(' ')[^1] is { } last && (PersonNames.IsParticle(last) || last is "et" or "en" or "-" or "&") && last.Length < length) length = raw[start..(start + length)].TrimEnd().Length - last.Length;
        return Math.Min(length, folded.Length - start);
    }

    /// <summary>Words anywhere in the own text or its small print that say the sender's domain.</summary>
    public static Field<string>? CompanyByDomain(Letter letter, string? address)
    {
        if (address is null || Domains.IsFreeMail(EmailAddresses.DomainOf(address))) return null;
        foreach (var line in letter.Body.Own.Lines)
        {
            var text = letter.Body[line].Text;
            foreach (Match match in Organisation().Matches(text).Concat(Capitals().Matches(text)))
            {
                if (Domains.Likeness(match.Value, address) < 0.6 || letter.IsHouse(address)) continue;
                var words = match.Value.TrimEnd(' ', '-', ',');
                return letter.BodySource.Field(words, Confidence.Medium, letter.Body.StartOf(line) + match.Index, words.Length, "contact.company.domain");
            }
        }
        return null;
    }

    /// <summary>The job said beside a name: "Monsieur Hugues de Marcilloles, directeur général de la …", "Acheteur : Sylvain Mercoire".</summary>
    public static Field<string>? Beside(Letter letter, int start, int length)
    {
        var line = letter.Body.LineAt(start);
        var (lineStart, folded) = (letter.Body.StartOf(line), letter.Body.FoldedLine(line));
        var after = start - lineStart + length;
        if (after + 2 < folded.Length && folded[after] == ',' && JobWords.StartIn(folded[after..]) is >= 0 and <= 5 and var at)
        {
            var end = folded.IndexOfAny([',', '.', ';', '('], after + at);
            var words = Trim(folded, after + at, (end < 0 ? folded.Length : end) - after - at);
            return letter.BodySource.Field(letter.Body[line].Text.Substring(words.Start, words.Length), Confidence.Medium, lineStart + words.Start, words.Length, "contact.job.beside-name");
        }
        if (Introduced().Match(folded[..(start - lineStart)]) is { Success: true } intro && JobWords.StartIn(intro.Groups["job"].Value) is >= 0 and <= 3)
        {
            var job = intro.Groups["job"];
            return letter.BodySource.Field(letter.Body[line].Text.Substring(job.Index, job.Length), Confidence.Medium, lineStart + job.Index, job.Length, "contact.job.before-name");
        }
        var colon = folded.IndexOf(':');
        if (colon > 0 && colon < start - lineStart && JobWords.StartIn(folded[..colon]) is >= 0 and var from)
            return letter.BodySource.Field(letter.Body[line].Text[from..colon].Trim(), Confidence.Medium, lineStart + from, letter.Body[line].Text[from..colon].Trim().Length, "contact.job.label");
        return null;
    }

    private static IEnumerable<int> TextLines(Letter letter, MailBlock block) => block.Lines.Where(l => letter.Body.Roles[l] == LineRole.Text).Take(60);

    [GeneratedRegex(@"(^|[.!?] |, |\b)(je suis( le| la| l')?|en (tant que|qualite de|ma qualite de)|nouveau|nouvelle|i am the|i'm the|i am|as the) (?<job>[a-z][a-z' -]{2,70})|^\W*(?<job>psychologue|consultante?|formateur|formatrice|coach|etudiante?)[a-z' ]{0,40}(depuis| de formation)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex IAm();

    /// <summary>"de notre DRH, " before the name.</summary>
    [GeneratedRegex(@"\b(notre|mon|ma|our|my) (?<job>[a-z][a-z' -]{1,50}?),? (m\. |mme |mr |mrs |ms |monsieur |madame )?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\b(chez|(je|nous) (represente|representons) (la societe|l'entreprise)?|(de|pour|dans) (la societe|l'entreprise|l'association|l association|la mutuelle|la fondation|le groupe|le cabinet)|notre (societe|entreprise|association|cabinet|groupe),?|at) (?<firm>[a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Firm();

    [GeneratedRegex(@"\b(Service|Syndicat|Communauté|Société|Association|Etablissement|Établissement|Centre|Conseil|Ville|Mairie|Département|Région|Office|Caisse|Chambre|Fondation|Institut|Université|Hôpital|Groupe|Agence|Union|Fédération|Coopérative|Mutuelle|Maison|Ecole|École|Lycée|Cabinet|Compagnie|Régie|Laboratoires?|Clinique|Club)( [\p{L}\d&'’-]+){0,9}? ?(d['’])?\p{Lu}[\p{L}\d&'’-]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}\d&'’-]*( (de |du |des |de la |de l['’]|d['’]|et |& |en |la |le )?\p{Lu}[\p{L}\d&'’-]*){0,6}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Capitals();
}
