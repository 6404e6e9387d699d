using System.Text;
using System.Text.Json;
using IodOutlook.Tests;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace IodOutlook.Outside.Tests.Graph;

/// <summary>Microsoft's own examples of the operations used: our client reads their answers, and asks as they ask. They lie beside the solution; without them there is nothing to compare.</summary>
public sealed class FixturesTests : IAsyncLifetime
{
    private const string Owner = "gerant@iod.example";

    private static readonly string Folder = Path.Combine(Solution.PathOf(".."), "shared", "fixtures", "graph");

    private readonly GraphFixture graph = new();

    public Task InitializeAsync() => graph.InitializeAsync();

    public Task DisposeAsync() => graph.DisposeAsync();

    [FixtureFact]
    public async Task Answers_OfEachOperationUsed_AreRead()
    {
        Assert.Equal("RE: Talk about emergency prep", (await Read("extendedProperty.expand", Message.CreateFromDiscriminatorValue)).Subject);
        Assert.Equal("Green", (await Read("extendedProperty.expand", Message.CreateFromDiscriminatorValue)).SingleValueExtendedProperties![0].Value);
        Assert.NotNull((await Read("message.get", Message.CreateFromDiscriminatorValue)).Id);
        Assert.NotNull((await Read("message.create", Message.CreateFromDiscriminatorValue)).InternetMessageId);
        Assert.NotNull((await Read("message.createReply", Message.CreateFromDiscriminatorValue)).Id);
        Assert.NotNull((await Read("messages.delta", DeltaGetResponse.CreateFromDiscriminatorValue)).OdataNextLink);
        Assert.NotNull((await Read("messages.delta.last", DeltaGetResponse.CreateFromDiscriminatorValue)).OdataDeltaLink);
        Assert.NotNull((await Read("attachment.uploadSession", UploadSession.CreateFromDiscriminatorValue)).UploadUrl);
        Assert.NotNull((await Read("attachment.post", Attachment.CreateFromDiscriminatorValue)).Id);
        Assert.Equal("New Folder", (await Read("drive.createFolder", DriveItem.CreateFromDiscriminatorValue)).Name);
        Assert.Equal(35, (await Read("drive.put", DriveItem.CreateFromDiscriminatorValue)).Size);
        Assert.NotNull((await Read("drive.uploadSession", UploadSession.CreateFromDiscriminatorValue)).UploadUrl);
        Assert.NotNull((await Read("drive.uploadSession.done", DriveItem.CreateFromDiscriminatorValue)).Id);
        Assert.Equal("TooManyRequests", (await Read("error.429", ODataError.CreateFromDiscriminatorValue)).Error!.Code);
        Assert.NotNull((await Read("subscription.create", Subscription.CreateFromDiscriminatorValue)).ExpirationDateTime);
        Assert.Equal(2, (await Read("calendar.getSchedule", GetSchedulePostResponse.CreateFromDiscriminatorValue)).Value!.Count);
    }

    [FixtureTheory]
    [InlineData("message.createReply", "POST", "users/*/messages/*/createReply")]
    [InlineData("message.create", "POST", "users/*/messages")]
    [InlineData("message.mime", "GET", "users/*/messages/*/$value")]
    [InlineData("message.send", "POST", "users/*/messages/*/send")]
    [InlineData("messages.delta", "GET", "users/*/mailFolders/*/messages/delta")]
    [InlineData("attachment.post", "POST", "users/*/messages/*/attachments")]
    [InlineData("attachment.uploadSession", "POST", "users/*/messages/*/attachments/createUploadSession")]
    [InlineData("attachment.put.more", "PUT", "up/*")]
    [InlineData("drive.createFolder", "POST", "drives/*/items/*/children")]
    [InlineData("drive.put", "PUT", "drives/*/items/*/*/content")]
    [InlineData("drive.uploadSession", "POST", "drives/*/items/*/*/createUploadSession")]
    [InlineData("drive.uploadSession.put", "PUT", "up/*")]
    [InlineData("subscription.create", "POST", "subscriptions")]
    [InlineData("calendar.getSchedule", "POST", "users/*/calendar/getSchedule")]
    public async Task Requests_OfEachOperationUsed_AreShapedAsDocumented(string operation, string method, string shape)
    {
        await DoEverything();
        var example = Example(operation).GetProperty("request");
        Assert.Equal(example.GetProperty("method").GetString(), method);
        var ours = graph.Server.Requests.First(seen => seen.Method == method && Fits(seen.Parts, shape));
        if (!shape.StartsWith("up/", StringComparison.Ordinal))
            Assert.Equal(LastWord(example.GetProperty("url").GetString()!), shape.Split('/')[^1], ignoreCase: true);
        if (example.TryGetProperty("body", out var body) && operation != "attachment.post")
            AssertSameNames(body, JsonDocument.Parse(ours.Body).RootElement, operation);
        foreach (var header in example.GetProperty("headers").EnumerateObject().Where(h => h.Name is "Content-Range"))
            Assert.Matches(@"^bytes \d+-\d+/\d+$", ours.Headers[header.Name]);
    }

