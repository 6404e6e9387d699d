using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalDriveTests : DriveContract, IDisposable
{
    private readonly LocalFixture _local = new();

    protected override IDrive Drive => _local.Drive;

    public void Dispose() => _local.Dispose();
}
