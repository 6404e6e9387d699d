using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

internal enum HeaderField
{
    From,
    To,
    Cc,
    Date,
    Subject,
}

/// <summary>The labels of header lines that mail programs write above a quoted mail, in the languages our correspondents' programs speak.</summary>
internal static class HeaderLabels
{
    private const int LongestLabel = 40;

    private static readonly Dictionary<string, HeaderField> Fields = Build();

    /// <summary>Reads "De : Marie Dupont" into its field and value.</summary>
    public static bool TryRead(string line, out HeaderField field, out string value)
    {
        field = default;
        value = "";
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOfAny(':', '：');
        if (colon <= 0) return false;
        var label = Folding.Fold(line[..colon]).Trim(' ', '*', '|', '-', '_', '>', '\t', '#');
        if (!Fields.TryGetValue(label, out field)) return false;
        value = line[(colon + 1)..].Trim(' ', '*', '|', '\t', '\u00A0');
        return true;
    }

    /// <summary>Where the next label begins inside a line that holds several; -1 where none does.</summary>
    public static int NextIn(string line, int from)
    {
        for (var colon = line.IndexOf(':', Math.Min(from, line.Length)); colon > 0; colon = line.IndexOf(':', colon + 1))
        {
            for (var start = colon - 1; start >= from && colon - start < 24; start--)
            {
                var opens = char.IsUpper(line[start]) && (start == 0 || !char.IsLetter(line[start - 1]));
                if (opens && Fields.ContainsKey(Folding.Fold(line[start..colon]).Trim())) return start;
            }
        }
        return -1;
    }

    private static Dictionary<string, HeaderField> Build()
    {
        var fields = new Dictionary<string, HeaderField>();
        Add(HeaderField.From, "de|from|expediteur|expeditorul|saatja|kelta|od kogo|odosielatel|від кого|de la|送信元|от кого|von|da|van|fra|fran|od|lahettaja|felado|kimden|gonderen|remitente|emisor|mittente|afzender|avsandare|nadawca|odesilatel|от|від|od koho|de la part de|feladó|送信者|差出人|发件人|寄件者");
        Add(HeaderField.To, "a|pour|to|catre|saaja|komu:|кому|destinataire|destinataires|an|para|aan|til|till|do|komu|vastaanottaja|cimzett|kime|alici|destinatario|destinatarios|кому|für|per|adresat|收件人|宛先");
        Add(HeaderField.Cc, "cc|copie|copie a|copies|kopie|copia|kopi|kopia|kopio|masolat|bilgi|копия|копія|dw|cci|bcc|kopie (cc)");
        Add(HeaderField.Date, "envoye|envoye le|datа|data trimiterii|paivays|kuupaev|date|date d'envoi|sent|gesendet|datum|data|fecha|enviado|enviado el|enviada em|enviada|inviato|verzonden|sendt|skickat|wyslano|data|dato|odeslano|lahetetty|paivays|elkuldve|tarih|gonderilme tarihi|дата|отправлено|надіслано|envoyee|envoye a|datum/tid|odosl|dátum|发送时间|日付");
        Add(HeaderField.Subject, "objet|sujet|subject|subiectul|subiect|teema|otsikko|betreff|asunto|oggetto|assunto|onderwerp|emne|amne|temat|predmet|aihe|targy|konu|тема|titre|objet du message|re|主题|件名");
        return fields;

        void Add(HeaderField field, string labels)
        {
            foreach (var label in labels.Split('|')) fields[Folding.Fold(label)] = field;
        }
    }
}
