namespace IodOutlook.Outside.Mail;

/// <summary>The name an attachment travels under: no folder, no line end.</summary>
internal static class AttachmentName
{
    public static string Of(string name)
    {
        var last = HeaderText.OneLine(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        return last.Length == 0 ? "document" : last;
    }
}
