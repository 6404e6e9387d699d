using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>A notification from a web site's form: "Nom : …", "E-mail : …", "Message : …". Values with the line they stand in.</summary>
internal sealed class WebForm
{
    private static readonly Dictionary<string, string> Labels = Build(
        ("last", "nom|nom de famille|last name|surname|votre nom"),
        ("first", "prenom|first name|votre prenom"),
        ("name", "nom complet|nom et prenom|nom, prenom|nom prenom|prenom nom|prenom et nom|name|full name|your name|nom du contact|interlocuteur|contact"),
        ("company", "societe|entreprise|organisation|organisme|raison sociale|company|company name|organization|etablissement|structure|votre societe|votre entreprise|nom de l'entreprise|collectivite"),
        ("job", "fonction|poste occupe|votre fonction|job title|titre|role|position|profession|qualite"),
        ("email", "e-mail|email|mail|courriel|adresse e-mail|adresse email|adresse mail|votre e-mail|votre email|adresse electronique|e-mail address|email address"),
        ("phone", "telephone|tel|tel.|votre telephone|numero de telephone|phone|phone number|mobile|portable|telephone portable|tel portable|numero"),
        ("service", "prestation|prestation souhaitee|service|votre besoin|type de demande|type de prestation|objet de la demande|sujet|objet|besoin|service souhaite|demande|nature de la demande|service requested|subject"),
        ("place", "ville|localisation|lieu|city|code postal / ville|site|localite"),
        ("people", "nombre de personnes|nombre de candidats|nombre de participants|effectif concerne|nb de candidats|nb de personnes|number of candidates|number of people"),
        ("position", "poste|poste concerne|poste a pourvoir|intitule du poste|poste vise"),
        ("deadline", "date souhaitee|echeance|delai|delai souhaite|periode souhaitee|quand"),
        ("budget", "budget|budget estime|enveloppe"),
        ("message", "message|votre message|commentaire|commentaires|votre demande|description|votre projet|details|precisions|your message|comments"));

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
                if (line != own[k]) k++;
            }
            else if (inMessage && !EndsForm(lines[own[k]].Text) && SameCell(lines, message, own[k])) message.Add(own[k]);
            else inMessage = false;
        }
        var known = fields.Count(f => f.Value.Item1.Length > 0);
        var person = fields.ContainsKey("email") || fields.ContainsKey("last") || fields.ContainsKey("name");
        return known >= 3 && person && fields.ContainsKey("message") | known >= 5 ? new WebForm(fields, message) : null;
    }

    /// <summary>In a table the message is one cell: the next row is another field.</summary>
    private static bool SameCell(IReadOnlyList<Line> lines, List<int> message, int line) => message.Count == 0 || lines[message[0]].Cell == lines[line].Cell;

    private static bool EndsForm(string line) => line is "--" or "-- " || line.StartsWith("____", StringComparison.Ordinal) || line.StartsWith("----", StringComparison.Ordinal);

    private static bool TryLabel(IReadOnlyList<Line> lines, IReadOnlyList<int> own, int k, out string field, out string value, out int line, out int offset)
    {
        (field, value, line, offset) = ("", "", own[k], 0);
        var text = lines[line].Text;
        var colon = text.IndexOf(':');
        if (colon is <= 0 or > 60)
        {
            // A table row: the label in one cell, the value in the next.
            if (lines[line].Cell is not { } cell || k + 1 >= own.Count || lines[own[k + 1]].Cell is not { } next || next.Row != cell.Row || !Labels.TryGetValue(Clean(text), out var label)) return false;
            (field, value, line) = (label, lines[own[k + 1]].Text, own[k + 1]);
            return true;
        }
        if (!Labels.TryGetValue(Clean(text[..colon]), out var known)) return IsOtherLabel(text, colon);
        field = known;
        value = text[(colon + 1)..].Trim();
        offset = text.Length - text[(colon + 1)..].TrimStart().Length;
        if (value.Length > 0 || k + 1 >= own.Count || field == "message") return true;
        if (lines[own[k + 1]].Text.Contains(':') || lines[own[k + 1]].IsBlank) return true;
        (value, line, offset) = (lines[own[k + 1]].Text, own[k + 1], 0);
        return true;
    }

    /// <summary>A label we do not know ("J'accepte la politique de confidentialité : oui") still ends the message.</summary>
    private static bool IsOtherLabel(string text, int colon) => text.Length - colon is > 1 and < 12 && colon > 8 && !text.Contains('.');

    private static string Clean(string label) => Folding.Fold(label).Trim(' ', '*', '-', '•', '\t', '>', '(', ')');

    private static Dictionary<string, string> Build(params (string Field, string Words)[] groups) =>
        groups.SelectMany(g => g.Words.Split('|').Select(word => (word, g.Field))).GroupBy(p => p.word).ToDictionary(p => p.Key, p => p.First().Field);
}
