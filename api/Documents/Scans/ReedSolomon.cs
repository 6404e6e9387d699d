namespace IodOutlook.Documents.Scans;

/// <summary>Mends the codewords of a QR code (ISO/IEC 18004, 8.5.2): the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Powers = new byte[255];
    private static readonly int[] Logs = new int[256];

    static ReedSolomon()
    {
        for (int i = 0, value = 1; i < 255; i++)
        {
            (Powers[i], Logs[value]) = ((byte)value, i);
            value = (value << 1) ^ (value >= 128 ? 0x11D : 0);
        }
    }

    /// <summary>Mends the codewords in place; false when more of them are wrong than the last <paramref name="checks"/> can mend.</summary>
    public static bool Mend(byte[] codewords, int checks)
    {
        var syndromes = Syndromes(codewords, checks);
        if (syndromes.All(syndrome => syndrome == 0)) return true;
        var locator = Locator(syndromes);
        var wrong = Places(locator, codewords.Length);
        if (wrong.Count == 0 || wrong.Count != locator.Count - 1) return false;
        foreach (var place in wrong) codewords[codewords.Length - 1 - place] ^= Magnitude(syndromes, locator, place);
        return Syndromes(codewords, checks).All(syndrome => syndrome == 0);
    }

    private static byte[] Syndromes(byte[] codewords, int checks) =>
        [.. Enumerable.Range(0, checks).Select(i => codewords.Aggregate((byte)0, (sum, word) => (byte)(Times(sum, Power(i)) ^ word)))];

    /// <summary>Berlekamp and Massey: the shortest polynomial, lowest power first, that explains the syndromes.</summary>
    private static List<byte> Locator(byte[] syndromes)
    {
        List<byte> locator = [1], before = [1];
        var (length, shift, last) = (0, 1, (byte)1);
        for (var n = 0; n < syndromes.Length; n++, shift++)
        {
            var difference = syndromes[n];
            for (var i = 1; i < locator.Count && i <= n; i++) difference ^= Times(locator[i], syndromes[n - i]);
            if (difference == 0) continue;
            var next = Sum(locator, before, shift, Times(difference, Inverse(last)));
            if (2 * length <= n) (length, before, last, shift) = (n + 1 - length, locator, difference, 0);
            locator = next;
        }

        while (locator.Count > 1 && locator[^1] == 0) locator.RemoveAt(locator.Count - 1);
        return locator;
    }

    private static List<byte> Sum(List<byte> one, List<byte> other, int shift, byte factor)
    {
        var sum = new List<byte>(one);
        while (sum.Count < other.Count + shift) sum.Add(0);
        for (var i = 0; i < other.Count; i++) sum[i + shift] ^= Times(other[i], factor);
        return sum;
    }

    private static List<int> Places(List<byte> locator, int count) => [.. Enumerable.Range(0, count).Where(place => Value(locator, Power(-place)) == 0)];

    /// <summary>Forney: by how much the codeword at a place is wrong.</summary>
    private static byte Magnitude(byte[] syndromes, List<byte> locator, int place)
    {
        var root = Power(-place);
        var evaluator = new List<byte>();
        for (var i = 0; i < syndromes.Length; i++)
        {
            byte sum = 0;
            for (var j = 0; j <= i && j < locator.Count; j++) sum ^= Times(locator[j], syndromes[i - j]);
            evaluator.Add(sum);
        }

        byte slope = 0;
        for (var i = 1; i < locator.Count; i += 2) slope ^= Times(locator[i], Power(-place * (i - 1)));
        return Times(Times(Power(place), Value(evaluator, root)), Inverse(slope));
    }

    private static byte Value(List<byte> polynomial, byte x)
    {
        byte value = 0;
        for (var i = polynomial.Count - 1; i >= 0; i--) value = (byte)(Times(value, x) ^ polynomial[i]);
        return value;
    }

    private static byte Power(int exponent) => Powers[(exponent % 255 + 255) % 255];

    private static byte Times(byte one, byte other) => one == 0 || other == 0 ? (byte)0 : Powers[(Logs[one] + Logs[other]) % 255];

    private static byte Inverse(byte value) => Powers[(255 - Logs[value]) % 255];
}
