using CsCheck;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Tests;

/// <summary>One demand and one quote, as most tests want them; each test changes the one thing it is about.</summary>
internal static class Samples
{
    public const string Assessment = "individual-assessment";

    public static readonly DateTime Now = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Manager = new("m", "Paul Iod", Role.Manager, Now);

    public static readonly Period June = new(new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 30), "en juin");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Actor At(DateTime at) => Manager with { At = at };

    public static Actor As(Role role) => Manager with { Role = role };

    public static Need Need(string service = Assessment, int? people = 3, string? place = "Lyon") => new(service, "Directeur H/F", people, place);

    public static Qualification Qualification(params Need[] needs) => new(
        "Évaluation de trois cadres", "fr", Id(1), Id(2), needs.Length == 0 ? [Need()] : needs, June, new Budget(1000, 2000, "total", "HT"), new Origin("network", null), null);

    public static Demand Captured() => Demand.Capture(Id(3), new Reference(Series.Demand, 2027, 42), "Demande de devis", Now, Manager).Demand;

    public static Demand Qualified(params Need[] needs)
    {
        var demand = Captured();
        demand.Qualify(Qualification(needs), Manager);
        return demand;
    }

    public static CriterionVerdict[] AllMet() => [.. FeasibilityDecision.Mandatory.Select(c => new CriterionVerdict(c, Verdict.Met, null))];

    public static FeasibilityDecision Go() => new(AllMet(), Decision.Go, [], null);

    public static FeasibilityDecision GoIf(params string[] conditions) => new(AllMet(), Decision.GoWithConditions, conditions, null);

    public static FeasibilityDecision NoGo() => new(AllMet(), Decision.NoGo, [], "Conflit d'intérêts");

    public static void Decide(this Demand demand, FeasibilityDecision decision) =>
        demand.DecideFeasibility(decision, new Dictionary<Criterion, string>(), Manager);

    public static Demand Feasible(params Need[] needs)
    {
        var demand = Qualified(needs);
        demand.Decide(Go());
        return demand;
    }

    public static QuoteLine Line(int quantity = 300, long price = 180_000, int discount = 0, int vatRate = 2000, int? people = 3) =>
        new(LineKind.Priced, Assessment, "Évaluation individuelle", quantity, Unit.Person, price, discount, vatRate, people);

    public static QuoteContent Content(params QuoteLine[] lines) => new(
        "Évaluation de trois cadres", "Bonjour,", lines.Length == 0 ? [Line()] : lines, 0, 0, 2000, false, 3000, 30, "Lyon", June, "Paiement à 30 jours.", []);

    public static ContractReviewAnswer Approved(params CriterionVerdict[] beyond) => new(true, beyond, null);

    public static (Demand Demand, Quote Quote) Quoted(QuoteContent? content = null)
    {
        var demand = Feasible();
        return (demand, Issue(demand, content ?? Content()));
    }

    public static Quote Issue(Demand demand, QuoteContent content) =>
        Quote.Issue(Id(10), Id(11), new Reference(Series.Quote, 2027, 31), demand, content, "Grille 2027", Manager).Quote;

    public static (Demand Demand, Quote Quote) Ready()
    {
        var (demand, quote) = Quoted();
        quote.Review(demand, Approved(), Manager);
        return (demand, quote);
    }

    public static (Demand Demand, Quote Quote) Sent()
    {
        var (demand, quote) = Ready();
        quote.PrepareMail(demand, Manager);
        quote.RecordSent(demand, Now, "vu dans les éléments envoyés", Manager);
        return (demand, quote);
    }

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The code with which a step is refused.</summary>
    public static string RefusalOf(Action step) => Assert.Throws<ProcessRefusedException>(step).Code;

    /// <summary>The field that a value is refused for.</summary>
    public static string FieldOf(Action step) => Assert.Throws<InvalidValueException>(step).Field;

    /// <summary>The solution's folder: found by walking up, so that the tests run from anywhere.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "IodOutlook.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
