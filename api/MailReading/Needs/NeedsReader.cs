using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Needs;

/// <summary>The services asked for, each with its job, number of persons and place: one line for each service and population.</summary>
internal static partial class NeedsReader
{
    private static readonly HashSet<string> Parts = ["psychometric-tests", "debriefing"];

    public static IReadOnlyList<NeedReading> Read(Letter letter, MailKind kind)
    {
        if (kind is MailKind.AutoReply or MailKind.Bounce or MailKind.NotCommercial or MailKind.Event) return [];
        var mentions = Relevant(letter, kind, [.. letter.Mentions]);
        var facts = NeedFacts.Gather(letter, kind);
        if (ListedNeeds.Read(letter, mentions, facts) is { Count: > 0 } listed) return listed;
        var services = Services(mentions, kind);
        var needs = services.SelectMany(group => UnitsInSentence.Split((group.Find(m => m.Explicit) ?? group[0]).Sentence, Build(group, facts, services.Count == 1))).ToList();
        return needs.Count == 1 ? PlacesApart.Spread(letter, needs[0]) : needs;
    }

    /// <summary>A new demand over an old thread: its subject speaks of the closed matter.</summary>
    private static List<ServiceMention> Relevant(Letter letter, MailKind kind, List<ServiceMention> mentions)
    {
        var fresh = mentions.Where(m => m.Sentence.Origin is Origin.Current or Origin.Forwarded).ToList();
        if (kind == MailKind.NewDemand && letter.IsReply && fresh.Count > 0) return fresh;
        return mentions;
    }

    /// <summary>Mentions by service, in the order of the mail, without those that are only a part or a general word for another.</summary>
    private static List<List<ServiceMention>> Services(List<ServiceMention> mentions, MailKind kind)
    {
        var groups = mentions.GroupBy(m => m.Code).Select(g => g.ToList()).ToList();
        if (groups.Count > 1) groups.RemoveAll(g => IsGeneralWord(g, groups));
        if (groups.Count > 1) groups.RemoveAll(g => IsPart(g, groups, kind));
        if (groups.Count > 1) groups.RemoveAll(g => g[0].Code == "other" && groups.Exists(o => o[0].Code != "other"));
        return groups;
    }

    private static bool IsGeneralWord(List<ServiceMention> group, List<List<ServiceMention>> all) =>
        group[0].Code == "individual-assessment" && !group.Exists(m => m.Explicit) && all.Exists(o => o[0].Code is "assessment-center" or "potential-assessment" or "360" || (o[0].Code is "psychometric-tests" or "debriefing" && o.Exists(m => m.Explicit)));

    private static bool IsPart(List<ServiceMention> group, List<List<ServiceMention>> all, MailKind kind)
    {
        if (!Parts.Contains(group[0].Code)) return false;
        var whole = all.Where(o => o != group && (!Parts.Contains(o[0].Code) || group[0].Code == "debriefing")).ToList();
        if (whole.Count == 0) return false;
        if (kind == MailKind.QuoteQuestion && group.Exists(m => m.Sentence.Line?.Cell is not null)) return false;
        var tests = group[0].Code == "psychometric-tests";
        if (group.Exists(m => AskedBesides().IsMatch(m.Sentence.Folded) && Headcounts.Find(m.Sentence).Count > 0 && !whole.Exists(o => o.Exists(w => w.Sentence == m.Sentence)))) return false;
        if (tests && whole.TrueForAll(o => o[0].Code is "development" or "360") && group.Exists(m => m.Explicit)) return false;
        return !group.Exists(m => m.Sentence.Line?.Cell is not null && m.Start == 0);
    }

    /// <summary>"Nous aimerions aussi que les huit chefs de brigade passent …": asked for others, beside the rest.</summary>
    [GeneratedRegex(@"\b(aussi|egalement|par ailleurs|en plus|en outre|de plus|ainsi que|also|as well|in addition|besides)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AskedBesides();

    private static NeedReading Build(List<ServiceMention> group, NeedFacts facts, bool only)
    {
        var mention = group.FirstOrDefault(m => m.Explicit) ?? group[0];
        var sentences = group.Select(m => m.Sentence).ToList();
        var service = mention.Sentence.Field(mention.Code, mention.Explicit ? Confidence.High : Confidence.Medium, mention.Start, mention.Length, mention.Rule);
        return new NeedReading(service, facts.Position(sentences, only), facts.People(sentences, only), facts.Place(sentences, only));
    }
}
