using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Quotes;
using IodOutlook.Documents.Texts;

namespace IodOutlook.Documents.Letters;

/// <summary>Title, number and dates on the left; the addressee on the right, where the window of an envelope is.</summary>
internal static class Head
{
    public static Row Of(string kind, string number, IEnumerable<(string Label, string Value)> facts, Block addressee, Theme theme) => new(
    [
        new Cell(Track.Shared(1.12f), new Stack(Title(kind, number, theme), new Spacer(8), Facts(facts, theme))),
        new Cell(Track.Shared(), addressee)
    ],
    24);

    public static Text Title(string kind, string number, Theme theme) => new(
        [new Span(kind + " ", Face.SemiBold, theme.Accent), new Span(number)],
        theme.Body with { Size = 19, Leading = 1.2f });

    public static Stack Facts(IEnumerable<(string Label, string Value)> facts, Theme theme) =>
        new([.. facts.Where(fact => fact.Value.Length > 0).Select(fact => Fact(fact.Label, fact.Value, theme))], 2);

    public static Box Addressee(Addressee addressee, string attention, Language language, Theme theme)
    {
        var blocks = new List<Block> { new Text(addressee.Name, theme.Strong with { Size = 10.5f }) };
        if (!string.IsNullOrWhiteSpace(addressee.Contact)) blocks.Add(new Text(language.Typeset($"{attention} {addressee.Contact}"), theme.Body));
        if (!string.IsNullOrWhiteSpace(addressee.ContactTitle)) blocks.Add(new Text(language.Typeset(addressee.ContactTitle), theme.Quiet));
        if (addressee.AddressLines.Count > 0) blocks.Add(new Text(string.Join('\n', addressee.AddressLines), theme.Body));
        var numbers = Numbers(addressee, language);
        if (numbers.Length > 0) blocks.Add(new Text(numbers, theme.Quiet));
        return new Box(new Stack(blocks, 1)) { Padding = new Edges(14, 9, 12, 10), Fill = theme.Soft, Bar = theme.Accent };
    }

    private static string Numbers(Addressee addressee, Language language)
    {
        var siren = string.IsNullOrWhiteSpace(addressee.Siren) ? "" : $"SIREN\u00a0{LegalMentions.Siren(addressee.Siren)}";
        var vat = string.IsNullOrWhiteSpace(addressee.VatNumber) ? "" : $"{language.Say("TVA", "VAT")}\u00a0{addressee.VatNumber}";
        return string.Join(" · ", new[] { siren, vat }.Where(text => text.Length > 0));
    }

    private static Row Fact(string label, string value, Theme theme) => new(
    [
        new Cell(Track.Fixed(84), new Text(label, theme.Quiet)),
        new Cell(Track.Shared(), new Text(value, theme.Quiet with { Ink = Theme.Black }))
    ]);
}
