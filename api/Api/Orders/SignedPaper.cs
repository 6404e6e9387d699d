using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Orders;

/// <summary>Holds the scan of a signed quote against the quote it is given for, by the QR code printed beside the signature.</summary>
internal static class SignedPaper
{
    /// <param name="mark">What its code says; null where none could be read: a person looks at the file.</param>
    /// <exception cref="InvalidValueException">It is another quote or version, or says something else than the quote.</exception>
    public static void Check(QuoteMark? mark, Quote quote, int signedVersion)
    {
        if (mark is null)
            return;
        var name = Quote.NameOf(quote.Number, signedVersion);
        if (mark.Number != name)
            throw new InvalidValueException("proof.file", $"Le document signé porte le code du devis {mark.Number}, pas de {name} : joignez l'autre document, ou corrigez la version signée.");
        if (!mark.Matches(quote.Versions.First(version => version.Number == signedVersion).Content))
            throw new InvalidValueException("proof.file", $"Le code du document signé ne correspond pas au contenu de {name} : comparez-le au devis archivé, et demandez au client de signer celui-là.");
    }
}
