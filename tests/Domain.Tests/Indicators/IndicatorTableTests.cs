using System.Globalization;
using System.Text.Json;
using CsCheck;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Indicators;

public sealed class IndicatorTableTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Today = new(2027, 1, 15);
    private static readonly string[] Sources = ["", "network", "referral"];

    private sealed record Told(int Quote, Step Step, DateOnly On);

    private sealed record History(QuoteMatter[] Quotes, Told[] Journal, Span Span);

    private static readonly Step[] OfAQuote = [Step.RecordSent, Step.RecordSent, Step.RecordAcceptance, Step.RecordRefusal, Step.Expire, Step.TakeBack, Step.Reopen, Step.ReviseQuote];

    private static readonly Gen<Step> Steps = Gen.Int[0, 7].Select(i => OfAQuote[i]);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 744].Select(First.AddDays);

    /// <summary>Some quotes, and a journal whose days never go back.</summary>
    private static readonly Gen<History> Histories = Gen.Select(
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[0, 2], Days).Array[0, 6],
        Gen.Select(Gen.Int[0, 5], Steps, Days).Array[0, 24],
        Days,
        Gen.Int[0, 400],
        (quotes, told, from, length) => new History(
            [.. quotes.Select((q, i) => new QuoteMatter(Samples.Id(i), Samples.Id(i), $"DEV-{i}", $"Client {q.Item2}", "c.roy", Sources[q.Item2], "360", q.Item3, q.Item1, i % 2 == 0 ? RefusalReason.Price : null))],
            [.. told.OrderBy(t => t.Item3).Select(t => new Told(t.Item1, t.Item2, t.Item3))],
            new Span(from, from.AddDays(length))));

    [Fact]
    public void Indicators_OfAnyHistory_EqualWhatTheJournalSays() => Histories.Sample(
        history =>
        {
            var facts = Facts(history);
            var figures = IndicatorTable.Of(FactTable.Of(facts), history.Span, Today);
            Assert.Equal(Recount(history, history.Span, _ => true), Flat(figures.Total));
            foreach (var source in figures.Sources)
            {
                Assert.Equal(Recount(history, history.Span, q => q.Source == source.Key), Flat(source.Performance));
            }

            foreach (var client in figures.Clients)
            {
                Assert.Equal(Recount(history, history.Span, q => q.Client == client.Key), Flat(client.Performance));
            }

            foreach (var month in figures.Months)
            {
                Assert.Equal(Recount(history, history.Span.Month(DateOnly.ParseExact($"{month.Key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)), _ => true), Flat(month.Performance));
            }

            foreach (var rolling in figures.Rolling)
            {
                Assert.Equal(Recount(history, rolling.Span.YearBefore(), _ => true), Flat(rolling.YearBefore));
            }

            Assert.Equal(figures.Total.Issued.Count, figures.Months.Sum(m => m.Performance.Issued.Count));
            Assert.Equal(figures.Total.Won.Cents, figures.Months.Sum(m => m.Performance.Won.Cents));
            Assert.Equal(Open(history), (figures.Open.Count, figures.Open.Cents));
            Assert.Equal(figures.Open, new Tally(figures.Ages.Sum(a => a.Open.Count), figures.Ages.Sum(a => a.Open.Cents)));
            Assert.Equal(figures.Total.Issued, Tally.Of(IndicatorList.Of(facts, ListOf.Issued, history.Span, SplitBy.Month, null)));
            Assert.Equal(figures.Lost.Sum(l => l.Lost.Count), IndicatorList.Of(facts, ListOf.Lost, history.Span, SplitBy.Month, null).Count());
        },
        iter: 10_000);

    /// <summary>The figures are kept as quotes change; whatever way led to the last state, they are those of that state.</summary>
    [Fact]
    public void Indicators_WhateverHappenedBefore_AreThoseOfTheLastState() => Gen.Select(Histories, Histories).Sample(
        (before, after) =>
        {
            var kept = FactTable.Of(Facts(before));
            var now = Facts(after);
            foreach (var gone in kept.Facts.Select(f => f.Matter.QuoteId).Except(now.Select(f => f.Matter.QuoteId)).ToList())
            {
                kept.Remove(gone);
            }

            now.ForEach(kept.Put);
            Assert.Equal(Json(FactTable.Of(now), after.Span), Json(kept, after.Span));
        });

    private static string Json(FactTable facts, Span span) => JsonSerializer.Serialize(IndicatorTable.Of(facts, span, Today));

    [Fact]
    public void Indicators_OfAnEmptyYear_AreNothing_AndNeverADivision()
    {
        var figures = IndicatorTable.Of(new FactTable(), new Span(new(2026, 1, 1), new(2026, 12, 31)), Today);
        Assert.Equal((0, 0L, null, null, null), (figures.Total.Issued.Count, figures.ForecastCents, figures.Total.Rate, figures.Total.CohortRate, figures.DaysToQuote));
        Assert.Equal(12, figures.Months.Count);
    }

    [Fact]
    public void Indicators_SignedInAnotherMonthThanIssued_CountInEach()
    {
        var fact = new QuoteFact(Matter(100), new(2026, 1, 30), QuoteOutcome.Won, new(2026, 2, 3));
        var figures = IndicatorTable.Of(FactTable.Of([fact]), new Span(new(2026, 2, 1), new(2026, 2, 28)), Today);
        Assert.Equal((0, 1, null), (figures.Total.Issued.Count, figures.Total.Won.Count, figures.Total.Rate));
        Assert.Equal(400, figures.DaysToAnswer);
        Assert.Equal([fact], IndicatorList.Of([fact], ListOf.Won, figures.Span, SplitBy.Month, "2026-02"));
        Assert.Empty(IndicatorList.Of([fact], ListOf.Won, figures.Span, SplitBy.Source, "network"));
    }

    private static QuoteMatter Matter(long cents) => new(Samples.Id(1), Samples.Id(1), "DEV-1", "Client", "c.roy", "", "360", new(2026, 1, 20), cents, null);

    private static List<QuoteFact> Facts(History history) =>
        [.. history.Quotes.Select((matter, i) => QuoteFact.Of(matter, history.Journal.Where(t => t.Quote == i).Select(t => new QuoteStep(t.Step, t.On)))).OfType<QuoteFact>()];

    private static (int, long, int, long, int, int?, int?) Flat(Performance p) => (p.Issued.Count, p.Issued.Cents, p.Won.Count, p.Won.Cents, p.CohortWon.Count, p.Rate, p.CohortRate);

    /// <summary>Another way to the same numbers: backwards through the journal, quote by quote, without facts.</summary>
    private static (int, long, int, long, int, int?, int?) Recount(History history, Span span, Func<QuoteMatter, bool> counts)
    {
        var (issued, issuedCents, won, wonCents, cohort) = (0, 0L, 0, 0L, 0);
        for (var i = 0; i < history.Quotes.Length; i++)
        {
            var story = history.Journal.Where(t => t.Quote == i).ToList();
            var sent = story.FindIndex(t => t.Step == Step.RecordSent);
            if (sent < 0 || !counts(history.Quotes[i]))
            {
                continue;
            }

            var isIssued = story[sent].On >= span.From && story[sent].On <= span.To;
            var end = story.FindLast(t => t.Step is not Step.ReviseQuote)!;
            var isWon = end.Step == Step.RecordAcceptance;
            issued += isIssued ? 1 : 0;
            issuedCents += isIssued ? history.Quotes[i].ExclVatCents : 0;
            cohort += isIssued && isWon ? 1 : 0;
            var isWonThen = isWon && end.On >= span.From && end.On <= span.To;
            won += isWonThen ? 1 : 0;
            wonCents += isWonThen ? history.Quotes[i].ExclVatCents : 0;
        }

        return (issued, issuedCents, won, wonCents, cohort, issued == 0 ? null : won * 10_000 / issued, issued == 0 ? null : cohort * 10_000 / issued);
    }

    private static (int, long) Open(History history)
    {
        Step[] ends = [Step.RecordAcceptance, Step.RecordRefusal, Step.Expire];
        var open = history.Quotes.Where((_, i) => history.Journal.Any(t => t.Quote == i && t.Step == Step.RecordSent)
            && history.Journal.Last(t => t.Quote == i && t.Step != Step.ReviseQuote) is var last && !ends.Contains(last.Step)).ToList();
        return (open.Count, open.Sum(q => q.ExclVatCents));
    }
}
