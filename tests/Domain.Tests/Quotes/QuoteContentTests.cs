using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class QuoteContentTests
{
    /// <summary>Every field says something, so that every change can be seen.</summary>
    internal static readonly QuoteContent Full = Content() with
    {
        Lines = [Line(), new QuoteLine(LineKind.Free, null, "Salle", 150, Unit.Day, 50_000, 500, 1000, null), QuoteLine.Heading("Phase 2")],
        Discount = 500,
        TravelCents = 12_000,
        TravelAtCost = true,
    };

    public static TheoryData<string, QuoteContent> EverySingleChange() => new()
    {
        { "title", Full with { Title = "x" } },
        { "introduction", Full with { Introduction = null } },
        { "discount", Full with { Discount = 501 } },
        { "travel", Full with { TravelCents = 12_001 } },
        { "travel VAT", Full with { TravelVatRate = 1000 } },
        { "travel at cost", Full with { TravelAtCost = false } },
        { "deposit", Full with { Deposit = 3001 } },
        { "validity", Full with { ValidityDays = 31 } },
        { "place", Full with { Place = null } },
        { "period", Full with { Period = null } },
        { "start", Full with { Period = June with { From = null } } },
        { "end", Full with { Period = June with { To = null } } },
        { "words", Full with { Period = June with { Text = null } } },
        { "conditions", Full with { Conditions = "Paiement comptant." } },
        { "go conditions", Full with { GoConditions = ["Salle fournie"] } },
        { "a line more", Full with { Lines = [.. Full.Lines, QuoteLine.Heading("x")] } },
        { "a line less", Full with { Lines = [.. Full.Lines.Take(2)] } },
        { "order", Full with { Lines = [.. Full.Lines.Reverse()] } },
        { "kind", With(line => line with { Kind = LineKind.Free }) },
        { "service", With(line => line with { Service = "360" }) },
        { "description", With(line => line with { Description = "x" }) },
        { "quantity", With(line => line with { Quantity = 301 }) },
        { "unit", With(line => line with { Unit = Unit.Day }) },
        { "price", With(line => line with { UnitPriceCents = 180_001 }) },
        { "line discount", With(line => line with { Discount = 1 }) },
        { "VAT", With(line => line with { VatRate = 550 }) },
        { "people", With(line => line with { People = null }) },
        { "option", With(line => line with { Optional = true }) },
        { "a text", Full with { Lines = [.. Full.Lines, QuoteLine.Words("x")] } },
    };

    [Theory]
    [MemberData(nameof(EverySingleChange))]
    public void Fingerprint_AnySingleChange_ChangesIt(string field, QuoteContent changed)
    {
        Assert.True(Full.Fingerprint != changed.Fingerprint, field);
        Assert.NotEmpty(QuoteChanges.Between(Full, changed));
        Assert.NotEmpty(QuoteChanges.Between(changed, Full));
    }

    [Fact]
    public void Fingerprint_EveryChange_HasOneOfItsOwn()
    {
        var all = EverySingleChange().Select(row => ((QuoteContent)((object?[])row)[1]!).Fingerprint).Append(Full.Fingerprint).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    /// <summary>The fingerprint of what was approved before there were options and texts; reviews and files are bound to it.</summary>
    [Fact]
    public void Fingerprint_WithoutWhatCameLater_StaysWhatItWas() =>
        Assert.Equal("2d5fa04a0cf0d922cafb4ea14385d06434c0200fd8a0cf96c4c1651c0d8f4bd4", Full.Fingerprint);

    [Fact]
    public void WithChosen_SomeOptions_KeepsThemAsLinesAndDropsTheOthers()
    {
        var content = Content(Line(100, 1), Line(100, 2) with { Optional = true }, QuoteLine.Words("Texte"), Line(100, 3) with { Optional = true }, Line(100, 4) with { Optional = true });
        Assert.Equal([1L, 0, 3], content.WithChosen([2]).Lines.Select(line => line.UnitPriceCents));
        Assert.Equal([1L, 2, 0, 4], content.WithChosen([3, 1]).Lines.Select(line => line.UnitPriceCents));
        Assert.DoesNotContain(content.WithChosen([1, 2, 3]).Lines, line => line.Optional);
        Assert.Equal(Full.Fingerprint, Full.WithChosen([]).Fingerprint);
    }

    [Fact]
    public void Fingerprint_ACopyOfEverything_IsTheSame()
    {
        var copy = Full with { Lines = [.. Full.Lines.Select(line => line with { })], GoConditions = [], Period = June with { } };
        Assert.Equal(Full.Fingerprint, copy.Fingerprint);
        Assert.Empty(QuoteChanges.Between(Full, copy));
    }

    [Fact]
    public void Between_TwoContents_SaysWhatChangedInFrench() => Assert.Equal(
        [
            "Ligne 1 : « Évaluation individuelle », 4 × 1\u202f800,00\u00a0€, TVA 20\u00a0%, 3 pers. au lieu de « Évaluation individuelle », 3 × 1\u202f800,00\u00a0€, TVA 20\u00a0%, 3 pers.",
            "Ligne 2 : « Salle », 1,5 × 500,00\u00a0€, remise 5\u00a0%, TVA 10\u00a0%, prestation, unité ou texte modifié",
            "Ligne 3 supprimée : « Phase 2 »",
            "Objet : texte modifié",
            "Frais de déplacement : 120,00\u00a0€ au lieu de au réel",
            "Dates : aucune au lieu de du 1er au 30 juin 2027",
        ],
        QuoteChanges.Between(Full, Full with
        {
            Title = "x",
            TravelAtCost = false,
            Period = null,
            Lines = [Full.Lines[0] with { Quantity = 400 }, Full.Lines[1] with { Unit = Unit.Fixed }],
        }));

    [Fact]
    public void Between_AnAddedLine_IsShownShort() => Assert.Equal(
        [$"Ligne 4 ajoutée : « {new string('a', 58)}… »"], QuoteChanges.Between(Full, Full with { Lines = [.. Full.Lines, QuoteLine.Heading(new string('a', 58) + "😀😀")] }));

    public static TheoryData<string, QuoteContent> Impossible() => new()
    {
        { "title", Full with { Title = " " } },
        { "title", Full with { Title = new string('a', 201) } },
        { "introduction", Full with { Introduction = new string('a', 5001) } },
        { "lines", Full with { Lines = [.. Enumerable.Repeat(Line(), 301)] } },
        { "lines[0]", Full with { Lines = [null!] } },
        { "discount", Full with { Discount = -1 } },
        { "discount", Full with { Discount = 10_001 } },
        { "travelCents", Full with { TravelCents = -1 } },
        { "travelCents", Full with { TravelCents = 1_000_000_000_000 } },
        { "travelVatRate", Full with { TravelVatRate = 10_001 } },
        { "deposit", Full with { Deposit = 10_001 } },
        { "validityDays", Full with { ValidityDays = 0 } },
        { "validityDays", Full with { ValidityDays = 366 } },
        { "place", Full with { Place = new string('a', 201) } },
        { "period.to", Full with { Period = new Period(June.To, June.From, null) } },
        { "conditions", Full with { Conditions = new string('a', 20_001) } },
        { "lines[0].description", With(line => line with { Description = "" }) },
        { "lines[0].description", With(line => line with { Description = new string('a', 5001) }) },
        { "lines[0].quantity", With(line => line with { Quantity = 0 }) },
        { "lines[0].quantity", With(line => line with { Quantity = -100 }) },
        { "lines[0].quantity", With(line => line with { Quantity = 1_000_001 }) },
        { "lines[0].unitPriceCents", With(line => line with { UnitPriceCents = -1 }) },
        { "lines[0].discount", With(line => line with { Discount = 10_001 }) },
        { "lines[0].vatRate", With(line => line with { VatRate = -1 }) },
        { "lines[0].people", With(line => line with { People = 0 }) },
        { "lines[3].optional", Full with { Lines = [.. Full.Lines, QuoteLine.Words("x") with { Optional = true }] } },
        { "lines[0].service", With(line => line with { Service = " " }) },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Check_WhenAValueCannotBe_NamesItsField(string field, QuoteContent content) => Assert.Equal(field, FieldOf(content.Check));

    [Fact]
    public void Check_APossibleContent_Passes() => Assert.Null(Record.Exception(Full.Check));

    private static QuoteContent With(Func<QuoteLine, QuoteLine> change) => Full with { Lines = [change(Full.Lines[0]), .. Full.Lines.Skip(1)] };
}
