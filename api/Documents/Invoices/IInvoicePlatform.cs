namespace IodOutlook.Documents.Invoices;

/// <summary>
/// Where invoices are deposited. From 1 September 2027 a small firm must issue through an approved platform (Code général des impôts,
/// 289 bis); until one is connected, the file is there to be deposited by hand.
/// </summary>
public interface IInvoicePlatform
{
    /// <summary>The same file deposited again changes nothing: whoever asked may have died before it noted the answer.</summary>
    Task<InvoiceDeposit> DepositAsync(string fileName, ReadOnlyMemory<byte> facturX, CancellationToken cancel);
}

/// <param name="IsDone">False when a person still has to do it.</param>
/// <param name="Sentence">French: what was done, or what is left to do.</param>
public sealed record InvoiceDeposit(bool IsDone, string Sentence);

/// <summary>The default: the file is archived, and a person deposits it.</summary>
public sealed class FileToDeposit : IInvoicePlatform
{
    public Task<InvoiceDeposit> DepositAsync(string fileName, ReadOnlyMemory<byte> facturX, CancellationToken cancel) =>
        Task.FromResult(new InvoiceDeposit(false, $"Il reste à déposer {fileName} sur votre plateforme agréée, ou à l’envoyer par mail tant que la loi le permet (1er septembre 2027)."));
}
