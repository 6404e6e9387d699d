import { openPaneCommand } from './open-pane-command';
import { quotesIn, refusalOf, verdictFrom, verdictHeader, verdictKey, type OutgoingFile } from './send-verdict';

type Item = Office.MessageCompose;
type Done<T> = (result: Office.AsyncResult<T>) => void;

/** What the client gives, or null: a handler that fails would leave the person without an answer. */
function given<T>(ask: (done: Done<T>) => void): Promise<T | null> {
  return new Promise((resolve) => {
    try {
      ask((result) => resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : null));
    } catch {
      resolve(null);
    }
  });
}

async function filesOf(item: Item): Promise<(OutgoingFile & { id: string })[]> {
  const details = (await given<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done))) ?? [];
  return details
    .filter((file) => !file.isInline)
    .map((file) => ({ id: file.id, name: file.name, size: file.size, base64: null }));
}

async function withContent(item: Item, file: OutgoingFile & { id: string }): Promise<OutgoingFile> {
  const content = await given<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(file.id, done));
  const isFile = content?.format === Office.MailboxEnums.AttachmentContentFormat.Base64;
  return { ...file, base64: isFile ? content.content : null };
}

async function verdictOf(item: Item) {
  const kept = await given<string>((done) => item.sessionData.getAsync(verdictKey, done));
  const verdict = verdictFrom(kept);
  if (verdict) return verdict;
  const headers = await given<Record<string, string>>((done) => item.internetHeaders.getAsync([verdictHeader], done));
  return verdictFrom(headers?.[verdictHeader]);
}

async function recipientsOf(item: Item): Promise<string[] | null> {
  const lines = await Promise.all(
    [item.to, item.cc, item.bcc].map((line) => given<Office.EmailAddressDetails[]>((done) => line.getAsync(done))),
  );
  const all: string[] = [];
  for (const line of lines) {
    if (line === null) return null;
    for (const one of line) all.push(one.emailAddress);
  }
  return all;
}

async function judge(item: Item): Promise<string | null> {
  const subject = (await given<string>((done) => item.subject.getAsync(done))) ?? '';
  const files = await filesOf(item);
  const whole = await Promise.all(quotesIn(subject, files).map((file) => withContent(item, file)));
  const [recipients, verdict] = await Promise.all([recipientsOf(item), verdictOf(item)]);
  const sender = Office.context.mailbox.userProfile.emailAddress;
  return refusalOf({ subject, recipients, sender, files: whole, verdict, now: Date.now() });
}

/** Asked by Outlook before a message leaves. Needs neither a token nor the network; answers once. */
export async function onMessageSend(event: Office.MailboxEvent): Promise<void> {
  let refusal: string | null;
  try {
    refusal = await judge(Office.context.mailbox.item as unknown as Item);
  } catch {
    // An ordinary mail must never be held back by a fault of ours; the later look into the sent messages catches a quote.
    refusal = null;
  }
  if (refusal === null) event.completed({ allowEvent: true });
  else event.completed({ allowEvent: false, errorMessage: refusal, commandId: openPaneCommand } as never);
}

// Where the handler runs in a page, office.js gives nothing before it is asked for; the runtime of classic Outlook has no such thing.
void Office.onReady?.();
Office.actions.associate('onMessageSend', onMessageSend);
