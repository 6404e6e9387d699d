using Microsoft.Extensions.AI;

namespace IodOutlook.MailReading.Tests.SecondReading;

/// <summary>A language model that says what a test wrote for it, and remembers what it was asked.</summary>
internal sealed class ScriptedModel(Func<CancellationToken, Task<string>> answer) : IChatClient
{
    public ScriptedModel(string answer)
        : this(_ => Task.FromResult(answer))
    {
    }

    public List<string> Asked { get; } = [];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Asked.Add(messages.Last().Text);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await answer(cancellationToken)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
