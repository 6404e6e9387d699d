using IodOutlook.Outside;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Api.Tests;

/// <summary>A mailbox that is away when it is told so.</summary>
public sealed class AwayMailboxFixture : ApiFixture
{
    public bool IsAway { get; set; }

    protected override void Change(IServiceCollection services)
    {
        var local = services.Last(s => s.ServiceType == typeof(IMailbox));
        services.Replace(ServiceDescriptor.Singleton<IMailbox>(provider => new AwayMailbox((IMailbox)local.ImplementationFactory!(provider), this)));
    }

    private sealed class AwayMailbox(IMailbox mailbox, AwayMailboxFixture fixture) : IMailbox
    {
        public Task<byte[]> ReadMime(string owner, string messageId, CancellationToken cancel) => mailbox.ReadMime(owner, messageId, cancel);

        public Task<MailChanges> ChangesSince(string owner, MailFolder folder, string? cursor, CancellationToken cancel) => fixture.IsAway
            ? Task.FromException<MailChanges>(new OutsideException(OutsideProblem.Unavailable, "La boîte aux lettres ne répond pas."))
            : mailbox.ChangesSince(owner, folder, cursor, cancel);

        public Task<DraftReference> MakeDraft(string owner, DraftRequest request, CancellationToken cancel) => mailbox.MakeDraft(owner, request, cancel);

        public Task SendDraft(string owner, string messageId, CancellationToken cancel) => mailbox.SendDraft(owner, messageId, cancel);
    }
}
