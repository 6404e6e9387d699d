using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading;

/// <summary>French or English, by the small words of the fresh text.</summary>
internal static class LanguageReader
{
    private static readonly HashSet<string> French = ["le", "la", "les", "de", "des", "du", "un", "une", "et", "est", "nous", "vous", "pour", "que", "qui", "dans", "sur", "avec", "je", "il", "bonjour", "merci", "votre", "notre", "au", "ne", "pas", "ce", "cette", "en", "par", "mais", "ou", "tu", "mon", "ma", "on", "c", "d", "l"];
    private static readonly HashSet<string> English = ["the", "of", "and", "to", "is", "are", "we", "you", "for", "that", "this", "in", "with", "our", "your", "would", "be", "it", "have", "has", "will", "not", "my", "please", "thanks", "dear", "hello", "i", "an", "was", "can", "could", "if", "at", "from", "by"];

    public static string Of(string text)
    {
        int french = 0, english = 0;
        var tokens = new Tokens(Folding.Fold(text.Length > 6000 ? text[..6000] : text));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (French.Contains(tokens[i].Text)) french++;
            if (English.Contains(tokens[i].Text)) english++;
        }
        return english > french ? "en" : "fr";
    }
}
