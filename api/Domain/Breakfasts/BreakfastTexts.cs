using System.Globalization;
using IodOutlook.Domain.Calendar;

namespace IodOutlook.Domain.Breakfasts;

/// <summary>Subject and text of a mail, as a draft that a person reads before it leaves.</summary>
public sealed record BreakfastText(string Subject, string Body);

/// <summary>The mails around a breakfast, in the language of the guest's firm. Every invitation says how to have no more of them (RGPD, article 21).</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Sender">Who invites.</param>
public sealed record BreakfastTexts(BreakfastDetails Details, string Language, string Guest, string Sender)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private bool IsEnglish => Language == "en";

    private string Day => IsEnglish ? Details.Date.ToString("dddd d MMMM yyyy", British) : $"{FrenchDates.WithWeekday(Details.Date)} {Details.Date.Year}";

    private string Hours => IsEnglish ? $"{Details.StartsAt:HH\\:mm} to {Details.EndsAt:HH\\:mm}" : $"de {Hour(Details.StartsAt)} à {Hour(Details.EndsAt)}";

    /// <summary>What calendars show.</summary>
    public string Title => IsEnglish ? $"Breakfast: {Details.Theme}" : $"Petit déjeuner : {Details.Theme}";

    public BreakfastText Invitation() => Letter(
        Title,
        IsEnglish
            ? $"We would be delighted to welcome you to a breakfast with some of our clients, on \"{Details.Theme}\".\n\n{Facts}\n\n"
                + "Seats are few: please answer this message, or accept the attached invitation in your calendar.\n\nIf you would rather not receive this kind of invitation, a word in reply is enough: we will send no more."
            : $"Nous serions heureux de vous accueillir à un petit déjeuner entre quelques-uns de nos clients, sur le thème « {Details.Theme} ».\n\n{Facts}\n\n"
                + "Les places sont comptées : merci de répondre à ce message, ou d'accepter l'invitation jointe dans votre agenda.\n\nSi vous ne souhaitez plus recevoir ce type d'invitation, un mot en réponse suffit : nous n'en enverrons plus.");

    public BreakfastText Change() => Letter(
        IsEnglish ? $"Change: {Title}" : $"Changement : {Title}",
        IsEnglish
            ? $"Our breakfast \"{Details.Theme}\" has changed; it now takes place:\n\n{Facts}\n\nThe attached invitation replaces the former one. Could you tell us whether you can still come?"
            : $"Notre petit déjeuner « {Details.Theme} » a changé. Il a désormais lieu :\n\n{Facts}\n\nL'invitation jointe remplace la précédente. Pouvez-vous nous dire si vous êtes toujours des nôtres ?");

    public BreakfastText Cancellation() => Letter(
        IsEnglish ? $"Cancelled: {Title}" : $"Annulé : {Title}",
        IsEnglish
            ? $"We are sorry to have to cancel our breakfast \"{Details.Theme}\" of {Day}. The attached file takes it out of your calendar.\n\nWe hope to welcome you another time."
            : $"Nous sommes au regret d'annuler notre petit déjeuner « {Details.Theme} » du {Day}. Le fichier joint le retire de votre agenda.\n\nNous espérons vous accueillir une prochaine fois.");

    public BreakfastText Thanks() => Letter(
        IsEnglish ? $"Thank you for coming: {Details.Theme}" : $"Merci de votre venue : {Details.Theme}",
        IsEnglish
            ? $"Thank you for joining us on {Day} around \"{Details.Theme}\". The exchange owed much to you.\n\nIf a question or a project of yours came out of it, I would gladly talk it over: tell me when it suits you."
            : $"Merci d'avoir été des nôtres {Day} autour du thème « {Details.Theme} » : nos échanges vous doivent beaucoup.\n\n"
                + "Si une question ou un projet en est né chez vous, j'en parlerais volontiers : dites-moi quand cela vous convient.");

    private string Facts => $"{Capital(Day)}, {Hours}\n{Details.Place}";

    private static string Hour(TimeOnly hour) => hour.Minute == 0 ? $"{hour.Hour} h" : $"{hour.Hour} h {hour:mm}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private BreakfastText Letter(string subject, string text) => new(
        subject, IsEnglish ? $"Hello {Guest},\n\n{text}\n\nKind regards,\n\n{Sender}" : $"Bonjour {Guest},\n\n{text}\n\nBien cordialement,\n\n{Sender}");
}
