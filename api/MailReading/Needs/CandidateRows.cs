using System.Text.RegularExpressions;
using IodOutlook.MailReading.People;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>A table or list with one row for each person: those for the same job in the same place are one need.</summary>
internal static partial class CandidateRows
{
    /// <param name="rows">The rows of one table or list, each with its cells.</param>
    public static List<NeedReading> Read(List<List<Sentence>> rows, ServiceMention? service)
    {
        if (service is null) return [];
        var named = rows.Count > 0 && rows[0].Exists(c => PersonHeading().IsMatch(c.Folded));
        var persons = rows.Skip(named ? 1 : 0).Where(r => named || r.Exists(IsPerson)).Select(r => (Position: PositionIn(r), Place: PlaceIn(r))).Where(r => r.Position is not null).ToList();
        if (persons.Count < 2) return [];
        return [.. persons.GroupBy(p => (Folding.Fold(p.Position!.Value), p.Place?.Value)).Select(g => Need(service, g.First().Position!, g.First().Place, g.Count()))];
    }

    private static NeedReading Need(ServiceMention service, PositionHit position, PlaceHit? place, int people) => new(
        service.Sentence.Field(service.Code, service.Explicit ? Confidence.High : Confidence.Medium, service.Start, service.Length, service.Rule),
        position.Sentence.Field(position.Value, Confidence.High, position.Start, position.Length, position.Rule),
        position.Sentence.Field(people, Confidence.Medium, position.Start, position.Length, "need.people.rows"),
        place?.Sentence.Field(place.Value, Confidence.High, place.Start, place.Length, place.Rule));

    private static PositionHit? PositionIn(List<Sentence> row) => row.SelectMany(PositionFinder.Find).Where(p => p.Score >= 0).MaxBy(p => p.Score);

    private static PlaceHit? PlaceIn(List<Sentence> row) => row.SelectMany(Places.Find).MaxBy(p => p.Score);

    /// <summary>"Mme A. R.", "Jean Dupont", "Candidat 2".</summary>
    private static bool IsPerson(Sentence cell)
    {
        var raw = cell.Raw(0, cell.End - cell.Start).Trim(' ', '-', '•', '*', '.', ':');
        return Person().IsMatch(cell.Folded) || PersonNames.LooksLikeName(raw);
    }

    [GeneratedRegex(@"^\W*(candidate?s?|noms?|prenoms?|noms? (et|,|/) prenoms?|prenoms? (et|/) noms?|collaborat\w+|personnes?( concernees?)?|salarie\w*|finalistes?|names?|participants?|interesse\w*)( ?\([^)]{1,30}\))?\W*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PersonHeading();

    [GeneratedRegex(@"^\W*((m|mme|mlle|mr|mrs|ms|monsieur|madame)\.? [a-z]|(candidate?|finaliste|candidate) ?(n ?°|no)? ?(\d{1,2}|[a-h])\b)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Person();
}
