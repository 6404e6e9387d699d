using System.Buffers.Text;
using System.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>A message id: the folder where it was seen and the file's name, in characters that any address bears.</summary>
internal readonly record struct MailId(MailFolder Folder, string FileName)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{(int)Folder}{FileName}"));

    /// <summary>Null for anything that is not the plain name of a mail file: no way leads out of the folder.</summary>
    public static MailId? Parse(string id)
    {
        if (!Base64Url.IsValid(id))
            return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        return text.Length > 1 && text[0] is >= '0' and <= '2' && MailboxFolders.IsMailName(text[1..]) ? new((MailFolder)(text[0] - '0'), text[1..]) : null;
    }
}
