using MimeKit;
using MimeKit.Cryptography;

namespace IodOutlook.MailReading.Mime;

/// <summary>Opens what is only signed, and says so where a message is encrypted.</summary>
internal static class SecureParts
{
    public static bool TryOpen(MimeEntity entity, List<string> warnings, out MimeEntity? opened)
    {
        opened = null;
        if (IsEncrypted(entity)) warnings.Add("Message chiffré : son contenu ne peut pas être lu ici.");
        if (entity is not ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.SignedData } signed) return false;
        try
        {
            using var context = new TemporarySecureMimeContext();
            signed.Verify(context, out opened);
            return opened is not null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a damaged signature makes the cryptography library throw, the mail is still to be shown.
            warnings.Add("Message signé illisible : son contenu n'a pas été lu.");
            return false;
        }
    }

    private static bool IsEncrypted(MimeEntity entity) =>
        entity is ApplicationPkcs7Mime { SecureMimeType: SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData }
        || entity.ContentType.IsMimeType("application", "pgp-encrypted");
}
