using System.Buffers.Binary;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>Outlook's own thread header: 22 bytes for the first message, 5 more for each answer (MS-OXOMSG 2.2.1.3).</summary>
internal static class ThreadIndex
{
    private const int HeaderLength = 22;
    private const int ChildLength = 5;

    /// <summary>The index of an answer to the message that bears <paramref name="parent"/>; null when that is none.</summary>
    public static string? Continue(string? parent, DateTimeOffset now)
    {
        var bytes = new byte[1024];
        if (parent is null || !Convert.TryFromBase64String(parent.Trim(), bytes, out var length) || length < HeaderLength || (length - HeaderLength) % ChildLength != 0)
            return null;
        var elapsed = Math.Abs(now.ToFileTime() - StartOf(bytes));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(length), Delta(elapsed));
        return Convert.ToBase64String(bytes, 0, length + ChildLength);
    }

    // The six first bytes are the top of a FILETIME.
    private static long StartOf(byte[] bytes) => BinaryPrimitives.ReadInt64BigEndian(bytes) & ~0xFFFFL;

    // 31 bits of the time since the first message, coarser (and marked so) beyond 1.7 years.
    private static uint Delta(long elapsed) => elapsed < 1L << 49 ? (uint)(elapsed >> 18) : (uint)(elapsed >> 23) & 0x7FFFFFFF | 0x80000000;
}
