using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Demands;

/// <summary>How the demand came.</summary>
/// <param name="Channel"><c>network</c>, <c>referral</c>, <c>event</c>, <see cref="Breakfast"/>, <c>existing-client</c>, <c>website</c>, <c>tender</c>, <c>spontaneous</c>, <c>phone</c>, <c>other</c>, or null.</param>
/// <param name="Referrer">Who spoke of the house; null when nobody did.</param>
/// <param name="ReferrerEmail">Where to thank; null when it is not known.</param>
/// <param name="BreakfastId">Of the channel <see cref="Breakfast"/>: which one.</param>
public sealed record Origin(string? Channel, string? Referrer, string? ReferrerEmail = null, Guid? BreakfastId = null)
{
    public const string Breakfast = "breakfast";

    /// <summary>« Recommandation, Jean Martin »; null when nothing is known.</summary>
    public string? InFrench() => string.Join(", ", new[] { Channel is null ? null : ChannelNames.Of(Channel), Referrer }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public void Check()
    {
        if (Channel?.Length > 40)
        {
            throw new InvalidValueException("origin.channel", "Choisissez l'origine de la demande dans la liste.");
        }

        if (Referrer?.Length > Need.MaxText)
        {
            throw new InvalidValueException("origin.referrer", $"Le nom de la personne qui a recommandé compte au plus {Need.MaxText} caractères.");
        }

        if (!string.IsNullOrWhiteSpace(ReferrerEmail) && (MailDomain.Of(ReferrerEmail) is null || ReferrerEmail.Length > 320 || ReferrerEmail.Trim().Any(c => char.IsWhiteSpace(c) || char.IsControl(c))))
        {
            throw new InvalidValueException("origin.referrerEmail", "Cette adresse de messagerie n'est pas valable.");
        }
    }

    /// <summary>Empty texts are none, and only the channel <see cref="Breakfast"/> has a breakfast.</summary>
    internal Origin Tidy() => new(OrNull(Channel), OrNull(Referrer), OrNull(Referrer) is null ? null : OrNull(ReferrerEmail), OrNull(Channel) == Breakfast ? BreakfastId : null);

    /// <summary>As a qualification says it, which asks for channel and referrer alone: what it does not ask for is kept for as long as these stay what they were.</summary>
    internal Origin After(Origin known)
    {
        var tidy = Tidy();
        return tidy is { Channel: null, Referrer: null }
            ? known
            : tidy with
            {
                ReferrerEmail = tidy.ReferrerEmail ?? (tidy.Referrer is not null && tidy.Referrer == known.Referrer ? known.ReferrerEmail : null),
                BreakfastId = tidy.BreakfastId ?? (tidy.Channel == known.Channel ? known.BreakfastId : null),
            };
    }

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Somebody was thanked for having spoken of the house.</summary>
/// <param name="At">UTC, when the draft was asked for.</param>
public sealed record ReferrerThanks(string Referrer, string ByName, DateTime At);
