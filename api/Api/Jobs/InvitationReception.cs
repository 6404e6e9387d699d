using IodOutlook.Api.Database;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Clients;
using IodOutlook.MailReading;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>A mail that answers an invitation to a breakfast: what it says is proposed to a person, in one transaction.</summary>
internal sealed class InvitationReception(StepTransaction step, TimeProvider clock)
{
    /// <returns>True when it answers an invitation: it then answers no quote.</returns>
    public async Task<bool> Receive(AnsweringMail mail, CancellationToken cancel)
    {
        if (mail.Reading.Kind.Value == MailKind.AutoReply)
            return false;
        var planned = await step.Db.Breakfasts.AsNoTracking().Where(b => b.State == BreakfastState.Planned).ToListAsync(cancel);
        if (planned.Count == 0 || await step.Db.SeenAnswers.AnyAsync(s => s.MessageKey == mail.Key, cancel) || Match(mail, planned) is not { } match)
            return false;
        await step.Begin(cancel);
        var actor = HouseActor.At(clock.GetUtcNow().UtcDateTime);
        if (await step.Db.SeenAnswers.AnyAsync(s => s.MessageKey == mail.Key, cancel))
            return true;
        step.Db.SeenAnswers.Add(new SeenAnswer { MessageKey = mail.Key, At = actor.At });
        var breakfast = await step.Db.Breakfast(match.BreakfastId, cancel);
        if (breakfast.Read(match.ContactId, match.Reply) is { } note)
            await step.Db.Append(actor, breakfast.Id, note, cancel);
        await step.Commit(cancel);
        return true;
    }

    /// <summary>The calendar's own answer, then the thread of the invitation, then the guest's address under the invitation's subject.</summary>
    private static Matched? Match(AnsweringMail mail, List<Breakfast> planned)
    {
        if (mail.IsBounce)
            return InThread(mail, planned) is { } lost ? Of(lost, new GuestReply(ReplyKind.NotDelivered, null, mail.At)) : null;
        // Every answer of a calendar is read as an event: other mails are not taken apart again.
        var calendar = mail.Reading.Kind.Value == MailKind.Event ? CalendarReply.Read(mail.Raw) : null;
        if (planned.Find(b => b.CalendarId == calendar?.Uid) is { } named && From(mail, named) is { } attendee)
            return Of((named, attendee), new GuestReply(KindOf(calendar!), calendar!.Comment, mail.At));
        if ((InThread(mail, planned) ?? UnderSubject(mail, planned)) is not { } found)
            return null;
        var (kind, words) = ReplyWords.Read(mail.Reading.Subject, mail.Reading.FreshText);
        return Of(found, new GuestReply(kind, words, mail.At));
    }

    private static (Breakfast Breakfast, Guest Guest)? InThread(AnsweringMail mail, List<Breakfast> planned)
    {
        var answered = mail.Signs.AnsweredIds;
        return First(planned, (_, guest) => guest.MessageId is { } id && answered.Contains(id));
    }

    private static (Breakfast Breakfast, Guest Guest)? UnderSubject(AnsweringMail mail, List<Breakfast> planned)
    {
        var subject = CompanyName.Fold(mail.Reading.Subject);
        return First(planned, (breakfast, guest) => IsFrom(mail, guest) && subject.Contains(CompanyName.Fold(breakfast.Details.Theme), StringComparison.Ordinal));
    }

    private static (Breakfast Breakfast, Guest Guest)? First(List<Breakfast> planned, Func<Breakfast, Guest, bool> fits)
    {
        foreach (var breakfast in planned)
        {
            if (breakfast.Guests.FirstOrDefault(guest => fits(breakfast, guest)) is { } guest)
                return (breakfast, guest);
        }

        return null;
    }

    private static Guest? From(AnsweringMail mail, Breakfast breakfast) => breakfast.Guests.FirstOrDefault(guest => IsFrom(mail, guest));

    private static bool IsFrom(AnsweringMail mail, Guest guest) => guest.Email.Equals(mail.From, StringComparison.OrdinalIgnoreCase);

    private static ReplyKind KindOf(CalendarReply reply) => reply.Attendance switch
    {
        CalendarAttendance.Accepted => ReplyKind.Accepted,
        CalendarAttendance.Declined => ReplyKind.Declined,
        _ => ReplyKind.Unclear,
    };

    private static Matched Of((Breakfast Breakfast, Guest Guest) found, GuestReply reply) => new(found.Breakfast.Id, found.Guest.ContactId, reply);

    private sealed record Matched(Guid BreakfastId, Guid ContactId, GuestReply Reply);
}
