using IodOutlook.MailReading.Body;

namespace IodOutlook.MailReading.People;

/// <summary>The person who filled in a web form: what the fields say, not who sent the notification.</summary>
internal static class FormContact
{
    public static ContactReading? Read(Letter letter, WebForm form)
    {
        var name = Name(letter, form);
        var email = Text(letter, form, "email") ?? ReplyTo(letter);
        if (name is null && email is null) return null;
        return new ContactReading(name, email, Phones(letter, form), Text(letter, form, "job"), Text(letter, form, "company"), null);
    }

    private static Field<string>? Name(Letter letter, WebForm form)
    {
        if (form["first"] is { } first && form["last"] is { } last)
        {
            var full = PersonNames.Normalise(first.Value + " " + last.Value) ?? first.Value + " " + last.Value;
            return new Field<string>(full, Confidence.High, [Evidence(letter, first), Evidence(letter, last)], []);
        }
        if ((form["name"] ?? form["last"]) is not { } only) return null;
        return new Field<string>(PersonNames.Normalise(only.Value) ?? only.Value, Confidence.High, [Evidence(letter, only)], []);
    }

    private static Field<string>? Text(Letter letter, WebForm form, string field) =>
        form[field] is { } value ? new Field<string>(Cleaned(field, value.Value), Confidence.High, [Evidence(letter, value)], []) : null;

    private static string Cleaned(string field, string value) => field == "email" ? MailReading.Text.EmailAddresses.FirstIn(value) ?? value : value;

    private static Field<string>? ReplyTo(Letter letter) => letter.Heads.ReplyTo is { } reply
        ? new Field<string>(reply.Address, Confidence.High, [new Evidence(EvidenceSource.Header, 0, reply.Address.Length, reply.Address, "contact.form", "Reply-To")], [])
        : null;

    private static List<Field<string>> Phones(Letter letter, WebForm form)
    {
        if (form["phone"] is not { } phone) return [];
        var start = letter.Body.StartOf(phone.Line) + phone.Offset;
        return [.. PhoneNumbers.Find(letter.Body.Folded, start, start + phone.Value.Length).Select(hit => letter.BodySource.Field(hit.E164, Confidence.High, hit.Start, hit.Length, "contact.form"))];
    }

    private static Evidence Evidence(Letter letter, (string Value, int Line, int Offset) field) =>
        letter.BodySource.Evidence(letter.Body.StartOf(field.Line) + field.Offset, field.Value.Length, "contact.form");
}
