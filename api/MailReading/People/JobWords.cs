using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>Words that open the name of a job.</summary>
internal static class JobWords
{
    private static readonly HashSet<string> Heads = Lexicon.Default.Words("job-heads");

    public static bool IsHead(string foldedWord) => Heads.Contains(foldedWord);

    /// <summary>Offset of the first job word in a folded text; -1 when there is none.</summary>
    public static int StartIn(string folded)
    {
        var tokens = new Tokens(folded);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && Heads.Contains(tokens[i].Text)) return tokens[i].Start;
        }
        return -1;
    }
}
