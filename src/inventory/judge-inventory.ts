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
  const isUsed = new Uint8Array(cells.length);
  for (let machine = 0; machine < codes.length; machine += 1) isUsed[codes[machine] ?? 0] = 1;
  const roles = new Set<Role>();
  for (const [code, { reading }] of cells.entries()) {
    if (isUsed[code] === 1 && reading.kind === 'known') roles.add(reading.value);
  }
  if (!roles.has('client') && !roles.has('both')) return { kind: 'refused', reason: 'no-client' };
  if (!roles.has('server') && !roles.has('both')) return { kind: 'refused', reason: 'no-server' };
  return { kind: 'ok' };
}
