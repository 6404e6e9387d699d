using System.Text;
using IodOutlook.Benchmarks.Measuring;

namespace IodOutlook.Benchmarks.Rooms;

/// <summary>A mail of 200 kB, from its bytes to stored and searchable.</summary>
internal static class MailBenchmark
{
    private const int Mails = 100;

    public static async Task<IEnumerable<Line>> Run()
    {
        await using var host = await PublishedHost.Start();
        using var api = new ApiClient(host);
        var mails = Enumerable.Range(0, Mails + 10).Select(Mail).ToArray();
        var stored = await Times.Of(10, Mails, turn => api.PostMail(mails[turn]));
        var found = await api.Get($"/api/search?q=dossier{Mails}");
        var isFound = found["mails"]!.AsArray().Count + found["demands"]!.AsArray().Count > 0;
        return
        [
            new(
                $"mail of {mails[0].Length / 1000} kB to stored and searchable{(isFound ? "" : " (NOT FOUND by search)")}", "<= 10 ms + the drive",
                $"{Times.Ms(stored.Median)} (p95 {Times.Ms(stored.At(0.95))})", isFound && stored.Median <= 10),
        ];
    }

    private static byte[] Mail(int index)
    {
        var attachment = new byte[146_000];
        new Random(index).NextBytes(attachment);
        var text = $"From: Client <rh@client{index}.example>\r\nTo: gerant@iod.example\r\nSubject: Dossier{index} de candidature\r\nMessage-ID: <mail-{index}@client{index}.example>\r\n"
            + "Date: Mon, 23 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"limite\"\r\n\r\n--limite\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + "Bonjour, nous souhaitons faire évaluer trois candidats au poste de directeur commercial avant le 18 décembre.\r\n--limite\r\n"
            + "Content-Type: application/octet-stream; name=\"cv.bin\"\r\nContent-Disposition: attachment; filename=\"cv.bin\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(attachment, Base64FormattingOptions.InsertLineBreaks) + "\r\n--limite--\r\n";
        return Encoding.UTF8.GetBytes(text);
    }
}
