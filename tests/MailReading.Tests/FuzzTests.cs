using System.Diagnostics;
using System.Globalization;

namespace IodOutlook.MailReading.Tests;

/// <summary>Damaged mails: none may throw, none may take long. IOD_FUZZ=10000 runs the long form. Times are of the processor, so that a busy machine changes nothing.</summary>
[Collection(nameof(Alone))]
public class FuzzTests
{
    private static readonly byte[][] Tokens = [.. new[] { "\0", "\r\n\r\n", "--", "Content-Type: multipart/mixed; boundary=\"x\"\r\n", "=?utf-8?Q?=", "<blockquote>", "<table><tr><td>", "&#0;", ">>>>", "\uFEFF", "\u202E", "Date: x\r\n", "9999999999", "((((", "[[[[", ": : :", "%%%", "\uD83D\uDE00" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    [Fact]
    public void Read_WhenMailsAreDamaged_NeverThrowsAndAnswersQuickly()
    {
        var seeds = Seeds();
        var random = new Random(20260310);
        var count = int.Parse(Environment.GetEnvironmentVariable("IOD_FUZZ") ?? "1500", CultureInfo.InvariantCulture);
        for (var i = 0; i < count; i++)
        {
            var mail = Mutate(seeds[random.Next(seeds.Count)], random);
            var took = Read(mail, i);
            // A busy machine may stall one call: only a mail that is slow every time is slow.
            for (var again = 0; again < 3 && took > TimeSpan.FromMilliseconds(500); again++) took = Read(mail, i);
            Assert.True(took <= TimeSpan.FromMilliseconds(500), $"Mutation {i} took {took.TotalMilliseconds:0} ms.");
            if (i % 100 == 0) Assert.True(GC.GetTotalMemory(forceFullCollection: false) < 200_000_000, $"Mutation {i} leaves {GC.GetTotalMemory(forceFullCollection: false) / 1_000_000} MB.");
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(3000)]
    public void Read_WhenHtmlNestsDeeply_AnswersWithTheText(int depth)
    {
        var html = string.Concat(Enumerable.Repeat("<div><blockquote>", depth)) + "au fond" + string.Concat(Enumerable.Repeat("</blockquote></div>", depth));
        var mail = System.Text.Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: x\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nContent-Type: text/html\r\n\r\n{html}");

        Assert.Contains("au fond", MailReader.Read(mail, Mails.Context).Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenTenThousandLinesAreQuoted_AnswersQuickly()
    {
        var quoted = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"> ligne {i} du message cité, avec assez de mots\n"));

        Assert.Equal("D'accord.", Mails.Read("D'accord.\n\nLe 9 mars 2026 à 10:08, Claire a écrit :\n" + quoted, "Re: x").FreshText);
    }

    [Fact]
    public void Read_WhenOneLineHoldsAMegabyte_AnswersQuickly()
    {
        var mail = Mails.Bytes(string.Concat(Enumerable.Repeat("nous souhaitons evaluer le poste de directeur du site de Dijon avant votre proposition pour 12 candidats et le devis ", 9000)));
        Read(mail, 0);
        var took = Enumerable.Range(0, 5).Min(i => Read(mail, i));

        Assert.True(took < TimeSpan.FromMilliseconds(500), $"{took.TotalMilliseconds:0} ms");
    }

    [Fact]
    public void Read_WhenHtmlHoldsFiveMegabytes_AnswersQuickly()
    {
        var html = "<html><body><p>Bonjour, nous souhaitons une évaluation individuelle.</p>" + string.Concat(Enumerable.Repeat("<table><tr><td style=\"color:red\">cellule &eacute; longue</td></tr></table>", 70_000));
        var mail = System.Text.Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: x\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}");
        Read(mail, 0);

        Assert.True(mail.Length > 5_000_000);
        var took = Enumerable.Range(0, 3).Min(i => Read(mail, i));
        Assert.True(took < TimeSpan.FromSeconds(1), $"{took.TotalMilliseconds:0} ms");
    }

    [Fact]
    public void Read_WhenThereIsNeitherDateNorSender_StillReads()
    {
        var reading = MailReader.Read("Subject: devis\r\n\r\nBonjour, merci de me faire un devis pour 3 évaluations individuelles.\r\n"u8.ToArray(), Mails.Context);

        Assert.Equal(3, Assert.Single(reading.Needs).People!.Value);
    }

    /// <summary>Nothing runs beside these tests: they measure.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public class Alone;

    private static TimeSpan Read(byte[] mail, int number)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        try
        {
            MailReader.Read(mail, Mails.Context);
        }
        catch (UnreadableMailException)
        {
            // Allowed: nothing of a mail was left.
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Mutation {number} threw.", e);
        }
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var mail = seed.ToList();
        for (var n = random.Next(1, 12); n > 0 && mail.Count > 4; n--)
        {
            var at = random.Next(mail.Count);
            switch (random.Next(6))
            {
                case 0: mail[at] = (byte)random.Next(256); break;
                case 1: mail.RemoveRange(at, Math.Min(random.Next(1, 200), mail.Count - at)); break;
                case 2: mail.InsertRange(at, Tokens[random.Next(Tokens.Length)]); break;
                case 3: mail.InsertRange(at, mail.GetRange(at, Math.Min(random.Next(1, 400), mail.Count - at))); break;
                case 4: mail.InsertRange(at, Enumerable.Repeat(mail[at], random.Next(1, 300))); break;
                default: if (random.Next(8) == 0) mail.RemoveRange(at, mail.Count - at); break;
            }
        }
        return [.. mail];
    }

    private static List<byte[]> Seeds()
    {
        var seeds = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.eml").Select(File.ReadAllBytes).ToList();
        foreach (var folder in (string[])["mails", "fixtures/mail-mime", "fixtures/mail-auto"])
        {
            if (SharedFolder.Of(folder) is { } path) seeds.AddRange(Directory.GetFiles(path).Where(f => f.EndsWith(".eml", StringComparison.Ordinal) || f.EndsWith(".msg", StringComparison.Ordinal)).Order().Select(File.ReadAllBytes).Where(b => b.Length < 200_000));
        }
        return seeds;
    }
}
