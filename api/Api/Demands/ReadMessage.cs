using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/messages/read: what a mail says, what is known of its matter, and what comes next. Changes nothing.</summary>
internal static class ReadMessage
{
    internal sealed record Response(Reading Reading, KnownMatters Known, NextStepView Next);

    /// <summary>What the house knows of the matter.</summary>
    /// <param name="Demand">This very message belongs to it.</param>
    /// <param name="Thread">Demands the mail answers, best first.</param>
    /// <param name="OpenDemands">The client's other open demands.</param>
    internal sealed record KnownMatters(
        DemandSummary? Demand, IReadOnlyList<DemandSummary> Thread, ClientSummary? Client, IReadOnlyList<DemandSummary> OpenDemands, DateTime? LastExchange);

    public static async Task<Ok<Response>> Handle(
        MessageSource source, IMailbox mailbox, IMailReader reader, ReadingContexts readings, Matters matters, NamedNumbers numbers, KnownPeople people, CurrentUser user, CancellationToken cancel)
    {
        var owner = user.Person.Address;
        var raw = await source.Bytes(mailbox, owner, cancel);
        var reading = await reader.Read(raw, await readings.For(owner, cancel), cancel);
        var named = await numbers.In(reading, cancel);
        var found = await matters.Find(reading, named.Demands, StoredMail.KeyOf(reading, raw), cancel);
        var names = await people.Names(cancel);
        var known = new KnownMatters(
            found.Own?.Summary(names, user.Role),
            [.. found.Thread.Select(line => line.Summary(names, user.Role))],
            found.Client,
            [.. found.Open.Select(line => line.Summary(names, user.Role))],
            found.LastExchange);
        return TypedResults.Ok(new Response(NamedNumbers.Warned(reading, named), known, NextStepView.Of(Next(reading, found), user.Role)));
    }

    private static NextStep Next(Reading reading, Matters.Found found)
    {
        var intent = found.AnswerPutAside ? MailIntent.Update : Intent(reading);
        return found.Own is { } own
            ? NextStep.OfMail(intent, own.Situation, belongs: true)
            : NextStep.OfNewMail(intent, [.. found.Thread.Select(t => t.Situation)], [.. found.Open.Select(o => o.Situation)]);
    }

    private static MailIntent Intent(Reading reading) => reading.Kind.Value switch
    {
        MailKind.NewDemand => MailIntent.Demand,
        MailKind.DemandUpdate => MailIntent.Update,
        MailKind.Acceptance => MailIntent.Acceptance,
        MailKind.Refusal => MailIntent.Refusal,
        MailKind.QuoteQuestion => MailIntent.Question,
        _ => MailIntent.None,
    };
}
