using IodOutlook.Outside.Mail;
using MimeKit;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>Addresses as a person types them, "Claire Roy &lt;c.roy@iod.example&gt;" too.</summary>
internal static class Recipients
{
    /// <exception cref="OutsideException">Invalid: one of them is no address; the sentence names it.</exception>
    public static IEnumerable<MailboxAddress> Parse(IReadOnlyList<string> addresses) => addresses.Where(a => !string.IsNullOrWhiteSpace(a)).Select(Parse).ToList();

    public static MailboxAddress Parse(string address) =>
        MailboxAddress.TryParse(HeaderText.OneLine(address), out var mailbox) && mailbox.Address.IndexOf('@') is var at and > 0 && at < mailbox.Address.Length - 1
            ? mailbox
            : throw new OutsideException(OutsideProblem.Invalid, $"« {address} » n’est pas une adresse de courriel. Corrigez-la.");
}
