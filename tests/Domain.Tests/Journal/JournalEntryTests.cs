using CsCheck;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Journal;

public sealed class JournalEntryTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abé ;:12"], 0, 8];

    private static readonly Gen<JournalNote> Notes = Gen.Select(
        Gen.OneOf(Gen.Const((Step?)null), Gen.Enum<Step>().Select(s => (Step?)s)), Text, Text, Gen.OneOf(Gen.Const((string?)null), Text.Select(t => (string?)t)),
        (step, reference, summary, before) => new JournalNote(step, reference, summary, before, before));

    private static readonly Gen<List<JournalEntry>> Chains = Notes.Array[2, 8].Select(Chain);

    [Fact]
    public void Follows_AnUntouchedChain_Holds() => Chains.Sample(chain => FirstBroken(chain) is null);

    [Fact]
    public void Follows_WhenAnyFieldOfAnyEntryChanged_FindsIt() => Gen.Select(Chains, Gen.Int[0, 7], Gen.Int[0, 11]).Sample((chain, at, field) =>
    {
        at %= chain.Count;
        chain[at] = Changed(chain[at], field);
        return FirstBroken(chain) is not null;
    });

    [Fact]
    public void Follows_WhenAnEntryChangedAndItsHashWasMadeAnew_FindsItInTheNext() => Gen.Select(Chains, Gen.Int[0, 7]).Sample((chain, at) =>
    {
        at %= chain.Count - 1;
        var entry = chain[at];
        chain[at] = JournalEntry.Seal(entry.Sequence, entry.PreviousHash, Samples.Manager, entry.SubjectId, new JournalNote(null, entry.Reference, entry.Summary + "!"));
        Assert.Equal(at + 1, FirstBroken(chain));
    });

    [Fact]
    public void Follows_WhenAnEntryWasRemoved_FindsIt() => Gen.Select(Chains, Gen.Int[0, 7]).Sample((chain, at) =>
    {
        at %= chain.Count - 1;
        chain.RemoveAt(at);
        Assert.Equal(at, FirstBroken(chain));
    });

    [Fact]
    public void Follows_WhenAnEntryWasPutInBetween_FindsIt() => Gen.Select(Chains, Gen.Int[0, 7], Notes).Sample((chain, at, note) =>
    {
        at %= chain.Count;
        chain.Insert(at, JournalEntry.Seal(at + 1, chain[at].PreviousHash, Samples.Manager, Samples.Id(9), note with { Summary = note.Summary + "!" }));
        Assert.NotNull(FirstBroken(chain));
    });

    [Fact]
    public void Follows_WhenTwoEntriesWereSwapped_FindsIt() => Gen.Select(Chains, Gen.Int[0, 7], Gen.Int[0, 7]).Sample((chain, one, other) =>
    {
        one %= chain.Count;
        other %= chain.Count;
        (chain[one], chain[other]) = (chain[other], chain[one]);
        Assert.Equal(one == other, FirstBroken(chain) is null);
    });

    [Fact]
    public void Seal_ATime_KeepsMillisecondsInUtc()
    {
        var entry = JournalEntry.Seal(1, JournalEntry.Genesis, Samples.At(new DateTime(2027, 3, 1, 9, 0, 0, 123).AddTicks(4567)), Samples.Id(1), new JournalNote(Step.Join, "DEM-2027-0001", "x"));
        Assert.Equal(new DateTime(2027, 3, 1, 9, 0, 0, 123, DateTimeKind.Utc), entry.At);
        Assert.Equal(DateTimeKind.Utc, entry.At.Kind);
        Assert.Equal(("m", "Paul Iod", "Join"), (entry.UserId, entry.UserName, entry.Step));
    }

    private static List<JournalEntry> Chain(JournalNote[] notes)
    {
        var chain = new List<JournalEntry>();
        foreach (var note in notes)
        {
            chain.Add(JournalEntry.Seal(chain.Count + 1, chain.Count == 0 ? JournalEntry.Genesis : chain[^1].Hash, Samples.Manager, Samples.Id(9), note));
        }

        return chain;
    }

    private static int? FirstBroken(List<JournalEntry> chain)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            if (!chain[i].Follows(i + 1, i == 0 ? JournalEntry.Genesis : chain[i - 1].Hash))
            {
                return i;
            }
        }

        return null;
    }

    private static JournalEntry Changed(JournalEntry entry, int field) => field switch
    {
        0 => entry with { Sequence = entry.Sequence + 1 },
        1 => entry with { At = entry.At.AddMilliseconds(1) },
        2 => entry with { UserId = entry.UserId + "x" },
        3 => entry with { UserName = "" },
        4 => entry with { SubjectId = Samples.Id(77) },
        5 => entry with { Reference = entry.Reference + "x" },
        6 => entry with { Step = entry.Step + "x" },
        7 => entry with { Summary = entry.Summary + " " },
        8 => entry with { Before = entry.Before is null ? "" : null },
        9 => entry with { After = (entry.After ?? "") + "x" },
        10 => entry with { PreviousHash = entry.Hash },
        _ => entry with { Hash = entry.PreviousHash },
    };
}
