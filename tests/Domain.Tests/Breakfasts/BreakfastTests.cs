using CsCheck;
using IodOutlook.Domain.Breakfasts;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Breakfasts;

public sealed class BreakfastTests
{
    private static readonly BreakfastDetails Details = new(new DateOnly(2027, 3, 12), new TimeOnly(8, 30), new TimeOnly(10, 0), "Évaluer un dirigeant", "24 rue de la Convention, Paris", 2);
    private static readonly Actor OnTheDay = At(new DateTime(2027, 3, 12, 11, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Plan_SaysWhenWhereAndForHowMany()
    {
        var (breakfast, note) = Breakfast.Plan(Id(1), Details with { Theme = " Évaluer un dirigeant " }, Manager);
        Assert.Equal("Petit déjeuner du 12 mars 2027 prévu : « Évaluer un dirigeant », 24 rue de la Convention, Paris, 2 places.", note.Summary);
        Assert.Equal((BreakfastState.Planned, "m", Details), (breakfast.State, breakfast.HostId, breakfast.Details));
        // Winter time: Paris is an hour ahead.
        Assert.Equal(new DateTime(2027, 3, 12, 7, 30, 0, DateTimeKind.Utc), breakfast.Details.InUtc().Start);
    }

    public static TheoryData<string, BreakfastDetails> Wrong() => new()
    {
        { "theme", Details with { Theme = " " } },
        { "theme", Details with { Theme = new string('x', 151) } },
        { "place", Details with { Place = "" } },
        { "endsAt", Details with { EndsAt = Details.StartsAt } },
        { "capacity", Details with { Capacity = 0 } },
        { "capacity", Details with { Capacity = 201 } },
        { "date", Details with { Date = new DateOnly(2027, 2, 28) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Plan_WithAValueThatCannotBe_SaysWhichField(string field, BreakfastDetails details) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => Breakfast.Plan(Id(1), details, Manager)).Field);

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.Auditor)]
    public void Breakfasts_AreTheBusinessOfThoseWhoSell(Role role)
    {
        Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(() => Breakfast.Plan(Id(1), Details, As(role))));
        Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(() => Planned(1).Cancel("grève", As(role))));
    }

    [Fact]
    public void Invite_NobodyWhoObjects_NobodyTwice_NobodyWithoutAddress()
    {
        var breakfast = Planned(1);
        Assert.Equal(Refusal.GuestObjects, RefusalOf(() => breakfast.Invite([Contact(2) with { Objects = true }], Manager)));
        Assert.Equal(Refusal.GuestWithoutAddress, RefusalOf(() => breakfast.Invite([Contact(2) with { Email = null }], Manager)));
        Assert.Equal(Refusal.AlreadyInvited, RefusalOf(() => breakfast.Invite([Contact(1)], Manager)));
        Assert.Equal(Refusal.AlreadyInvited, RefusalOf(() => breakfast.Invite([Contact(2) with { Email = "GUEST1@client.example" }], Manager)));
        Assert.Equal(Refusal.AlreadyInvited, RefusalOf(() => breakfast.Invite([Contact(2), Contact(3) with { Email = Contact(2).Email }], Manager)));
        // One who cannot be invited leaves all others uninvited: nothing happens by halves.
        Assert.Single(breakfast.Guests);
    }

    [Fact]
    public void Invite_WhenFullOrPast_IsRefused()
    {
        var breakfast = Planned(3);
        breakfast.RecordAnswer(Id(1), GuestAnswer.Accepted, Manager);
        breakfast.RecordAnswer(Id(2), GuestAnswer.Accepted, Manager);
        Assert.Equal(Refusal.BreakfastFull, RefusalOf(() => breakfast.Invite([Contact(4)], Manager)));
        Assert.Equal(Refusal.BreakfastFull, RefusalOf(() => breakfast.RecordAnswer(Id(3), GuestAnswer.Accepted, Manager)));
        Assert.Equal(Refusal.BreakfastOver, RefusalOf(() => Planned(0).Invite([Contact(1)], At(new DateTime(2027, 3, 13, 9, 0, 0, DateTimeKind.Utc)))));
    }

    [Fact]
    public void Change_OfTheDay_AsksThoseWhoSaidYesAgain_AndMovesTheCalendars()
    {
        var breakfast = Planned(2);
        breakfast.RecordAnswer(Id(1), GuestAnswer.Accepted, Manager);
        breakfast.RecordAnswer(Id(2), GuestAnswer.Declined, Manager);
        var note = breakfast.Change(Details with { Date = new DateOnly(2027, 3, 19) }, Manager);
        Assert.Equal(("Petit déjeuner du 12 mars 2027", "Petit déjeuner du 19 mars 2027"), (note.Before!.Split(',')[0], note.After!.Split(',')[0]));
        Assert.Equal((1, 0), (breakfast.Sequence, breakfast.Accepted));
        Assert.Equal([Id(1)], breakfast.Expected.Select(guest => guest.ContactId));
    }

    [Fact]
    public void Change_OfTheSeatsAlone_TellsNobody_AndKeepsASeatForWhoComes()
    {
        var breakfast = Planned(2);
        breakfast.RecordAnswer(Id(1), GuestAnswer.Accepted, Manager);
        breakfast.RecordAnswer(Id(2), GuestAnswer.Accepted, Manager);
        breakfast.Change(Details with { Capacity = 12 }, Manager);
        Assert.Equal((0, 2), (breakfast.Sequence, breakfast.Accepted));
        Assert.Equal("capacity", Assert.Throws<InvalidValueException>(() => breakfast.Change(Details with { Capacity = 1 }, Manager)).Field);
    }

    [Fact]
    public void Reply_IsConfirmedInOneClick_OrPutAside_OnceOnly()
    {
        var breakfast = Planned(2);
        Assert.Equal("Réponse lue, à confirmer : Invité 1, vient.", breakfast.Read(Id(1), Reply(ReplyKind.Accepted))!.Summary);
        Assert.Equal("1 réponse à confirmer, 1 invitation à envoyer", breakfast.Waiting(new DateOnly(2027, 3, 5)));
        Assert.Equal("Réponse notée : Invité 1 vient.", breakfast.Confirm(Id(1), Manager).Summary);
        Assert.Equal(Refusal.AnswerSettled, RefusalOf(() => breakfast.Confirm(Id(1), Manager)));
        // What is known already asks nothing.
        Assert.Null(breakfast.Read(Id(1), Reply(ReplyKind.Accepted)));
        breakfast.Read(Id(2), Reply(ReplyKind.Unclear));
        Assert.Equal(Refusal.ReplyUnclear, RefusalOf(() => breakfast.Confirm(Id(2), Manager)));
        breakfast.Dismiss(Id(2), Manager);
        Assert.Equal((GuestAnswer.Accepted, (GuestAnswer?)null), (breakfast.Guest(Id(1)).Answer, breakfast.Guest(Id(2)).Answer));
    }

    [Fact]
    public void Attendance_IsRecordedFromTheDayOn_CorrectedLater_AndThankedOnce()
    {
        var breakfast = Planned(3);
        Assert.Equal(Refusal.BreakfastToCome, RefusalOf(() => breakfast.RecordAttendance([Id(1)], Manager)));
        Assert.Equal(Refusal.NobodyToThank, RefusalOf(() => breakfast.FollowUp(_ => false, OnTheDay)));
        breakfast.RecordAttendance([Id(1)], OnTheDay);
        breakfast.RecordAttendance([Id(1), Id(2)], OnTheDay);
        Assert.Equal("remerciements à préparer", breakfast.Waiting(new DateOnly(2027, 3, 15)));
        var (toThank, _) = breakfast.FollowUp(guest => guest.ContactId == Id(2), OnTheDay);
        Assert.Equal([Id(1)], toThank.Select(guest => guest.ContactId));
        Assert.Equal(Refusal.NobodyToThank, RefusalOf(() => breakfast.FollowUp(guest => guest.ContactId == Id(2), OnTheDay)));
        Assert.Null(breakfast.Waiting(new DateOnly(2027, 3, 15)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Breakfast_ThatIsOver_DoesNotChange(bool cancelled)
    {
        var breakfast = Planned(1);
        if (cancelled)
            breakfast.Cancel("grève des transports", Manager);
        else
            breakfast.RecordAttendance([], OnTheDay);
        Action[] changes =
        [
            () => breakfast.Change(Details with { Capacity = 5 }, Manager), () => breakfast.Invite([Contact(7)], Manager), () => breakfast.Cancel("encore", Manager),
            () => breakfast.RecordAnswer(Id(1), GuestAnswer.Accepted, Manager),
        ];
        Assert.All(changes, change => Assert.Equal(Refusal.BreakfastOver, RefusalOf(change)));
        Assert.Null(breakfast.Read(Id(1), Reply(ReplyKind.Accepted)));
    }

    [Fact]
    public void Breakfast_WhateverPeopleDo_NeverHasMoreWhoComeThanSeats_NorAGuestTwice()
    {
        var acts = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 9], Gen.Int[1, 6]).Array[1, 40];
        acts.Sample(list =>
        {
            var breakfast = Planned(0);
            foreach (var (act, who, seats) in list)
            {
                var (version, guests, done) = (breakfast.Version, breakfast.Guests, false);
                try
                {
                    done = Act(breakfast, act, who, seats) is not null;
                }
                catch (Exception failure) when (failure is ProcessRefusedException or InvalidValueException)
                {
                    Assert.Same(guests, breakfast.Guests);
                }

                // A refusal changes nothing, and nothing changes without another version.
                Assert.Equal(done, breakfast.Version != version);
                Assert.True(breakfast.Accepted <= breakfast.Details.Capacity);
                Assert.Equal(breakfast.Guests.Count, breakfast.Guests.DistinctBy(guest => guest.Email).Count());
                Assert.DoesNotContain(breakfast.Guests, guest => guest.ContactId == Id(9));
            }
        });
    }

    private static JournalNote? Act(Breakfast breakfast, int act, int who, int seats) => act switch
    {
        0 => breakfast.Invite([Contact(who) with { Objects = who == 9 }], Manager),
        1 => breakfast.RecordAnswer(Id(who), GuestAnswer.Accepted, Manager),
        2 => breakfast.RecordAnswer(Id(who), seats > 3 ? GuestAnswer.Declined : null, Manager),
        3 => breakfast.Change(Details with { Capacity = seats }, Manager),
        4 => breakfast.Read(Id(who), Reply(ReplyKind.Objects)),
        _ => breakfast.Confirm(Id(who), Manager),
    };

    private static Breakfast Planned(int guests)
    {
        var breakfast = Breakfast.Plan(Id(1), Details, Manager).Breakfast;
        if (guests > 0)
            breakfast.Invite([.. Enumerable.Range(1, guests).Select(Contact)], Manager);
        return breakfast;
    }

    private static Invitee Contact(int number) => new(Id(number), $"Invité {number}", $"guest{number}@client.example", Objects: false);

    private static GuestReply Reply(ReplyKind kind) => new(kind, "Avec plaisir", Now);
}
