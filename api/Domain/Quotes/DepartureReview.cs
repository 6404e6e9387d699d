using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Numbering;

namespace IodOutlook.Domain.Quotes;

/// <summary>What is looked at before a message leaves.</summary>
public enum DepartureItem
{
    Recipients,
    Go,
    QuoteFile,
    OtherFiles,
}

/// <summary>What came of looking.</summary>
public enum DepartureState
{
    Fine,

    /// <summary>May be as meant: a person looks again, and may send.</summary>
    ToCheck,

    /// <summary>The message may not leave like this.</summary>
    Stopped,
}

/// <param name="Text">French, one or two sentences: what is so, and what to do when it should not be.</param>
public sealed record DepartureLine(DepartureItem Item, DepartureState State, string Text);

/// <summary>A message that somebody is writing.</summary>
/// <param name="Recipients">Addresses, whatever line they stand on.</param>
/// <param name="Files">Attached, pictures of the text left out.</param>
public sealed record OutgoingMessage(IReadOnlyList<string> Recipients, string Subject, IReadOnlyList<SentFile> Files)
{
    /// <summary>The quotes that it names, in its subject or by the name of a file.</summary>
    public IReadOnlyList<string> QuoteNumbers => [.. NumbersIn(string.Join('\n', [Subject, .. Files.Select(file => file.Name)]))];

    /// <summary>True when the alert before sending asks for the file, which it does by the same rule: named like a quote, or a PDF in a mail whose subject names one.</summary>
    internal bool PassesForAQuote(SentFile file) => IsNamedAsQuote(file) || (file.IsPdf && NumbersIn(Subject).Any());

    internal static bool IsNamedAsQuote(SentFile file) => NumbersIn(file.Name).Any();

    internal static IEnumerable<string> NumbersIn(string text) => Reference.FindAll(text).Where(r => r.Series == Series.Quote).Select(r => r.ToString());
}

/// <summary>A quote that a message names or carries, and what the house knows around it.</summary>
/// <param name="ClientName">Null where the demand has no client yet.</param>
/// <param name="PrintHashes">Of the message's files, those that the product once printed of this quote, under whatever name.</param>
public sealed record DepartingQuote(Quote Quote, Demand Demand, string? ClientName, IReadOnlySet<string> PrintHashes);

