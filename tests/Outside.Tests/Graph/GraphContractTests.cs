using IodOutlook.Outside.Local.Mail;

namespace IodOutlook.Outside.Tests.Graph;

public sealed class GraphMailboxContractTests : MailboxContract, IAsyncLifetime
{
    private readonly GraphFixture graph = new();

    protected override IMailbox Mailbox => graph.Mailbox;

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();

    protected override Task Deliver(MailFolder folder, byte[] mime)
    {
        graph.Server.Exchange.Deliver(Owner, folder == MailFolder.Sent ? "sentitems" : folder.ToString().ToLowerInvariant(), mime);
        return Task.CompletedTask;
    }

    protected override Task SendByHand(string messageId)
    {
        graph.Server.Exchange.Send(Owner, messageId);
        return Task.CompletedTask;
    }

    protected override Task<SeenDraft> Open(string messageId)
    {
        var draft = graph.Server.Exchange.In(Owner, "drafts").Single(m => m.Id == messageId);
        return Task.FromResult(new SeenDraft(
            draft.To, draft.Cc, draft.Subject, HtmlText.Of(draft.Html), draft.Properties.GetValueOrDefault("String 0x1042")?.Trim('<', '>'),
            [.. draft.Attachments.Select(a => (a.Name, a.Content))]));
    }
}

public sealed class GraphDriveContractTests : DriveContract, IAsyncLifetime
{
    private readonly GraphFixture graph = new();

    protected override IDrive Drive => graph.Drive;

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();
}

public sealed class GraphCalendarContractTests : CalendarContract, IAsyncLifetime
{
    private readonly GraphFixture graph = new();

    protected override ICalendar Calendar => graph.Calendar;

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();

    // Exchange unfolds series and forgets what was cancelled before it answers.
    protected override Task Fill(params Entry[] entries)
    {
        graph.Server.Calendars.Open(Person);
        foreach (var entry in entries.Where(e => !e.Cancelled))
            for (var week = 0; week < (entry.EveryWeek ? 20 : 1); week++)
                graph.Server.Calendars.Add(Person, entry.From.AddDays(7 * week), entry.To.AddDays(7 * week), entry.Free ? "free" : "busy");
        return Task.CompletedTask;
    }
}
