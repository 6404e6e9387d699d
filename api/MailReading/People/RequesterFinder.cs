using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Who asks: usually the sender; else the client a colleague forwards, the person of a web form, the director an assistant writes for, the buyer a robot names.</summary>
internal static partial class RequesterFinder
{
    /// <summary>An automatic reply names others who stand in: the one who is away stays the contact.</summary>
    public static Person Find(Letter letter, MailKind kind) => kind == MailKind.AutoReply ? Sender(letter) : Forwarded(letter) ?? Delegated(letter) ?? Labelled(letter) ?? Sender(letter);

    private static Person Sender(Letter letter)
    {
        var from = letter.Heads.From;
        if (from is not null && letter.IsHouse(from.Address) && letter.Heads.ReplyTo is { } reply && !letter.IsHouse(reply.Address))
            return new Person(reply.Name, reply.Address, "contact.reply-to") { Block = letter.Body.Own };
        return new Person(from?.Name, from?.Address, "contact.from") { Block = letter.Body.Own };
    }

    /// <summary>A mail forwarded inside the firm is the client's: the first one below that is not ours.</summary>
    private static Person? Forwarded(Letter letter)
    {
        if (!letter.IsHouse(letter.Heads.From?.Address)) return null;
        foreach (var block in letter.Body.Blocks.Where(b => b.Forwarded || letter.IsForward))
        {
            if (block.Depth == 0 || (block.AuthorName is null && block.AuthorAddress is null) || letter.IsHouse(block.AuthorAddress)) continue;
            return new Person(block.AuthorName, block.AuthorAddress, "contact.forwarded") { Block = block };
        }
        return null;
    }

    /// <summary>"Merci de traiter directement avec lui": the person named with the sender's own words, or the other one in copy.</summary>
    private static Person? Delegated(Letter letter)
    {
        foreach (var sentence in letter.Text)
        {
            if (!Delegation().IsMatch(sentence.Folded)) continue;
            var mention = MentionIn(letter, sentence) ?? MentionBefore(letter, sentence);
            if (mention is { } m && !PersonNames.Same(m.Name, letter.Heads.From?.Name)) return Named(letter, m, "contact.delegated");
        }
        return null;
    }

    private static PersonMentions.Mention? MentionIn(Letter letter, Sentence sentence)
    {
        var found = PersonMentions.Find(letter.Body.Text, sentence.Start, sentence.End);
        return found.Count > 0 ? Longest(letter, found[0]) : null;
    }

    private static PersonMentions.Mention? MentionBefore(Letter letter, Sentence sentence)
    {
        var found = PersonMentions.Find(letter.Body.Text, 0, sentence.Start).Where(m => m.HasCivility && !IsGreeted(letter, m)).ToList();
        return found.Count > 0 ? Longest(letter, found[^1]) : null;
    }

    /// <summary>"Monsieur de Marcilloles" was introduced as "Monsieur Hugues de Marcilloles".</summary>
    private static PersonMentions.Mention Longest(Letter letter, PersonMentions.Mention mention)
    {
        var all = PersonMentions.Find(letter.Body.Text, 0, letter.Body.Text.Length);
        return all.Where(m => m.Name.EndsWith(mention.Name, StringComparison.Ordinal)).MaxBy(m => m.Name.Length) is { Length: > 0 } longer ? longer : mention;
    }

    private static bool IsGreeted(Letter letter, PersonMentions.Mention mention) => LineRules.IsGreeting(letter.Body.FoldedLine(letter.Body.LineAt(mention.Start)));

