using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Local;

/// <summary>Holds the data folder for one process. The operating system lets go of it when the process ends, however it ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="OutsideException">Locked: another process holds the folder. Denied, Full: the folder cannot be written.</exception>
    public static DataFolderLock Acquire(string dataFolder)
    {
        try
        {
            DurableFolder.MakeFolder(dataFolder);
            return new(new FileStream(Path.Combine(dataFolder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw Explain(DiskFailure.Of(failure, dataFolder), dataFolder);
        }
    }

    public void Dispose() => _file.Dispose();

    private static OutsideException Explain(OutsideException failure, string dataFolder) => failure.Problem is not OutsideProblem.Locked
        ? failure
        : new(
            OutsideProblem.Locked,
            $"Le dossier de données « {dataFolder} » est déjà utilisé par une autre instance de l’application. Fermez-la, ou choisissez un autre dossier avec Iod:DataFolder.",
            failure);
}
