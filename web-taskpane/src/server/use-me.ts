import type { Me } from './contract';
import { useLoad, type Loaded } from './use-load';
import { useUser } from './use-user';
import { getMe } from './who';

/** Who one is; asked by every page, since the answer also tells the server's clock. */
export function useMe(): Loaded<Me> {
  const [user] = useUser();
  return useLoad(`me.${user}`, getMe);
}
