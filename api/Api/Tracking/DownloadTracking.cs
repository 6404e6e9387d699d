using IodOutlook.Documents.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Tracking;

/// <summary>GET /api/tracking.xlsx: the workbook as it is now.</summary>
internal static class DownloadTracking
{
    public static async Task<FileContentHttpResult> Handle(TrackingData data, CancellationToken cancel) =>
        TypedResults.File(await data.Workbook(cancel), TrackingWorkbook.MediaType, TrackingData.FileName);
}
