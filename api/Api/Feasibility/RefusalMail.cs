using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Outside;

namespace IodOutlook.Api.Feasibility;

/// <summary>The polite refusal that a NoGo prepares. The reason stays in the house; the person may add to the draft what they like.</summary>
internal static class RefusalMail
{
    public static MakeDraft.Draft Write(Demand demand, string? contact, Person sender, Guid? replyTo, IReadOnlyList<string> to) => new(
        sender.Address,
        replyTo,
        to,
        [],
        demand.Language == "en" ? $"Your request: {demand.Title}" : $"Votre demande : {demand.Title}",
        demand.Language == "en" ? English(contact, sender.Name) : French(contact, sender.Name),
        []);

    private static string French(string? contact, string sender) =>
        $"Bonjour{Named(contact)},\n\nNous vous remercions de votre demande et de votre confiance.\n\n"
        + "Après étude, nous ne sommes malheureusement pas en mesure d'y répondre dans de bonnes conditions, et préférons vous le dire dès maintenant.\n\n"
        + $"Nous serions heureux de vous accompagner à une autre occasion.\n\nBien cordialement,\n\n{sender}";

    private static string English(string? contact, string sender) =>
        $"Hello{Named(contact)},\n\nThank you for your request and for your trust.\n\n"
        + "Having studied it, we are sorry that we cannot carry it out as well as it deserves, and prefer to tell you at once.\n\n"
        + $"We would be glad to work with you on another occasion.\n\nKind regards,\n\n{sender}";

    private static string Named(string? contact) => string.IsNullOrWhiteSpace(contact) ? "" : $" {contact}";
}
