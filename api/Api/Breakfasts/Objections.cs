using IodOutlook.Api.Database;

namespace IodOutlook.Api.Breakfasts;

/// <summary>Who wants no invitation: an objection holds for the address, in however many firms it is a contact.</summary>
internal static class Objections
{
    public static IQueryable<string?> Objecting(this IodDb db) => db.Contacts.Where(c => c.Objection != null && c.NormalisedEmail != null).Select(c => c.NormalisedEmail);
}
