using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Layout;

/// <summary>How generously a document is set. Compact is for the one that would otherwise spill a few lines on a page of their own.</summary>
internal enum Density
{
    Standard,
    Compact
}

/// <summary>The look every document shares: one family (the house chooses which), two weights, one accent colour, a few sizes.</summary>
internal sealed class Theme
{
    private static readonly Ink House = new(0x1F, 0x4E, 0x79);
    private readonly float _room;

    public Theme(CompanyProfile company, Density density = Density.Standard)
    {
        var scale = density == Density.Standard ? 1 : 0.93f;
        _room = density == Density.Standard ? 1 : 0.7f;
        Accent = (Ink.TryParse(company.AccentColor, out var ink) ? ink : House).Readable();
        Soft = Accent.Tint(0.06f);
        Body = new TextStyle(9 * scale, Black) { Leading = 1.45f, Family = company.Font };
        Strong = Body with { Face = Face.SemiBold };
        Quiet = Body with { Size = 8 * scale, Ink = Grey };
        Fine = Body with { Size = 6.8f, Ink = Grey, Leading = 1.42f };
        Label = Body with { Size = 7.2f, Ink = Grey, Leading = 1.4f };
        Section = Body with { Size = 9 * scale, Face = Face.SemiBold, Ink = Accent };
        Amount = Body with { Align = Align.Right, Tabular = true };
        StrongAmount = Amount with { Face = Face.SemiBold };
    }

    public static Ink Black { get; } = new(0x1C, 0x21, 0x2B);

    public static Ink Grey { get; } = new(0x5A, 0x63, 0x70);

    public static Ink Hairline { get; } = new(0xD5, 0xD9, 0xDF);

    public static Ink White { get; } = new(0xFF, 0xFF, 0xFF);

    public Ink Accent { get; }

    public Ink Soft { get; }

    /// <summary>Room between parts, as the density wants it.</summary>
    public float Room(float points) => points * _room;

    public TextStyle Body { get; }

    public TextStyle Strong { get; }

    public TextStyle Quiet { get; }

    public TextStyle Fine { get; }

    public TextStyle Label { get; }

    public TextStyle Section { get; }

    public TextStyle Amount { get; }

    public TextStyle StrongAmount { get; }
}
