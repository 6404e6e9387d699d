using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Needs;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Kind;

/// <summary>Points for each kind, from the lexicon on the fresh words and from what surrounds them.</summary>
internal sealed partial class KindScores
{
    private static readonly (MailKind Kind, string Name)[] Names =
    [
        (MailKind.NewDemand, "new-demand"), (MailKind.DemandUpdate, "demand-update"), (MailKind.Acceptance, "acceptance"), (MailKind.Refusal, "refusal"), (MailKind.QuoteQuestion, "quote-question"), (MailKind.NotCommercial, "not-commercial"), (MailKind.Event, "event"),
    ];

    private readonly Dictionary<MailKind, double> _points = [];
    private readonly Dictionary<MailKind, List<Evidence>> _evidence = [];

    public static KindScores Of(Letter letter)
    {
        var scores = new KindScores();
        foreach (var (kind, name) in Names) scores.AddLexicon(letter, kind, name);
        Surroundings.Weigh(letter, scores);
        return scores;
    }

    public double this[MailKind kind]
    {
        get => _points.GetValueOrDefault(kind);
        set => _points[kind] = value;
    }

    public List<(MailKind Kind, double Score)> Ranked() => [.. Names.Select(n => (n.Kind, this[n.Kind])).OrderByDescending(r => r.Item2)];

    public IReadOnlyList<Evidence> Evidence(MailKind kind) => _evidence.TryGetValue(kind, out var found) ? found : [];

    /// <summary>Each rule counts once, however often it matches.</summary>
    private void AddLexicon(Letter letter, MailKind kind, string name)
    {
        foreach (var rule in Lexicon.Default.Rules("kind").Where(r => r.Value == name))
        {
            if (First(letter, rule) is not { } evidence) continue;
            this[kind] += rule.Weight;
            if (!_evidence.TryGetValue(kind, out var found)) _evidence[kind] = found = [];
            if (found.Count < 4) found.Add(evidence);
        }
    }

    private static Evidence? First(Letter letter, LexiconRule rule)
    {
        foreach (var sentence in letter.Opening)
        {
            var inSubject = sentence.Origin == Origin.Subject;
            if (sentence.Origin is Origin.FileName or Origin.AttachmentText || (rule.Scope == "subject" && !inSubject) || (rule.Scope == "body" && inSubject)) continue;
            if (inSubject && letter.IsReply && rule.Scope != "subject" && rule.Value is not "event") continue;
            if (rule.Value == "event" && LooksBack().IsMatch(sentence.Folded)) continue;
            if (sentence.Match(rule) is { Length: > 0 } match) return sentence.Evidence(match.Index, match.Length, rule.Id);
        }
        return null;
    }

    /// <summary>"On s'est croisés au petit déjeuner d'octobre" invites to nothing.</summary>
    [GeneratedRegex(@"\b(s'est (vu|croise|rencontre|connu|parle)\w*|nous sommes (vu|croise|rencontre|connu|parle)\w*|nous etions (vu|croise|rencontre|parle)\w*|j'etais|nous etions|(avons|avez|ai|as|avions|aviez) (\w+ ){0,2}(participe|assiste|suivi|rencontre|croise|entendu|ecoute|apprecie|echange|parle|discute)\w*|suite (a|de) (notre|votre|nos|vos|l)|apres (votre|notre|la|le)|merci (pour|de) (le|la|votre|cette|ce|l)|d'hier|hier|lors d|we met|i (attended|heard|saw)|(your|the) (last|recent))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LooksBack();

    public static bool Matches(string kind, string folded, string scope) => Lexicon.Default.Rules("kind").Any(r => r.Value == kind && (r.Scope == scope || r.Scope.Length == 0) && r.Pattern.IsMatch(folded));

    public static int OfKind(string kind, Letter letter) => Lexicon.Default.Rules("kind").Where(r => r.Value == kind && First(letter, r) is not null).Sum(r => r.Weight);
}
