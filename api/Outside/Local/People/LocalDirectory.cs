using System.Text.Json;
using System.Text.Json.Serialization;
using IodOutlook.Domain.Process;
using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Local.People;

/// <summary>The people of the firm, from <c>people.json</c>; without that file, the owner of the mailbox alone, who may do everything.</summary>
internal sealed class LocalDirectory(string path, string ownerAddress) : IDirectory
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public async Task<IReadOnlyList<Person>> People(CancellationToken cancel)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return await JsonSerializer.DeserializeAsync<List<Person>>(file, Json, cancel) ?? [];
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return [new(ownerAddress.Split('@')[0], ownerAddress, ownerAddress, Role.Manager)];
        }
        catch (JsonException failure)
        {
            var line = (failure.LineNumber ?? 0) + 1;
            throw new OutsideException(OutsideProblem.Invalid, $"Le fichier people.json ne peut pas être lu (ligne {line}). Corrigez-le ou restaurez-le.", failure);
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, "people.json");
        }
    }
}
