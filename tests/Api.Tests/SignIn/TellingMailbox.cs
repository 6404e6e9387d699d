using IodOutlook.Outside;

namespace IodOutlook.Api.Tests.SignIn;

/// <summary>A mailbox that promises to tell of new messages for a day, and may forget its promises.</summary>
internal sealed class TellingMailbox(TimeProvider clock) : IMailSignals
{
    public List<(string Owner, MailFolder Folder, Uri TellAt, string Id)> Begun { get; } = [];

    public List<string> GoneOn { get; } = [];

    public bool Forgot { get; set; }

    public Task<MailSignal> Begin(string owner, MailFolder folder, Uri tellAt, string secret, CancellationToken cancel)
    {
        Begun.Add((owner, folder, tellAt, $"subscription-{Begun.Count}"));
        return Task.FromResult(new MailSignal(Begun[^1].Id, clock.GetUtcNow().AddDays(1)));
    }

    public Task<MailSignal?> GoOn(string id, CancellationToken cancel)
    {
        GoneOn.Add(id);
        return Task.FromResult(Forgot ? null : new MailSignal(id, clock.GetUtcNow().AddDays(1)));
    }
}
