using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.FollowUps;

/// <summary>
/// POST /api/answers/{id}/confirm: one click. An acceptance or a refusal is recorded, a partial or conditional agreement opens the next version, a postponement moves the
/// follow-up, and after a question the follow-ups go on a week later.
/// </summary>
internal static class ConfirmAnswer
{
    private const int DaysToAnswer = 7;

    /// <param name="QuoteId">Where the mail may answer several quotes: the one it answers.</param>
    /// <param name="Reason">Of a refusal; null as it was read.</param>
    /// <param name="Until">Of a postponement; null as it was read.</param>
    internal sealed record Request(Guid? QuoteId, RefusalReason? Reason, DateOnly? Until, string? Comment);

    public static async Task<Versioned<AnswerView>> Handle(
        Guid id, Request request, ExpectedVersion expected, IodDb db, StepTransaction step, JoiningMail joining, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var mail = await MailToJoin(db, await db.Answer(id, expected, cancel), joining, cancel);
        db.ChangeTracker.Clear();
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var read = await db.Answer(id, expected, cancel);
        var quote = await db.Quote(QuoteOf(db, read, request), cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        var meant = read with { QuoteId = quote.Id, QuoteName = quote.Name, Reason = request.Reason ?? read.Reason, Until = request.Until ?? read.Until };
        var (confirmed, note) = meant.Confirm(actor);
        var mailId = await joining.Join(demand, mail, actor, cancel) ?? read.MailId;
        await db.Keep(read, (confirmed with { MailId = mailId }, note), actor, cancel);
        await ResumeOthers(db, read, quote, actor, cancel);
        if (await Take(db, read, meant, quote, demand, request.Comment, actor, cancel) is { } taken)
            await db.Append(actor, quote.Id, taken, cancel);
        return await db.Show(id, cancel);
    }

    /// <summary>A mail that may answer several quotes has not joined any; read again before the transaction.</summary>
    private static async Task<JoiningMail.Received?> MailToJoin(IodDb db, AnswerProposal read, JoiningMail joining, CancellationToken cancel) => read.MailId is not null
        ? null
        : await joining.Read(db.Entry(read).Property<string?>(AnswerColumns.MailboxId).CurrentValue, db.Entry(read).Property<string>(AnswerColumns.Owner).CurrentValue, cancel);

    private static Guid QuoteOf(IodDb db, AnswerProposal read, Request request)
    {
        var candidates = db.Candidates(read).CurrentValue ?? [];
        if (candidates.Count == 0)
            return read.QuoteId;
        return request.QuoteId is { } chosen && candidates.Contains(chosen)
            ? chosen
            : throw new InvalidValueException("quoteId", "Ce message peut répondre à plusieurs devis : choisissez lequel.");
    }

    private static async Task ResumeOthers(IodDb db, AnswerProposal read, Quote chosen, Actor actor, CancellationToken cancel)
    {
        foreach (var other in (db.Candidates(read).CurrentValue ?? []).Where(id => id != chosen.Id))
            await db.ResumeFollowUps(await db.Quote(other, cancel), actor, cancel);
    }

    private static async Task<JournalNote?> Take(
        IodDb db, AnswerProposal read, AnswerProposal meant, Quote quote, Demand demand, string? comment, Actor actor, CancellationToken cancel)
    {
        switch (meant.Kind)
        {
            case AnswerKind.Accepted:
                await db.StopFollowUps(quote.Id, StopCause.Accepted, actor, cancel);
                return quote.Accept(demand, FrenchDates.DayOf(meant.ReadAt < actor.At ? meant.ReadAt : actor.At), comment, actor);
            case AnswerKind.Refused:
                await db.StopFollowUps(quote.Id, StopCause.Refused, actor, cancel);
                return quote.Refuse(demand, Answer.InFrench(meant.Reason ?? RefusalReason.Other), comment ?? meant.Words, actor);
            case AnswerKind.Partial or AnswerKind.Conditional:
                return await Revise(db, read, meant, quote, demand, comment, actor, cancel);
            case AnswerKind.Postponed:
                await Postpone(db, quote, meant.Until ?? throw new InvalidValueException("until", "Indiquez à partir de quel jour recontacter le client."), meant.Words, actor, cancel);
                return null;
            default:
                await GoOnLater(db, quote, actor, cancel);
                return null;
        }
    }

    private static async Task<JournalNote> Revise(
        IodDb db, AnswerProposal read, AnswerProposal meant, Quote quote, Demand demand, string? comment, Actor actor, CancellationToken cancel)
    {
        var note = quote.Revise(demand, Guid.CreateVersion7(actor.At), comment ?? meant.Words, actor);
        db.QuoteVersions.Add(quote.Current);
        db.MadeVersion(read).CurrentValue = quote.Current.Id;
        await db.StopFollowUps(quote.Id, StopCause.Revised, actor, cancel);
        return note;
    }

    /// <summary>What the answer stopped goes on from that day: the client asked for it.</summary>
    private static async Task Postpone(IodDb db, Quote quote, DateOnly until, string? words, Actor actor, CancellationToken cancel)
    {
        await db.ResumeFollowUps(quote, actor, cancel);
        if (await db.Schedule(quote.Current.Id, cancel) is { } schedule)
            await db.Keep(schedule.Postpone(until, words is null ? "le client l'a demandé." : $"« {words} »", Guid.CreateVersion7(actor.At), actor), actor, cancel);
    }

    /// <summary>Somebody answers the question by mail; silence after that is followed up like any other.</summary>
    private static async Task GoOnLater(IodDb db, Quote quote, Actor actor, CancellationToken cancel)
    {
        await db.ResumeFollowUps(quote, actor, cancel);
        var later = FrenchDates.DayOf(actor.At).AddDays(DaysToAnswer);
        if (await db.Schedule(quote.Current.Id, cancel) is { Next: { } next } schedule && next.DueDay < later && schedule.Plan.Window.OnOrAfter(later) <= schedule.Quote.ValidUntil)
            await db.Keep(schedule.Postpone(later, "le temps de répondre à la question du client.", Guid.CreateVersion7(actor.At), actor), actor, cancel);
    }
}
