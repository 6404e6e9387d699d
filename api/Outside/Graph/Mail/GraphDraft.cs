using System.Net.Mail;
using System.Text.RegularExpressions;
using IodOutlook.Outside.Graph.Requests;
using IodOutlook.Outside.Local.Mail;
using IodOutlook.Outside.Mail;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.CreateReply;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>
/// One draft on its way: looked up by its mark, made where there is none, then brought from one <see cref="DraftProgress"/> to the next. Each step is recorded in the
/// message itself, so that whoever comes after a crash goes on where it stopped.
/// </summary>
internal sealed partial class GraphDraft
{
    private static readonly string[] Fields = ["id", "isDraft", "webLink", "createdDateTime", "body"];

    private readonly GraphConnection connection;
    private readonly string owner;
    private readonly DraftRequest request;
    private readonly List<Recipient> to;
    private readonly List<Recipient> cc;

    /// <exception cref="OutsideException">Invalid: somebody it is for has no address.</exception>
    public GraphDraft(GraphConnection connection, string owner, DraftRequest request)
    {
        (this.connection, this.owner, this.request) = (connection, owner, request);
        to = Recipients(request.To);
        cc = Recipients(request.Cc);
    }

    private Microsoft.Graph.Users.Item.Messages.MessagesRequestBuilder Messages => connection.Client.Users[owner].Messages;

    public async Task<DraftReference> Make(CancellationToken cancel)
    {
        var message = await Find(cancel) ?? await Create(cancel);
        if (message.IsDraft != false)
            await Complete(message, cancel);
        return new DraftReference(message.Id!, message.WebLink);
    }

    /// <summary>The draft of this work, or the message it has become. Should there be several, the one furthest on stays and unfinished ones go.</summary>
    private async Task<Message?> Find(CancellationToken cancel)
    {
        var found = await Messages.GetAsync(
            look =>
            {
                look.QueryParameters.Filter = DraftMarks.OfWork(request.WorkId);
                look.QueryParameters.Select = Fields;
                look.QueryParameters.Expand = [DraftMarks.Expand];
            },
            cancel);
        var all = (found?.Value ?? []).OrderBy(message => message.IsDraft != false).ThenByDescending(DraftMarks.ProgressOf).ThenBy(message => message.CreatedDateTime).ToList();
        foreach (var other in all.Skip(1).Where(message => message.IsDraft == true && DraftMarks.ProgressOf(message) != DraftProgress.Whole))
            await Messages[other.Id].DeleteAsync(cancellationToken: cancel);
        return all.FirstOrDefault();
    }

    private async Task<Message> Create(CancellationToken cancel)
    {
        if (request.ReplyTo is null && request.ReplyToMessageId is null)
            return (await Messages.PostAsync(New(OwnWords.Html(request.BodyText), HeaderText.Subject(request.Subject)), cancellationToken: cancel))!;
        if (request.ReplyToMessageId is { Length: > 0 } id && await Reply(id, cancel) is { } reply)
            return reply;
        // The original was moved, or lies in a colleague's mailbox.
        var original = request.ReplyTo is { } mime ? OriginalMail.Of(mime) : null;
        if (original?.MessageId is { } internetId && await IdOf(internetId, cancel) is { } moved && await Reply(moved, cancel) is { } other)
            return other;
        return (await Messages.PostAsync(Answer(original), cancellationToken: cancel))!;
    }

    /// <summary>Null: there is no such message in this mailbox.</summary>
    private async Task<Message?> Reply(string id, CancellationToken cancel)
    {
        var reply = new Message { ToRecipients = to, CcRecipients = cc, SingleValueExtendedProperties = Marks(DraftProgress.Made) };
        if (!string.IsNullOrWhiteSpace(request.Subject))
            reply.Subject = HeaderText.Subject(ReplySubject.Of(request.Subject, null));
        try
        {
            return await Messages[id].CreateReply.PostAsync(new CreateReplyPostRequestBody { Message = reply }, cancellationToken: cancel);
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            return null;
        }
    }

