namespace IodOutlook.Outside;

/// <summary>
/// Asks a mailbox to tell when a message comes, where a mailbox can. A signal is a hint: some are lost, some come twice. What came is asked for with
/// <see cref="IMailbox.ChangesSince"/>, which loses nothing.
/// </summary>
public interface IMailSignals
{
    /// <summary>From here on the mailbox tells of new messages in the folder, until the time it answers.</summary>
    /// <param name="tellAt">Asked once with a token before this answers, which it has to give back.</param>
    /// <param name="secret">Comes with each signal.</param>
    Task<MailSignal> Begin(string owner, MailFolder folder, Uri tellAt, string secret, CancellationToken cancel);

    /// <summary>Goes on telling; null: it had ended, and is to be begun anew.</summary>
    Task<MailSignal?> GoOn(string id, CancellationToken cancel);
}

public sealed record MailSignal(string Id, DateTimeOffset Until);
