using System.Globalization;
using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Reviews;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>POST /api/weekly-review/close: every quote is decided on. The minutes are archived, and put into a draft to the participants.</summary>
internal static class CloseReview
{
    private const string Folder = "Revues hebdomadaires";

    /// <param name="Week">Its Monday.</param>
    internal sealed record Request(DateOnly Week, IReadOnlyList<string> ParticipantIds);

    public static async Task<Versioned<WeeklyReviewView>> Handle(
        Request request, ExpectedVersion expected, IodDb db, StepTransaction step, ReviewTable table, KnownPeople people, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var week = ReviewRhythm.WeekOf(request.Week);
        var participants = await Participants(request, people, cancel);
        var actor = user.At(clock.GetUtcNow());
        // Gathered and printed before the transaction; the version tells whether anybody decided meanwhile.
        var open = await table.Opened(week, expected, actor, cancel);
        var agenda = ReviewAgenda.Of((await table.Entries(open.Decisions, cancel)).Select(e => e.Item), FrenchDates.DayOf(actor.At));
        var (closed, minutes, note) = open.Review.Close(
            agenda, [.. participants.Select(p => p.Name)], await table.Before(week, cancel), await table.Missed(week, cancel), actor);
        var pdf = await Print(db, minutes, cancel);
        db.ChangeTracker.Clear();
        await step.Begin(cancel);
        var stored = await table.Opened(week, expected, actor, cancel);
        if (db.Entry(stored).State == EntityState.Detached)
            db.Reviews.Add(stored);
        stored.Take(closed);
        (stored.Participants, stored.DocumentId) = ([.. participants.Select(p => p.Name)], Keep(db, closed, pdf, actor.At));
        AskForDraft(db, stored, minutes, participants, user.Person, actor.At);
        await step.Record(actor, stored.Id, note, cancel);
        return await table.Show(week, cancel);
    }

    private static async Task<List<Person>> Participants(Request request, KnownPeople people, CancellationToken cancel)
    {
        var known = await people.Now(cancel);
        var participants = known.Where(p => request.ParticipantIds.Contains(p.Id)).ToList();
        return participants.Count > 0 && participants.Count == request.ParticipantIds.Distinct().Count()
            ? participants
            : throw new InvalidValueException("participantIds", "Indiquez qui a participé à la revue.");
    }

    private static async Task<byte[]> Print(IodDb db, ReviewMinutes minutes, CancellationToken cancel)
    {
        var profile = await db.Profile(cancel);
        using var output = new MemoryStream();
        WeeklyMinutesPdf.Write(profile, minutes, output);
        return output.ToArray();
    }

    private static Guid Keep(IodDb db, WeeklyReview review, byte[] pdf, DateTime now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{review.Week:yyyy-MM-dd} Revue des devis en cours.pdf");
        return db.KeepFile(OutsideWork.OfTheHouse, $"{Folder}/{name}", pdf, now).Id;
    }

    private static void AskForDraft(IodDb db, StoredReview review, ReviewMinutes minutes, List<Person> participants, Person sender, DateTime now)
    {
        var lines = minutes.Decisions.Select(line => $"- {line.Line.Item.QuoteName}, {line.Line.Item.ClientName} : {line.Decision.InFrench()}");
        var text = $"Bonjour,\n\nVous trouverez ci-joint le compte rendu de la revue des devis en cours du {FrenchDates.InWords(minutes.HeldOn)}.\n\n"
            + (minutes.Decisions.Count == 0 ? "Aucun devis n'est en cours." : string.Join('\n', lines)) + $"\n\nBien cordialement,\n\n{sender.Name}";
        var draft = new MakeDraft.Draft(sender.Address, null, [.. participants.Select(p => p.Address)], [], $"Compte rendu : {review.Review.Name}", text, [review.DocumentId!.Value]);
        db.AskForDraft(OutsideWork.OfTheHouse, null, draft, $"minutes {review.Id}", now);
    }
}
