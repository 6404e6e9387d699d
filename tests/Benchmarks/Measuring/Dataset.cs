namespace IodOutlook.Benchmarks.Measuring;

/// <summary>Data folders with a given number of quotes, made by the product's own `seed`; made once, kept in the temporary folder.</summary>
internal static class Dataset
{
    public static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Null where the program has no `seed`.</summary>
    public static Task<string?> Of(int quotes) => Made($"iod-data-{quotes}", quotes);

    /// <summary>Every quote was sent these last days and waits for its answer.</summary>
    /// <param name="now">The time it is filled at, as `--now` takes it.</param>
    public static Task<string?> Waiting(int quotes, string now) => Made($"iod-data-{quotes}-waiting", quotes, "--waiting", $"--Iod:Now={now}");

    private static async Task<string?> Made(string name, int quotes, params string[] more)
    {
        var folder = Path.Combine(Path.GetTempPath(), name);
        var made = folder + ".made";
        if (File.Exists(made)) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Console.Error.WriteLine($"seeding {quotes} quotes...");
        var (exit, output, took) = await PublishedHost.Run(folder, ["seed", "--quotes", $"{quotes}", .. more]);
        if (exit != 0 || !File.Exists(Path.Combine(folder, "iod.db")))
        {
            Console.Error.WriteLine(output);
            return null;
        }

        Console.Error.WriteLine($"seeded in {took.TotalSeconds:0} s");
        await File.WriteAllTextAsync(made, output);
        return folder;
    }
}
