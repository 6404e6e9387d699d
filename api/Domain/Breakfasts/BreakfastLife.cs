using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Breakfasts;

/// <content>What happens after the invitations were prepared: they leave, guests answer, come, and are thanked.</content>
public sealed partial class Breakfast
{
    private const int DaysNear = 10;
    private const int DaysToFollowUp = 30;

    /// <summary>The invitation was seen among the sent messages.</summary>
    /// <returns>Null when it is known already.</returns>
    public JournalNote? RecordSent(string email, string? messageId, DateTime at)
    {
        if (Guests.FirstOrDefault(guest => guest.Email.Equals(email, StringComparison.OrdinalIgnoreCase)) is not { SentAt: null } found)
        {
            return null;
        }

        Put(found with { SentAt = at, MessageId = messageId });
        return Note($"Invitation envoyée à {found.Name}.");
    }

    /// <summary>A mail answers the invitation; nothing is decided until a person confirms it.</summary>
    /// <returns>Null when it says nothing new, or comes too late.</returns>
    public JournalNote? Read(Guid contactId, GuestReply reply)
    {
        var guest = Guest(contactId);
        if (State != BreakfastState.Planned || (Meant(reply.Kind) is { } meant && meant == guest.Answer && reply.Kind != ReplyKind.Objects))
        {
            return null;
        }

        Put(guest with { Reply = reply });
        return Note($"Réponse lue, à confirmer : {guest.Name}, {InFrench(reply.Kind)}.") with { After = reply.Words };
    }

    /// <summary>A person says that this is what the guest means.</summary>
    /// <exception cref="ProcessRefusedException">No reply waits, it says neither yes nor no, or every seat is taken.</exception>
    public JournalNote Confirm(Guid contactId, Actor actor)
    {
        RequirePlanned(actor);
        var guest = WithReply(contactId);
        return Meant(guest.Reply!.Kind) is { } answer
            ? Record(guest, answer, actor)
            : throw new ProcessRefusedException(Refusal.ReplyUnclear, $"Le message de {guest.Name} ne dit ni oui ni non : notez sa réponse, ou écartez-le.");
    }

    /// <summary>A person says that the mail does not mean this.</summary>
    public JournalNote Dismiss(Guid contactId, Actor actor)
    {
        RequirePlanned(actor);
        var guest = WithReply(contactId);
        Put(guest with { Reply = null });
        return Note($"Réponse écartée : {guest.Name}.") with { After = guest.Reply!.Words };
    }

    /// <summary>As a person heard it; null takes an answer back.</summary>
    public JournalNote RecordAnswer(Guid contactId, GuestAnswer? answer, Actor actor)
    {
        RequirePlanned(actor);
        var guest = Guest(contactId);
        if (answer is { } given)
        {
            return Record(guest, given, actor);
        }

        Put(guest with { Answer = null, AnsweredAt = null, Reply = null });
        return Note($"Réponse annulée : {guest.Name}.") with { Before = InFrench(guest.Answer) };
    }

    /// <summary>Who came; from then on the breakfast is held. Recorded again, it corrects.</summary>
    /// <exception cref="ProcessRefusedException">Its day has not come, or it is cancelled.</exception>
    public JournalNote RecordAttendance(IReadOnlyCollection<Guid> attended, Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        if (State == BreakfastState.Cancelled)
        {
            RequirePlanned(actor);
        }

        if (Date > FrenchDates.DayOf(actor.At))
        {
            throw new ProcessRefusedException(Refusal.BreakfastToCome, $"Le {Lower} n'a pas encore eu lieu : notez les présences à partir de ce jour.");
        }

        foreach (var contactId in attended)
        {
            Guest(contactId);
        }

        State = BreakfastState.Held;
        Guests = [.. Guests.Select(guest => guest with { Attended = attended.Contains(guest.ContactId), Reply = null })];
        Version++;
        return Note($"Présences notées : {Guests.Count(guest => guest.Attended == true)} sur {Guests.Count} invités.");
    }

