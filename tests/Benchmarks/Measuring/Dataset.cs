namespace IodOutlook.Benchmarks.Measuring;

/// <summary>Data folders with a given number of quotes, made by the product's own `seed`; made once, kept in the temporary folder.</summary>
internal static class Dataset
{
    public static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Null where the program has no `seed`.</summary>
    public static async Task<string?> Of(int quotes)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"iod-data-{quotes}");
        var made = folder + ".made";
        if (File.Exists(made)) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Console.Error.WriteLine($"seeding {quotes} quotes...");
        var (exit, output, took) = await PublishedHost.Run(folder, "seed", "--quotes", $"{quotes}");
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
