using System.Globalization;
using System.Text.Json.Nodes;
using IodOutlook.MailReading.Text;
using IodOutlook.Tests;
using Xunit.Abstractions;

namespace IodOutlook.MailReading.Tests;

/// <summary>
/// How often a value of each confidence is right: what "high" promises on the screen. Prints the tables of the README:
/// <c>dotnet test tests/MailReading.Tests --filter Calibration --logger "console;verbosity=detailed"</c>.
/// </summary>
public class CalibrationTests(ITestOutputHelper output)
{
    private readonly record struct Judged(string Field, Confidence Confidence, bool Right);

    [Fact]
    public void Read_OnTheCorporaItLearntFrom_IsRightWhereItSaysHigh() => Hold(Learnt());

    [Fact]
    public void Read_OnTheCorpusNobodyLookedAt_IsRightWhereItSaysHigh() => Hold([Solution.PathOf("tests/MailReading.Tests/Corpus4")]);

    private void Hold(IEnumerable<string> folders)
    {
        var judged = folders.SelectMany(Directory.GetFiles).Where(f => f.EndsWith(".eml", StringComparison.Ordinal)).SelectMany(Judge).ToList();

        output.WriteLine("| value | high | right | medium | right | low | right |");
        foreach (var field in judged.GroupBy(j => j.Field)) output.WriteLine($"| {field.Key} | {Row([.. field])} |");
        output.WriteLine($"| all | {Row(judged)} |");
        var high = judged.Where(j => j.Confidence == Confidence.High).ToList();
        Assert.True(high.Count(j => j.Right) >= 0.97 * high.Count, $"{high.Count(j => j.Right)} of {high.Count} high values are right");
    }

    private static IEnumerable<string> Learnt()
    {
        yield return Solution.PathOf("tests/MailReading.Tests/Corpus");
        yield return Solution.PathOf("tests/MailReading.Tests/Corpus3");
        if (SharedFolder.Of("mails") is { } open) yield return open;
    }

    private static string Row(IReadOnlyCollection<Judged> judged) => string.Join(" | ", new[] { Confidence.High, Confidence.Medium, Confidence.Low }.Select(c =>
    {
        var of = judged.Where(j => j.Confidence == c).ToList();
        return of.Count == 0 ? "0 |" : string.Create(CultureInfo.InvariantCulture, $"{of.Count} | {100.0 * of.Count(j => j.Right) / of.Count:0.0} %");
    }));

    private static List<Judged> Judge(string mail)
    {
        var gold = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(mail, ".json")))!;
        var reading = MailReader.Read(File.ReadAllBytes(mail), Mails.Context);
        var (contact, found) = (gold["contact"]!, new List<Judged>());
        Add(found, "kind", reading.Kind, CorpusJson.NameOf(reading.Kind.Value) == Said(gold["kind"]));
        Add(found, "name", reading.Contact.Name, Same(reading.Contact.Name?.Value, contact["name"]));
        Add(found, "address", reading.Contact.Email, Same(reading.Contact.Email?.Value, contact["email"]));
        Add(found, "job", reading.Contact.JobTitle, Same(reading.Contact.JobTitle?.Value, contact["jobTitle"]));
        Add(found, "company", reading.Contact.Company, Same(reading.Contact.Company?.Value, contact["company"]));
        foreach (var phone in reading.Contact.Phones) Add(found, "telephone", phone, contact["phones"]!.AsArray().Any(p => Said(p) == phone.Value));
        AddNeeds(found, reading.Needs, [.. gold["needs"]!.AsArray()]);
        Add(found, "deadline", reading.Deadline, reading.Deadline is { Value: var d } && Day(d.From) == Said(gold["deadline"]?["from"]) && Day(d.To) == Said(gold["deadline"]?["to"]));
        foreach (var meeting in reading.Meetings) Add(found, "meeting", meeting, gold["meetings"]!.AsArray().Any(m => Said(m!["date"]) == Day(meeting.Value.Date)));
        Add(found, "budget", reading.Budget, reading.Budget?.Value.MaxCents is { } cents && (decimal?)gold["budget"]?["max"] == cents / 100m);
        foreach (var reference in reading.References) Add(found, "reference", reference, gold["reference"]!.AsArray().Any(r => Same(reference.Value, r)));
        return found;
    }

    /// <summary>Each need read against the label that shares most with it.</summary>
    private static void AddNeeds(List<Judged> found, IReadOnlyList<NeedReading> needs, List<JsonNode?> labels)
    {
        foreach (var need in needs)
        {
            var label = labels.MaxBy(l => (Said(l!["service"]) == need.Service.Value ? 2 : 0) + (Same(need.Position?.Value, l["position"]) ? 2 : 0) + (Said(l["people"]) == Number(need.People) ? 1 : 0) + (Same(need.Place?.Value, l["location"]) ? 1 : 0));
            Add(found, "service", need.Service, need.Service.Value == Said(label?["service"]));
            Add(found, "position", need.Position, Same(need.Position?.Value, label?["position"]));
            Add(found, "people", need.People, Number(need.People) == Said(label?["people"]));
            Add(found, "place", need.Place, Same(need.Place?.Value, label?["location"]));
            labels.Remove(label);
        }
    }

    private static void Add<T>(List<Judged> found, string name, Field<T>? field, bool right)
    {
        if (field is not null) found.Add(new Judged(name, field.Confidence, right));
    }

    private static string? Number(Field<int>? people) => people?.Value.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Said(JsonNode? node) => node?.ToString();

    /// <summary>The same words but for case, accents, plural and small words, as the corpus compares; one may leave out what the other adds.</summary>
    private static bool Same(string? read, JsonNode? label)
    {
        if (read is null || label is null) return read is null && label is null;
        var (a, b) = (Words(read), Words(label.ToString()));
        var shared = a.Intersect(b).Count();
        return shared > 0 && 2.0 * shared / (a.Count + b.Count) >= 0.6;
    }

    private static HashSet<string> Words(string text)
    {
        var tokens = new Tokens(Folding.Fold(text));
        return [.. Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind != TokenKind.Mark && tokens[i].Text is not ("de" or "d" or "du" or "des" or "la" or "le" or "l" or "of")).Select(i => tokens[i].Text.Length > 3 ? tokens[i].Text.TrimEnd('s', 'x') : tokens[i].Text)];
    }
}