    /// <summary>Thanks those who came and were not thanked yet, except who asked for no more mails of this kind.</summary>
    /// <returns>Whom to write to; the same never comes twice.</returns>
    /// <exception cref="ProcessRefusedException">It is not held, or everybody who came was thanked.</exception>
    public (IReadOnlyList<Guest> ToThank, JournalNote Note) FollowUp(Func<Guest, bool> objects, Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        IReadOnlyList<Guest> toThank = State == BreakfastState.Held ? [.. Guests.Where(guest => guest is { Attended: true, FollowedUpAt: null } && !objects(guest))] : [];
        if (toThank.Count == 0)
        {
            throw new ProcessRefusedException(
                Refusal.NobodyToThank, State == BreakfastState.Held ? "Tous ceux qui sont venus ont déjà leur remerciement." : "Notez d'abord qui est venu, puis préparez les remerciements.");
        }

        Guests = [.. Guests.Select(guest => toThank.Contains(guest) ? guest with { FollowedUpAt = actor.At } : guest)];
        Version++;
        return (toThank, Note($"Remerciements préparés : {string.Join(", ", toThank.Select(guest => guest.Name))}."));
    }

    /// <summary>What waits for somebody, in French; null when nothing does.</summary>
    public string? Waiting(DateOnly today)
    {
        var (replies, drafts) = (Guests.Count(guest => guest.Reply is not null), Guests.Count(guest => guest.IsNotSent));
        string?[] waits = State switch
        {
            BreakfastState.Planned when Date < today => ["présences à noter"],
            BreakfastState.Planned =>
            [
                replies == 0 ? null : Counted(replies, "réponse à confirmer", "réponses à confirmer"),
                drafts == 0 || Date > today.AddDays(DaysNear) ? null : Counted(drafts, "invitation à envoyer", "invitations à envoyer"),
            ],
            BreakfastState.Held when Date >= WaitsSince(today) && Guests.Any(guest => guest.Attended == true) && Guests.All(guest => guest.FollowedUpAt is null) => ["remerciements à préparer"],
            _ => [],
        };
        var said = string.Join(", ", waits.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    /// <summary>Breakfasts held before that day ask for nothing any more.</summary>
    public static DateOnly WaitsSince(DateOnly today) => today.AddDays(-DaysToFollowUp);

    /// <exception cref="InvalidValueException">That contact was not invited.</exception>
    public Guest Guest(Guid contactId) =>
        Guests.FirstOrDefault(guest => guest.ContactId == contactId) ?? throw new InvalidValueException("contactId", "Ce contact n'est pas invité à ce petit déjeuner.");

    public static string InFrench(ReplyKind kind) => kind switch
    {
        ReplyKind.Accepted => "vient",
        ReplyKind.Declined => "ne vient pas",
        ReplyKind.Objects => "ne souhaite plus être invité",
        ReplyKind.Unclear => "à lire",
        ReplyKind.NotDelivered => "l'invitation n'a pas été remise",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static GuestAnswer? Meant(ReplyKind kind) => kind switch
    {
        ReplyKind.Accepted => GuestAnswer.Accepted,
        ReplyKind.Declined or ReplyKind.Objects => GuestAnswer.Declined,
        _ => null,
    };

    private static string? InFrench(GuestAnswer? answer) => answer is null ? null : answer == GuestAnswer.Accepted ? "vient" : "ne vient pas";

    private static string Counted(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private JournalNote Record(Guest guest, GuestAnswer answer, Actor actor)
    {
        if (answer == GuestAnswer.Accepted && guest.Answer != GuestAnswer.Accepted)
        {
            RequireSeat();
        }

        Put(guest with { Answer = answer, AnsweredAt = actor.At, Reply = null });
        return Note($"Réponse notée : {guest.Name} {InFrench(answer)}.") with { Before = InFrench(guest.Answer), After = guest.Reply?.Words };
    }

    private Guest WithReply(Guid contactId) => Guest(contactId) is { Reply: not null } guest
        ? guest
        : throw new ProcessRefusedException(Refusal.AnswerSettled, "Cette réponse a déjà été traitée. Rechargez la page.");

    private void Put(Guest changed)
    {
        Guests = [.. Guests.Select(guest => guest.ContactId == changed.ContactId ? changed : guest)];
        Version++;
    }
}
