using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Breakfasts;

public enum BreakfastState
{
    Planned,

    /// <summary>It took place, and who came is recorded.</summary>
    Held,
    Cancelled,
}

/// <summary>
/// A « petit déjeuner »: the house brings clients and prospects together around a theme. Every method checks first, changes second, and returns its line of the journal.
/// </summary>
public sealed partial class Breakfast
{
    /// <summary>Most contacts invited in one click.</summary>
    public const int MostAtOnce = 50;

    private Breakfast()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The day in Paris, for lists: <see cref="BreakfastDetails.Date"/>.</summary>
    public DateOnly Date { get; private set; }

    public BreakfastDetails Details { get; private set; } = null!;

    public BreakfastState State { get; private set; }

    /// <summary>The person of the firm who invites: the drafts are theirs, and calendars answer to them.</summary>
    public string HostId { get; private set; } = "";

    public IReadOnlyList<Guest> Guests { get; private set; } = [];

    /// <summary>Why it was cancelled, in French.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Of the calendar event: counts up each time the guests' calendars have to change (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    /// <summary>Counts up at each change; guards against writing over somebody else's change.</summary>
    public int Version { get; private set; }

    /// <summary>« Petit déjeuner du 12 mars 2027 »</summary>
    public string Reference => $"Petit déjeuner du {FrenchDates.InWords(Date)}";

    /// <summary>By which calendars know the event, whatever changes of it; an answer to an invitation names it.</summary>
    public string CalendarId => $"breakfast-{Id:N}@iodoutlook";

    public int Accepted => Guests.Count(guest => guest.Answer == GuestAnswer.Accepted);

    /// <exception cref="InvalidValueException">A value cannot be, or the day is over.</exception>
    public static (Breakfast Breakfast, JournalNote Note) Plan(Guid id, BreakfastDetails details, Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        CheckNew(details, actor);
        var breakfast = new Breakfast { Id = id, HostId = actor.Id };
        breakfast.Take(details.Trimmed());
        return (breakfast, breakfast.Note($"{breakfast.Reference} prévu : « {breakfast.Details.Theme} », {breakfast.Details.Place}, {Places(details.Capacity)}."));
    }

    /// <summary>Another day, hour, place or theme moves on in the guests' calendars; another time asks those who said yes again.</summary>
    /// <exception cref="InvalidValueException">A value cannot be, or fewer seats than guests who come.</exception>
    public JournalNote Change(BreakfastDetails details, Actor actor)
    {
        RequirePlanned(actor);
        CheckNew(details, actor);
        var (before, was) = (Reference, Details);
        var again = details.IsAnotherTime(was);
        if (!again && details.Capacity < Accepted)
        {
            throw new InvalidValueException("capacity", $"{Accepted} invités ont déjà accepté : gardez au moins {Places(Accepted)}.");
        }

        Take(details.Trimmed());
        if (Details.IsElsewhere(was))
        {
            Sequence++;
        }

        if (again)
        {
            Guests = [.. Guests.Select(guest => guest.Answer == GuestAnswer.Accepted ? guest with { Answer = null, AnsweredAt = null } : guest)];
        }

        Version++;
        return new JournalNote(null, Reference, "Petit déjeuner modifié.", InFrench(before, was), InFrench(Reference, Details));
    }

    /// <summary>Nobody who objected, nobody twice; more guests than seats may be invited, since not all come.</summary>
    /// <exception cref="ProcessRefusedException">It is over, its day has passed, every seat is taken, or somebody cannot be invited.</exception>
    public JournalNote Invite(IReadOnlyList<Invitee> invitees, Actor actor)
    {
        RequirePlanned(actor);
        if (invitees.Count is 0 or > MostAtOnce)
        {
            throw new InvalidValueException("contactIds", $"Choisissez de 1 à {MostAtOnce} contacts à inviter.");
        }

        if (Date < FrenchDates.DayOf(actor.At))
        {
            throw new ProcessRefusedException(Refusal.BreakfastOver, $"Le {Lower} est passé : notez qui est venu.");
        }

        RequireSeat();
        var guests = Guests.ToList();
        foreach (var invitee in invitees)
        {
            guests.Add(Admitted(invitee, guests, actor.At));
        }

        Guests = guests;
        Version++;
        return Note($"Invitations préparées : {string.Join(", ", invitees.Select(invitee => invitee.Name))}.");
    }

    /// <summary>Everybody who has not declined is told, by mail and in their calendars.</summary>
    public JournalNote Cancel(string reason, Actor actor)
    {
        RequirePlanned(actor);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000)
        {
            throw new InvalidValueException("reason", "Indiquez pourquoi il est annulé (au plus 1 000 caractères).");
        }

        State = BreakfastState.Cancelled;
        CancelReason = reason.Trim();
        Sequence++;
        Version++;
        return Note($"{Reference} annulé : {CancelReason}");
    }

    /// <summary>Those whose calendars hold it, or may.</summary>
    public IEnumerable<Guest> Expected => Guests.Where(guest => guest.Answer != GuestAnswer.Declined);

    private static Guest Admitted(Invitee invitee, List<Guest> guests, DateTime now)
    {
        if (invitee.Objects)
        {
            throw new ProcessRefusedException(Refusal.GuestObjects, $"{invitee.Name} a demandé à ne plus être invité : retirez ce contact de la sélection.");
        }

        if (invitee.Email is null)
        {
            throw new ProcessRefusedException(Refusal.GuestWithoutAddress, $"{invitee.Name} n'a pas d'adresse de messagerie : complétez sa fiche, puis invitez.");
        }

        return guests.Exists(guest => guest.ContactId == invitee.ContactId || guest.Email.Equals(invitee.Email, StringComparison.OrdinalIgnoreCase))
            ? throw new ProcessRefusedException(Refusal.AlreadyInvited, $"{invitee.Name} ({invitee.Email}) est déjà invité : retirez ce contact de la sélection.")
            : new Guest(invitee.ContactId, invitee.Name, invitee.Email, now);
    }

    private static void CheckNew(BreakfastDetails details, Actor actor)
    {
        details.Check();
        if (details.Date < FrenchDates.DayOf(actor.At))
        {
            throw new InvalidValueException("date", "Ce jour est passé : choisissez une date à venir.");
        }
    }

    private static string Places(int number) => number == 1 ? "1 place" : $"{number} places";

    private static string InFrench(string reference, BreakfastDetails details) =>
        $"{reference}, {details.StartsAt:HH\\:mm} à {details.EndsAt:HH\\:mm}, « {details.Theme} », {details.Place}, {Places(details.Capacity)}";

    private void Take(BreakfastDetails details) => (Details, Date) = (details, details.Date);

    private void RequirePlanned(Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        if (State != BreakfastState.Planned)
        {
            throw new ProcessRefusedException(
                Refusal.BreakfastOver, State == BreakfastState.Held ? $"Le {Lower} a eu lieu : il ne change plus." : $"Le {Lower} est annulé : prévoyez-en un autre.");
        }
    }

    private void RequireSeat()
    {
        if (Accepted >= Details.Capacity)
        {
            throw new ProcessRefusedException(Refusal.BreakfastFull, $"Le {Lower} est complet ({Places(Details.Capacity)}) : augmentez le nombre de places d'abord.");
        }
    }

    private string Lower => char.ToLowerInvariant(Reference[0]) + Reference[1..];

    private JournalNote Note(string summary) => new(null, Reference, summary);
}
