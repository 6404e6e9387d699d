using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Texts;

/// <summary>« 2,5 jours », « 1 forfait »: a quantity with its unit.</summary>
internal static class Units
{
    public static string Of(QuoteLine line, Language language)
    {
        var many = line.Quantity >= 200;
        var unit = line.Unit switch
        {
            Unit.Person => many ? language.Say("personnes", "people") : language.Say("personne", "person"),
            Unit.Day => many ? language.Say("jours", "days") : language.Say("jour", "day"),
            _ => many ? language.Say("forfaits", "fixed fees") : language.Say("forfait", "fixed fee")
        };
        return $"{language.Quantity(line.Quantity)}\u00a0{unit}";
    }
}
