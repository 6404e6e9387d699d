import { useEffect, useState } from 'react';
import type { Item, OutlookHost } from '../../outlook/host';

export interface OpenItem {
  item: Item | null;
  /** Grows each time the client speaks: the same mail may have a new story. */
  turn: number;
}

export function useItem(host: OutlookHost): OpenItem {
  const [open, setOpen] = useState<OpenItem>(() => ({ item: host.current(), turn: 0 }));
  useEffect(() => {
    const read = () => setOpen((was) => ({ item: host.current(), turn: was.turn + 1 }));
    read();
    return host.onItemChanged(read);
  }, [host]);
  return open;
}
