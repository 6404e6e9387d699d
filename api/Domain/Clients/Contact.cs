using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Clients;

/// <summary>A person at a client's: the one who asks and answers.</summary>
public sealed class Contact
{
    private Contact()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClientId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    /// <summary>The address in lower case, for matching.</summary>
    public string? NormalisedEmail { get; private set; }

    /// <summary>E.164, in the order of the mail.</summary>
    public IReadOnlyList<string> Phones { get; private set; } = [];

    public string? JobTitle { get; private set; }

    /// <summary>Asked not to be invited any more (RGPD, article 21): holds for every contact with the same address. Null while nobody asked.</summary>
    public InvitationObjection? Objection { get; private set; }

    /// <exception cref="InvalidValueException">The name is missing, or the address is none.</exception>
    public static Contact Create(Guid id, Guid clientId, ContactDetails details)
    {
        var contact = new Contact { Id = id, ClientId = clientId };
        contact.Change(details);
        return contact;
    }

    /// <summary>No invitation any more; lifted only because that person asks for it.</summary>
    /// <returns>Null when nothing changes.</returns>
    public JournalNote? NoteObjection(bool objects, Actor actor)
    {
        WhoMay.RequireNetwork(actor.Role);
        if (objects == Objection is not null)
        {
            return null;
        }

        Objection = objects ? new InvitationObjection(actor.Name, actor.At) : null;
        return new JournalNote(null, Name, objects ? $"{Name} ne souhaite plus être invité." : $"{Name} accepte de nouveau d'être invité.");
    }

    /// <inheritdoc cref="Create"/>
    public void Change(ContactDetails details)
    {
        var name = details.Name.Trim();
        if (name.Length is 0 or > Client.MaxName)
        {
            throw new InvalidValueException("contact.name", "Indiquez le nom de l'interlocuteur.");
        }

        var email = string.IsNullOrWhiteSpace(details.Email) ? null : details.Email.Trim();
        if (email is not null && (MailDomain.Of(email) is null || email.Length > 320 || email.Any(char.IsWhiteSpace)))
        {
            throw new InvalidValueException("contact.email", "Cette adresse de messagerie n'est pas valable.");
        }

        Name = name;
        Email = email;
        NormalisedEmail = email?.ToLowerInvariant();
        Phones = [.. details.Phones.Select(phone => phone.Trim()).Where(phone => phone.Length > 0).Take(5)];
        JobTitle = string.IsNullOrWhiteSpace(details.JobTitle) ? null : details.JobTitle.Trim();
    }
}

/// <summary>Who noted that a contact wants no invitation any more, and when (UTC).</summary>
public sealed record InvitationObjection(string ByName, DateTime At);

/// <summary>What is known of a contact, as a person confirmed it.</summary>
public sealed record ContactDetails(string Name, string? Email, IReadOnlyList<string> Phones, string? JobTitle);
