using IodOutlook.MailReading.People;

namespace IodOutlook.MailReading;

/// <summary>How the client came to us, and who sent them.</summary>
internal static partial class ChannelReader
{
    public static (Field<string>? Channel, Field<string>? Referrer) Read(Letter letter, MailKind kind)
    {
        if (kind != MailKind.NewDemand) return (null, null);
        if (letter.Form is not null) return (new Field<string>("website", Confidence.High, [], []), null);
        var best = letter.Sentences.Where(s => s.Origin is Origin.Current or Origin.Forwarded or Origin.Subject)
            .SelectMany(s => Lexicon.Default.Rules("channel").Select(r => (Sentence: s, Rule: r, Match: s.Match(r))))
            .Where(f => f.Match is not null && (f.Rule.Value != "referral" || IsRecommendation(letter, f.Sentence, f.Match)))
            .OrderByDescending(f => f.Rule.Weight)
            .ThenByDescending(f => f.Rule.Value == "referral" && Referrer(f.Sentence, f.Match!.Index) is not null)
            .FirstOrDefault();
        if (best.Rule is null) return (null, null);
        var channel = FieldOf(best.Sentence, best.Rule, best.Match!);
        return (channel, best.Rule.Value == "referral" ? Referrer(best.Sentence, best.Match!.Index) : null);
    }

    private static Field<string> FieldOf(Sentence sentence, LexiconRule rule, System.Text.RegularExpressions.Match match) =>
        sentence.Field(rule.Value, rule.Weight >= 5 ? Confidence.High : Confidence.Medium, match.Index, match.Length, rule.Id);

    /// <summary>Somebody must be named who is not the one to answer: "de la part de M. X" on the mail of his assistant names the client himself.</summary>
    private static bool IsRecommendation(Letter letter, Sentence sentence, System.Text.RegularExpressions.Match match)
    {
        var referrer = Referrer(sentence, match.Index);
        if (referrer is null) return !NeedsName().IsMatch(match.Value);
        return sentence.Origin != Origin.Subject && !PersonNames.Same(referrer.Value, RequesterFinder.Find(letter, MailKind.NewDemand).Name);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^(de la part|par l'|adresse|donne|transmis|communique|dirige|qui |tien|suggere|conseille)|annuaire", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 2000)]
    private static partial System.Text.RegularExpressions.Regex NeedsName();

    /// <summary>"Isabelle Fournier at Meridian Optics", "Jean Dupont de chez Arvor Plast": the second name is where the first works.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(at|chez|de la societe|du groupe|du cabinet|de l'entreprise) $", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 2000)]
    private static partial System.Text.RegularExpressions.Regex NamesTheFirm();

    /// <summary>The person named after the cue, else the one before it ("Pascale Guérandon … nous a conseillé"), else a firm.</summary>
    private static Field<string>? Referrer(Sentence sentence, int at)
    {
        var mentions = PersonMentions.Find(sentence.Source.Text, sentence.Start, sentence.End).Where(m => m.HasCivility || !NamesTheFirm().IsMatch(sentence.Folded[..(m.Start - sentence.Start)])).ToList();
        var mention = mentions.Where(m => m.Start >= sentence.Start + at).Take(1).Concat(mentions.Where(m => m.Start < sentence.Start + at).TakeLast(1)).FirstOrDefault();
        if (mention.Length > 0) return sentence.Source.Field(PersonNames.Normalise(mention.Name) ?? mention.Name, Confidence.High, mention.Start, mention.Length, "channel.referrer");
        return null;
    }
}
