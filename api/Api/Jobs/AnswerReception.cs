using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>What a mail that answers a quote does as soon as it is there, in one transaction.</summary>
internal sealed class AnswerReception(StepTransaction step, OpenQuotes quotes, TimeProvider clock)
{
    public async Task Receive(AnsweringMail mail, CancellationToken cancel)
    {
        if (await step.Db.SeenAnswers.AnyAsync(s => s.MessageKey == mail.Key, cancel))
            return;
        var matches = AnswerMatching.Match(mail.Signs, await quotes.For(mail.Signs, mail.At, cancel));
        if (matches.Count == 0 || mail.AnswerTo(matches[0].By) is not { } answer)
            return;
        await step.Begin(cancel);
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        if (await step.Db.SeenAnswers.AnyAsync(s => s.MessageKey == mail.Key, cancel))
            return;
        step.Db.SeenAnswers.Add(new SeenAnswer { MessageKey = mail.Key, At = actor.At });
        // A colleague's mail only proposes: the person asked may not have read it.
        if (matches[0].By != MatchedBy.Company)
            foreach (var match in matches)
                await step.Db.ChangeFollowUps(match.QuoteId, schedule => answer.Meet(schedule, mail.From, actor.At), actor, cancel);
        var quote = await step.Db.Quote(matches[0].QuoteId, cancel);
        var mailId = matches.Count == 1 ? await Join(quote, mail, actor, cancel) : null;
        await Propose(quote, mail, answer, matches, mailId, actor, cancel);
        await step.Commit(cancel);
    }

    private async Task<Guid?> Join(Quote quote, AnsweringMail mail, Actor actor, CancellationToken cancel)
    {
        var known = await step.Db.Mails.Where(m => m.MessageKey == mail.Key).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);
        if (known is not null)
            return known;
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        await step.Db.Append(actor, demand.Id, demand.Join(mail.Reading.Subject, actor), cancel);
        var stored = step.Db.Keep(Guid.CreateVersion7(actor.At), demand.Id, MailDirection.In, mail.Owner, mail.Arrival.MessageId, mail.Raw, mail.Reading, mail.At);
        step.Db.AskToArchive(stored, actor.At);
        return stored.Id;
    }

    private async Task Propose(Quote quote, AnsweringMail mail, Answer answer, IReadOnlyList<QuoteMatch> matches, Guid? mailId, Actor actor, CancellationToken cancel)
    {
        if (AnswerProposal.Of(Guid.CreateVersion7(actor.At), quote.Id, quote.Name, mailId, answer, matches[0].By, mail.At) is not { } proposal)
            return;
        var entry = step.Db.AnswerProposals.Add(proposal);
        entry.Property<IReadOnlyList<Guid>>(AnswerColumns.Candidates).CurrentValue = matches.Count == 1 ? [] : [.. matches.Select(m => m.QuoteId)];
        entry.Property<string>(AnswerColumns.Owner).CurrentValue = mail.Owner;
        entry.Property<string?>(AnswerColumns.MailboxId).CurrentValue = mail.Arrival.MessageId;
        await step.Db.Append(actor, quote.Id, proposal.Read(), cancel);
    }
}
