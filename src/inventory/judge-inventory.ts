import type { Role } from '../fleet/machine.ts';
import type { Inventory } from './inventory.ts';

/** Whether an inventory can be audited, and if not, what is missing. */
export type InventoryJudgement =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly reason: 'no-machine' | 'no-client' | 'no-server' };

/** Checks that there is something to pair: at least one PPTP client and one PPTP server. */
export function judgeInventory({ fleet }: Pick<Inventory, 'fleet'>): InventoryJudgement {
  if (fleet.size === 0) return { kind: 'refused', reason: 'no-machine' };
  const { cells, codes } = fleet.facts.role;
  const used = new Set(codes);
  const roles = new Set<Role>();
  for (const code of used) {
    const reading = cells[code]?.reading;
    if (reading?.kind === 'known') roles.add(reading.value);
  }
  if (!roles.has('client') && !roles.has('both')) return { kind: 'refused', reason: 'no-client' };
  if (!roles.has('server') && !roles.has('both')) return { kind: 'refused', reason: 'no-server' };
  return { kind: 'ok' };
}
