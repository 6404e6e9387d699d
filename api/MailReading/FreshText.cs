using System.Text;
using IodOutlook.MailReading.Body;

namespace IodOutlook.MailReading;

/// <summary>What this sender newly wrote, white space reduced: greeting and closing formula in, signature and history out.</summary>
internal static class FreshText
{
    public static string Of(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var line in FreshLines(letter.Body, letter.Form))
        {
            var content = letter.Body[line].Text;
            if (letter.Form is { } form && form.MessageLines.Count > 0 && line == form.MessageLines[0]) content = content[Math.Min(form.MessageOffset, content.Length)..];
            if (text.Length > 0) text.Append(' ');
            text.Append(WithoutBullet(content, letter.Body[line]));
        }
        return Reduce(text);
    }

    public static IEnumerable<int> FreshLines(MailText body, WebForm? form) => form is { MessageLines.Count: > 0 }
        ? form.MessageLines
        : body.Own.Lines.Where(l => body.Roles[l] is LineRole.Text or LineRole.SignOff && !body[l].IsBlank);

    private static string WithoutBullet(string text, Line line) =>
        text.Length > 2 && text[0] is '*' or '•' or '·' or '▪' or '◦' or '●' or '§' && text[1] is ' ' or '\t' or '\u00A0' ? text[2..] : text;

    private static string Reduce(StringBuilder text)
    {
        var reduced = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var blank = char.IsWhiteSpace(text[i]);
            if (!blank) reduced.Append(text[i]);
            else if (reduced.Length > 0 && reduced[^1] != ' ') reduced.Append(' ');
        }
        return reduced.ToString().Trim();
    }
}
