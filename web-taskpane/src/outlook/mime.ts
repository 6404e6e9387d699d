// Old clients and mobile cannot give a mail's bytes: the mail is put together again from its parts, headers first.
export interface MailParts {
  headers: string;
  subject: string;
  from: { displayName: string; emailAddress: string };
  html: string;
  attachments: { name: string; contentType: string; isInline: boolean; base64: string }[];
}

const boundary = 'iod-part-7d1f0a';
const kept =
  /^(from|to|cc|subject|date|message-id|in-reply-to|references|auto-submitted|list-unsubscribe|precedence):/i;

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

const wrapped = (base64: string) => base64.replace(/.{76}/g, '$&\r\n');
const encodedWord = (text: string) => `=?utf-8?B?${base64Of(text)}?=`;

/** The mail's own headers, unfolded and limited to what says who, when and in which thread. */
function keptHeaders(headers: string): string[] {
  return headers
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => kept.test(line));
}

function headersOf(parts: MailParts): string[] {
  const lines = keptHeaders(parts.headers);
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  if (!has('from')) lines.push(`From: ${encodedWord(parts.from.displayName)} <${parts.from.emailAddress}>`);
  if (!has('subject')) lines.push(`Subject: ${encodedWord(parts.subject)}`);
  return lines;
}

function attachmentPart(attachment: MailParts['attachments'][number]): string[] {
  const disposition = attachment.isInline ? 'inline' : 'attachment';
  return [
    `--${boundary}`,
    `Content-Type: ${attachment.contentType || 'application/octet-stream'}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition}; filename*=utf-8''${encodeURIComponent(attachment.name)}`,
    '',
    wrapped(attachment.base64),
  ];
}

export function mimeOf(parts: MailParts): Blob {
  const lines = [
    ...headersOf(parts),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(base64Of(parts.html)),
    ...parts.attachments.flatMap(attachmentPart),
    `--${boundary}--`,
    '',
  ];
  return new Blob([lines.join('\r\n')], { type: 'message/rfc822' });
}

export function blobOfBase64(base64: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type });
}
