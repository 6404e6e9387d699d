using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using IodOutlook.Outside;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// read-answers: what comes into the inboxes is held against the quotes that wait for an answer. An answer joins its demand, stops or puts off the follow-ups at once, and is
/// proposed to a person; an absence waits for the return; a mail that came back raises an alert. Nothing is decided here.
/// </summary>
internal sealed partial class ReadAnswers(IServiceScopeFactory scopes, MailCursors cursors, IMailbox mailbox, IDirectory directory, ILogger<ReadAnswers> log) : IRegularWork
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<bool> Run(CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            var people = await directory.People(cancel);
            foreach (var owner in people.Where(person => WhoMay.Take(person.Role, Step.RecordAcceptance)))
                await LookUnlessAway(owner.Address, ReadingContexts.HouseDomains(people), cancel);
            return false;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>A mailbox that cannot be reached for a day is read from where it was left, once it is back.</summary>
    private async Task LookUnlessAway(string owner, IReadOnlyCollection<string> house, CancellationToken cancel)
    {
        try
        {
            await Look(owner, house, cancel);
        }
        catch (OutsideException away)
        {
            LogAway(away, owner);
        }
    }

    private async Task Look(string owner, IReadOnlyCollection<string> house, CancellationToken cancel)
    {
        var cursor = await cursors.Of(owner, MailFolder.Inbox, cancel);
        var changes = await mailbox.ChangesSince(owner, MailFolder.Inbox, cursor, cancel);
        foreach (var arrival in changes.Arrivals)
            await Read(owner, arrival, house, cancel);
        if (changes.Cursor != cursor)
            await cursors.Remember(owner, MailFolder.Inbox, changes.Cursor, cancel);
    }

    private async Task Read(string owner, MailArrival arrival, IReadOnlyCollection<string> house, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var raw = await mailbox.ReadMime(owner, arrival.MessageId, cancel);
            var reading = MailReader.Read(raw, await scope.ServiceProvider.GetRequiredService<ReadingContexts>().For(owner, cancel));
            if (house.Contains(MailDomain.Of(reading.From?.Address)))
                return;
            var mail = new AnsweringMail(owner, arrival, raw, reading);
            if (!await scope.ServiceProvider.GetRequiredService<InvitationReception>().Receive(mail, cancel))
                await scope.ServiceProvider.GetRequiredService<AnswerReception>().Receive(mail, cancel);
        }
        catch (UnreadableMailException)
        {
            // No mail: it answers nothing.
        }
        catch (OutsideException gone) when (gone.Problem is OutsideProblem.Gone or OutsideProblem.Invalid)
        {
            // Moved away since it was listed, or too large to be read.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The inbox of {Owner} cannot be read now; it will be next time")]
    private partial void LogAway(Exception away, string owner);
}

/// <summary>A mail of the inbox that may answer a quote.</summary>
internal sealed record AnsweringMail(string Owner, MailArrival Arrival, byte[] Raw, Reading Reading)
{
    private readonly Lazy<BounceReport> bounce = new(() => BounceReport.Read(Raw, Reading.MessageId));

    public string Key { get; } = StoredMail.KeyOf(Reading, Raw);

    public DateTime At => Reading.Date?.UtcDateTime ?? Arrival.At.UtcDateTime;

    public bool IsBounce => Reading.Kind.Value == MailKind.Bounce;

    /// <summary>Whom it comes from; of a mail that came back, whom it did not reach.</summary>
    public string From => (IsBounce && bounce.Value.FailedAddresses.Count > 0 ? bounce.Value.FailedAddresses[0] : Reading.From?.Address ?? "").ToLowerInvariant();

    public IncomingAnswer Signs => new(
        From,
        [.. Reading.ReferencedIds.Append(Reading.InReplyTo).OfType<string>(), .. IsBounce ? bounce.Value.MessageIds : []],
        $"{Reading.Subject}\n{(IsBounce ? Reading.Body.Text : Reading.FreshText)}");

    /// <summary>What it says to a quote; null when it is no answer. In the quote's own thread, whatever a person writes is one: somebody has to read it before the next follow-up.</summary>
    public Answer? AnswerTo(MatchedBy by)
    {
        var kind = KindOf(Reading.Kind.Value);
        if (kind is null || (by == MatchedBy.Company && kind is not (AnswerMailKind.Acceptance or AnswerMailKind.Refusal)))
            return null;
        var answer = AnswerWords.Read(new AnswerMail(kind.Value, Reading.FreshText, FrenchDates.DayOf(At)));
        return answer is null && by <= MatchedBy.Reference ? new Answer(AnswerKind.Question, Reading.FreshText.Length == 0 ? null : Reading.FreshText[..Math.Min(300, Reading.FreshText.Length)]) : answer;
    }

    private static AnswerMailKind? KindOf(MailKind kind) => kind switch
    {
        MailKind.Acceptance => AnswerMailKind.Acceptance,
        MailKind.Refusal => AnswerMailKind.Refusal,
        MailKind.QuoteQuestion => AnswerMailKind.Question,
        MailKind.AutoReply => AnswerMailKind.AutoReply,
        MailKind.Bounce => AnswerMailKind.Bounce,
        MailKind.NewDemand or MailKind.DemandUpdate => AnswerMailKind.Other,
        _ => null,
    };
}
