using System.Globalization;
using IodOutlook.Benchmarks.Measuring;
using IodOutlook.Benchmarks.Rooms;

// dotnet run -c Release --project tests/Benchmarks [-- names]: measures the numbers the design promises and prints them as one table.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var all = new (string Name, Func<Task<IEnumerable<Line>>> Run)[]
{
    ("qualify", QualifyBenchmark.Run),
    ("create", QuoteBenchmark.Run),
    ("read", ReadingBenchmark.Run),
    ("follow-ups", FollowUpsBenchmark.Run),
    ("pdf", PdfBenchmark.Run),
    ("documents-memory", DocumentsMemoryBenchmark.Run),
    ("mail", MailBenchmark.Run),
    ("host", HostBenchmark.Run),
    ("pane", PaneBenchmark.Run),
};
if (args.FirstOrDefault(name => all.All(one => one.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"No benchmark is named {unknown}. There are: {string.Join(", ", all.Select(one => one.Name))}.");
    return 1;
}

var lines = new List<Line>();
foreach (var (name, run) in all.Where(one => args.Length == 0 || args.Contains(one.Name)))
{
    Console.Error.WriteLine($"== {name}");
    var measured = (await run()).ToArray();
    foreach (var line in measured) Console.Error.WriteLine(line);
    lines.AddRange(measured);
}

Console.WriteLine("| what | goal | measured | met |");
Console.WriteLine("| --- | --- | --- | --- |");
lines.ForEach(Console.WriteLine);
return 0;
