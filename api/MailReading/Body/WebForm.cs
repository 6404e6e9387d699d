using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>A notification from a web site's form: "Nom : …", "E-mail : …", "Message : …". Values with the line they stand in.</summary>
internal sealed class WebForm
{
    private static readonly Dictionary<string, string> Labels = Build(
        ("last", "nom|nom de famille|last name|surname|votre nom|votre nom de famille|name of contact"),
        ("first", "prenom|first name|votre prenom"),
        ("name", "nom complet|vos nom et prenom|votre nom et prenom|votre nom complet|nom / prenom|nom & prenom|nom du demandeur|demandeur|expediteur|nom et prenom|nom, prenom|nom prenom|prenom nom|prenom et nom|name|full name|your name|nom du contact|interlocuteur|contact"),
        ("company", "societe|entreprise|organisation|organisme|raison sociale|company|company name|organization|etablissement|structure|votre societe|votre entreprise|votre organisation|votre organisme|votre structure|nom de l'entreprise|nom de la societe|nom de votre entreprise|nom de votre societe|collectivite|association|employeur|employer|your company"),
        ("job", "fonction|poste occupe|votre poste|votre fonction|fonction occupee|votre titre|your role|your position|job title|titre|role|position|profession|qualite"),
        ("email", "e-mail|email|mail|courriel|adresse e-mail|adresse email|adresse mail|votre e-mail|votre email|adresse electronique|votre courriel|votre mail|votre adresse e-mail|votre adresse email|votre adresse mail|adresse de courriel|e-mail professionnel|email professionnel|e-mail address|email address|your email|your e-mail|work email"),
        ("phone", "telephone|tel|tel.|votre telephone|numero de telephone|phone|phone number|mobile|portable|telephone portable|tel portable|numero|votre numero|votre numero de telephone|votre tel|telephone fixe|telephone mobile|telephone professionnel|your phone|contact number"),
        ("service", "prestation|prestation souhaitee|service|votre besoin|type de demande|type de prestation|objet de la demande|sujet|objet|besoin|service souhaite|demande|nature de la demande|service requested|subject"),
        ("place", "ville|localisation|lieu|city|code postal / ville|site|localite"),
        ("people", "nombre de personnes|nombre de candidats|nombre de participants|combien de personnes|nombre d'evaluations|nombre de collaborateurs|effectif|effectif concerne|nb de candidats|nb de personnes|number of candidates|number of people"),
        ("position", "poste|pour quel poste|poste evalue|metier|poste concerne|poste a pourvoir|intitule du poste|poste vise"),
        ("deadline", "date souhaitee|dates souhaitees|pour quand|date limite|echeance souhaitee|calendrier|periode|echeance|delai|delai souhaite|periode souhaitee|quand"),
        ("budget", "budget|budget estime|votre budget|budget previsionnel|budget envisage|enveloppe"),
        ("message", "message|votre message|contenu du message|corps du message|texte|commentaire|commentaires|votre commentaire|informations complementaires|complement d'information|remarques|votre demande|description|votre projet|details|precisions|your message|comments"));

    private readonly Dictionary<string, (string Value, int Line, int Offset)> _fields;

    private WebForm(Dictionary<string, (string, int, int)> fields, List<int> messageLines)
    {
        _fields = fields;
        MessageLines = messageLines;
    }

    /// <summary>The lines of the message field; the first begins after its label.</summary>
    public List<int> MessageLines { get; }

    public int MessageOffset => _fields.TryGetValue("message", out var message) ? message.Offset : 0;

    public (string Value, int Line, int Offset)? this[string field] => _fields.TryGetValue(field, out var value) && value.Value.Length > 0 ? value : null;

    /// <summary>Null unless at least three known labels, an address or a name among them, stand in the sender's own text.</summary>
    public static WebForm? Find(IReadOnlyList<Line> lines, IReadOnlyList<int> own)
    {
        var fields = new Dictionary<string, (string, int, int)>();
        var message = new List<int>();
        var inMessage = false;
        for (var k = 0; k < own.Count; k++)
        {
            if (TryLabel(lines, own, k, out var field, out var value, out var line, out var offset))
            {
                inMessage = field == "message";
                if (field.Length > 0) fields.TryAdd(field, (value, line, offset));
                if (inMessage) message.Add(line);
                while (own[k] != line) k++;
            }
            else if (inMessage && !EndsForm(lines[own[k]].Text) && SameCell(lines, message, own[k])) message.Add(own[k]);
            else inMessage = false;
        }
        if (fields.TryGetValue("message", out var label) && label.Item1.Length == 0 && message.TrueForAll(line => line == label.Item2)) message.AddRange(SetApart(lines, label.Item2));
        var known = fields.Count(f => f.Value.Item1.Length > 0);
        var person = fields.ContainsKey("email") || fields.ContainsKey("last") || fields.ContainsKey("name");
        return known >= 3 && person && fields.ContainsKey("message") | known >= 5 ? new WebForm(fields, message) : null;
    }

