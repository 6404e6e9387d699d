using IodOutlook.Documents.Prices;
using IodOutlook.Documents.Spreadsheets;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Settings;

/// <summary>POST /api/settings/price-grids/read: what a workbook says, or every cell that cannot be; nothing saved. A person reads it again, then saves it.</summary>
internal static class ReadPriceGrid
{
    private const int LargestFile = 5_000_000;

    /// <param name="Content">Base64 of the .xlsx.</param>
    internal sealed record Request(byte[] Content);

    internal sealed record Grid(string Name, DateOnly ValidFrom, IReadOnlyList<PriceGridItem> Items);

    /// <param name="Read">Null when a cell cannot be.</param>
    internal sealed record Response(Grid? Read, IReadOnlyList<CellProblem> Problems);

    public static Ok<Response> Handle(Request request)
    {
        if (request.Content.Length > LargestFile)
            throw new InvalidValueException("content", "Ce classeur dépasse 5 Mo : partez du modèle exporté.");
        var import = Read(request.Content);
        return TypedResults.Ok(new Response(import.Grid is { } grid ? new Grid(grid.Name, grid.ValidFrom, grid.Items) : null, import.Problems));
    }

    private static PriceGridImport Read(byte[] content)
    {
        try
        {
            return PriceGridWorkbook.Read(new MemoryStream(content), Guid.Empty);
        }
        catch (UnreadableWorkbookException unreadable)
        {
            throw new InvalidValueException("content", $"{unreadable.Message} Exportez la grille, complétez ce fichier et importez-le.");
        }
    }
}