    private async Task<string?> IdOf(string internetMessageId, CancellationToken cancel)
    {
        var found = await Messages.GetAsync(
            look =>
            {
                look.QueryParameters.Filter = $"internetMessageId eq '<{internetMessageId.Replace("'", "''", StringComparison.Ordinal)}>'";
                look.QueryParameters.Select = ["id"];
            },
            cancel);
        return found?.Value?.FirstOrDefault()?.Id;
    }

    private Message New(string html, string subject) => new()
    {
        Subject = subject,
        ToRecipients = to,
        CcRecipients = cc,
        Body = new ItemBody { ContentType = BodyType.Html, Content = html },
        SingleValueExtendedProperties = Marks(DraftProgress.Written),
    };

    /// <summary>An answer to a mail this mailbox does not hold: tied to its thread by the identifiers, the original below.</summary>
    private Message Answer(OriginalMail? original)
    {
        var answer = New(OwnWords.Html(request.BodyText) + original?.QuoteHtml, HeaderText.Subject(ReplySubject.Of(request.Subject, original?.Subject)));
        if (original?.MessageId is { } id)
            answer.SingleValueExtendedProperties!.Add(DraftMarks.Mark(DraftMarks.InReplyTo, $"<{id}>"));
        if (original?.References is { Count: > 0 } references)
            answer.SingleValueExtendedProperties!.Add(DraftMarks.Mark(DraftMarks.References, string.Join(' ', references.Select(r => $"<{r}>"))));
        return answer;
    }

    private async Task Complete(Message draft, CancellationToken cancel)
    {
        var progress = DraftMarks.ProgressOf(draft);
        if (progress == DraftProgress.Made)
            await Write(draft, cancel);
        if (progress == DraftProgress.Whole)
            return;
        await new DraftAttachments(connection, owner, draft.Id!).Add(request.Attachments, cancel);
        await Messages[draft.Id].PatchAsync(new Message { SingleValueExtendedProperties = [Mark(DraftProgress.Whole)] }, cancellationToken: cancel);
    }

    /// <summary>Text and mark in one change: either both are there or neither.</summary>
    private async Task Write(Message draft, CancellationToken cancel)
    {
        var body = draft.Body?.Content ?? (await Messages[draft.Id].GetAsync(look => look.QueryParameters.Select = ["body"], cancel))?.Body?.Content ?? "";
        var own = OwnWords.Html(request.BodyText);
        var start = BodyTag().Match(body) is { Success: true } tag ? tag.Index + tag.Length : 0;
        var patch = new Message
        {
            Body = new ItemBody { ContentType = BodyType.Html, Content = body.Insert(start, own) },
            SingleValueExtendedProperties = [Mark(DraftProgress.Written)],
        };
        await Messages[draft.Id].PatchAsync(patch, cancellationToken: cancel);
    }

    private List<SingleValueLegacyExtendedProperty> Marks(DraftProgress progress) => [DraftMarks.Mark(DraftMarks.Work, request.WorkId.ToString()), Mark(progress)];

    private static SingleValueLegacyExtendedProperty Mark(DraftProgress progress) => DraftMarks.Mark(DraftMarks.Progress, progress.ToString());

    private static List<Recipient> Recipients(IReadOnlyList<string> addresses) => [.. addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(OneRecipient)];

    private static Recipient OneRecipient(string text) =>
        MailAddress.TryCreate(HeaderText.OneLine(text), out var address)
            ? new Recipient { EmailAddress = new EmailAddress { Address = address.Address, Name = address.DisplayName is { Length: > 0 } name ? name : null } }
            : throw new OutsideException(OutsideProblem.Invalid, $"« {text} » n’est pas une adresse de courriel. Corrigez-la.");

    [GeneratedRegex("<body[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BodyTag();
}
