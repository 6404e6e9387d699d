using System.Text.RegularExpressions;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>"Mes réponses en rouge ci-dessous": the lines of that colour in the quoted mail are the sender's own words.</summary>
internal static partial class ColouredAnswers
{
    public static void TakeOut(List<Line> lines, BlockSplitter split)
    {
        if (split.Blocks.Count < 2 || !lines.Exists(l => (l.Marks & (LineMarks.Red | LineMarks.Blue | LineMarks.Green)) != 0)) return;
        var announced = split.Blocks[0].Lines.Aggregate(LineMarks.None, (found, i) => found | AnnouncedBy(lines[i].Text));
        if (announced == LineMarks.None) return;
        foreach (var block in split.Blocks.Where(b => b.Depth > 0 && !b.Forwarded))
        {
            foreach (var line in block.Lines.Where(i => (lines[i].Marks & announced) != 0 && !lines[i].IsBlank).ToList())
            {
                block.Lines.Remove(line);
                split.Blocks[0].Lines.Add(line);
                split.BlockOf[line] = 0;
            }
        }
        split.Blocks[0].Lines.Sort();
    }

    private static LineMarks AnnouncedBy(string line)
    {
        var match = Announcement().Match(Folding.Fold(line));
        if (!match.Success) return LineMarks.None;
        return match.Groups["colour"].Value switch
        {
            "rouge" or "red" => LineMarks.Red,
            "bleu" or "blue" => LineMarks.Blue,
            "vert" or "green" => LineMarks.Green,
            _ => LineMarks.Red | LineMarks.Blue | LineMarks.Green,
        };
    }

    [GeneratedRegex(@"\b(en|in) (?<colour>rouge|bleu|vert|couleurs?|red|blue|green|colou?r)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Announcement();
}
