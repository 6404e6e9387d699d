using System.Diagnostics;

namespace IodOutlook.Outside.Tests;

/// <summary>A test on a disk of its own, read-only or tiny: only where the machine lets us mount one.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        using var folder = new TempFolder();
        if (!OperatingSystem.IsLinux() || !TinyDisk.TryMount(folder.At("try"), out var disk))
            Skip = "Mounting a disk needs Linux and root.";
        else
            disk.Dispose();
    }
}

/// <summary>A disk of 128 kB.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly string _path;

    private TinyDisk(string path) => _path = path;

    public static bool TryMount(string path, out TinyDisk disk)
    {
        Directory.CreateDirectory(path);
        disk = new(path);
        return Run("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", path);
    }

    public static TinyDisk Mount(string path) => TryMount(path, out var disk) ? disk : throw new InvalidOperationException("The disk cannot be mounted.");

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _path));

    public void Dispose() => Run("umount", _path);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