    /// <summary>A robot or a shared mailbox writes, and the text says "Acheteur : Sylvain Mercoire".</summary>
    private static Person? Labelled(Letter letter)
    {
        var from = letter.Heads.From;
        var robot = from is null || Robot().IsMatch(Folding.Fold(from.Address)) || PersonNames.Normalise(from.Name) is null;
        if (!robot) return null;
        for (var line = 0; line < letter.Body.Count; line++)
        {
            if (letter.Body.BlockOf[line] != 0 || !Label().IsMatch(letter.Body.FoldedLine(line))) continue;
            var start = letter.Body.StartOf(line) + letter.Body[line].Text.IndexOf(':') + 1;
            var found = PersonMentions.Find(letter.Body.Text, start, letter.Body.StartOf(line) + letter.Body[line].Text.Length);
            if (found.Count > 0) return Named(letter, found[0], "contact.labelled");
        }
        return null;
    }

    private static Person Named(Letter letter, PersonMentions.Mention mention, string rule)
    {
        var line = letter.Body.LineAt(mention.Start);
        var address = letter.Heads.To.Concat(letter.Heads.Cc).FirstOrDefault(a => !letter.IsHouse(a.Address) && IsAddressOf(a, mention.Name))?.Address
            ?? EmailAddresses.FirstIn(letter.Body[line].Text)
            ?? letter.Text.Select(s => EmailAddresses.FirstIn(s.Raw(0, s.End - s.Start))).FirstOrDefault(a => a is not null && IsAddressOf(new MailAddress(null, a), mention.Name));
        return new Person(mention.Name, address, rule) { Named = (mention.Start, mention.Length) };
    }

    private static bool IsAddressOf(MailAddress address, string name) =>
        PersonNames.Same(address.Name, name) || new AuthorName(null, address.Address).Signs(name.Split(' ')[^1]) || Folding.Fold(address.Address).Contains(Folding.Fold(name.Split(' ')[^1]), StringComparison.Ordinal);

    [GeneratedRegex(@"\b(trait\w+|voir|voyez|verrez|echang\w+|organis\w+|contact\w*|conven\w+|vous adresser|adressez-vous|vous rapprocher|rapprochez-vous|directement|rappel\w+|joindre|joignez|discut\w+|poursuivre|coordonn\w+)\b.{0,30}\b(directement )?(avec|aupres d\w*) (lui|elle|m\.?|mme|monsieur|madame|mr)\b|\b(trait\w+|voir|voyez|verrez|echang\w+) directement avec\b|\b(avec|aupres de) (qui|laquelle|lequel) (vous |il (vous )?faut |merci de )?(trait\w+|verrez|voir|echang\w+|organis\w+|conven\w+|pourrez|pouvez|fixer|prendre)\b|\bc'est (lui|elle) (qui|que) (vous|suivra|pilote|decide|traite)\b|\b(sera|est|reste) (desormais )?(votre|l'|le seul |la seule )(interlocut\w+|contact|correspondant\w*)\b|\bvotre (interlocut\w+|contact|correspondant\w*) (sera|est)\b|\bmerci de (contacter|joindre|rappeler|appeler|vous rapprocher|prendre contact avec|repondre a|lui repondre)\b.{0,20}\b(m\.?|mme|monsieur|madame|mr|lui|elle)\b|\b(lui|leur) (repondre|ecrire|telephoner|adresser|envoyer|faire parvenir)\b|\b(m'a|m'ont) (chargee?|priee?|demande) d|\b(please|kindly) (contact|deal with|get in touch with|call|reply to) (mr|mrs|ms|her|him|them)\b|\bdeal (directly )?with\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Delegation();

    [GeneratedRegex(@"^\W*(acheteu(r|se)|contact|votre contact|interlocut(eur|rice)|votre interlocut(eur|rice)|(affaire |dossier )?suivie? par|demandeur|demandeuse|gestionnaire|approvisionneur|emetteur|responsable( du dossier)?|referent|buyer|contact person|requester|requested by|emis par|redacteur|charge(e)? d'affaires)( .{0,20})?:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"no-?reply|ne-?pas-?repondre|donotreply|do-not-reply|notification|robot|mailer|automate|^erp|^sap|system|^site@|^web@|formulaire", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Robot();
}
