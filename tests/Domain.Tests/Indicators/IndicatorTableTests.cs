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

    private static readonly Step[] OfAQuote = [Step.RecordSent, Step.RecordSent, Step.RecordAcceptance, Step.RecordRefusal, Step.Expire, Step.TakeBack, Step.Reopen, Step.ReviseQuote, Step.CancelOrder];

    private static readonly Gen<Step> Steps = Gen.Int[0, 8].Select(i => OfAQuote[i]);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 744].Select(First.AddDays);

    /// <summary>Some quotes, and a journal whose days never go back.</summary>
    private static readonly Gen<History> Histories = Gen.Select(
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[0, 2], Days).Array[0, 6],
        Gen.Select(Gen.Int[0, 5], Steps, Days).Array[0, 24],
        Days,
        Gen.Int[0, 400],
        (quotes, told, from, length) => new History(
            [.. quotes.Select((q, i) => new QuoteMatter(Samples.Id(i), Samples.Id(i), $"DEV-{i}", $"Client {q.Item2}", "c.roy", Sources[q.Item2], "360", q.Item3, q.Item1, i % 2 == 0 ? RefusalReason.Price : null) { SignedCents = q.Item1 + i })],
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
            Assert.Equal(Cancelled(history), (figures.Cancelled.Count, figures.Cancelled.Cents));
        },
        iter: 10_000);

    /// <summary>Whatever is clicked, the list holds exactly the quotes that the figure counted.</summary>
    [Fact]
    public void Lists_OfAnyHistory_HoldWhatTheirFigureCounts() => Histories.Sample(
        history =>
        {
            var facts = Facts(history);
            var figures = IndicatorTable.Of(FactTable.Of(facts), history.Span, Today);
            Listed(figures.Total, SplitBy.Month, null, history.Span);
            Parts(figures.Months, SplitBy.Month);
            Parts(figures.Sources, SplitBy.Source);
            Parts(figures.Services, SplitBy.Service);
            Parts(figures.Clients, SplitBy.Client);
            Parts(figures.Consultants, SplitBy.Consultant);
            figures.Rolling.ToList().ForEach(r => Listed(r.Now, SplitBy.Month, null, r.Span));
            figures.Rolling.ToList().ForEach(r => Listed(r.YearBefore, SplitBy.Month, null, r.Before));
            figures.Ages.ToList().ForEach(a => Assert.Equal(a.Open, Of(ListOf.Open, SplitBy.Age, $"{a.FromDays}")));
            figures.Lost.ToList().ForEach(l => Assert.Equal(l.Lost, Of(ListOf.Lost, SplitBy.Reason, l.Reason?.ToString() ?? IndicatorList.NoReason)));
            Assert.Equal(figures.Open, Of(ListOf.Open, SplitBy.Month, null));
            Assert.Equal(figures.Cancelled, Of(ListOf.Cancelled, SplitBy.Month, null));
            Assert.Equal(figures.Lost.Sum(l => l.Lost.Count), Of(ListOf.Lost, SplitBy.Month, null).Count);
            Assert.Equal(figures.DaysToAnswer is null, Of(ListOf.Answered, SplitBy.Month, null).Count == 0);

            void Parts(IEnumerable<Part> parts, SplitBy by) => parts.ToList().ForEach(part => Listed(part.Performance, by, part.Key, history.Span));

            void Listed(Performance performance, SplitBy by, string? key, Span span) => Assert.Equal(
                (performance.Issued, performance.Won, performance.CohortWon), (Of(ListOf.Issued, by, key, span), Of(ListOf.Won, by, key, span), Of(ListOf.CohortWon, by, key, span)));

            Tally Of(ListOf list, SplitBy by, string? key, Span? span = null) => Tally.Of(IndicatorList.Of(facts, new Figure(list, span ?? history.Span, by, key), Today), list);
        },
        iter: 2_000);

    [Theory]
    [InlineData(SplitBy.Age, "12")]
    [InlineData(SplitBy.Age, "")]
    [InlineData(SplitBy.Reason, "weather")]
    [InlineData(SplitBy.Reason, "99")]
    [InlineData(SplitBy.Month, "2026-13")]
    public void List_OfAPartThatIsNone_IsRefused(SplitBy by, string key) =>
        Assert.Throws<InvalidValueException>(() => IndicatorList.Of([], new Figure(ListOf.Lost, new Span(First, Today), by, key), Today));

    /// <summary>A cancelled order was signed, and is no more: it leaves the amount signed and both rates, and has a line of its own on the day it was given up.</summary>
    [Fact]
    public void Indicators_OfACancelledOrder_AreNotSigned_ButAnswered()
    {
        QuoteStep[] steps = [new(Step.RecordSent, new(2026, 1, 30)), new(Step.RecordAcceptance, new(2026, 2, 3)), new(Step.CancelOrder, new(2026, 3, 9))];
        var fact = QuoteFact.Of(Matter(100) with { SignedCents = 130 }, steps)!;
        var (quarter, march) = (Over(new(2026, 1, 1), new(2026, 3, 31)), Over(new(2026, 3, 1), new(2026, 3, 31)));

        Assert.Equal((1, default, 0, 0, 400), (quarter.Total.Issued.Count, quarter.Total.Won, quarter.Total.Rate, quarter.Total.CohortRate, quarter.DaysToAnswer));
        Assert.Equal((new Tally(1, 130), new Tally(1, 130), default), (quarter.Cancelled, march.Cancelled, march.Open));
        Assert.Empty(quarter.Lost);

        IndicatorFigures Over(DateOnly from, DateOnly to) => IndicatorTable.Of(FactTable.Of([fact]), new Span(from, to), Today);
    }

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
        Assert.Equal([fact], IndicatorList.Of([fact], new Figure(ListOf.Won, figures.Span, SplitBy.Month, "2026-02"), Today));
        Assert.Empty(IndicatorList.Of([fact], new Figure(ListOf.Won, figures.Span, SplitBy.Source, "network"), Today));
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
            var (end, cancelled) = End(story);
            var isWon = end.Step == Step.RecordAcceptance && cancelled is null;
            issued += isIssued ? 1 : 0;
            issuedCents += isIssued ? history.Quotes[i].ExclVatCents : 0;
            cohort += isIssued && isWon ? 1 : 0;
            var isWonThen = isWon && end.On >= span.From && end.On <= span.To;
            won += isWonThen ? 1 : 0;
            wonCents += isWonThen ? history.Quotes[i].SignedCents : 0;
        }

        return (issued, issuedCents, won, wonCents, cohort, issued == 0 ? null : won * 10_000 / issued, issued == 0 ? null : cohort * 10_000 / issued);
    }

    /// <summary>The last word on a quote, and the cancellation that followed it.</summary>
    private static (Told End, Told? Cancelled) End(List<Told> story)
    {
        var end = story.FindLastIndex(t => t.Step is not (Step.ReviseQuote or Step.CancelOrder));
        return (story[end], story[end].Step == Step.RecordAcceptance ? story.Skip(end).FirstOrDefault(t => t.Step == Step.CancelOrder) : null);
    }

    private static IEnumerable<(QuoteMatter Quote, List<Told> Story)> Stories(History history) => history.Quotes
        .Select((quote, i) => (quote, Story: history.Journal.Where(t => t.Quote == i).ToList()))
        .Where(told => told.Story.Exists(t => t.Step == Step.RecordSent));

    private static (int, long) Open(History history)
    {
        Step[] ends = [Step.RecordAcceptance, Step.RecordRefusal, Step.Expire];
        var open = Stories(history).Where(told => !ends.Contains(End(told.Story).End.Step)).ToList();
        return (open.Count, open.Sum(q => q.Quote.ExclVatCents));
    }

    private static (int, long) Cancelled(History history)
    {
        var cancelled = Stories(history).Where(told => End(told.Story).Cancelled is { } entry && entry.On >= history.Span.From && entry.On <= history.Span.To).ToList();
        return (cancelled.Count, cancelled.Sum(q => q.Quote.SignedCents));
    }
}