    private static bool Fits(string[] parts, string shape)
    {
        var wanted = shape.Split('/');
        return parts.Length == wanted.Length && parts.Zip(wanted).All(pair => pair.Second == "*" || string.Equals(pair.First.Replace("()", "", StringComparison.Ordinal), pair.Second, StringComparison.Ordinal));
    }

    /// <summary>The property names of an example that we send too have the same kind of value; and we send at least one that it has.</summary>
    private static void AssertSameNames(JsonElement example, JsonElement ours, string operation)
    {
        var shared = 0;
        foreach (var property in ours.EnumerateObject())
        {
            var theirs = example.EnumerateObject().FirstOrDefault(p => p.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase)).Value;
            if (theirs.ValueKind == JsonValueKind.Undefined)
                continue;
            shared++;
            Assert.Equal(theirs.ValueKind, property.Value.ValueKind);
        }

        Assert.True(shared > 0, operation);
    }

    private static string LastWord(string url) => url.Split('?')[0].Split('/')[^1];

    private async Task DoEverything()
    {
        graph.Server.Exchange.Deliver(Owner, "inbox", Mails.Plain());
        var mail = (await graph.Mailbox.ChangesSince(Owner, MailFolder.Inbox, null, default)).Arrivals[0];
        await graph.Mailbox.ReadMime(Owner, mail.MessageId, default);
        var large = new byte[5_000_000];
        var reply = Mails.Request(new Guid(1, 0, 0, new byte[8]), attachments: [new("a.pdf", "application/pdf", [1]), new("b.pdf", "application/pdf", large)]) with { ReplyToMessageId = mail.MessageId };
        await graph.Mailbox.MakeDraft(Owner, reply, default);
        var draft = await graph.Mailbox.MakeDraft(Owner, Mails.Request(new Guid(2, 0, 0, new byte[8])), default);
        await graph.Mailbox.SendDraft(Owner, draft.MessageId, default);
        await graph.Drive.Put("a/b.pdf", new byte[] { 1 }, default);
        await graph.Drive.Put("a/c.pdf", large, default);
        await using var listener = await Listener.Start();
        await graph.Signals.Begin(Owner, MailFolder.Inbox, listener.Address, "secret", default);
        await graph.Calendar.Busy([Owner], new(2026, 11, 23), new(2026, 11, 27), default);
    }

    private static JsonElement Example(string operation)
    {
        using var operations = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "operations.json")));
        var file = operations.RootElement.GetProperty(operation).GetProperty("file").GetString()!;
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file))).RootElement;
    }

    private static async Task<T> Read<T>(string operation, ParsableFactory<T> factory) where T : IParsable
    {
        var body = Example(operation).GetProperty("responses")[0].GetProperty("body").GetRawText();
        var node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", new MemoryStream(Encoding.UTF8.GetBytes(body)));
        return node.GetObjectValue(factory)!;
    }

    private sealed class FixtureFactAttribute : FactAttribute
    {
        public FixtureFactAttribute() => Skip = Directory.Exists(Folder) ? null : "Microsoft's examples are not beside this clone.";
    }

    private sealed class FixtureTheoryAttribute : TheoryAttribute
    {
        public FixtureTheoryAttribute() => Skip = Directory.Exists(Folder) ? null : "Microsoft's examples are not beside this clone.";
    }
}