    /// <summary>What follows "Message :" indented, as a quotation would be.</summary>
    private static IEnumerable<int> SetApart(IReadOnlyList<Line> lines, int label) =>
        Enumerable.Range(label + 1, lines.Count - label - 1).SkipWhile(line => lines[line].IsBlank).TakeWhile(line => lines[line].Quote > lines[label].Quote || lines[line].IsBlank);

    /// <summary>In a table the message is one cell: the next row is another field.</summary>
    private static bool SameCell(IReadOnlyList<Line> lines, List<int> message, int line) => message.Count == 0 || lines[message[0]].Cell == lines[line].Cell;

    private static bool EndsForm(string line) => line is "--" or "-- " || line.StartsWith("____", StringComparison.Ordinal) || line.StartsWith("----", StringComparison.Ordinal);

    private static bool TryLabel(IReadOnlyList<Line> lines, IReadOnlyList<int> own, int k, out string field, out string value, out int line, out int offset)
    {
        (field, value, line, offset) = ("", "", own[k], 0);
        var text = lines[line].Text;
        var colon = text.IndexOf(':');
        if (colon is <= 0 or > 60 || colon == text.TrimEnd().Length - 1 && lines[line].Cell is not null) return TryLabelAlone(lines, own, k, out field, out value, out line);
        if (!Labels.TryGetValue(Clean(text[..colon]), out var known)) return IsOtherLabel(text, colon);
        field = known;
        value = text[(colon + 1)..].Trim();
        offset = text.Length - text[(colon + 1)..].TrimStart().Length;
        if (value.Length > 0 || k + 1 >= own.Count || field == "message") return true;
        if (lines[own[k + 1]].Text.Contains(':') || lines[own[k + 1]].IsBlank) return true;
        (value, line, offset) = (lines[own[k + 1]].Text, own[k + 1], 0);
        return true;
    }

    /// <summary>A label alone in its cell or on its line: the value stands in the next one, beside it or below it.</summary>
    private static bool TryLabelAlone(IReadOnlyList<Line> lines, IReadOnlyList<int> own, int k, out string field, out string value, out int line)
    {
        (field, value, line) = ("", "", own[k]);
        var label = lines[line];
        if (!Labels.TryGetValue(Clean(label.Text), out var known)) return IsUnknownQuestion(label);
        var next = k + 1;
        while (next < own.Count && next - k < 4 && lines[own[next]].IsBlank) next++;
        if (next >= own.Count || lines[own[next]].IsBlank || Labels.ContainsKey(Clean(lines[own[next]].Text))) return false;
        if (label.Cell is { } cell && !(lines[own[next]].Cell is { } beside && beside.Table == cell.Table && beside.Row - cell.Row is 0 or 1)) return false;
        (field, value, line) = (known, lines[own[next]].Text, own[next]);
        return true;
    }

    /// <summary>"Comment nous avez-vous connus ?" in a cell of the form is a label too, though none we read.</summary>
    private static bool IsUnknownQuestion(Line line) => line.Cell is not null && line.Text.Length < 60 && line.Text.EndsWith('?');

    /// <summary>A label we do not know ("J'accepte la politique de confidentialité : oui") still ends the message.</summary>
    private static bool IsOtherLabel(string text, int colon) => text.Length - colon is > 1 and < 12 && colon > 8 && !text.Contains('.');

    /// <summary>"Téléphone (facultatif) * :" is "telephone".</summary>
    private static string Clean(string label)
    {
        var folded = Folding.Fold(label);
        if (folded.IndexOf('(') is > 2 and var bracket) folded = folded[..bracket];
        return folded.Trim(' ', '*', '-', '•', '\t', '>', '(', ')', '?', ':', '.');
    }

    private static Dictionary<string, string> Build(params (string Field, string Words)[] groups) =>
        groups.SelectMany(g => g.Words.Split('|').Select(word => (word, g.Field))).GroupBy(p => p.word).ToDictionary(p => p.Key, p => p.First().Field);
}
