import { MailUnavailable } from './host';

/** Office's callbacks as promises; its error becomes the one the pane knows how to say. */
export function asked<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(new MailUnavailable(result.error.message)),
    ),
  );
}
