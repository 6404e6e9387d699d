using System.Globalization;
using System.Text.Json.Nodes;
using IodOutlook.MailReading.Amounts;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Tests;

/// <summary>Cases of public projects, where their folder is there: each holds the share it reached, so that no change loses it unseen.</summary>
public class FixtureTests
{
    private static IEnumerable<JsonNode> Cases(string folder) =>
        SharedFolder.Of("fixtures", folder, "cases.jsonl") is { } path ? File.ReadLines(path).Select(line => JsonNode.Parse(line)!) : [];

    [Fact]
    public void Find_OnDucklingsFrenchDates_StartsOnTheRightDay()
    {
        var cases = Cases("mail-dates-fr").Where(c => (string?)c["source"] == "duckling" && c["expect"]!["start"] is not null).ToList();
        var right = cases.Count(c => DatesOf(c).Any(h => Day(h.From) == ((string)c["expect"]!["start"]!)[..10]));

        Assert.True(right >= 0.9 * cases.Count, $"{right} of {cases.Count}");
    }

    private static List<DateHit> DatesOf(JsonNode one) =>
        DateGrammar.Find(new Tokens(Folding.Fold((string)one["text"]!)), DateOnly.FromDateTime(DateTime.Parse((string)one["ref"]!, CultureInfo.InvariantCulture)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void Find_OnAmountsOfMoney_ReadsTheValue()
    {
        var cases = Cases("mail-numbers-fr").Where(c => (string?)c["type"] == "money" && c["expect"]!["results"] is not null).ToList();
        var right = cases.Count(c => c["expect"]!["results"]!.AsArray().All(r => AmountGrammar.Find(new Tokens(Folding.Fold((string)c["text"]!))).Any(a => Value(r!) is { } value && Math.Abs(a.Low - value) < 0.006m)));

        Assert.True(right >= 0.9 * cases.Count, $"{right} of {cases.Count}");
    }

    private static decimal? Value(JsonNode result) => decimal.TryParse(((string)result["resolution"]!["value"]!).Replace(',', '.'), CultureInfo.InvariantCulture, out var value) ? value : null;

    [Fact]
    public void Read_OnAutomaticMails_NeverSeesADemand()
    {
        if (SharedFolder.Of("fixtures", "mail-auto") is not { } folder) return;

        Assert.All(Directory.GetFiles(folder, "*.eml"), mail => Assert.True(
            MailReader.Read(File.ReadAllBytes(mail), Mails.Context).Kind.Value is MailKind.AutoReply or MailKind.Bounce or MailKind.NotCommercial or MailKind.Event, Path.GetFileName(mail)));
    }

    [Fact]
    public void Read_OnMimeTortures_NeverThrows()
    {
        if (SharedFolder.Of("fixtures", "mail-mime") is not { } folder) return;

        Assert.All(Directory.GetFiles(folder).Where(f => !f.Contains(".expected.", StringComparison.Ordinal)), mail => Assert.NotNull(MailReader.Read(File.ReadAllBytes(mail), Mails.Context)));
    }

    [Fact]
    public void Split_OnForwardedMails_FindsWhoWroteThem()
    {
        var cases = Cases("mail-forward").Where(c => c["assert"]!["from"] is JsonObject from && from["address"] is not null && (string?)c["lang"] is "fr" or "en").ToList();
        var right = cases.Count(c => Split((string)c["body"]!).Blocks.FirstOrDefault(b => b.Forwarded)?.AuthorAddress == (string?)c["assert"]!["from"]!["address"]);

        Assert.True(right >= 0.9 * cases.Count, $"{right} of {cases.Count}");
    }

    [Fact]
    public void Split_OnFrenchReplies_KeepsTheReplyAlone()
    {
        var cases = Cases("mail-reply").Where(c => (string?)c["lang"] == "fr" && Wanted(c).Any()).ToList();
        var right = cases.Count(c => Wanted(c).Any(wanted => Replies(c).Any(reply => Squeezed(reply).EndsWith(Squeezed(wanted), StringComparison.Ordinal))));

        Assert.True(right >= 0.9 * cases.Count, $"{right} of {cases.Count}");
    }

    private static IEnumerable<string> Wanted(JsonNode one) => one["assert"]!.AsObject()
        .Where(p => (p.Key.EndsWith("equals", StringComparison.Ordinal) || p.Key.EndsWith("trimmed", StringComparison.Ordinal) || p.Key.EndsWith("endswith", StringComparison.Ordinal)) && !p.Key.StartsWith("quoted", StringComparison.Ordinal) && p.Value is JsonValue)
        .Select(p => p.Value!.ToString());

    private static IEnumerable<string> Replies(JsonNode one)
    {
        var body = Split(File.ReadAllText(SharedFolder.Of("fixtures", "mail-reply", (string)one["input_file"]!)!), (string?)one["format"] == "html");
        foreach (var roles in new LineRole[][] { [LineRole.Text], [LineRole.Text, LineRole.SignOff], [LineRole.Text, LineRole.SignOff, LineRole.Signature, LineRole.Disclaimer] })
            yield return string.Join('\n', body.Own.Lines.Where(l => roles.Contains(body.Roles[l])).Select(l => body[l].Text));
    }

    private static MailText Split(string text, bool html = false) => LayoutReader.Read(LayoutReader.LinesOf([new BodyPiece(html, text, false)]), null, forward: true);

    private static string Squeezed(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c != '>')]);
}
