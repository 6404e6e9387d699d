using System.Text;
using System.Text.RegularExpressions;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>The text of a follow-up for one language and one tone, with fields in braces; see <see cref="FollowUpFields"/>.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c></param>
public sealed record FollowUpText(string Language, Tone Tone, string Body)
{
    /// <exception cref="InvalidValueException">The text is empty or too long, or names a field that does not exist.</exception>
    public void Check(string field)
    {
        if (string.IsNullOrWhiteSpace(Body) || Body.Length > 5_000)
        {
            throw new InvalidValueException(field, "Le texte de la relance est vide ou dépasse 5 000 caractères.");
        }

        FollowUpFields.CheckNames(Body, field);
    }
}

/// <summary>What the fields of a text stand for.</summary>
/// <param name="Contact">Null when nobody is known by name: « Bonjour {contact}, » then reads « Bonjour, ».</param>
public sealed partial record FollowUpFields(
    string? Contact, string Number, string Title, long ExclVatCents, DateOnly SentOn, DateOnly ValidUntil, string Sender)
{
    public static IReadOnlyList<string> Names { get; } = ["contact", "number", "title", "amount", "sentOn", "validUntil", "sender"];

    /// <summary>The text with its fields filled in. A value is put in as it is: braces in a client's name are never read as a field.</summary>
    public string Render(FollowUpText text)
    {
        CheckNames(text.Body, "body");
        return Field().Replace(text.Body, match =>
        {
            var value = OneLine(ValueOf(match.Groups["name"].Value, text.Language));
            return value.Length == 0 ? "" : match.Groups["blank"].Value + value;
        });
    }

    internal static void CheckNames(string body, string field)
    {
        var unknown = Field().Matches(body).Select(m => m.Groups["name"].Value).FirstOrDefault(name => !Names.Contains(name));
        if (unknown is not null)
        {
            throw new InvalidValueException(field, $"Le champ « {{{unknown}}} » n'existe pas. Champs possibles : {string.Join(", ", Names.Select(n => $"{{{n}}}"))}.");
        }

        if (Field().Replace(body, "").AsSpan().ContainsAny('{', '}'))
        {
            throw new InvalidValueException(field, "Une accolade n'est pas fermée, ou ne contient pas le nom d'un champ.");
        }
    }

    private string? ValueOf(string name, string language) => name switch
    {
        "contact" => Contact,
        "number" => Number,
        "title" => Title,
        "amount" => FrenchMoney.Of(ExclVatCents),
        "sentOn" => Day(SentOn, language),
        "validUntil" => Day(ValidUntil, language),
        "sender" => Sender,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static string Day(DateOnly day, string language) =>
        language == "en" ? day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : FrenchDates.InWords(day);

    /// <summary>A name out of a mail header may hold line breaks; in the middle of a sentence they are blanks.</summary>
    private static string OneLine(string? value)
    {
        var text = new StringBuilder();
        foreach (var c in (value ?? "").Trim())
        {
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<blank>[ \u00a0]?)\{(?<name>[A-Za-z]*)\}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Field();
}

/// <summary>The texts a new house begins with.</summary>
public static class FollowUpTexts
{
    public static IReadOnlyList<FollowUpText> Default { get; } =
    [
        new("fr", Tone.Friendly, """
            Bonjour {contact},

            Je reviens vers vous au sujet de notre devis {number} « {title} », envoyé le {sentOn}. Avez-vous pu en prendre connaissance ?

            Je reste à votre disposition pour toute question ou pour l'adapter à votre besoin.

            Bien cordialement,
            {sender}
            """),
        new("fr", Tone.Neutral, """
            Bonjour {contact},

            Sauf erreur de notre part, notre devis {number} « {title} » du {sentOn} est resté sans réponse. Pouvez-vous nous dire où en est votre réflexion ?

            Si le calendrier a changé, indiquez-nous simplement à quel moment revenir vers vous.

            Bien cordialement,
            {sender}
            """),
        new("fr", Tone.Firm, """
            Bonjour {contact},

            Notre devis {number} « {title} » ({amount} HT) est valable jusqu'au {validUntil}. Au-delà, nous ne pourrons plus garantir ni les dates ni les conditions proposées.

            Merci de nous faire part de votre décision d'ici là.

            Bien cordialement,
            {sender}
            """),
        new("en", Tone.Friendly, """
            Dear {contact},

            I am writing about our quote {number}, “{title}”, sent on {sentOn}. Have you had a chance to look at it?

            I would be glad to answer any question, or to adapt it to your needs.

            Kind regards,
            {sender}
            """),
        new("en", Tone.Neutral, """
            Dear {contact},

            We do not seem to have had an answer to our quote {number}, “{title}”, of {sentOn}. Could you tell us where you stand?

            If your schedule has changed, just let us know when to come back to you.

            Kind regards,
            {sender}
            """),
        new("en", Tone.Firm, """
            Dear {contact},

            Our quote {number}, “{title}” ({amount} excluding VAT), is valid until {validUntil}. After that day we can no longer hold the dates and terms it offers.

            Please let us have your decision by then.

            Kind regards,
            {sender}
            """),
    ];

    /// <summary>The house's text for a language and a tone, else the one it began with.</summary>
    public static FollowUpText Choose(IReadOnlyList<FollowUpText> texts, string language, Tone tone) =>
        texts.FirstOrDefault(t => t.Language == language && t.Tone == tone)
        ?? Default.FirstOrDefault(t => t.Language == language && t.Tone == tone)
        ?? Default.First(t => t.Language == "fr" && t.Tone == tone);
}
