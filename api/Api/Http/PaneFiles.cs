using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace IodOutlook.Api.Http;

/// <summary>
/// The built pane, dashboard and local mail client, kept in memory and compressed once. Files under <c>/assets</c> carry a content hash in their name and never
/// change; pages are asked for again each time, and mostly answered 304.
/// </summary>
/// <param name="home">The page at <c>/</c>.</param>
internal sealed class PaneFiles(string root, string home)
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, PaneFile> files = new(StringComparer.Ordinal);

    public async Task Serve(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path == "/" ? home : http.Request.Path.Value!;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (isRead && http.GetEndpoint() is null && Find(path) is { } file)
            await file.Send(http, isImmutable: path.StartsWith("/assets/", StringComparison.Ordinal));
        else
            await next(http);
    }

    private PaneFile? Find(string path)
    {
        if (!files.TryGetValue(path, out var file) && Load(path) is { } loaded)
            file = files.GetOrAdd(path, loaded);
        return file;
    }

    private PaneFile? Load(string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        var isInside = full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && !path.Contains('\0') && File.Exists(full) && Types.TryGetContentType(full, out var type)
            ? new PaneFile(type, File.ReadAllBytes(full))
            : null;
    }

    private sealed class PaneFile
    {
        private readonly string type;
        private readonly byte[] plain;
        private readonly byte[] brotli;
        private readonly string etag;

        public PaneFile(string type, byte[] plain)
        {
            this.type = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
            this.plain = plain;
            brotli = Compress(plain);
            etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"";
        }

        public async Task Send(HttpContext http, bool isImmutable)
        {
            var headers = http.Response.Headers;
            headers.ETag = etag;
            headers.CacheControl = isImmutable ? "public, max-age=31536000, immutable" : "no-cache";
            headers.Vary = "Accept-Encoding";
            if (http.Request.Headers.IfNoneMatch == etag)
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var body = plain;
            if (brotli.Length < plain.Length && http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                headers.ContentEncoding = "br";
                body = brotli;
            }

            http.Response.ContentType = type;
            http.Response.ContentLength = body.Length;
            if (!HttpMethods.IsHead(http.Request.Method))
                await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }

        private static byte[] Compress(byte[] plain)
        {
            using var output = new MemoryStream();
            using (var brotli = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
                brotli.Write(plain);
            return output.ToArray();
        }
    }
}
