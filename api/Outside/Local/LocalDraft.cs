using IodOutlook.Outside.Local.Mail;

namespace IodOutlook.Outside.Local;

/// <summary>What the mail client needs to let a person edit a draft.</summary>
public static class LocalDraft
{
    /// <summary>The person's own words, above the quoted original; <see cref="ILocalMailFolders.Edit"/> replaces exactly this text.</summary>
    /// <exception cref="OutsideException">Invalid: no mail.</exception>
    public static string TextAboveQuote(byte[] mime) => DraftBody.TextAboveQuote(ComposeDraft.Parse(mime));
}
