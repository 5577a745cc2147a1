import type { Fleet } from '../fleet/fleet.ts';

/** Machines that are in no pairing whatever the article asks of their service packs, by the reason. */
export interface MachinesApart {
  /** Of a product that Q251382 does not name. */
  readonly outside: number;
  /** Without a role that could be read, though of a product that the article may be about. */
  readonly withoutRole: number;
  /** Of a product that could not be read, though with a role of client or server. */
  readonly withoutProduct: number;
}

/** Counts the machines that cannot be paired. Each is counted once: outside first, then without a role. */
export function countApart({ facts, size }: Fleet): MachinesApart {
  const { product, role } = facts;
  const counts = { outside: 0, withoutRole: 0, withoutProduct: 0 };
  for (let machine = 0; machine < size; machine += 1) {
    const ofProduct = product.cells[product.codes[machine] ?? 0]?.reading;
    const ofRole = role.cells[role.codes[machine] ?? 0]?.reading;
    if (ofProduct?.kind === 'known' && ofProduct.value === 'outside-the-article') {
      counts.outside += 1;
    } else if (ofRole?.kind !== 'known') counts.withoutRole += 1;
    else if (ofProduct?.kind === 'unreadable' && ofRole.value !== 'none') {
      counts.withoutProduct += 1;
    }
  }
  return counts;
}
