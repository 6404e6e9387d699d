import { useCallback, useState } from 'react';

const key = 'iod.mail.seen';

function stored(): string[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as string[];
  } catch {
    return [];
  }
}

/** Which mails were opened in this browser: the others stand in bold. */
export function useSeen(): [ReadonlySet<string>, (id: string) => void] {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(stored()));
  const see = useCallback((id: string) => {
    setSeen((was) => {
      if (was.has(id)) return was;
      const now = new Set(was).add(id);
      // Old ids leave first: the list never grows without end.
      localStorage.setItem(key, JSON.stringify([...now].slice(-2000)));
      return now;
    });
  }, []);
  return [seen, see];
}
