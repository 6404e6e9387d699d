using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Documents.Tracking;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Orders;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tracking;

/// <summary>Gathers what the workbook shows. The newest quotes and demands, as many as people can look through and Excel reads back at ease.</summary>
internal sealed class TrackingData(IodDb db, KnownPeople people)
{
    public const string FileName = "Suivi commercial IOD.xlsx";
    public const string Job = "write-tracking";
    private const int Most = 10_000;
    private static readonly string[] Closings = [nameof(Step.RecordAcceptance), nameof(Step.RecordRefusal), nameof(Step.Expire)];

    public async Task<byte[]> Workbook(CancellationToken cancel) => await Workbook(await Cells(cancel), cancel);

    /// <param name="cells">See <see cref="Cells"/>.</param>
    public async Task<byte[]> Workbook(Dictionary<Guid, Dictionary<TrackingColumn, string>> cells, CancellationToken cancel)
    {
        var names = await people.Names(cancel);
        var quotes = await Quotes(names, cells, cancel);
        using var output = new MemoryStream();
        TrackingWorkbook.Write(new TrackingLists(quotes, await Demands(names, cancel), await FollowUps(cancel), await Months(cancel)), output);
        return output.ToArray();
    }

    /// <summary>What the three columns of people hold: what counts here, or what somebody wrote and nobody accepted yet.</summary>
    public async Task<Dictionary<Guid, Dictionary<TrackingColumn, string>>> Cells(CancellationToken cancel)
    {
        var cells = await db.TrackingNotes.AsNoTracking().ToDictionaryAsync(
            n => n.QuoteId, n => new Dictionary<TrackingColumn, string> { [TrackingColumn.NextAction] = n.NextAction ?? "", [TrackingColumn.Comment] = n.Comment ?? "" }, cancel);
        foreach (var edit in await db.TrackingEdits.AsNoTracking().Where(e => e.State == ProposalState.Proposed).OrderBy(e => e.ReadAt).ToListAsync(cancel))
        {
            if (!cells.TryGetValue(edit.QuoteId, out var values))
                cells[edit.QuoteId] = values = [];
            values[edit.Column] = edit.Proposed;
        }

        return cells;
    }

    private async Task<IReadOnlyList<TrackedQuote>> Quotes(
        IReadOnlyDictionary<string, string> names, Dictionary<Guid, Dictionary<TrackingColumn, string>> cells, CancellationToken cancel)
    {
        var rows = await (
            from quote in db.Quotes.OrderByDescending(q => EF.Property<DateTime>(q, Columns.CreatedAt)).Take(Most)
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            orderby EF.Property<DateTime>(quote, Columns.CreatedAt) descending
            select new
            {
                quote.Id,
                quote.Number,
                Version = version.Number,
                Client = client.Name,
                demand.Title,
                version.State,
                version.ExclVatCents,
                version.Totals,
                version.IssuedOn,
                version.SentAt,
                version.ValidUntil,
                version.Reason,
                demand.OwnerId,
                ClosedAt = db.Journal.Where(e => e.SubjectId == quote.Id && Closings.Contains(e.Step)).Max(e => (DateTime?)e.At),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => new TrackedQuote(
            Quote.NameOf(r.Number, r.Version), r.Client, r.Title, FrenchNames.Of(r.State), r.ExclVatCents, r.Totals.InclVatCents, r.IssuedOn, Day(r.SentAt), r.ValidUntil,
            r.State is QuoteState.Accepted or QuoteState.Refused or QuoteState.Expired ? Day(r.ClosedAt) : null, r.Reason, names.GetValueOrDefault(r.OwnerId, r.OwnerId),
            Cell(cells, r.Id, TrackingColumn.NextAction), Cell(cells, r.Id, TrackingColumn.Comment), Cell(cells, r.Id, TrackingColumn.ProposedStatus)));
    }

    private async Task<IReadOnlyList<TrackedDemand>> Demands(IReadOnlyDictionary<string, string> names, CancellationToken cancel)
    {
        var rows = await (
            from demand in db.Demands.OrderByDescending(d => d.ReceivedAt).Take(Most)
            join client in db.Clients on demand.ClientId equals client.Id into clients
            from client in clients.DefaultIfEmpty()
            join contact in db.Contacts on demand.ContactId equals contact.Id into contacts
            from contact in contacts.DefaultIfEmpty()
            orderby demand.ReceivedAt descending
            select new { demand.Reference, Client = (string?)client!.Name, Contact = (string?)contact!.Name, demand.Title, demand.Stage, demand.ReceivedAt, demand.Origin, demand.Deadline, demand.OwnerId })
            .AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => new TrackedDemand(
            r.Reference, r.Client ?? "", r.Contact ?? "", r.Title, FrenchNames.Of(r.Stage), FrenchDates.DayOf(r.ReceivedAt), r.Origin.InFrench() ?? "", r.Deadline?.Text, names.GetValueOrDefault(r.OwnerId, r.OwnerId)));
    }

