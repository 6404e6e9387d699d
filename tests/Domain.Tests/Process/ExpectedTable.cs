using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

/// <summary>Reads « From  Step=To  Step=To » lines into one row for every state and step; null where nothing is written.</summary>
internal static class ExpectedTable
{
    public static TheoryData<TState, Step, TState?> Every<TState>(string table) where TState : struct, Enum
    {
        var written = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(words => words[1..].Select(word => word.Split('=')).Select(
            pair => (From: Enum.Parse<TState>(words[0]), Step: Enum.Parse<Step>(pair[0]), To: Enum.Parse<TState>(pair[1])))).ToDictionary(row => (row.From, row.Step), row => row.To);
        var data = new TheoryData<TState, Step, TState?>();
        foreach (var from in Enum.GetValues<TState>())
        {
            foreach (var step in Enum.GetValues<Step>())
            {
                data.Add(from, step, written.TryGetValue((from, step), out var to) ? to : null);
            }
        }

        return data;
    }
}
