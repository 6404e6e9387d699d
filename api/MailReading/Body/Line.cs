namespace IodOutlook.MailReading.Body;

[Flags]
internal enum LineMarks
{
    None = 0,

    /// <summary>Inside an element that a mail program marks as the signature.</summary>
    Signature = 1,

    /// <summary>First line inside an element that a mail program puts above the mail it answers or forwards.</summary>
    ReplyHeader = 2,

    Bullet = 4,

    /// <summary>Written in red: so people mark answers that they put inside a quoted text, and say it ("mes réponses en rouge").</summary>
    Red = 8,

    Blue = 32,

    Green = 64,

    /// <summary>Set in italics or bold as a whole, as some put their answers in a quoted text.</summary>
    Heading = 16,
}

/// <summary>A place in a table, so that a row stays a row when its cells become lines.</summary>
internal readonly record struct CellPlace(int Table, int Row, int Column);

/// <summary>One line of a body: a paragraph, a table cell, a list item.</summary>
/// <param name="Quote">How deep it stands in quoted text ("&gt;&gt;" or blockquote).</param>
internal sealed record Line(string Text, int Quote, LineMarks Marks = LineMarks.None, CellPlace? Cell = null)
{
    public bool IsBlank => Text.Length == 0;
}