    /// <summary>Of the quotes that wait for an answer.</summary>
    private async Task<IReadOnlyList<TrackedFollowUp>> FollowUps(CancellationToken cancel)
    {
        var rows = await (
            from quote in db.Quotes
            where EF.Property<QuoteState>(quote, Columns.CurrentState) == QuoteState.Sent
            join schedule in db.Schedules on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals schedule.VersionId
            join followUp in db.FollowUps on schedule.VersionId equals followUp.VersionId
            join demand in db.Demands on quote.DemandId equals demand.Id
            join client in db.Clients on demand.ClientId equals client.Id
            orderby followUp.DueDay, followUp.Id
            select new { schedule.QuoteName, client.Name, followUp.DueDay, followUp.State, followUp.DeliveredAt }).Take(Most).ToListAsync(cancel);
        return rows.ConvertAll(r => new TrackedFollowUp(r.QuoteName, r.Name, r.DueDay, FollowUpNames.Of(r.State), Day(r.DeliveredAt)));
    }

    /// <summary>A quote counts in the month it left; signed, when it was accepted since and its order stands.</summary>
    private async Task<IReadOnlyList<TrackedMonth>> Months(CancellationToken cancel)
    {
        var demands = (await db.Demands.Select(d => d.ReceivedAt).ToListAsync(cancel)).CountBy(Month).ToDictionary();
        var sent = await (
            from quote in db.Quotes
            join version in db.QuoteVersions on EF.Property<Guid>(quote, Columns.CurrentVersionId) equals version.Id
            where version.SentAt != null
            select new
            {
                At = version.SentAt!.Value,
                version.ExclVatCents,
                Signed = version.State == QuoteState.Accepted && !db.Orders.Any(o => o.QuoteId == quote.Id && EF.Property<OrderProgress>(o, Columns.Progress) == OrderProgress.Cancelled),
            }).ToListAsync(cancel);
        var quotes = sent.ToLookup(q => Month(q.At));
        return [.. demands.Keys.Union(quotes.Select(q => q.Key)).OrderDescending().Take(36).Select(month =>
        {
            var (issued, signed) = (quotes[month].ToList(), quotes[month].Where(q => q.Signed).ToList());
            return new TrackedMonth(
                month, demands.GetValueOrDefault(month), issued.Count, issued.Sum(q => q.ExclVatCents), signed.Count, signed.Sum(q => q.ExclVatCents),
                issued.Count == 0 ? null : 10_000 * signed.Count / issued.Count);
        })];
    }

    private static DateOnly Month(DateTime at) => FrenchDates.DayOf(at) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private static DateOnly? Day(DateTime? at) => at is { } time ? FrenchDates.DayOf(time) : null;

    private static string? Cell(Dictionary<Guid, Dictionary<TrackingColumn, string>> cells, Guid quote, TrackingColumn column) =>
        cells.TryGetValue(quote, out var values) && values.TryGetValue(column, out var value) && value.Length > 0 ? value : null;
}
