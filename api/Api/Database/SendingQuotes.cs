using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Database;

/// <summary>A quote left: the same whether its message was seen or somebody says so.</summary>
internal static class SendingQuotes
{
    /// <param name="files">Of the message; null when nobody saw it.</param>
    public static async Task RecordSent(
        this StepTransaction step, Quote quote, Demand demand, DateTime sentAt, string how, IReadOnlyList<SentFile>? files, Actor actor, CancellationToken cancel)
    {
        var findings = DepartureCheck.Of(quote, demand, files);
        await step.Record(actor, quote.Id, quote.RecordSent(demand, sentAt, how, actor), cancel);
        foreach (var finding in findings)
            await step.Db.OpenNonConformity(quote, quote.Name, finding, actor, cancel);
        await step.Db.PlanFollowUps(quote, demand, actor, cancel);
        await step.Db.SaveChangesAsync(cancel);
    }

    public static async Task OpenNonConformity(this IodDb db, Quote quote, string name, Finding finding, Actor actor, CancellationToken cancel)
    {
        var (opened, note) = NonConformity.Open(Guid.CreateVersion7(actor.At), quote.Id, quote.DemandId, name, finding, actor.At);
        db.NonConformities.Add(opened);
        await db.Append(actor, quote.Id, note, cancel);
    }
}
