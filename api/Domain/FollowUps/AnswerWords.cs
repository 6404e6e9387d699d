using System.Text.RegularExpressions;
using IodOutlook.Domain.Clients;

namespace IodOutlook.Domain.FollowUps;

/// <summary>Reads what a client's answer says beyond its kind: conditions, a part of the quote, a later date, the reason of a refusal. French and English.</summary>
public static partial class AnswerWords
{
    private const int LongestQuote = 300;

    /// <summary>The answer, or null when the mail is none.</summary>
    public static Answer? Read(AnswerMail mail)
    {
        var sentences = Sentences(mail.FreshText);
        return mail.Kind switch
        {
            AnswerMailKind.Bounce => new Answer(AnswerKind.NotDelivered),
            AnswerMailKind.AutoReply => new Answer(AnswerKind.Absent, Until: ReturnDay(sentences, mail.ReceivedOn)),
            AnswerMailKind.Acceptance => Agreement(sentences),
            AnswerMailKind.Refusal => Later(sentences, mail.ReceivedOn) ?? Refused(sentences),
            AnswerMailKind.Question => Later(sentences, mail.ReceivedOn) ?? new Answer(AnswerKind.Question, Find(sentences, s => s.Text.EndsWith('?'))?.Text),
            AnswerMailKind.Other => Later(sentences, mail.ReceivedOn),
            _ => throw new ArgumentOutOfRangeException(nameof(mail)),
        };
    }

    private static Answer Agreement(IReadOnlyList<Sentence> sentences)
    {
        if (Find(sentences, s => Condition().IsMatch(s.Folded)) is { } condition)
        {
            return new Answer(AnswerKind.Conditional, condition.Text);
        }

        return Find(sentences, s => Part().IsMatch(s.Folded)) is { } part ? new Answer(AnswerKind.Partial, part.Text) : new Answer(AnswerKind.Accepted);
    }

    private static Answer? Later(IReadOnlyList<Sentence> sentences, DateOnly from) =>
        Find(sentences, s => ComeBack().IsMatch(s.Folded)) is { } sentence
            ? new Answer(AnswerKind.Postponed, sentence.Text, Until: SpokenDay.Read(sentence.Folded, from))
            : null;

    private static Answer Refused(IReadOnlyList<Sentence> sentences)
    {
        foreach (var (words, reason) in Reasons)
        {
            if (Find(sentences, s => words.IsMatch(s.Folded)) is { } sentence)
            {
                return new Answer(AnswerKind.Refused, sentence.Text, reason);
            }
        }

        return new Answer(AnswerKind.Refused, Reason: RefusalReason.Other);
    }

    private static DateOnly? ReturnDay(IReadOnlyList<Sentence> sentences, DateOnly from)
    {
        if (Find(sentences, s => Back().IsMatch(s.Folded)) is { } back && SpokenDay.Read(back.Folded[Back().Match(back.Folded).Index..], from) is { } day)
        {
            return day;
        }

        var away = Find(sentences, s => Until().IsMatch(s.Folded));
        return away is null ? null : SpokenDay.Read(away.Folded[Until().Match(away.Folded).Index..], from)?.AddDays(1);
    }

    private static Sentence? Find(IReadOnlyList<Sentence> sentences, Func<Sentence, bool> says) => sentences.FirstOrDefault(says);

    private static List<Sentence> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0).Select(s => new Sentence(s.Length <= LongestQuote ? s : s[..(LongestQuote - 1)] + "…", CompanyName.Fold(s)))];

    /// <param name="Folded">Lower case, no accents, no punctuation: what the patterns see.</param>
    private sealed record Sentence(string Text, string Folded);

    private static readonly (Regex Words, RefusalReason Reason)[] Reasons =
    [
        (Competitor(), RefusalReason.Competitor),
        (Price(), RefusalReason.Price),
        (Cancelled(), RefusalReason.Cancelled),
        (TooLate(), RefusalReason.Deadline),
    ];

    [GeneratedRegex(@"(?<=[.!?])\s+|[\r\n]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(sous reserve|a (la )?condition (que|de|d)|a la seule condition|subject to|provided (that )?|on condition|conditional (on|upon)|pending)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b((option|variante|lot|formule|scenario|tranche) ([0-9]+|[a-d]|un|une|deux|trois|one|two|three)|(uniquement|seulement) (pour |sur )?(le|la|les|l)|only (for )?the)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(rev(enez|enir|iens|iendrai|iendrons) vers (moi|nous|vous)|recontact\w*|rappel(ez|er) (moi|nous)|repren(dre|drons|ons|ez) (contact|attache)|relanc(ez|er) (moi|nous)|reparl(er|erons|ons)|(come|get) back to (me|us|you)|contact (me|us) again|(reporte|decale|repousse|differe)\w* (a|au|en|le|apres|de)|postponed? (to|until))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ComeBack();

    [GeneratedRegex(@"\b((de|mon|son) retour|back (on|in the office)|reprend(s|rai)|return(ing)? on)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(jusqu (a|au|en)|until|till|through|au (?=\d))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(autre (prestataire|cabinet|partenaire|fournisseur|societe|offre|proposition)|confrere|concurren\w*|another (provider|supplier|firm|company|proposal)|competitor)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Competitor();

    [GeneratedRegex(@"\b(budget\w*|prix|tarif\w*|cher|chere|onereu\w*|cout\w*|price\w*|expensive|cost\w*)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Price();

    [GeneratedRegex(@"\b(abandonn\w*|annul\w*|gele\w*|suspendu\w*|plus d actualite|pourvu|en interne|renonc\w*|cancel\w*|called off|on hold|internally)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(delai\w*|trop tard|calendrier|planning|disponibilites?|dates|deadline|timing|too late|schedule)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TooLate();
}
