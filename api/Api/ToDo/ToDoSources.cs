using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.ToDo;

/// <summary>Lines of one origin: the first ones, and how many there are in all.</summary>
internal sealed record ToDoFound(IReadOnlyList<ToDoLine> Lines, int Total);

/// <summary>A line, and what comes next on it.</summary>
internal sealed record ToDoLine(ToDoItem Item, NextStep Next);

/// <summary>Where what there is to do comes from: each origin is one query on an index, whatever the house has done since it began.</summary>
internal sealed class ToDoSources(IodDb db, TimeProvider clock)
{
    /// <summary>Nobody does more in a day; the count says how many there are.</summary>
    public const int Most = 50;

    private DateOnly Today => FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);

    public async Task<List<ToDoFound>> All(CancellationToken cancel) =>
    [
        await FailedWork(cancel),
        await NonConformities(cancel),
        await Alerts(cancel),
        await Answers(cancel),
        await WorkbookEdits(cancel),
        await FollowUps(cancel),
        await Planned(cancel),
        await Demands(cancel),
        await Quotes(cancel),
        .. await new OrdersDue(db, Today).All(cancel),
        await new BreakfastsDue(db, Today).Lines(cancel),
        await Reviews(cancel),
    ];

    private async Task<ToDoFound> FailedWork(CancellationToken cancel)
    {
        var failed = db.OutsideWorks.AsNoTracking().Where(w => w.State == OutsideState.Failed);
        var rows = await (
            from work in failed.OrderBy(w => w.CreatedAt).Take(Most)
            join demand in db.Demands on work.DemandId equals demand.Id into demands
            from demand in demands.DefaultIfEmpty()
            select new { work, Reference = (string?)demand!.Reference, OwnerId = (string?)demand.OwnerId }).ToListAsync(cancel);
        return await Found(failed, rows.ConvertAll(r => Line(
            new ToDoItem(
                ToDoKind.FailedOutsideWork, r.Reference ?? "", $"{r.work.Label} : {r.work.Reason}", r.work.DemandId == OutsideWork.OfTheHouse ? null : r.work.DemandId, r.work.QuoteId, r.work.Id, FrenchDates.DayOf(r.work.CreatedAt), null, null, r.OwnerId),
            NextCode.RetryOutside)), cancel);
    }

    private async Task<ToDoFound> NonConformities(CancellationToken cancel)
    {
        var open = db.NonConformities.AsNoTracking().Where(n => n.SettledAt == null);
        var rows = await open.OrderBy(n => n.OpenedAt).Take(Most).ToListAsync(cancel);
        return await Found(open, rows.ConvertAll(n => Line(
            new ToDoItem(ToDoKind.Alert, n.QuoteName, $"Non-conformité : {n.Text}", n.DemandId, n.QuoteId, n.Id, FrenchDates.DayOf(n.OpenedAt), null, null, null), NextCode.SettleAlert)), cancel);
    }

    private async Task<ToDoFound> Alerts(CancellationToken cancel)
    {
        // Said as a value: SQLite uses no index for a bare truth.
        var alert = true;
        var alerted = Sent(db.Schedules.AsNoTracking().Where(s => s.IsAlerted == alert));
        var rows = await Described(alerted.OrderBy(s => s.SentAt).Take(Most)).ToListAsync(cancel);
        return await Found(alerted, rows.ConvertAll(r => Line(
            new ToDoItem(ToDoKind.Alert, r.QuoteName, r.Alert!, r.DemandId, r.QuoteId, r.VersionId, FrenchDates.DayOf(r.SentAt), null, r.ExclVatCents, r.OwnerId),
            NextCode.SettleAlert)), cancel);
    }

    private async Task<ToDoFound> Answers(CancellationToken cancel)
    {
        var open = db.AnswerProposals.AsNoTracking().Where(a => a.State == ProposalState.Proposed
            && db.Quotes.Any(q => q.Id == a.QuoteId && EF.Property<QuoteState>(q, Columns.CurrentState) == QuoteState.Sent));
        var rows = await (
            from answer in open.OrderBy(a => a.ReadAt).Take(Most)
            join quote in db.Quotes on answer.QuoteId equals quote.Id
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            select new { answer, client.Name, DemandId = demand.Id, demand.OwnerId, version.ExclVatCents }).ToListAsync(cancel);
        return await Found(open, rows.ConvertAll(r => Line(
            new ToDoItem(
                ToDoKind.AnswerToConfirm, r.answer.QuoteName, $"{r.Name} : {r.answer.InFrench()}", r.DemandId, r.answer.QuoteId, r.answer.Id, FrenchDates.DayOf(r.answer.ReadAt), null, r.ExclVatCents,
                r.OwnerId),
            NextCode.ConfirmAnswer)), cancel);
    }

    private async Task<ToDoFound> WorkbookEdits(CancellationToken cancel)
    {
        var open = db.TrackingEdits.AsNoTracking().Where(e => e.State == ProposalState.Proposed);
        var rows = await open.OrderBy(e => e.ReadAt).Take(Most).ToListAsync(cancel);
        return await Found(open, rows.ConvertAll(e => Line(
            new ToDoItem(ToDoKind.WorkbookEdit, e.QuoteName, $"{TrackingEdit.InFrench(e.Column)} : {e.Proposed}", null, e.QuoteId, e.Id, FrenchDates.DayOf(e.ReadAt), null, null, null), NextCode.Nothing)), cancel);
    }

    /// <summary>Drafts of follow-ups that nobody sent, and those somebody does by hand.</summary>
    private async Task<ToDoFound> FollowUps(CancellationToken cancel)
    {
        var waiting = Sent(db.Schedules.AsNoTracking().Where(s => s.Waiting == FollowUpState.Drafted || s.Waiting == FollowUpState.Reminded));
        var rows = await Described(waiting.OrderBy(s => s.SentAt).Take(Most)).ToListAsync(cancel);
        return await Found(waiting, rows.ConvertAll(r => FollowUp(
            r, r.Waiting == FollowUpState.Drafted ? "brouillon de relance à envoyer" : "relance à faire", r.VersionId, FrenchDates.DayOf(r.SentAt), null,
            r.Waiting == FollowUpState.Drafted ? NextCode.SendFollowUp : NextCode.FollowUp)), cancel);
    }

    /// <summary>What is due today and that the job has not delivered yet.</summary>
    private async Task<ToDoFound> Planned(CancellationToken cancel)
    {
        var today = Today;
        var due = db.FollowUps.AsNoTracking().Where(f => f.State == FollowUpState.Planned && f.DueDay <= today);
        var rows = await due.OrderBy(f => f.DueDay).ThenBy(f => f.Id).Take(Most).Select(f => new { f.Id, f.VersionId, f.WantedDay, f.DueDay }).ToListAsync(cancel);
        var versions = rows.ConvertAll(row => row.VersionId);
        var described = await Described(db.Schedules.AsNoTracking().Where(s => versions.Contains(s.VersionId))).ToDictionaryAsync(row => row.VersionId, cancel);
        return await Found(due, rows.ConvertAll(row => FollowUp(described[row.VersionId], "relance prévue", row.Id, row.WantedDay, row.DueDay, NextCode.AwaitAnswer)), cancel);
    }

    private async Task<ToDoFound> Demands(CancellationToken cancel)
    {
        Stage[] waiting = [Stage.Captured, Stage.Qualified, Stage.Feasible];
        var demands = db.Demands.Where(d => waiting.Contains(d.Stage));
        return await Found(demands, await Lines(await demands.OrderByDescending(d => d.ReceivedAt).Take(Most).Select(d => d.Id).ToListAsync(cancel), cancel), cancel);
    }

    /// <summary>Quotes on their way out, the next version of a sent one too.</summary>
    private async Task<ToDoFound> Quotes(CancellationToken cancel)
    {
        QuoteState[] onTheirWay = [QuoteState.Draft, QuoteState.Ready, QuoteState.Prepared];
        Stage[] open = [Stage.Quoted, Stage.Sent];
        var quotes = db.Quotes.Where(q => onTheirWay.Contains(EF.Property<QuoteState>(q, Columns.CurrentState)));
        var ids = await quotes.OrderByDescending(q => EF.Property<DateTime>(q, Columns.CreatedAt)).Take(Most)
            .Where(q => db.Demands.Any(d => d.Id == q.DemandId && open.Contains(d.Stage))).Select(q => q.DemandId).ToListAsync(cancel);
        return await Found(quotes, await Lines(ids, cancel), cancel);
    }

    private async Task<ToDoFound> Reviews(CancellationToken cancel)
    {
        var due = await new ReviewsDue(db, clock).Lines(cancel);
        return new ToDoFound(due, due.Count);
    }

    private async Task<IReadOnlyList<ToDoLine>> Lines(List<Guid> demandIds, CancellationToken cancel) =>
        [.. (await DemandLine.Read(db, demandIds, cancel)).Select(OfDemand).OfType<ToDoLine>()];

    private static ToDoLine? OfDemand(DemandLine line)
    {
        var next = NextStep.Of(line.Situation);
        var kind = next.Code switch
        {
            NextCode.CompleteQualification => ToDoKind.DemandToQualify,
            NextCode.SendDraft => ToDoKind.DraftNotSent,
            NextCode.ReviewFeasibility or NextCode.ReviewFeasibilityAgain or NextCode.ReviewContract or NextCode.PrepareMail or NextCode.IssueQuote or NextCode.CompleteQuote => ToDoKind.ReviewWaiting,
            _ => (ToDoKind?)null,
        };
        var text = string.Join(" – ", new[] { line.ClientName, line.Demand.Title }.OfType<string>());
        return kind is null ? null : new ToDoLine(
            new ToDoItem(
                kind.Value, line.Demand.Reference, text, line.Demand.Id, line.Quote?.Id, line.Demand.Id, FrenchDates.DayOf(line.Demand.ReceivedAt), null, line.Version?.ExclVatCents, line.Demand.OwnerId),
            next);
    }

    private static ToDoLine FollowUp(Described row, string what, Guid subjectId, DateOnly since, DateOnly? due, NextCode code) => Line(
        new ToDoItem(
            ToDoKind.FollowUpDue, row.QuoteName, $"{row.ClientName} – {row.Title} : {what}", row.DemandId, row.QuoteId, subjectId, since, due, row.ExclVatCents, row.OwnerId),
        code);

    private static ToDoLine Line(ToDoItem item, NextCode code) => new(item, new NextStep(code, item.Reference, item.DemandId, item.QuoteId));

    /// <summary>Those whose version still waits for its answer.</summary>
    private IQueryable<StoredSchedule> Sent(IQueryable<StoredSchedule> schedules) => schedules.Where(s => db.Quotes.Any(q => q.Id == s.QuoteId
        && EF.Property<Guid>(q, Columns.CurrentVersionId) == s.VersionId && EF.Property<QuoteState>(q, Columns.CurrentState) == QuoteState.Sent));

    private IQueryable<Described> Described(IQueryable<StoredSchedule> schedules) =>
        from schedule in schedules
        join version in db.QuoteVersions on schedule.VersionId equals version.Id
        join quote in db.Quotes on schedule.QuoteId equals quote.Id
        join demand in db.Demands on quote.DemandId equals demand.Id
        join client in db.Clients on demand.ClientId equals client.Id
        select new Described(
            schedule.VersionId, schedule.QuoteId, schedule.QuoteName, schedule.SentAt, schedule.Waiting, schedule.Alert, client.Name, demand.Title, demand.Id, demand.OwnerId, version.ExclVatCents);

    /// <summary>Counts only what is not all there.</summary>
    private static async Task<ToDoFound> Found<T>(IQueryable<T> all, IReadOnlyList<ToDoLine> lines, CancellationToken cancel) =>
        new(lines, lines.Count < Most ? lines.Count : await all.CountAsync(cancel));
}

/// <summary>A schedule as a line says it; its plan stays in the database.</summary>
internal sealed record Described(
    Guid VersionId,
    Guid QuoteId,
    string QuoteName,
    DateTime SentAt,
    FollowUpState? Waiting,
    string? Alert,
    string ClientName,
    string Title,
    Guid DemandId,
    string OwnerId,
    long ExclVatCents);
