using IodOutlook.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

internal static class SearchIndexing
{
    /// <summary>Makes something found by these words from now on, and by no others.</summary>
    public static async Task IndexForSearch(
        this IodDb db, SearchKind kind, Guid subjectId, Guid? demandId, IEnumerable<string?> words, CancellationToken cancel)
    {
        var text = CompanyName.Fold(string.Join(' ', words));
        var entry = await db.SearchEntries.FirstOrDefaultAsync(e => e.Kind == kind && e.SubjectId == subjectId, cancel);
        if (entry is null)
            db.SearchEntries.Add(new SearchEntry { Kind = kind, SubjectId = subjectId, DemandId = demandId, Text = text });
        else
            entry.Text = text;
    }
}
