using System.Globalization;
using IodOutlook.Tests;

namespace IodOutlook.Benchmarks.Measuring;

/// <summary>The processor time a host spends from here on: what a request costs it, whatever else the machine does meanwhile.</summary>
internal sealed class HostProcessor
{
    private readonly RunningHost host;
    private readonly TimeSpan before;

    public HostProcessor(RunningHost host) => (this.host, before) = (host, Spent(host));

    /// <summary>As words for the table.</summary>
    public string Each(int requests) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Spent(host) - before).TotalMilliseconds / requests:0.0} ms of the host's processor each");

    private static TimeSpan Spent(RunningHost host)
    {
        host.Process.Refresh();
        return host.Process.TotalProcessorTime;
    }
}
