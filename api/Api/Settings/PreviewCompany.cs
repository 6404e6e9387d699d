using IodOutlook.Documents.Samples;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Settings;

/// <summary>POST /api/settings/company/preview: a sample quote with the settings on the screen, nothing saved; <c>?language=en</c> for the one a client reads in English.</summary>
internal static class PreviewCompany
{
    public static FileContentHttpResult Handle(CompanyProfile profile, TimeProvider clock, string language = "fr")
    {
        profile.Check();
        using var output = new MemoryStream();
        SampleDocuments.WriteQuote(profile, language, FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime), output);
        return TypedResults.File(output.ToArray(), "application/pdf");
    }
}
