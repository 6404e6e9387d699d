using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IodOutlook.Api.Database;

/// <summary>A folder that was made on the drive. People may rename or move it; it is found by its id.</summary>
internal sealed class DriveFolder
{
    /// <summary>As the product made it.</summary>
    public required string Path { get; init; }

    public required string FolderId { get; set; }
}

/// <summary>Where the folders of the drive are, shared by all instances.</summary>
internal sealed class FolderMemory(IServiceScopeFactory scopes) : IFolderMemory
{
    public async Task<string?> Find(string path, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IodDb>().DriveFolders.Where(folder => folder.Path == path).Select(folder => folder.FolderId).FirstOrDefaultAsync(cancel);
    }

    public async Task Remember(string path, string folderId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        if (await step.Db.DriveFolders.FirstOrDefaultAsync(folder => folder.Path == path, cancel) is { } known)
            known.FolderId = folderId;
        else
            step.Db.DriveFolders.Add(new DriveFolder { Path = path, FolderId = folderId });
        await Commit(step, cancel);
    }

    /// <summary>Another instance may have remembered the same folder in the same moment; what it says is as true.</summary>
    private static async Task Commit(StepTransaction step, CancellationToken cancel)
    {
        try
        {
            await step.Commit(cancel);
        }
        catch (DbUpdateException) when (step.Db.ChangeTracker.Entries<DriveFolder>().Any(entry => entry.State == EntityState.Added))
        {
            step.Db.ChangeTracker.Clear();
        }
    }
}

internal sealed class DriveFolderTable : IEntityTypeConfiguration<DriveFolder>
{
    public void Configure(EntityTypeBuilder<DriveFolder> folder)
    {
        folder.ToTable("DriveFolders").HasKey(f => f.Path);
        folder.Property(f => f.Path).IsExactText(400);
        folder.Property(f => f.FolderId).IsExactText(200);
    }
}
