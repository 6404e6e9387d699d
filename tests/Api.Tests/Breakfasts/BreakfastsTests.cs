using System.Globalization;
using System.Text;
using System.Text.Json;
using IodOutlook.Domain.Calendar;
using MimeKit;

namespace IodOutlook.Api.Tests.Breakfasts;

/// <summary>From the invitations to what a breakfast brought, as the dashboard does it; guests answer by their calendars and by mail.</summary>
public sealed class BreakfastsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static int contacts;

    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Guest_Invited_GetsADraftWithACalendar_AndAnswersByIt()
    {
        var (anne, paul) = (await NewContact(), await NewContact());
        var breakfast = await Planned();
        Assert.Equal(("prospect", true), (Text(await Proposal(breakfast, anne), "kind"), (await Proposal(breakfast, anne)).GetProperty("lastSeen").ValueKind == JsonValueKind.String));
        breakfast = (await Invite(breakfast, anne, paul)).Ok();
        Assert.Empty((await Api.Get($"/api/breakfasts/{breakfast.Id}/proposals?q={anne.Name}")).At("proposals").EnumerateArray());
        Assert.Equal("already-invited", (await Invite(breakfast, anne)).Problem);
        await fixture.DeliverOutside();

        var invitation = Calendar(await Draft(anne));
        Assert.Contains("METHOD:REQUEST", invitation, StringComparison.Ordinal);
        Assert.Contains($"mailto:{anne.Email}", invitation, StringComparison.Ordinal);
        Assert.DoesNotContain(paul.Email, invitation, StringComparison.Ordinal);
        await Send(anne);
        await Drop(anne, "Accepté : Petit déjeuner", CalendarReply(invitation, anne, "ACCEPTED"));

        breakfast = await Api.Get($"/api/breakfasts/{breakfast.Id}");
        Assert.Equal(("accepted", "1 réponse à confirmer, 1 invitation à envoyer"), (Guest(breakfast, anne).GetProperty("reply").GetProperty("kind").GetString(), breakfast["waiting"]));
        Assert.Equal(JsonValueKind.String, Guest(breakfast, anne).GetProperty("sentAt").ValueKind);
        Assert.Contains(ToDo(await Api.Get("/api/to-do")), line => line == breakfast.Id);

        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/reply", new { contactId = anne.Id, confirmed = true }, breakfast.Version)).Ok();
        Assert.Equal("accepted", Text(Guest(breakfast, anne), "answer"));
        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/answer", new { contactId = anne.Id, answer = (string?)null }, breakfast.Version)).Ok();
        Assert.Null(Text(Guest(breakfast, anne), "answer"));
    }

    [Fact]
    public async Task Guest_WhoAsksForNoMoreInvitations_IsProposedAndInvitedNoMore()
    {
        var guest = await NewContact();
        // Known at another firm too, under the same address.
        var again = await NewContact(guest.Email);
        var breakfast = (await Invite(await Planned(), guest)).Ok();
        await fixture.DeliverOutside();
        var sent = await Send(guest);
        await Drop(guest, "RE: Petit déjeuner", $"In-Reply-To: <{sent}>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour,\r\n\r\nJe ne pourrai pas venir. Merci de ne plus m'inviter.\r\n");
        breakfast = await Api.Get($"/api/breakfasts/{breakfast.Id}");
        Assert.Equal("Merci de ne plus m'inviter.", Text(Guest(breakfast, guest).GetProperty("reply"), "words"));
        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/reply", new { contactId = guest.Id, confirmed = true }, breakfast.Version)).Ok();
        Assert.Equal(("declined", true), (Text(Guest(breakfast, guest), "answer"), Guest(breakfast, guest).GetProperty("objects").GetBoolean()));

        var next = await Planned();
        Assert.Equal("guest-objects", (await Invite(next, again)).Problem);
        Assert.Empty((await Api.Get($"/api/breakfasts/{next.Id}/proposals?q={guest.Email}")).At("proposals").EnumerateArray());
        Assert.Contains((await Api.Get($"/api/breakfasts/{next.Id}/proposals")).At("objectors").EnumerateArray(), one => one.GetProperty("contactId").GetGuid() == again.Id);
        (await Api.Post($"/api/contacts/{guest.Id}/objection", new { objects = false })).Ok();
        (await Invite(next, again)).Ok();
    }

    [Fact]
    public async Task Breakfast_Held_ThanksWhoCame_AndCountsWhatItBrought()
    {
        var (came, absent) = (await NewContact(), await NewContact());
        var breakfast = (await Invite(await Planned(inDays: 1), came, absent)).Ok();
        Assert.Equal("breakfast-to-come", (await Api.Post($"/api/breakfasts/{breakfast.Id}/attendance", new { attended = new[] { came.Id } }, breakfast.Version)).Problem);
        fixture.Clock.Advance(TimeSpan.FromDays(2));
        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/attendance", new { attended = new[] { came.Id } }, breakfast.Version)).Ok();
        Assert.Equal(("held", "remerciements à préparer"), (breakfast["state"], breakfast["waiting"]));
        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/follow-up", null, breakfast.Version)).Ok();
        await fixture.DeliverOutside();
        Assert.StartsWith("Merci de votre venue", (await Draft(came, "Merci")).Subject, StringComparison.Ordinal);
        Assert.Equal("nobody-to-thank", (await Api.Post($"/api/breakfasts/{breakfast.Id}/follow-up", null, breakfast.Version)).Problem);

        var demand = await Qualified(came, $"Demande après le petit déjeuner {breakfast.Id}");
        Assert.Equal(demand.Id, (await Api.Get($"/api/breakfasts/{breakfast.Id}")).At("perhaps").EnumerateArray().Single().GetProperty("id").GetGuid());
        (await Api.Put($"/api/demands/{demand.Id}/origin", new { channel = "breakfast", breakfastId = breakfast.Id }, demand.Version)).Ok();
        (await Api.Post($"/api/demands/{demand.Id}/feasibility", ApiClient.Go, demand.Version + 1)).Ok();
        var quote = (await Api.Post($"/api/demands/{demand.Id}/quotes")).Ok();
        var view = await Api.Get($"/api/breakfasts/{breakfast.Id}");
        Assert.Equal((1, 0), (view.At("brought").GetArrayLength(), view.At("perhaps").GetArrayLength()));
        var line = (await Api.Get("/api/breakfasts")).At("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == breakfast.Id);
        Assert.Equal((2, 1, 1), (line.GetProperty("invited").GetInt32(), line.GetProperty("attended").GetInt32(), line.GetProperty("demands").GetInt32()));
        Assert.Equal(quote.At("current.totals.exclVatCents").GetInt64(), line.GetProperty("quotedCents").GetInt64());
    }

    [Fact]
    public async Task Breakfast_MovedThenCancelled_TellsTheGuestsAndTheirCalendars()
    {
        var guest = await NewContact();
        var breakfast = (await Invite(await Planned(), guest)).Ok();
        Assert.Equal(412, (await Invite(breakfast, [guest], version: 0)).Code);
        breakfast = (await Api.Put($"/api/breakfasts/{breakfast.Id}", Details(inDays: 30), breakfast.Version)).Ok();
        await fixture.DeliverOutside();
        Assert.Contains("SEQUENCE:1\r\n", Calendar(await Draft(guest, "Changement")), StringComparison.Ordinal);
        breakfast = (await Api.Post($"/api/breakfasts/{breakfast.Id}/cancel", new { reason = "Grève des transports" }, breakfast.Version)).Ok();
        await fixture.DeliverOutside();
        var cancelled = Calendar(await Draft(guest, "Annulé"));
        Assert.Contains("METHOD:CANCEL", cancelled, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", cancelled, StringComparison.Ordinal);
        Assert.Equal("cancelled", breakfast["state"]);
        Assert.Equal("breakfast-over", (await Invite(breakfast, await NewContact())).Problem);
    }

    [Fact]
    public async Task Origin_IsNotedAtAnyStage_AndTheReferrerThankedOnce()
    {
        var demand = await Api.Captured();
        Assert.Equal(400, (await Api.Put($"/api/demands/{demand.Id}/origin", new { channel = "breakfast", breakfastId = demand.Id }, demand.Version)).Code);
        demand = (await Api.Put($"/api/demands/{demand.Id}/origin", new { channel = "referral", referrer = "Jean Martin", referrerEmail = "jean@martin.example" }, demand.Version)).Ok();
        demand = (await Api.Post($"/api/demands/{demand.Id}/thanks", null, demand.Version)).Ok();
        Assert.Equal("Jean Martin", demand["thanks.referrer"]);
        Assert.Equal("referrer-thanked", (await Api.Post($"/api/demands/{demand.Id}/thanks", null, demand.Version)).Problem);
        await fixture.DeliverOutside();
        Assert.Equal("Merci de votre recommandation", (await Draft(new Known(Guid.Empty, "Jean Martin", "jean@martin.example"))).Subject);
    }

    private sealed record Known(Guid Id, string Name, string Email);

    private async Task<Known> NewContact(string? email = null)
    {
        var number = Interlocked.Increment(ref contacts);
        var contact = new Known(Guid.Empty, $"Invité Numéro{number}", email ?? $"guest{number}@firm{number}.example");
        var demand = await Qualified(contact, $"Besoin de {contact.Name}");
        return contact with { Id = demand.At("contact.id").GetGuid() };
    }

    private async Task<Answer> Qualified(Known contact, string subject)
    {
        var mail = Encoding.UTF8.GetString(ApiClient.Mail(subject, contact.Email, messageId: $"besoin-{Interlocked.Increment(ref contacts)}@firm.example"))
            .Replace("Date: Mon, 23 Nov 2026 10:00:00 +0100", $"Date: {fixture.Clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture)}", StringComparison.Ordinal);
        var demand = await Api.Captured(Encoding.UTF8.GetBytes(mail));
        var need = new { service = "individual-assessment", position = "directeur d'usine", people = 2, place = "Lyon" };
        return (await Api.Post(
            $"/api/demands/{demand.Id}/qualify",
            new
            {
                title = subject,
                language = "fr",
                client = new { name = $"Firme de {contact.Name}", addressLines = Array.Empty<string>() },
                contact = new { name = contact.Name, email = contact.Email, phones = Array.Empty<string>() },
                needs = new[] { need },
                origin = new { },
            },
            demand.Version)).Ok();
    }

    private object Details(int inDays) => new
    {
        date = FrenchDates.DayOf(fixture.Clock.GetUtcNow().UtcDateTime).AddDays(inDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        startsAt = "08:30:00",
        endsAt = "10:00:00",
        theme = "Évaluer un dirigeant",
        place = "24 rue de la Convention, Paris",
        capacity = 12,
    };

    private async Task<Answer> Planned(int inDays = 7) => (await Api.Post("/api/breakfasts", Details(inDays))).Ok();

    private Task<Answer> Invite(Answer breakfast, params Known[] guests) => Invite(breakfast, guests, breakfast.Version);

    private Task<Answer> Invite(Answer breakfast, Known[] guests, int? version) =>
        Api.Post($"/api/breakfasts/{breakfast.Id}/invite", new { contactIds = guests.Select(guest => guest.Id) }, version);

    private async Task<JsonElement> Proposal(Answer breakfast, Known contact) =>
        Assert.Single((await Api.Get($"/api/breakfasts/{breakfast.Id}/proposals?q={contact.Name}")).Ok().At("proposals").EnumerateArray());

    private static JsonElement Guest(Answer breakfast, Known contact) => breakfast.At("guests").EnumerateArray().Single(guest => guest.GetProperty("contactId").GetGuid() == contact.Id);

    private static IEnumerable<Guid> ToDo(Answer answer) =>
        answer.Ok().At("items").EnumerateArray().Where(item => Text(item, "kind") == "breakfast").Select(item => item.GetProperty("subjectId").GetGuid());

    private async Task<string> IdOfDraft(Known to, string begins) => (await Api.Get("/api/local/mail/drafts")).Ok().At("items").EnumerateArray()
        .Single(mail => Text(mail, "to")!.Contains(to.Email, StringComparison.Ordinal) && Text(mail, "subject")!.StartsWith(begins, StringComparison.Ordinal)).GetProperty("id").GetString()!;

    private async Task<MimeMessage> Draft(Known to, string begins = "")
    {
        using var raw = new MemoryStream((await Api.Get($"/api/local/mail/messages/{await IdOfDraft(to, begins)}/raw")).Ok().Bytes);
        return await MimeMessage.LoadAsync(raw);
    }

    private static string Calendar(MimeMessage draft)
    {
        using var bytes = new MemoryStream();
        draft.Attachments.OfType<MimePart>().Single(part => part.FileName == "invitation.ics").Content!.DecodeTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    /// <returns>The Message-ID under which it left.</returns>
    private async Task<string> Send(Known to)
    {
        (await Api.Post($"/api/local/mail/messages/{await IdOfDraft(to, "Petit déjeuner")}/send")).Ok();
        await fixture.LookIntoSent();
        return (await Api.Get("/api/local/mail/sent")).Ok().At("items").EnumerateArray().Single(mail => Text(mail, "to")!.Contains(to.Email, StringComparison.Ordinal)).GetProperty("internetMessageId").GetString()!;
    }

    private static string CalendarReply(string invitation, Known guest, string answer)
    {
        var uid = invitation.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
        return "MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n"
            + $"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n{uid}\r\nSEQUENCE:0\r\nDTSTAMP:20261124T090000Z\r\nATTENDEE;PARTSTAT={answer}:mailto:{guest.Email}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /// <summary>Puts a mail into the inbox, and lets the job look. The disk says that the file has been there a while.</summary>
    private async Task Drop(Known from, string subject, string rest)
    {
        fixture.Clock.Advance(TimeSpan.FromHours(1));
        var at = fixture.Clock.GetUtcNow();
        var id = $"answer-{Interlocked.Increment(ref contacts)}";
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(fixture.DataFolder, "mailbox", "Inbox")).FullName, $"{id}.eml");
        await File.WriteAllTextAsync(
            file,
            $"From: {from.Name} <{from.Email}>\r\nTo: gerant@iod.example\r\nSubject: {subject}\r\nMessage-ID: <{id}@firm.example>\r\nDate: {at.ToString("r", CultureInfo.InvariantCulture)}\r\n{rest}",
            new UTF8Encoding(false));
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-1));
        await fixture.RunJob("read-answers");
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
