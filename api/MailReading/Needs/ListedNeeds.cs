using System.Text.RegularExpressions;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Needs;

/// <summary>Needs written as a list or a table: each row is a need, and takes from the text what it does not say itself.</summary>
internal static partial class ListedNeeds
{
    public static List<NeedReading> Read(Letter letter, List<ServiceMention> mentions, NeedFacts facts)
    {
        var (table, bullets) = (TableRows(letter).ToList(), Bullets(letter).ToList());
        var needs = table.Concat(bullets).Select(row => Read(row, mentions, facts)).OfType<NeedReading>().ToList();
        if (needs.Count >= 2 || (needs.Count == 1 && mentions.DistinctBy(m => m.Code).Count() == 1 && table.Exists(row => NumberCell(row) is not null && mentions.Exists(m => row.Contains(m.Sentence))))) return needs;
        var service = ServiceOf(mentions);
        var byTable = table.GroupBy(r => r[0].Line!.Cell!.Value.Table).Select(g => CandidateRows.Read([.. g], service)).FirstOrDefault(n => n.Count > 0);
        return byTable ?? CandidateRows.Read(bullets, service);
    }

    private static ServiceMention? ServiceOf(List<ServiceMention> mentions) => mentions.Find(m => m.Explicit) ?? (mentions.Count > 0 ? mentions[0] : null);

    /// <summary>Sentences of one table row, in the order of its cells.</summary>
    private static IEnumerable<List<Sentence>> TableRows(Letter letter) => letter.Text
        .Where(s => s.Line?.Cell is not null)
        .GroupBy(s => (s.Line!.Cell!.Value.Table, s.Line.Cell.Value.Row))
        .Select(g => g.ToList())
        .Where(row => row.Count >= 2);

    private static IEnumerable<List<Sentence>> Bullets(Letter letter) => letter.Text
        .Where(PositionFinder.IsListed)
        .GroupBy(s => s.Paragraph)
        .Select(g => g.ToList());

    private static NeedReading? Read(List<Sentence> row, List<ServiceMention> mentions, NeedFacts facts)
    {
        if (row.Exists(s => AmongThem().IsMatch(s.Folded))) return null;
        var own = mentions.Where(m => row.Contains(m.Sentence)).OrderBy(m => m.Sentence.Start + m.Start).FirstOrDefault();
        var position = row.SelectMany(PositionFinder.Find).Where(p => p.Score >= 0).MaxBy(p => p.Score);
        var people = row.SelectMany(Headcounts.Find).MaxBy(c => c.Score);
        var count = people is not null ? FieldOf(people) : NumberCell(row);
        if (own is null && (position is null || count is null) || (own is not null && position is null && count is null && row.Count < 2)) return null;
        var service = own ?? ServiceOf(mentions);
        if (service is null) return null;
        var place = row.SelectMany(Places.Find).MaxBy(p => p.Score) ?? PlaceCell(row);
        return new NeedReading(
            service.Sentence.Field(service.Code, service.Explicit ? Confidence.High : Confidence.Medium, service.Start, service.Length, service.Rule),
            position?.Sentence.Field(position.Value, Confidence.High, position.Start, position.Length, position.Rule),
            count,
            place?.Sentence.Field(place.Value, Confidence.High, place.Start, place.Length, place.Rule));
    }

    /// <summary>"parmi eux deux futurs responsables": said of the persons of another row.</summary>
    [GeneratedRegex(@"\b(parmi (eux|elles|ces|les)|d'entre (eux|elles)|among (them|these)|of (them|whom))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AmongThem();

    private static Field<int> FieldOf(CountHit hit) => hit.Sentence.Field(hit.Value, Confidence.High, hit.Start, hit.Length, hit.Rule);

    /// <summary>A cell that is a number alone, in a row with a job.</summary>
    private static Field<int>? NumberCell(List<Sentence> row)
    {
        foreach (var cell in row.Where(s => s.Line?.Cell is not null))
        {
            var t = cell.Tokens;
            if (NumberWords.TryReadCount(t, 0, out var value, out var next) && next >= t.Count && value is > 0 and < 1000 && row.IndexOf(cell) > 0) return cell.Field(value, Confidence.High, 0, t[next - 1].End, "need.people.cell");
        }
        return null;
    }

    /// <summary>A cell that is one capitalised word and neither job nor service is a place.</summary>
    private static PlaceHit? PlaceCell(List<Sentence> row)
    {
        foreach (var cell in row.Skip(1).Where(s => s.Line?.Cell is not null))
        {
            var raw = cell.Raw(0, cell.End - cell.Start).Trim();
            if (raw.Length is > 2 and < 30 && char.IsUpper(raw[0]) && raw.All(c => char.IsLetter(c) || c is '-' or ' ' or '\'' or '’') && raw.Count(c => c == ' ') <= 1 && People.JobWords.StartIn(cell.Folded) < 0 && ServiceMatcher.For(ServiceVocabulary.Default).Find(cell.Tokens).Count == 0)
                return new PlaceHit(cell, 0, raw.Length, raw, 3, "need.place.cell");
        }
        return null;
    }
}
