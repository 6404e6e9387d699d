using System.Text.Json;
using Microsoft.Extensions.AI;

namespace IodOutlook.MailReading.SecondReading;

/// <summary>How the second reader is to be asked.</summary>
/// <param name="Limit">How long a person waits for it at most.</param>
public sealed record SecondReaderOptions(TimeSpan Limit);

/// <summary>
/// The rules first; then a language model of the firm's choice is asked about what they left open. It may only point at words of the mail: what the words mean is read by the
/// same grammars as ever, a certain value stays as it is, and whatever goes wrong with the model leaves the reading of the rules and says so.
/// </summary>
public sealed class SecondReader(IChatClient model, SecondReaderOptions options, TimeProvider clock) : IMailReader
{
    /// <summary>After a failure, so that nobody waits for a model that is down at each mail.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly RulesReader _rules = new();
    private readonly RecentAnswers _recent = new();
    private long _failedAt = long.MinValue;

    public async Task<Reading> Read(ReadOnlyMemory<byte> message, ReadingContext context, CancellationToken cancel)
    {
        var reading = await _rules.Read(message, context, cancel);
        if (Question.About(reading, context) is not { } question) return reading;
        if (_recent.Of(question) is { } known) return Merge.Into(reading, known, context);
        if (IsResting()) return Warned(reading, "n'a pas répondu il y a moins d'une minute et n'a pas été interrogé");
        try
        {
            var proposals = Proposal.Parse(await Ask(question, cancel));
            _recent.Keep(question, proposals);
            return Merge.Into(reading, proposals, context);
        }
        catch (TimeoutException)
        {
            return Failed(reading, $"n'a pas répondu en {options.Limit.TotalSeconds:0.#} s");
        }
        catch (JsonException)
        {
            return Failed(reading, "a donné une réponse illisible");
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // Whatever a client library throws for an endpoint that is away, refuses or breaks off: the mail is read all the same.
            return Failed(reading, "n'est pas joignable");
        }
    }

    private async Task<string> Ask(Question question, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            // The limit holds for a client that does not listen to its token, too.
            return (await model.GetResponseAsync(question.Messages(), Question.Options(), limited.Token).WaitAsync(options.Limit, clock, cancel)).Text;
        }
        finally
        {
            await limited.CancelAsync();
        }
    }

    private bool IsResting() => Interlocked.Read(ref _failedAt) is var at && at != long.MinValue && clock.GetElapsedTime(at) < Rest;

    private Reading Failed(Reading reading, string what)
    {
        Interlocked.Exchange(ref _failedAt, clock.GetTimestamp());
        return Warned(reading, what);
    }

    private static Reading Warned(Reading reading, string what) => reading with
    {
        Warnings = [.. reading.Warnings, $"Le second lecteur {what} : les règles seules ont lu ce message. Vérifiez les champs marqués « à vérifier » ; si cela dure, faites contrôler le réglage Iod__SecondReader."],
    };
}
