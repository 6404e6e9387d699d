using System.Text;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Calendar;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Breakfasts;

/// <summary>
/// The drafts around a breakfast, in the mailbox of its host: one for each guest, so that nobody reads who else is invited. Calendars know the event by an id that never
/// changes, and answer to the host.
/// </summary>
internal sealed class BreakfastMail(IodDb db, KnownPeople people)
{
    /// <summary>Begins the words by which an invitation is asked for once; a change, a cancellation and a thank-you begin otherwise.</summary>
    public static string InvitationsOf(Guid breakfastId) => $"breakfast {breakfastId} invite ";

    public Task Invite(Breakfast breakfast, IReadOnlyList<Guest> guests, DateTime now, CancellationToken cancel) =>
        Ask(breakfast, guests, texts => texts.Invitation(), InvitationsOf(breakfast.Id), calendar: true, now, cancel);

    public Task Change(Breakfast breakfast, DateTime now, CancellationToken cancel) =>
        Ask(breakfast, [.. breakfast.Expected], texts => texts.Change(), $"breakfast {breakfast.Id} change {breakfast.Sequence} ", calendar: true, now, cancel);

    public Task Cancel(Breakfast breakfast, DateTime now, CancellationToken cancel) =>
        Ask(breakfast, [.. breakfast.Expected], texts => texts.Cancellation(), $"breakfast {breakfast.Id} cancel ", calendar: true, now, cancel);

    public Task Thank(Breakfast breakfast, IReadOnlyList<Guest> guests, DateTime now, CancellationToken cancel) =>
        Ask(breakfast, guests, texts => texts.Thanks(), $"breakfast {breakfast.Id} thank ", calendar: false, now, cancel);

    /// <summary>Whoever planned it; the manager, when that person left or no longer sells.</summary>
    public async Task<Person> HostOf(Breakfast breakfast, CancellationToken cancel)
    {
        var known = await people.Now(cancel);
        return known.FirstOrDefault(p => p.Id == breakfast.HostId && WhoMay.Network(p.Role)) ?? known.First(p => p.Role == Role.Manager);
    }

    private async Task Ask(
        Breakfast breakfast, IReadOnlyList<Guest> guests, Func<BreakfastTexts, BreakfastText> letter, string once, bool calendar, DateTime now, CancellationToken cancel)
    {
        var host = await HostOf(breakfast, cancel);
        var languages = await Languages(guests, cancel);
        foreach (var guest in guests)
        {
            var texts = new BreakfastTexts(breakfast.Details, languages.GetValueOrDefault(guest.ContactId, "fr"), guest.Name, host.Name);
            var text = letter(texts);
            var file = calendar ? new MakeDraft.TextFile("invitation.ics", "text/calendar", Event(breakfast, texts.Title, host, guest, now)) : null;
            db.AskForBreakfast(breakfast.Id, new MakeDraft.Draft(host.Address, null, [guest.Email], [], text.Subject, text.Body, [], File: file), once + guest.ContactId, now);
        }
    }

    private Task<Dictionary<Guid, string>> Languages(IReadOnlyList<Guest> guests, CancellationToken cancel)
    {
        var ids = guests.Select(guest => guest.ContactId).ToList();
        return db.Contacts.Where(c => ids.Contains(c.Id)).Join(db.Clients, contact => contact.ClientId, client => client.Id, (contact, client) => new { contact.Id, client.Language })
            .ToDictionaryAsync(row => row.Id, row => row.Language, cancel);
    }

    private static string Event(Breakfast breakfast, string title, Person host, Guest guest, DateTime now)
    {
        var (start, end) = breakfast.Details.InUtc();
        using var file = new MemoryStream();
        CalendarFile.Write(
            new CalendarEvent(
                breakfast.CalendarId, breakfast.Sequence, now, start, end, title, breakfast.Details.Place, null, new CalendarPerson(host.Name, host.Address), [new CalendarPerson(guest.Name, guest.Email)])
            {
                IsCancelled = breakfast.State == BreakfastState.Cancelled,
            },
            file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
