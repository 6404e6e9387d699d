using IodOutlook.Outside.Graph.Requests;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>Exchange's change notifications: a subscription for each folder, which ends unless it is renewed.</summary>
internal sealed class GraphSignals(GraphConnection connection, TimeProvider clock) : IMailSignals
{
    private static readonly TimeSpan Asked = TimeSpan.FromDays(2);

    public Task<MailSignal> Begin(string owner, MailFolder folder, Uri tellAt, string secret, CancellationToken cancel) => Explained(async () =>
    {
        var wanted = new Subscription
        {
            ChangeType = "created",
            NotificationUrl = tellAt.ToString(),
            LifecycleNotificationUrl = tellAt.ToString(),
            Resource = $"/users/{owner}/mailFolders('{MailDelta.NameOf(folder)}')/messages",
            ExpirationDateTime = clock.GetUtcNow() + Asked,
            ClientState = secret,
        };
        return Signal(await connection.Client.Subscriptions.PostAsync(wanted, cancellationToken: cancel));
    }, cancel);

    public Task<MailSignal?> GoOn(string id, CancellationToken cancel) => Explained<MailSignal?>(async () =>
    {
        try
        {
            return Signal(await connection.Client.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = clock.GetUtcNow() + Asked }, cancellationToken: cancel));
        }
        catch (ApiException failure) when (failure.MeansGone())
        {
            return null;
        }
    }, cancel);

    // The service may grant less than was asked.
    private static MailSignal Signal(Subscription? granted) => granted is { Id: { } id, ExpirationDateTime: { } until }
        ? new(id, until)
        : throw new InvalidDataException("A subscription without an id or an end.");

    private static Task<T> Explained<T>(Func<Task<T>> work, CancellationToken cancel) => GraphFailure.Explained("les notifications de courriel", work, cancel);
}
