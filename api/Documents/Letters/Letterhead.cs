using System.Globalization;
using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Pictures;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Letters;

/// <summary>What the house's documents share: who writes, at the head and at the foot.</summary>
internal static class Letterhead
{
    private const float LogoHeight = 46;
    private const float LogoWidth = 170;

    public static Block Of(CompanyProfile company, Theme theme) => new Row(
    [
        new Cell(Track.Shared(), Mark(company, theme)),
        new Cell(Track.Fixed(220), new Text(string.Join('\n', Contacts(company)), theme.Quiet with { Align = Align.Right }))
    ]);

    /// <summary>A band of the accent colour along the top edge of the paper.</summary>
    public static Block Band(Theme theme) => new Box(new Stack()) { Fill = theme.Accent, Height = 7 };

    public static Block RunningHead(string document, string client, Theme theme) => new Stack(
        new Row(
        [
            new Cell(Track.Shared(), new Text(document, theme.Label with { Face = Face.SemiBold, Ink = theme.Accent })),
            new Cell(Track.Shared(), new Text(Shortened(client), theme.Label with { Align = Align.Right }))
        ]),
        new Spacer(4),
        new Rule(Theme.Hairline),
        new Spacer(16));

    public static Block Footer(CompanyProfile company, Language language, PagePosition position, string pageWords, Theme theme) => new Stack(
        new Spacer(14),
        new Rule(Theme.Hairline),
        new Spacer(5),
        new Row(
        [
            new Cell(Track.Shared(), new Text(LegalMentions.Of(company, language), theme.Fine)),
            new Cell(Track.Fixed(54), new Text(string.Format(CultureInfo.InvariantCulture, pageWords, position.Number, position.Total), theme.Fine with { Align = Align.Right }))
        ],
        12));

    private static Block Mark(CompanyProfile company, Theme theme)
    {
        if (Logo.TryRead(company.Logo) is not { } logo) return new Text(company.Name, theme.Strong with { Size = 19, Leading = 1.2f });
        var scale = Math.Min(LogoHeight / logo.Height, LogoWidth / logo.Width);
        return new Picture(logo, logo.Width * scale, logo.Height * scale);
    }

    private static IEnumerable<string> Contacts(CompanyProfile company)
    {
        var lines = new List<string>(company.AddressLines);
        if (Logo.TryRead(company.Logo) is not null) lines.Insert(0, company.Name);
        lines.Add(string.Join("  ·  ", new[] { company.Phone, company.Email }.Where(text => !string.IsNullOrWhiteSpace(text))));
        lines.Add(company.Website ?? "");
        return lines.Where(line => !string.IsNullOrWhiteSpace(line));
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..59].TrimEnd() + "…";
}
