using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Quotes;

public enum LineKind
{
    /// <summary>A service of the price grid.</summary>
    Priced,

    /// <summary>Anything else that has a price.</summary>
    Free,

    /// <summary>A sub-title without a price.</summary>
    Heading,

    /// <summary>A block of text without a price, between the lines.</summary>
    Text,
}

public enum Unit
{
    Person,
    Day,

    /// <summary>« forfait »</summary>
    Fixed,
}

/// <summary>One line of a quote.</summary>
/// <param name="Quantity">Hundredths: 2.5 days is 250.</param>
/// <param name="UnitPriceCents">Excluding VAT.</param>
/// <param name="Discount">Basis points of this line.</param>
/// <param name="VatRate">Basis points: 20 % is 2000.</param>
/// <param name="People">How many persons the line is for; what the contract review compares with the Go.</param>
public sealed record QuoteLine(
    LineKind Kind, string? Service, string Description, int Quantity, Unit Unit, long UnitPriceCents, int Discount, int VatRate, int? People)
{
    /// <summary>A line the client may choose: shown with its price, outside the total until the order takes it.</summary>
    public bool Optional { get; init; }

    /// <summary>False for a heading and for a text.</summary>
    public bool HasPrice => Kind is LineKind.Priced or LineKind.Free;

    /// <summary>True for what the client pays whatever they choose: it has a price and is no option.</summary>
    public bool IsInTotal() => HasPrice && !Optional;

    public static QuoteLine Heading(string text) => WithoutPrice(LineKind.Heading, text);

    public static QuoteLine Words(string text) => WithoutPrice(LineKind.Text, text);

    private static QuoteLine WithoutPrice(LineKind kind, string text) => new(kind, null, text, 0, Unit.Fixed, 0, 0, 0, null);
}

/// <summary>Everything one version of a quote says. A value: editing makes another one.</summary>
/// <param name="Discount">On all lines, basis points; travel expenses are not discounted.</param>
/// <param name="TravelAtCost">Travel is charged at cost: a sentence instead of an amount.</param>
/// <param name="Deposit">Basis points of the total; 0 for none.</param>
/// <param name="Conditions">Payment and other conditions of this quote, plain text.</param>
/// <param name="GoConditions">Conditions of the Go, printed; the house sets them, nobody edits them.</param>
public sealed record QuoteContent(
    string Title,
    string? Introduction,
    IReadOnlyList<QuoteLine> Lines,
    int Discount,
    long TravelCents,
    int TravelVatRate,
    bool TravelAtCost,
    int Deposit,
    int ValidityDays,
    string? Place,
    Period? Period,
    string Conditions,
    IReadOnlyList<string> GoConditions)
{
    public const int MaxLines = 300;
    public const int MaxDescription = 5_000;
    public const int MaxPlace = 200;
    public const int MaxConditions = 20_000;
    public const int MaxQuantity = 1_000_000;

    /// <summary>99 999 999,99 €</summary>
    public const long MaxCents = 9_999_999_999;

    /// <summary>One hash of all that is said: two contents are equal when, and only when, this is.</summary>
    public string Fingerprint => Process.Fingerprint.Of(
    [
        Title, Introduction, Number(Discount), Number(TravelCents), Number(TravelVatRate), Number(TravelAtCost ? 1 : 0), Number(Deposit), Number(ValidityDays),
        Place, Number(Period is null ? 0 : 1), Process.Fingerprint.Field(Period?.From), Process.Fingerprint.Field(Period?.To), Period?.Text, Conditions,
        Number(Lines.Count), .. Lines.SelectMany(Fields), Number(GoConditions.Count), .. GoConditions,
    ]);

    /// <summary>What is delivered once the client chose: the options taken are lines like the others, those left are gone.</summary>
    /// <param name="options">Numbers as printed: « Option 2 » is 2.</param>
    public QuoteContent WithChosen(IReadOnlyCollection<int> options)
    {
        var number = 0;
        return this with { Lines = [.. Lines.Where(line => !line.Optional || options.Contains(++number)).Select(line => line with { Optional = false })] };
    }

    /// <exception cref="InvalidValueException">A value cannot be; the field is named.</exception>
    public void Check()
    {
        Require(!string.IsNullOrWhiteSpace(Title) && Title.Length <= 200, "title", "Donnez un objet au devis (au plus 200 caractères).");
        Require((Introduction?.Length ?? 0) <= MaxDescription, "introduction", $"L'introduction dépasse {MaxDescription} caractères.");
        Require(Lines.Count <= MaxLines, "lines", $"Un devis compte au plus {MaxLines} lignes.");
        RequirePercent(Discount, "discount");
        RequireAmount(TravelCents, "travelCents");
        RequirePercent(TravelVatRate, "travelVatRate");
        RequirePercent(Deposit, "deposit");
        Require(ValidityDays is >= 1 and <= 365, "validityDays", "La validité va de 1 à 365 jours.");
        Require((Place?.Length ?? 0) <= MaxPlace, "place", "Le lieu dépasse 200 caractères.");
        Require(Conditions.Length <= MaxConditions, "conditions", "Les conditions dépassent 20 000 caractères.");
        Period?.Check("period");
        for (var i = 0; i < Lines.Count; i++)
        {
            Require(Lines[i] is not null, $"lines[{i}]", "Une ligne du devis est vide.");
            CheckLine(Lines[i], $"lines[{i}]");
        }
    }

    private static void CheckLine(QuoteLine line, string field)
    {
        Require(!string.IsNullOrWhiteSpace(line.Description), $"{field}.description", "Décrivez chaque ligne du devis.");
        Require(line.Description.Length <= MaxDescription, $"{field}.description", $"Une description dépasse {MaxDescription} caractères.");
        Require(!line.Optional || line.HasPrice, $"{field}.optional", "Seule une ligne qui porte un prix peut être en option.");
        if (!line.HasPrice)
        {
            return;
        }

        Require(line.Quantity is >= 1 and <= MaxQuantity, $"{field}.quantity", "La quantité va de 0,01 à 10 000.");
        RequireAmount(line.UnitPriceCents, $"{field}.unitPriceCents");
        RequirePercent(line.Discount, $"{field}.discount");
        RequirePercent(line.VatRate, $"{field}.vatRate");
        Require(line.People is null or (>= 1 and <= Need.MaxPeople), $"{field}.people", $"Le nombre de personnes va de 1 à {Need.MaxPeople}.");
        Require(line.Kind != LineKind.Priced || !string.IsNullOrWhiteSpace(line.Service), $"{field}.service", "Choisissez la prestation de cette ligne.");
    }

    private static void RequirePercent(int basisPoints, string field) =>
        Require(basisPoints is >= 0 and <= Money.Rounding.WholeBasisPoints, field, "Un pourcentage va de 0 à 100.");

    private static void RequireAmount(long cents, string field) =>
        Require(cents is >= 0 and <= MaxCents, field, "Un montant va de 0 à 99 999 999,99 €.");

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }

    /// <summary>What a line gained later goes in only when it is there: what was approved before keeps its fingerprint.</summary>
    private static IEnumerable<string?> Fields(QuoteLine line) =>
    [
        line.Kind.ToString(), line.Service, line.Description, Number(line.Quantity), line.Unit.ToString(),
        Number(line.UnitPriceCents), Number(line.Discount), Number(line.VatRate), Number(line.People ?? -1),
        .. line.Optional ? [nameof(QuoteLine.Optional)] : Array.Empty<string>(),
    ];

    private static string Number(long value) => Process.Fingerprint.Field(value);
}