/// <summary>
/// "Is this ready to leave?": holds a message against the quotes it carries before it leaves, as <see cref="DepartureCheck"/> does once it left. Nothing of a quote leaves
/// but the approved bytes of its current version (PR-02, ISO 9001:2015 8.2.3).
/// </summary>
/// <param name="quotes">The quotes the message names or carries.</param>
/// <param name="strangers">Recipients that are neither of the house nor known at the client's.</param>
/// <param name="filedHashes">Files archived with the same demands that are no print of a quote; they may leave.</param>
/// <param name="staysInside">Nobody outside the house gets it: what would be stopped is only said.</param>
public sealed class DepartureReview(
    OutgoingMessage message, IReadOnlyList<DepartingQuote> quotes, IReadOnlyList<string> strangers, IReadOnlySet<string> filedHashes, DateOnly today, bool staysInside = false)
{
    private HashSet<string> Approved { get; } = [.. quotes.Where(q => MayLeave(q, today)).Select(q => q.Quote.Current.ApprovedSha256!)];

    /// <summary>What there is to say of it, the recipients first; empty when it has nothing to do with a quote.</summary>
    public IReadOnlyList<DepartureLine> Lines() => quotes.Count == 0 && !message.Files.Any(OutgoingMessage.IsNamedAsQuote)
        ? []
        : [OfRecipients(), .. quotes.SelectMany(OfQuote).Concat(message.Files.Where(IsOfNoKnownQuote).Select(OfUnknown)).Select(Softened), .. message.Files.Where(IsForeign).Select(OfForeign)];

    /// <summary>True for a file that may leave the house, of those that the alert before sending asks for: it compares the bytes.</summary>
    public bool Allows(SentFile file) => IsCleared(file) || (message.PassesForAQuote(file) && !Passes(file));

    /// <summary>True when the current version is approved and may be handed to the client today; one that left may leave again.</summary>
    public static bool MayLeave(DepartingQuote departing, DateOnly today)
    {
        var version = departing.Quote.Current;
        return departing.Quote.HasFinalFile(version, departing.Demand) && (version.SentAt is not null || !(version.ValidUntil < today));
    }

    private DepartureLine OfRecipients()
    {
        var client = quotes.Select(q => q.ClientName).FirstOrDefault(name => name is not null) ?? "ce client";
        return (message.Recipients.Count, strangers.Count) switch
        {
            _ when staysInside => new(DepartureItem.Recipients, DepartureState.Fine, "Ce message reste dans la maison : rien n'est retenu."),
            (0, _) => new(DepartureItem.Recipients, DepartureState.ToCheck, "Personne n'est indiqué : ajoutez le destinataire."),
            (_, 0) => new(DepartureItem.Recipients, DepartureState.Fine, $"Destinataires connus chez {client} ou dans la maison."),
            _ => new(DepartureItem.Recipients, DepartureState.ToCheck, $"Inconnu chez {client} : {string.Join(", ", strangers)}. Vérifiez l'adresse avant d'envoyer."),
        };
    }

    private IEnumerable<DepartureLine> OfQuote(DepartingQuote departing)
    {
        var name = departing.Quote.Name;
        var version = departing.Quote.Current;
        var others = message.Files.Where(file => PassesForThis(file, departing) && !IsCleared(file)).ToList();
        if (!MayLeave(departing, today))
        {
            yield return new(DepartureItem.Go, others.Count > 0 ? DepartureState.Stopped : DepartureState.ToCheck, WhyNot(departing));
            yield break;
        }

        yield return new(DepartureItem.Go, DepartureState.Fine, version.SentAt is { } at ? $"{name} est parti le {FrenchDates.InWords(FrenchDates.DayOf(at))} ; il peut être renvoyé." : $"{name} a un Go valable.");
        if (others.Count > 0)
            yield return new(DepartureItem.QuoteFile, DepartureState.Stopped, $"« {others[0].Name} » n'est pas le fichier approuvé de {name}. Retirez-le et joignez le devis approuvé.");
        else if (message.Files.FirstOrDefault(file => file.Sha256 == version.ApprovedSha256) is { } file)
            yield return new(DepartureItem.QuoteFile, DepartureState.Fine, $"« {file.Name} » est le fichier approuvé, à l'octet près.");
        else
            yield return new(DepartureItem.QuoteFile, DepartureState.ToCheck, $"{name} n'est pas joint à ce message. Joignez-le s'il doit partir.");
    }

    private string WhyNot(DepartingQuote departing)
    {
        var (quote, demand) = (departing.Quote, departing.Demand);
        if (quote.MayLeave(demand) && quote.Current.ValidUntil < today)
            return $"La validité de {quote.Name} est dépassée : refaites la revue de contrat pour le redater.";
        var changes = quote.Current.ChangesSinceReview();
        var why = changes.Count > 0 ? $" Depuis la revue de contrat : {string.Join(" ; ", changes)}." : "";
        return $"{quote.Name} n'a pas de Go valable.{why} Faites la revue {(demand.HasValidGo ? "de contrat" : "de faisabilité")} avant de l'envoyer.";
    }

    private bool IsCleared(SentFile file) => Approved.Contains(file.Sha256) || filedHashes.Contains(file.Sha256);

    private bool Passes(SentFile file) => OutgoingMessage.IsNamedAsQuote(file) || quotes.Any(q => PassesForThis(file, q));

    /// <summary>Known by its bytes or named so. A PDF without a number passes for the quote that the subject names as long as that has not left and is not attached: later it is an annex.</summary>
    private bool PassesForThis(SentFile file, DepartingQuote departing)
    {
        if (departing.PrintHashes.Contains(file.Sha256))
            return true;
        var version = departing.Quote.Current;
        return OutgoingMessage.IsNamedAsQuote(file)
            ? OutgoingMessage.NumbersIn(file.Name).Contains(departing.Quote.Number)
            : message.PassesForAQuote(file) && version.SentAt is null && !message.Files.Any(other => other.Sha256 == version.ApprovedSha256);
    }

    private bool IsOfNoKnownQuote(SentFile file) => !IsCleared(file) && OutgoingMessage.IsNamedAsQuote(file) && !quotes.Any(q => PassesForThis(file, q));

    private DepartureLine Softened(DepartureLine line) => staysInside && line.State == DepartureState.Stopped ? line with { State = DepartureState.ToCheck } : line;

    private static DepartureLine OfUnknown(SentFile file) =>
        new(DepartureItem.QuoteFile, DepartureState.Stopped, $"« {file.Name} » se présente comme un devis que la maison ne connaît pas. Retirez-le, ou donnez-lui un autre nom.");

    private bool IsForeign(SentFile file) => !IsCleared(file) && !Passes(file);

    private static DepartureLine OfForeign(SentFile file) =>
        new(DepartureItem.OtherFiles, DepartureState.ToCheck, $"« {file.Name} » partirait avec le devis sans être prévu. Vérifiez qu'il est destiné à ce client.");
}
