using System.Text.Json.Nodes;

namespace IodOutlook.MailReading.Tests;

/// <summary>Our own sample mails, each with its expected reading; then the open corpus, where it is there.</summary>
public class SampleMailsTests
{
    public static TheoryData<string> Samples() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.eml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WhenASampleMailArrives_SaysWhatItsReadingSays(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Samples", name);
        var expected = JsonNode.Parse(File.ReadAllText(path + ".json"))!.AsObject();
        var read = CorpusJson.Write(MailReader.Read(File.ReadAllBytes(path + ".eml"), Mails.Context));

        foreach (var (field, value) in expected) Assert.True(JsonNode.DeepEquals(value, read[field]), $"{field}: expected {value?.ToJsonString()}, read {read[field]?.ToJsonString()}");
    }

    [Fact]
    public void Read_OnTheOpenCorpus_TellsTheKindOfNearlyEveryMail()
    {
        if (SharedFolder.Of("mails") is not { } folder) return;
        var mails = Directory.GetFiles(folder, "*.eml");
        var right = mails.Count(mail =>
        {
            var gold = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(mail, ".json")))!;
            return CorpusJson.NameOf(MailReader.Read(File.ReadAllBytes(mail), Mails.Context).Kind.Value) == gold["kind"]!.GetValue<string>();
        });

        Assert.True(right >= 0.97 * mails.Length, $"{right} of {mails.Length}");
    }
}
