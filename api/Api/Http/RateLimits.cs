using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace IodOutlook.Api.Http;

/// <summary>Nobody keeps the product from the others: each person has an allowance that refills every second, far above what hands can use.</summary>
internal static class RateLimits
{
    public static void Add(IServiceCollection services, int perSecond) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(
            http.User.FindFirst("oid")?.Value ?? $"{http.Connection.RemoteIpAddress} {http.Request.Headers[LocalSignIn.Header]}", _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perSecond * 2,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            }));
        options.OnRejected = async (context, _) => await context.HttpContext.Write(new Problem(
            StatusCodes.Status429TooManyRequests, "too-many-requests", "Trop de demandes",
            "Trop de demandes en peu de temps. Rien n'a été changé ; réessayez dans une seconde.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        });
    });
}
