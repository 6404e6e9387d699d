using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Outbox;

/// <summary>What a person types of a mail.</summary>
internal sealed record MailFields(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string Text)
{
    public const int MostRecipients = 50;

    private const int LongestText = 50_000;
    private const int LongestSubject = 400;
    private const int LongestAddress = 320;

    /// <exception cref="InvalidValueException">It could not leave like this. A draft may still lack what only sending needs: recipients and subject.</exception>
    public void Check(bool ready)
    {
        if (To.Count > MostRecipients || Cc.Count > MostRecipients || (ready && To.Count == 0))
            throw new InvalidValueException("to", $"Indiquez de 1 à {MostRecipients} destinataires.");
        if (To.Concat(Cc).FirstOrDefault(address => !IsAddress(address)) is { } wrong)
            throw new InvalidValueException(To.Contains(wrong) ? "to" : "cc", "Une adresse de messagerie n'est pas valable : corrigez-la, ou retirez-la.");
        if (Subject.Length > LongestSubject || Subject.Any(char.IsControl) || (ready && string.IsNullOrWhiteSpace(Subject)))
            throw new InvalidValueException("subject", $"Donnez un objet au message (au plus {LongestSubject} caractères).");
        if (Text.Length > LongestText)
            throw new InvalidValueException("text", $"Le texte dépasse {LongestText} caractères.");
    }

    public static bool IsAddress(string address) => MailDomain.Of(address) is not null && address.Length <= LongestAddress && !address.Any(char.IsControl);
}
