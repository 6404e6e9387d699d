using System.Text;

namespace IodOutlook.Documents.Scans;

/// <summary>
/// What the modules of a QR code say, for the one kind that quotes bear: version 3 (29 modules), level M, one segment of capitals and digits
/// (ISO/IEC 18004). The mask is not read but tried: the wrong ones do not pass the check of the codewords.
/// </summary>
internal static class QrGrid
{
    public const int Version = 3;
    public const int Size = 17 + 4 * Version;
    private const int Codewords = 70;
    private const int Checks = 26;
    private const int Masks = 8;
    private const int Alphanumeric = 2;
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <param name="isDark">Of a row and a column, from the top left corner.</param>
    /// <returns>Null when it is no such code, or too damaged.</returns>
    public static string? Read(Func<int, int, bool> isDark)
    {
        for (var mask = 0; mask < Masks; mask++)
        {
            var codewords = Collect(isDark, mask);
            if (ReedSolomon.Mend(codewords, Checks)) return Text(codewords);
        }

        return null;
    }

    /// <summary>Two columns at a time from the right, upwards and downwards in turn; the column of the timing pattern is left out.</summary>
    private static byte[] Collect(Func<int, int, bool> isDark, int mask)
    {
        var codewords = new byte[Codewords];
        var bits = 0;
        var upwards = true;
        for (var right = Size - 1; right > 0; right -= 2, upwards = !upwards)
        {
            if (right == 6) right--;
            for (var step = 0; step < 2 * Size; step++)
            {
                var (row, column) = (upwards ? Size - 1 - step / 2 : step / 2, right - step % 2);
                if (IsPattern(row, column) || bits >= 8 * Codewords) continue;
                if (isDark(row, column) != IsMasked(mask, row, column)) codewords[bits / 8] |= (byte)(0x80 >> (bits % 8));
                bits++;
            }
        }

        return codewords;
    }

    /// <summary>Finders with their format bits, timing, alignment.</summary>
    private static bool IsPattern(int row, int column) =>
        (row < 9 && (column < 9 || column >= Size - 8)) || (row >= Size - 8 && column < 9) || row == 6 || column == 6 || (row is >= 20 and <= 24 && column is >= 20 and <= 24);

    private static bool IsMasked(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => (row / 2 + column / 3) % 2 == 0,
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3) % 2 == 0,
        _ => ((row + column) % 2 + row * column % 3) % 2 == 0
    };

    private static string? Text(byte[] codewords)
    {
        var at = 0;
        int Take(int bits)
        {
            var value = 0;
            for (; bits > 0; bits--, at++) value = (value << 1) | ((codewords[at / 8] >> (7 - at % 8)) & 1);
            return value;
        }

        if (Take(4) != Alphanumeric) return null;
        var length = Take(9);
        if ((length + 1) / 2 * 11 > 8 * (Codewords - Checks)) return null;
        var text = new StringBuilder(length);
        for (; length > 1; length -= 2)
        {
            var pair = Take(11);
            if (pair >= Characters.Length * Characters.Length) return null;
            text.Append(Characters[pair / Characters.Length]).Append(Characters[pair % Characters.Length]);
        }

        return length == 1 && Take(6) is var last ? last < Characters.Length ? text.Append(Characters[last]).ToString() : null : text.ToString();
    }
}
