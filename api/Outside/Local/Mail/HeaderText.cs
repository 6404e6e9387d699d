namespace IodOutlook.Outside.Local.Mail;

/// <summary>Text that goes into a header: a line end in it would let somebody write headers of their own.</summary>
internal static class HeaderText
{
    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
