using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.FollowUps;

/// <summary>POST /api/quotes/{id}/follow-ups/resume: an alert is seen to, or what was stopped goes on.</summary>
internal static class ResumeFollowUps
{
    public static async Task<Versioned<FollowUpScheduleView>> Handle(Guid id, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(id, cancel);
        var schedule = await step.Db.Schedule(quote.Current.Id, cancel) ?? throw new NotFoundException("Ce devis n'est pas encore envoyé : il n'a pas de relances.");
        expected.Check(schedule.Version);
        if (quote.Current.State != QuoteState.Sent)
            throw new ProcessRefusedException(Refusal.FollowUpClosed, $"Le devis {quote.Name} est « {FrenchNames.Of(quote.Current.State)} » : il n'y a plus rien à relancer.");
        await step.Db.Keep(schedule.Alert is null ? schedule.Resume(actor) : schedule.SettleAlert(actor), actor, cancel);
        await step.Db.SaveChangesAsync(cancel);
        return await GetQuoteFollowUps.Of(step.Db, id, cancel);
    }
}
