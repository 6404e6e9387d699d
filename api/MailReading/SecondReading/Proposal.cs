using System.Text.Json;

namespace IodOutlook.MailReading.SecondReading;

/// <summary>Words the model points at, and what it takes them for.</summary>
/// <param name="Code">For fields with a closed list: one of it.</param>
/// <param name="Need">Which need they belong to, from 1.</param>
internal sealed record Proposal(string? Field, string? Words, string? Code, int? Need)
{
    private const int LongestAnswer = 20_000;
    private const int Most = 40;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <exception cref="JsonException">The answer is not what was asked for.</exception>
    public static IReadOnlyList<Proposal> Parse(string answer)
    {
        if (answer.Length > LongestAnswer) throw new JsonException("The answer is too long.");
        var answered = JsonSerializer.Deserialize<Answer>(WithoutFence(answer), Options);
        return answered?.Proposals is { } proposals ? [.. proposals.OfType<Proposal>().Take(Most)] : throw new JsonException("The answer holds no proposals.");
    }

    /// <summary>Some models set their JSON between ``` and ```.</summary>
    private static string WithoutFence(string answer) =>
        answer.IndexOf('{', StringComparison.Ordinal) is >= 0 and var from && answer.LastIndexOf('}') is var to && to > from ? answer[from..(to + 1)] : answer;

    private sealed record Answer(IReadOnlyList<Proposal?>? Proposals);
}
