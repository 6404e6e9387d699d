using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

internal enum SeparatorKind
{
    None,

    /// <summary>A line of dashes or underscores: says something only when headers follow.</summary>
    Rule,
    Original,
    Forward,
}

/// <summary>Lines such as "-----Message d'origine-----" and "Début du message réexpédié :".</summary>
internal static class Separators
{
    private static readonly HashSet<string> Originals =
    [
        "message d'origine", "message original", "message initial", "mail original", "original message", "mail d'origine", "e-mail d'origine", "courriel original",
        "original-nachricht", "ursprungliche nachricht", "urspr. nachricht", "mensaje original", "messaggio originale", "messaggio di origine", "oorspronkelijk bericht", "originele bericht",
        "mensagem original", "originalmeddelande", "oprindelig meddelelse", "original-mail", "original e-mail", "original email", "reply message", "message de reponse", "original appointment",
        "reponse au message", "rendez-vous d'origine", "alkuperainen viesti", "wiadomosc oryginalna", "puvodni zprava",
    ];

    private static readonly HashSet<string> Forwards =
    [
        "message transfere", "message transmis", "message reexpedie", "message reachemine", "mail transfere", "courriel transfere", "e-mail transfere", "email transfere", "forwarded message",
        "forwarded mail", "forwarded by", "debut du message reexpedie", "debut du message transfere", "debut du message transmis", "debut de l'e-mail transfere", "begin forwarded message",
        "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "mensaje reenviado", "inicio del mensaje reenviado", "messaggio inoltrato",
        "inizio messaggio inoltrato", "doorgestuurd bericht", "begin doorgestuurd bericht", "mensagem encaminhada", "mensagem reencaminhada", "inicio da mensagem reencaminhada",
        "inicio da mensagem encaminhada", "vidarebefordrat meddelande", "vidarebefordrat brev", "videresendt meddelelse", "start pa videresendt besked", "videresendt e-mail", "videresendt melding", "videresendt",
        "pocatek preposlane zpravy", "preposlana zprava", "preposlany e-mail", "valitetty viesti", "valitetyn viestin alku", "tovabbitott uzenet", "przekazana wiadomosc", "przekazany list", "poczatek przekazanej wiadomosci",
        "пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения", "переслане повідомлення", "mesaj redirectionat", "mesajul redirectionat", "iletilen e-posta",
        "iletilmis ileti", "iletilen ileti basi", "iletilen mesaj", "prosleđena poruka", "proslijeđena poruka", "pocetak proslijeđene poruke", "inceputul mesajului redirectionat", "inceputul mesajului transmis",
        "original message forwarded", "zacetek posredovanega sporocila", "preposlana sprava", "zaciatok preposlanej spravy", "pocatek presmerovane zpravy", "videresendt besked", "begynnelsen pa videresendt melding",
        "start pa videresendt melding", "vidarebefordrat mejl", "vidarebefordrade meddelandet", "borjan pa vidarebefordrat meddelande", "begin van doorgestuurd bericht", "tovabbitott level kezdete", "a tovabbitott level kezdete",
        "edelleenlahetetty viesti", "valitetty viesti alkaa", "incepe mesajul redirectionat", "початок листа, що пересилається", "wiadomosc przeslana dalej", "tresc przekazanej wiadomosci", "перенаправленное сообщение", "iletilen ileti", "valitetty viesti / fwd.msg", "preposlana sprava --- forwarded message", "メッセージを転送", "valitettu viesti", "viesti valitetty",
    ];

    public static SeparatorKind KindOf(string line)
    {
        if (line.Length is < 5 or > 120) return SeparatorKind.None;
        var words = Folding.Fold(line).Trim(' ', '-', '_', '=', '*', ':', '>', '.', '~', '<', '|', '#');
        if (words.Length == 0) return line.Length >= 8 && line.AsSpan().IndexOfAnyExcept("-_=* ") < 0 ? SeparatorKind.Rule : SeparatorKind.None;
        if (Forwards.Contains(words)) return SeparatorKind.Forward;
        if (Originals.Contains(words)) return SeparatorKind.Original;
        var dashed = line.StartsWith("---", StringComparison.Ordinal);
        return dashed && (words.StartsWith("forwarded by", StringComparison.Ordinal) || words.StartsWith("transfere par", StringComparison.Ordinal) || words.StartsWith("transmis par", StringComparison.Ordinal))
            ? SeparatorKind.Forward
            : SeparatorKind.None;
    }
}
