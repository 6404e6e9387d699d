// A page that Outlook frames has no storage where the browser keeps third parties out: a choice then lasts as long as the page.
const memory = new Map<string, string>();

/** What a person chose on an earlier visit. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    memory.set(key, value);
  }
}
