using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.People;

/// <summary>A stretch of the body that says something about a person.</summary>
internal readonly record struct Words(int Start, int Length, string Text);

/// <summary>What one signature says: name, job, company. Each with its place in the body.</summary>
internal sealed class SignatureCard
{
    private static readonly string[] Marks = [" - ", " – ", " — ", " | ", " • ", " · ", " / ", " @ ", ", ", " // ", "|", "•", " ~ ", " chez ", " at "];

    private readonly MailText _body;
    private readonly string? _name;
    private readonly string? _address;
    private readonly AuthorName _author;

    public SignatureCard(MailText body, MailBlock block, string? name, string? address)
    {
        _body = body;
        _name = name;
        _address = address;
        _author = new AuthorName(name, address);
        var lines = block.Lines.Where(i => body.Roles[i] == LineRole.Signature && body[i].Text.Length is > 0 and < 200).Take(30).ToList();
        ReadName(lines);
        ReadJobAndCompany(lines);
    }

    public Words? Name { get; private set; }

    public Words? Job { get; private set; }

    public Words? Company { get; private set; }

    private void ReadName(List<int> lines)
    {
        var headerIsPerson = PersonNames.Normalise(_name) is not null;
        foreach (var line in lines.Take(5))
        {
            var text = _body[line].Text;
            var head = FirstPiece(text);
            if (_author.Signs(text) && WordCount(head) >= 2 && (headerIsPerson || Domains.Likeness(head, _address) <= 0.5))
            {
                Name = Place(line, 0, head.Length);
                return;
            }
        }
        foreach (var line in lines.Take(3))
        {
            var head = FirstPiece(_body[line].Text);
            if (!PersonNames.LooksLikeName(head) || Domains.Likeness(head, _address) > 0.5) continue;
            Name = Place(line, 0, head.Length);
            return;
        }
    }

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter));

    private void ReadJobAndCompany(List<int> lines)
    {
        var pieces = lines.SelectMany(PiecesOf).Where(p => !IsContact(p.Text) && !IsName(p)).ToList();
        Company = BestCompany(pieces);
        Job = FirstJob(lines, pieces);
        Company ??= CompanyByPlace(lines);
        TrimJobByCompany();
    }

    private bool IsName(Words piece) => Name is { } name && piece.Start >= name.Start && piece.Start < name.Start + name.Length;

    private Words? BestCompany(List<Words> pieces)
    {
        Words? best = null;
        var score = 0.25;
        foreach (var piece in pieces)
        {
            var words = AfterJob(piece);
            if (words.Length == 0 || words.Text.Length > 70 || IsAddress(words.Text)) continue;
            var likeness = Domains.Likeness(words.Text, _address) - (0.01 * words.Text.Length / 10) - (JobWords.StartIn(Folding.Fold(words.Text)) >= 0 ? 0.1 : 0);
            if (likeness <= score) continue;
            (best, score) = (words, likeness);
        }
        return best;
    }

    /// <summary>"DRH Papeteries Lusanne" with papeteries-lusanne.fr: the company begins where the domain's words do.</summary>
    private Words AfterJob(Words piece)
    {
        if (JobWords.StartIn(Folding.Fold(piece.Text)) != 0) return piece;
        for (var at = piece.Text.IndexOf(' '); at > 0; at = piece.Text.IndexOf(' ', at + 1))
        {
            var rest = piece.Text[(at + 1)..];
            if (rest.Length > 0 && char.IsUpper(rest[0]) && Domains.Likeness(rest, _address) >= 0.5 && Domains.Likeness(rest.Split(' ')[0], _address) > 0) return new Words(piece.Start + at + 1, rest.Length, rest);
        }
        return piece with { Length = 0 };
    }

    private Words? FirstJob(List<int> lines, List<Words> pieces)
    {
        foreach (var line in lines)
        {
            foreach (var piece in PiecesOf(line))
            {
                if (IsName(piece) || IsContact(piece.Text) || piece.Text.Length > 90) continue;
                var folded = Folding.Fold(piece.Text);
                var start = JobWords.StartIn(folded);
                if (start < 0 || IsAnotherPerson(piece.Text) || LineRules.Is("department", folded) && start > 0) continue;
                if (Company is { } company && company.Start == piece.Start) continue;
                return KeepTail(line, WithoutArticle(piece));
            }
        }
        return null;
    }

    /// <summary>"Le chef du service marchés," is signed with an article.</summary>
    private static Words WithoutArticle(Words piece)
    {
        var cut = piece.Text.StartsWith("Le ", StringComparison.Ordinal) || piece.Text.StartsWith("La ", StringComparison.Ordinal) ? 3 : piece.Text.StartsWith("L'", StringComparison.Ordinal) || piece.Text.StartsWith("L’", StringComparison.Ordinal) ? 2 : 0;
        return new Words(piece.Start + cut, piece.Length - cut, piece.Text[cut..]);
    }

    /// <summary>"HR Business Partner, Europe": what follows the comma belongs to the job unless it is the company.</summary>
    private Words KeepTail(int line, Words piece)
    {
        var text = _body[line].Text;
        var after = piece.Start - _body.StartOf(line) + piece.Length;
        if (!text[after..].StartsWith(", ", StringComparison.Ordinal)) return piece;
        var rest = text[(after + 2)..];
        var end = NextMark(rest, commas: true);
        var tail = end < 0 ? rest : rest[..end];
        var companyHere = Company is { } c && c.Start >= piece.Start && c.Start < _body.StartOf(line) + text.Length;
        if (companyHere || Company is null || tail.Length > 40 || IsContact(tail)) return piece;
        return Place(line, piece.Start - _body.StartOf(line), piece.Length + 2 + tail.Length);
    }

    private Words? CompanyByPlace(List<int> lines)
    {
        if (Job is not { } job) return CompanyWithoutJob(lines);
        var at = _body.LineAt(job.Start);
        var sameLine = PiecesOf(at).SkipWhile(p => p.Start <= job.Start).FirstOrDefault(p => IsCompanyLike(p.Text));
        if (sameLine.Length > 0) return sameLine;
        var next = lines.Where(l => l > at).Take(2).SelectMany(l => PiecesOf(l).Take(1)).FirstOrDefault(p => IsCompanyLike(p.Text));
        return next.Length > 0 ? next : null;
    }

    private Words? CompanyWithoutJob(List<int> lines)
    {
        var from = Name is { } name ? _body.LineAt(name.Start) : -1;
        foreach (var line in lines.Where(l => l > from).Take(3))
        {
            var piece = PiecesOf(line).FirstOrDefault();
            if (piece.Length > 0 && IsCompanyLike(piece.Text)) return piece;
        }
        return null;
    }

    private bool IsCompanyLike(string text)
    {
        var folded = Folding.Fold(text);
        return text.Length is > 2 and < 70 && text.Any(char.IsUpper) && !IsContact(text) && !IsAddress(text) && !LineRules.Is("department", folded)
            && !LineRules.Is("mobile", folded) && !LineRules.Is("closer", folded) && !_author.Signs(text) && !text.EndsWith('!') && !text.EndsWith('?') && JobWords.StartIn(folded) is < 0 or > 4 && !IsAnotherPerson(text) && !PersonNames.LooksLikeName(text) && text.Count(c => c == ' ') < 9;
    }

    private void TrimJobByCompany()
    {
        if (Job is not { } job || Company is not { } company || company.Start <= job.Start || company.Start >= job.Start + job.Length) return;
        var text = job.Text[..(company.Start - job.Start)].TrimEnd(' ', '-', '–', ',', '|', '@', '/');
        foreach (var link in (string[])[" chez", " de", " at", " du", " d'", " des", " de la", " of"])
        {
            if (text.EndsWith(link, StringComparison.OrdinalIgnoreCase)) text = text[..^link.Length];
        }
        Job = new Words(job.Start, text.Length, text);
    }

    private static bool IsAnotherPerson(string text) => text.Contains(" : ", StringComparison.Ordinal) || text.Contains(": ", StringComparison.Ordinal);

    private static bool IsContact(string text) => text.Contains('@') || ContactSigns.In(Folding.Fold(text)) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text)
    {
        var folded = Folding.Fold(text);
        return AddressWords.Any(w => folded.Contains(w, StringComparison.Ordinal)) && folded.Any(char.IsAsciiDigit) || folded.StartsWith("zi ", StringComparison.Ordinal) || folded.StartsWith("za ", StringComparison.Ordinal) || folded.StartsWith("zac ", StringComparison.Ordinal);
    }

    private static readonly string[] AddressWords = ["rue ", "avenue ", "boulevard ", "allee ", "place ", "route ", "quai ", "chemin ", "impasse ", "cours ", "bp ", "cs ", "cedex", "parc ", "tour "];

    private static string FirstPiece(string text)
    {
        var end = NextMark(text, commas: true);
        return end < 0 ? text : text[..end].TrimEnd();
    }

    private static int NextMark(string text, bool commas)
    {
        var end = -1;
        foreach (var mark in Marks)
        {
            if (!commas && mark == ", ") continue;
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (end < 0 || at < end)) end = at;
        }
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && (end < 0 || bracket < end) ? bracket : end;
    }

    private IEnumerable<Words> PiecesOf(int line)
    {
        var text = _body[line].Text;
        for (var at = 0; at < text.Length;)
        {
            var end = NextMark(text[at..], commas: true);
            var stop = end < 0 ? text.Length : at + end;
            var piece = text[at..stop];
            var lead = piece.Length - piece.TrimStart(' ', '-', '–', '|', '•', '·', ',', '/', '@', '(', ')').Length;
            var trimmed = piece.Trim(' ', '-', '–', '|', '•', '·', ',', '/', '@', '(', ')');
            if (trimmed.Length > 1) yield return Place(line, at + lead, trimmed.Length);
            at = stop + (end < 0 ? 0 : MarkLength(text, stop));
            if (end < 0) yield break;
        }
    }

    private static int MarkLength(string text, int at)
    {
        foreach (var mark in Marks)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0) return mark.Length;
        }
        return 1;
    }

    private Words Place(int line, int start, int length) => new(_body.StartOf(line) + start, length, _body[line].Text.Substring(start, length));
}
