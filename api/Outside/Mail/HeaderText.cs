namespace IodOutlook.Outside.Mail;

/// <summary>Text that goes into a header: a line end in it would let somebody write headers of their own.</summary>
internal static class HeaderText
{
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>A subject as it is typed, but for "=?": mail programs take it for the beginning of an encoded word and show what follows undecoded.</summary>
    public static string Subject(string text) => OneLine(text).Replace("=?", "= ?", StringComparison.Ordinal);
}
