using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

/// <summary>What may be wrong with a quote that left.</summary>
public enum NonConformityKind
{
    /// <summary>It left without a Go that covers what it says.</summary>
    MissingGo,

    /// <summary>It was edited after its draft mail was made: what the house holds is not what the client got.</summary>
    ChangedAfterApproval,

    /// <summary>The PDF that left is not the one that was approved, or there was none.</summary>
    OtherFile,

    /// <summary>A file left with it that nobody asked for.</summary>
    ForeignAttachment,

    /// <summary>The mail of a version left that a later one had replaced.</summary>
    ReplacedVersion,
}

/// <summary>A file of a message that left.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record SentFile(string Name, string Sha256)
{
    internal bool IsPdf => Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Text">French, one sentence.</param>
public sealed record Finding(NonConformityKind Kind, string Text, string? Expected = null, string? Found = null);

/// <summary>Holds what left against what was approved (ISO 9001:2015, 8.2.3 and 8.7).</summary>
public static class DepartureCheck
{
    /// <summary>What is wrong with the current version leaving now; empty when nothing is. Asked before it is recorded as sent.</summary>
    /// <param name="files">Of the message, pictures of signatures left out; null when nobody saw the message.</param>
    public static IReadOnlyList<Finding> Of(Quote quote, Demand demand, IReadOnlyList<SentFile>? files)
    {
        var findings = new List<Finding>();
        var edited = quote.Current.State == QuoteState.Draft;
        if (edited)
        {
            findings.Add(new(
                NonConformityKind.ChangedAfterApproval,
                "le devis a été modifié après la préparation de son courriel ; le client a reçu ce qui avait été approuvé auparavant. Envoyez-lui une nouvelle version.",
                "le contenu approuvé",
                string.Join(" ; ", quote.Current.ChangesSinceReview())));
        }
        else if (!quote.MayLeave(demand))
        {
            findings.Add(new(NonConformityKind.MissingGo, "le devis est parti sans Go valable. Refaites la revue, puis confirmez le devis au client ou corrigez-le.", "un Go valable", "aucun"));
        }

        if (files is not null)
        {
            findings.AddRange(OfFiles(files, edited ? null : quote.Current.ApprovedSha256));
        }

        return findings;
    }

    private static IEnumerable<Finding> OfFiles(IReadOnlyList<SentFile> files, string? approved)
    {
        var others = files.Where(file => file.Sha256 != approved).ToList();
        var isThere = approved is null || others.Count < files.Count;
        if (!isThere)
        {
            var pdfs = others.Where(file => file.IsPdf).ToList();
            yield return new(
                NonConformityKind.OtherFile,
                "le PDF envoyé n'est pas celui qui a été approuvé. Vérifiez ce que le client a reçu, et renvoyez-lui le devis approuvé.",
                approved,
                pdfs.Count == 0 ? "aucun PDF joint" : string.Join(' ', pdfs.Select(file => file.Sha256)));
        }

        foreach (var file in others.Where(file => (isThere && approved is not null) || !file.IsPdf))
        {
            yield return new(NonConformityKind.ForeignAttachment, $"la pièce jointe « {file.Name} » est partie avec le devis sans être prévue. Vérifiez qu'elle était bien destinée à ce client.", null, file.Name);
        }
    }
}

/// <summary>A finding that waits until somebody says what was done about it (ISO 9001:2015, 10.2).</summary>
/// <param name="Comment">What was done; null while it is open.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Version">Counts up at each change; guards against writing over somebody else's change.</param>
public sealed record NonConformity(
    Guid Id,
    Guid QuoteId,
    Guid DemandId,
    string QuoteName,
    NonConformityKind Kind,
    string Text,
    string? Expected,
    string? Found,
    DateTime OpenedAt,
    string? Comment,
    string? SettledBy,
    DateTime? SettledAt,
    int Version)
{
    public static (NonConformity Opened, JournalNote Note) Open(Guid id, Guid quoteId, Guid demandId, string quoteName, Finding finding, DateTime at) => (
        new NonConformity(id, quoteId, demandId, quoteName, finding.Kind, finding.Text, finding.Expected, finding.Found, at, null, null, null, 0),
        new JournalNote(null, quoteName, $"Non-conformité : {finding.Text}", finding.Expected, finding.Found));

    /// <exception cref="InvalidValueException">It does not say what was done.</exception>
    /// <exception cref="ProcessRefusedException">It was settled before.</exception>
    public (NonConformity Settled, JournalNote Note) Settle(string comment, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.RecordSent);
        if (string.IsNullOrWhiteSpace(comment) || comment.Length > 1000)
        {
            throw new InvalidValueException("comment", "Dites ce qui a été fait (au plus 1 000 caractères).");
        }

        if (SettledAt is not null)
        {
            throw new ProcessRefusedException(Refusal.NonConformitySettled, $"Cette non-conformité du devis {QuoteName} est déjà traitée. Rechargez la page.");
        }

        var settled = this with { Comment = comment.Trim(), SettledBy = actor.Id, SettledAt = actor.At, Version = Version + 1 };
        return (settled, new JournalNote(null, QuoteName, $"Non-conformité traitée : {settled.Comment}"));
    }
}
