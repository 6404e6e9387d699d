import type { Me, Role } from './contract';
import { useLoad, type Loaded } from './use-load';
import { useUser } from './use-user';
import { getMe } from './who';

/** Whether somebody may sell: prepare and follow quotes, and decide on them. */
export const sells = ({ role }: { role: Role }): boolean => role === 'manager' || role === 'consultant';

/** Who one is; asked by every page, since the answer also tells the server's clock. */
export function useMe(): Loaded<Me> {
  const [user] = useUser();
  return useLoad(`me.${user}`, getMe);
}
