using Microsoft.Graph.Models;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>Lists come in pages, each with the address of the next one.</summary>
internal static class Pages
{
    /// <summary>What the first page and all after it hold.</summary>
    public static async Task<List<T>> All<TPage, T>(TPage? first, Func<TPage, List<T>?> items, Func<string, Task<TPage?>> follow)
        where TPage : BaseCollectionPaginationCountResponse
    {
        var all = new List<T>();
        for (var page = first; page is not null; page = page.OdataNextLink is { } next ? await follow(next) : null)
            all.AddRange(items(page) ?? []);
        return all;
    }
}
