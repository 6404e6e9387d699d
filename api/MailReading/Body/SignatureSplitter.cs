using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>Cuts one author's lines into text, sign-off, signature and the small print below.</summary>
internal sealed class SignatureSplitter(IReadOnlyList<Line> all, IReadOnlyList<int> block, LineRole[] roles, AuthorName author)
{
    private const int LongestSignatureLine = 140;

    private readonly string[] _folded = [.. block.Select(i => Folding.Fold(all[i].Text))];

    public void Run(bool banners)
    {
        if (banners) MarkBanners();
        var end = MarkDisclaimer();
        var start = SignatureStart(end);
        for (var k = start; k < end; k++) Set(k, LineRole.Signature);
        MarkSignOffs(start);
        MarkPostscript(start, end);
    }

    private Line At(int k) => all[block[k]];

    private void Set(int k, LineRole role) => roles[block[k]] = role;

    private bool IsText(int k) => !At(k).IsBlank && roles[block[k]] == LineRole.Text;

    private void MarkBanners()
    {
        var seen = 0;
        for (var k = 0; k < block.Count && seen < 5; k++)
        {
            if (At(k).IsBlank) continue;
            if (LineRules.Is("banner", _folded[k])) Set(k, LineRole.Banner);
            else seen++;
        }
    }

    /// <summary>From the first line of small print that follows some text, everything is small print.</summary>
    private int MarkDisclaimer()
    {
        var first = -1;
        for (var k = 0; k < block.Count && first < 0; k++)
        {
            if (At(k).IsBlank || roles[block[k]] == LineRole.Banner) continue;
            if (LineRules.Is("disclaimer", _folded[k]) && HasTextBefore(k) && !HasLetterAfter(k)) first = k;
        }
        if (first < 0) return block.Count;
        for (var k = first; k < block.Count; k++) Set(k, LineRole.Disclaimer);
        return first;
    }

    private bool HasTextBefore(int k)
    {
        for (var i = 0; i < k; i++)
        {
            if (IsText(i)) return true;
        }
        return false;
    }

    /// <summary>A confidentiality notice on top of a mail does not make the mail small print: a greeting or a sign-off still follows.</summary>
    private bool HasLetterAfter(int k)
    {
        for (var i = k + 1; i < block.Count; i++)
        {
            if (LineRules.IsGreeting(_folded[i]) || (LineRules.Is("closer", _folded[i]) && _folded[i].Length < 40)) return true;
        }
        return false;
    }

    private int SignatureStart(int end)
    {
        var start = Marked(end) ?? end;
        start = Math.Min(start, AfterSignOff(start) ?? start);
        start = Math.Min(start, ByName(start) ?? start);
        return start == end ? ContactLines(end) ?? end : start;
    }

    /// <summary>What mail programs mark: "-- ", a signature element, "Envoyé de mon iPhone".</summary>
    private int? Marked(int end)
    {
        var text = false;
        for (var k = 0; k < end; k++)
        {
            if (At(k).IsBlank) continue;
            var mark = At(k).Text is "--" or "-- " or "—" or "__" || At(k).Marks.HasFlag(LineMarks.Signature) || LineRules.Is("mobile", _folded[k]);
            if (mark && (text || At(k).Text.Length < 60 && LineRules.Is("mobile", _folded[k])))
            {
                if (text || NothingFollows(k + 1, end)) return k;
                Set(k, LineRole.Signature);
            }
            text |= !mark;
        }
        return null;
    }

    private bool NothingFollows(int k, int end)
    {
        for (; k < end; k++)
        {
            if (!At(k).IsBlank) return false;
        }
        return true;
    }

    /// <summary>Below the last closing formula, where what follows looks like a signature.</summary>
    private int? AfterSignOff(int end)
    {
        for (var k = end - 1; k >= 0; k--)
        {
            if (At(k).IsBlank || !LineRules.Is("closer", _folded[k]) || At(k).Marks.HasFlag(LineMarks.Bullet)) continue;
            var next = NextText(k + 1, end);
            if (next >= end) return HasTextBefore(k) ? null : null;
            if (LooksLikeSignature(next, end)) return next;
        }
        return null;
    }

    private int NextText(int k, int end)
    {
        while (k < end && At(k).IsBlank) k++;
        return k;
    }

    private bool LooksLikeSignature(int from, int end)
    {
        var lines = 0;
        for (var k = from; k < end && lines < 4; k++)
        {
            if (At(k).IsBlank) continue;
            if (IsProse(k) && !IsPostscript(k)) return lines >= 2;
            lines++;
        }
        return true;
    }

    private bool IsProse(int k)
    {
        var text = At(k).Text;
        if (author.Signs(text)) return false;
        if (text.Length > LongestSignatureLine) return true;
        if (ContactSigns.In(_folded[k])) return false;
        var words = text.Count(c => c == ' ') + 1;
        return (words > 6 && (text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!'))) || (words > 3 && text.EndsWith('?')) || words > 16 || LineRules.IsGreeting(_folded[k]);
    }

    private bool IsPostscript(int k) => _folded[k].StartsWith("ps", StringComparison.Ordinal) && _folded[k].Length > 3 && !char.IsLetter(_folded[k][2])
        || _folded[k].StartsWith("p.s", StringComparison.Ordinal) || _folded[k].StartsWith("nb ", StringComparison.Ordinal) || _folded[k].StartsWith("nb:", StringComparison.Ordinal);

    private int? ByName(int end)
    {
        for (var k = end - 1; k > 0; k--)
        {
            if (At(k).IsBlank || !author.Signs(At(k).Text) || !HasTextBefore(k) || LineRules.IsGreeting(_folded[k])) continue;
            if (LooksLikeSignature(k, end)) return FirstOfName(k);
        }
        return null;
    }

    /// <summary>"Marie" then "Marie Dupont" then "DRH": the signature begins with the first of them.</summary>
    private int FirstOfName(int k)
    {
        for (var i = k - 1; i > 0 && (At(i).IsBlank || author.Signs(At(i).Text)); i--)
        {
            if (!At(i).IsBlank && HasTextBefore(i)) k = i;
        }
        return k;
    }

    /// <summary>No formula and no known name: the last paragraph is a signature if it holds a number or an address and no sentence.</summary>
    private int? ContactLines(int end)
    {
        var last = end - 1;
        while (last >= 0 && At(last).IsBlank) last--;
        var first = last;
        var contact = false;
        for (; first > 0 && !At(first).IsBlank; first--)
        {
            if (IsProse(first) || At(first).Cell is not null || At(first).Text.Contains(':') && !ContactSigns.In(_folded[first])) return null;
            contact |= ContactSigns.In(_folded[first]);
        }
        return contact && first > 0 && HasTextBefore(first) ? first + 1 : null;
    }

    private void MarkSignOffs(int start)
    {
        for (var k = start - 1; k >= 0; k--)
        {
            if (At(k).IsBlank) continue;
            if (!LineRules.Is("closer", _folded[k])) return;
            Set(k, LineRole.SignOff);
        }
    }

    private void MarkPostscript(int start, int end)
    {
        for (var k = start; k < end; k++)
        {
            if (!IsPostscript(k)) continue;
            for (; k < end && !At(k).IsBlank; k++) Set(k, LineRole.Text);
        }
    }
}
