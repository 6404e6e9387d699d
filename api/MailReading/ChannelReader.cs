using IodOutlook.MailReading.People;

namespace IodOutlook.MailReading;

/// <summary>How the client came to us, and who sent them.</summary>
internal static class ChannelReader
{
    public static (Field<string>? Channel, Field<string>? Referrer) Read(Letter letter, MailKind kind)
    {
        if (kind != MailKind.NewDemand) return (null, null);
        if (letter.Form is not null) return (new Field<string>("website", Confidence.High, [], []), null);
        var best = letter.Sentences.Where(s => s.Origin is Origin.Current or Origin.Forwarded or Origin.Subject)
            .SelectMany(s => Lexicon.Default.Rules("channel").Select(r => (Sentence: s, Rule: r, Match: r.Pattern.Match(s.Folded))))
            .Where(f => f.Match.Success)
            .OrderByDescending(f => f.Rule.Weight)
            .FirstOrDefault();
        if (best.Rule is null) return (null, null);
        if (best.Rule.Value != "referral") return (FieldOf(best.Sentence, best.Rule, best.Match), null);
        var referrer = Referrer(letter, best.Sentence, best.Match.Index, best.Match.Length);
        return referrer is null && best.Rule.Id.EndsWith("passive", StringComparison.Ordinal) ? (null, null) : (FieldOf(best.Sentence, best.Rule, best.Match), referrer);
    }

    private static Field<string> FieldOf(Sentence sentence, LexiconRule rule, System.Text.RegularExpressions.Match match) =>
        sentence.Field(rule.Value, rule.Weight >= 5 ? Confidence.High : Confidence.Medium, match.Index, match.Length, rule.Id);

    /// <summary>The person named after the cue, else the one before it ("Pascale Guérandon … nous a conseillé"), else a firm.</summary>
    private static Field<string>? Referrer(Letter letter, Sentence sentence, int at, int length)
    {
        var mentions = PersonMentions.Find(sentence.Source.Text, sentence.Start, sentence.End);
        var mention = mentions.Where(m => m.Start >= sentence.Start + at).Take(1).Concat(mentions.Where(m => m.Start < sentence.Start + at).TakeLast(1)).FirstOrDefault();
        if (mention.Length > 0) return sentence.Source.Field(PersonNames.Normalise(mention.Name) ?? mention.Name, Confidence.High, mention.Start, mention.Length, "channel.referrer");
        return null;
    }
}
