namespace IodOutlook.Benchmarks.Measuring;

/// <summary>One line of the table: what was promised, what was found.</summary>
/// <param name="Met">Null where nothing could be measured; <see cref="Measured"/> then says why.</param>
internal sealed record Line(string What, string Goal, string Measured, bool? Met)
{
    public static Line NotBuilt(string what, string goal) => new(what, goal, "not built yet", null);

    public override string ToString() => $"| {What} | {Goal} | {Measured} | {(Met is { } met ? met ? "yes" : "**no**" : "-")} |";
}
