using System.Text.RegularExpressions;
using IodOutlook.Domain.Clients;

namespace IodOutlook.Domain.Breakfasts;

/// <summary>Reads what a guest writes back to an invitation. French and English; what is neither yes nor no is left to a person.</summary>
public static partial class ReplyWords
{
    private const int LongestQuote = 300;

    /// <param name="subject">Calendars answer by its first word alone.</param>
    /// <param name="freshText">What the sender wrote, without quoted mail and signature.</param>
    public static (ReplyKind Kind, string? Words) Read(string subject, string freshText)
    {
        var sentences = SentenceEnd().Split(freshText).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).ToList();
        foreach (var (kind, words) in Signs)
        {
            if (sentences.Find(sentence => words.IsMatch(CompanyName.Fold(sentence))) is { } said)
            {
                return (kind, Shortened(said));
            }
        }

        var text = string.Join(' ', sentences);
        var head = CompanyName.Fold(subject);
        return (SubjectAccepts().IsMatch(head) ? ReplyKind.Accepted : SubjectDeclines().IsMatch(head) ? ReplyKind.Declined : ReplyKind.Unclear, text.Length == 0 ? null : Shortened(text));
    }

    private static string Shortened(string text) => text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";

    /// <summary>The strongest first: « je ne pourrai pas venir, et ne m'invitez plus » objects; « je viendrais volontiers, mais je ne pourrai pas » declines.</summary>
    private static readonly (ReplyKind Kind, Regex Words)[] Signs =
    [
        (ReplyKind.Objects, Objects()),
        (ReplyKind.Declined, Declines()),
        (ReplyKind.Accepted, Accepts()),
    ];

    [GeneratedRegex("^(acceptee?|accepted) ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SubjectAccepts();

    [GeneratedRegex("^(declinee?|declined|refusee?) ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SubjectDeclines();

    [GeneratedRegex(@"(?<=[.!?])\s+|[\r\n]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(ne (me |m |nous )?(invitez|envoyez|sollicitez|contactez|ecrivez|conviez) plus|ne plus (m |me |nous )?((etre (invite|sollicite|contacte|destinataire|convie)\w*)|recevoir|inviter|solliciter|ecrire|contacter|envoyer|convier)|(souhaite|souhaitons|veux|desire) plus (etre|recevoir)|desabonn\w*|desinscri\w*|retire[rz] (moi|nous) de|unsubscribe|stop (sending|inviting|contacting)|no longer (wish|want|be)|remove me|take me off)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Objects();

    [GeneratedRegex(@"^non\b|\b(ne (pourrai|pourrons|peux|pouvons|serai|serons|viendrai|viendrons|participerai|participerons|suis|sommes) (\w+ )?(pas|point|malheureusement)|ne (pourrai|pourrons|serai|serons) (\w+ ){0,2}pas|empeche\w*|indisponible\w*|pas disponible\w*|decline\w*|pas (y )?(etre present\w*|assister|participer|venir)|une autre fois|(can ?t|cannot|can not|won ?t|will not|unable to) (\w+ )?(make|attend|come|join|be)|not available|unavailable|regret\w*)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Declines();

    [GeneratedRegex(@"^oui\b|\b(je (serai|viendrai|participerai|confirme)|nous (serons|viendrons|participerons|confirmons)|avec (grand )?plaisir|volontiers|presen(t|te|ts|tes) (a|au|le)|confirm\w* (ma|notre|my|our|la) (presence|participation|venue|attendance)|comptez sur (moi|nous)|j y serai|nous y serons|c est note|(i|we) (will|ll) (be there|come|attend|join)|(i|we) (would|d) (love|be happy|be delighted|be glad)|count (me|us) in|happy to (come|join|attend)|looking forward)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Accepts();
}
