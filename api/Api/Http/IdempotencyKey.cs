using System.Security.Cryptography;
using System.Text;

namespace IodOutlook.Api.Http;

/// <summary>Marks a creation: the route wants an <c>Idempotency-Key</c>, and the same key with the same request gives the same answer, once done.</summary>
internal sealed class NeedsIdempotencyKey;

/// <summary>The key of this request, and the hash of what was read of it so far.</summary>
internal sealed record RequestKey(string Key, IncrementalHash Hash);

internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 100;

    public static RouteHandlerBuilder OnceByKey(this RouteHandlerBuilder route) => route.WithMetadata(new NeedsIdempotencyKey());

    /// <summary>Hashes the body while it is read, so that a key used again for another request is noticed.</summary>
    public static IApplicationBuilder UseRequestHash(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsIdempotencyKey>() is null)
        {
            await next(http);
            return;
        }

        var key = Key(http.Request);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        http.Request.Body = new HashingStream(http.Request.Body, hash);
        http.Features.Set(new RequestKey(key, hash));
        await next(http);
    });

    private static string Key(HttpRequest request)
    {
        var key = request.Headers[Header].ToString();
        return key.Length switch
        {
            0 => throw new MissingPreconditionException(Header),
            > LongestKey => throw new BadHttpRequestException("The Idempotency-Key is longer than 100 characters."),
            _ => key,
        };
    }


    private sealed class HashingStream(Stream inner, IncrementalHash hash) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancel = default)
        {
            var read = await inner.ReadAsync(buffer, cancel);
            hash.AppendData(buffer.Span[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancel) =>
            ReadAsync(buffer.AsMemory(offset, count), cancel).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
