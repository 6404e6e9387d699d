using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/demands: a mail becomes a demand, or joins one. The same message always gives the same demand: 201 the first time, 200 afterwards.</summary>
internal static class CaptureDemand
{
    public static async Task<Versioned<DemandView>> Handle(
        MessageSource source, IMailbox mailbox, ReadingContexts readings, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var owner = user.Person.Address;
        var raw = await source.Bytes(mailbox, owner, cancel);
        var reading = MailReader.Read(raw, await readings.For(owner, cancel));
        var key = StoredMail.KeyOf(reading, raw);
        await step.Begin(cancel);
        var knownId = await step.Db.Mails.Where(m => m.MessageKey == key).Select(m => (Guid?)m.DemandId).FirstOrDefaultAsync(cancel);
        if (knownId is { } id)
            return await Answer(views, await step.Db.Demand(id, cancel), StatusCodes.Status200OK, cancel);

        var actor = user.At(clock.GetUtcNow());
        var mail = new Mail(reading, raw, owner, source.MessageId, actor);
        var demand = source.JoinDemandId is { } joined ? await Join(step, joined, mail, cancel) : await Capture(step, mail, cancel);
        return await Answer(views, demand, source.JoinDemandId is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, cancel);
    }

    private static async Task<Demand> Capture(StepTransaction step, Mail mail, CancellationToken cancel)
    {
        var reference = await step.Db.NextReference(Series.Demand, FrenchDates.DayOf(mail.Actor.At).Year, cancel);
        var (demand, note) = Demand.Capture(Guid.CreateVersion7(mail.Actor.At), reference, mail.Reading.Subject, mail.ReceivedAt, mail.Actor);
        step.Db.Demands.Add(demand);
        Keep(step, demand, mail);
        await step.Db.IndexForSearch(SearchKind.Demand, demand.Id, demand.Id, [demand.Reference, demand.Title, mail.Reading.From?.Name, mail.Reading.From?.Address], cancel);
        await step.Record(mail.Actor, demand.Id, note, cancel);
        return demand;
    }

    private static async Task<Demand> Join(StepTransaction step, Guid id, Mail mail, CancellationToken cancel)
    {
        var demand = await step.Db.Demand(id, cancel);
        var note = demand.Join(mail.Reading.Subject, mail.Actor);
        var stored = Keep(step, demand, mail);
        if (step.Db.DriveFolder(demand).CurrentValue is not null)
            step.Db.AskToArchive(stored, mail.Actor.At);
        await step.Record(mail.Actor, demand.Id, note, cancel);
        return demand;
    }

    private static StoredMail Keep(StepTransaction step, Demand demand, Mail mail) => step.Db.Keep(
        Guid.CreateVersion7(mail.Actor.At), demand.Id, MailDirection.In, mail.Owner, mail.MailboxId, mail.Raw, mail.Reading, mail.ReceivedAt);

    private static async Task<Versioned<DemandView>> Answer(DemandViews views, Demand demand, int status, CancellationToken cancel) =>
        new(await views.Of(demand, cancel), demand.Version, status);

    private sealed record Mail(Reading Reading, byte[] Raw, string Owner, string? MailboxId, Actor Actor)
    {
        public DateTime ReceivedAt => Reading.Date?.UtcDateTime ?? Actor.At;
    }
}
