using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Words that open the name of a job.</summary>
internal static class JobWords
{
    private static readonly HashSet<string> Heads = Lexicon.Default.Words("job-heads");

    /// <summary>Feminine and plural endings with the masculine singular they stand for.</summary>
    private static readonly (string Ending, string Base)[] Endings =
        [("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur"), ("ieres", "ier"), ("iere", "ier"), ("iennes", "ien"), ("ienne", "ien"), ("antes", "ant"), ("ante", "ant"), ("entes", "ent"), ("ente", "ent"), ("ees", "e"), ("ee", "e"), ("aux", "al"), ("ales", "al"), ("ale", "al"), ("ives", "if"), ("es", ""), ("e", ""), ("s", ""), ("x", "")];

    public static bool IsHead(string foldedWord) => Heads.Contains(foldedWord) || (foldedWord.Length > 4 && IsInflected(foldedWord));

    private static bool IsInflected(string word)
    {
        foreach (var (ending, stem) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Heads.Contains(string.Concat(word.AsSpan(0, word.Length - ending.Length), stem))) return true;
        }
        return false;
    }

    /// <summary>Offset of the first job word in a folded text; -1 when there is none.</summary>
    public static int StartIn(string folded)
    {
        var tokens = new Tokens(folded);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && IsHead(tokens[i].Text)) return tokens[i].Start;
        }
        return -1;
    }
}
