using System.Collections.Concurrent;
using System.Text.Json;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Outside.Tests.Graph.Server;
using IodOutlook.Tests;
using Microsoft.Playwright;
using MimeKit;

namespace IodOutlook.Browser.Tests.Outlook;

/// <summary>
/// Outlook on the web, emulated as far as an add-in sees it, in a real browser: Microsoft's own office.js speaks to it. Its mails are those of the tenant's mailbox; opening a draft, sending
/// and vouching for the person go to the tenant.
/// </summary>
internal sealed class OutlookOnTheWeb : IAsyncDisposable
{
    private const string Outlook = "https://outlook.office.com";

    /// <summary>Where Outlook finds the add-in: a secure address, as it wants one; behind it is the tenant's host.</summary>
    private const string Addin = "https://iod.example";

    private static readonly string Emulated = Solution.PathOf("tests/Browser.Tests/Outlook/Emulated");
    private static readonly string OfficeJs = Solution.PathOf("web-taskpane/node_modules/@microsoft/office-js/dist");

    private readonly Tenant tenant;
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private OutlookOnTheWeb(Tenant tenant, IBrowserContext context, IPage page)
    {
        (this.tenant, this.context, Page) = (tenant, context, page);
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public static async Task<OutlookOnTheWeb> Open(Tenant tenant, IBrowserContext context)
    {
        var outlook = new OutlookOnTheWeb(tenant, context, await context.NewPageAsync());
        await context.RouteAsync($"{Outlook}/**", route => Serve(route, Emulated, "outlook.html"));
        await context.RouteAsync($"{Addin}/**", route => Forward(route, tenant.Host.Address));
        await context.RouteAsync("https://appsforoffice.microsoft.com/lib/1/hosted/**", route => Serve(route, OfficeJs, null));
        await context.RouteAsync("https://ajax.aspnetcdn.com/**", route => Serve(route, Emulated, "ajax.js"));
        await context.AddInitScriptAsync(scriptPath: Path.Combine(Emulated, "nested-auth.js"));
        await context.ExposeFunctionAsync("vouch", () => tenant.Issuer.Vouch(Tenant.Manager));
        await context.ExposeFunctionAsync<string, string>("mailboxDraft", id => JsonSerializer.Serialize(Item(outlook.Draft(id), compose: true)));
        await context.ExposeFunctionAsync<string, string>("mailboxSend", outlook.Send);
        await outlook.Page.GotoAsync($"{Outlook}/mail/");
        var inbox = tenant.Graph.Exchange.In(Tenant.Manager.Address, "inbox").Select(message => Item(message, compose: false));
        await outlook.Page.EvaluateAsync("([addin, mails]) => outlook.start(addin, JSON.parse(mails))", new[] { Addin, JsonSerializer.Serialize(inbox) });
        return outlook;
    }

    /// <summary>A person writes a mail of their own.</summary>
    public Task Write(string subject, string to, params (string Name, byte[] Content)[] files) => Page.EvaluateAsync("mail => outlook.open(JSON.parse(mail))", JsonSerializer.Serialize(new
    {
        id = "written",
        compose = true,
        subject,
        me = Me,
        to = new[] { new { name = to, address = to } },
        html = "<p>Bonjour</p>",
        attachments = files.Select((file, i) => new { id = $"a{i}", name = file.Name, contentType = "application/pdf", content = Convert.ToBase64String(file.Content) }),
    }));

    /// <summary>No page failed, and office.js asked for nothing that this Outlook does not know.</summary>
    public async Task CheckNothingWasAmiss()
    {
        Assert.Empty(complaints);
        Assert.Empty(await Page.EvaluateAsync<string[]>("() => outlook.unknown.map(String)"));
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static object Me => new { name = Tenant.Manager.Name, address = Tenant.Manager.Address };

    // Office writes the ids of Exchange in the manner of one host or the other.
    private StoredMessage Draft(string id) => tenant.Graph.Exchange.In(Tenant.Manager.Address, "drafts").Single(draft => Plain(draft.Id) == Plain(id));

    private static string Plain(string id) => id.Replace('+', '_').Replace('/', '-');

    private string Send(string id)
    {
        tenant.Graph.Exchange.Send(Tenant.Manager.Address, Draft(id).Id);
        return "";
    }

    private static object Item(StoredMessage message, bool compose)
    {
        var mail = MimeMessage.Load(new MemoryStream(message.ToMime()));
        return new
        {
            id = message.Id,
            compose,
            me = Me,
            subject = message.Subject,
            internetMessageId = message.InternetMessageId,
            at = message.At,
            from = mail.From.Mailboxes.Select(Address).FirstOrDefault(),
            to = mail.To.Mailboxes.Select(Address),
            cc = mail.Cc.Mailboxes.Select(Address),
            html = message.Html,
            headers = string.Concat(mail.Headers.Select(header => $"{header.Field}: {header.Value}\r\n")),
            attachments = mail.Attachments.OfType<MimePart>().Select((part, i) => new { id = $"a{i}", name = part.FileName, contentType = part.ContentType.MimeType, content = Base64(part) }),
        };
    }

    private static object Address(MailboxAddress one) => new { name = one.Name ?? one.Address, address = one.Address, recipientType = 0 };

    private static string Base64(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static async Task Forward(IRoute route, Uri host)
    {
        var address = new UriBuilder(route.Request.Url) { Scheme = host.Scheme, Host = host.Host, Port = host.Port }.Uri;
        var headers = route.Request.Headers.Where(header => header.Key != "host").ToDictionary();
        var response = await route.FetchAsync(new() { Url = address.ToString(), Headers = headers, Timeout = Visit.Patience });
        await route.FulfillAsync(new() { Response = response });
    }

    /// <summary>A file of the folder; what is not there is the page.</summary>
    private static Task Serve(IRoute route, string folder, string? otherwise)
    {
        var name = new Uri(route.Request.Url).AbsolutePath.Replace("/lib/1/hosted", "", StringComparison.Ordinal).TrimStart('/').ToLowerInvariant();
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? Fulfill(route, file) : otherwise is null ? route.FulfillAsync(new() { Status = 404 }) : Fulfill(route, Path.Combine(folder, otherwise));
    }

    private static Task Fulfill(IRoute route, string file) => route.FulfillAsync(new() { Path = file, Headers = [new("Access-Control-Allow-Origin", "*")] });
}
