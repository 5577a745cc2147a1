import type { Fleet } from '../fleet/fleet.ts';

/** Machines that are in no pairing, by reason. Service packs play no part in it. */
export interface MachinesApart {
  /** Its product is not one that Q251382 names. */
  readonly outside: number;
  /** Its role could not be read; its product may be one that the article names. */
  readonly withoutRole: number;
  /** Its product could not be read; its role is client or server. */
  readonly withoutProduct: number;
}

type Facts = Fleet['facts'];

const OUTSIDE = 1;
const UNREADABLE = 2;

/** For each cell: whether its product is outside the article, or could not be read; 0 for any other. */
function productMarks({ cells }: Facts['product']): Uint8Array {
  return Uint8Array.from(cells, ({ reading }) => {
    if (reading.kind === 'unreadable') return UNREADABLE;
    return reading.kind === 'known' && reading.value === 'outside-the-article' ? OUTSIDE : 0;
  });
}

const NO_PART = 1;
const SOME_PART = 2;

/** For each cell: whether its role takes part in pairings; 0 if no role could be read. */
function roleMarks({ cells }: Facts['role']): Uint8Array {
  return Uint8Array.from(cells, ({ reading }) => {
    if (reading.kind !== 'known') return 0;
    return reading.value === 'none' ? NO_PART : SOME_PART;
  });
}

/**
 * Counts the machines that cannot be paired. Each counts once; outside the article comes first, then a
 * missing role.
 */
export function countApart({ facts, size }: Fleet): MachinesApart {
  const ofProduct = productMarks(facts.product);
  const ofRole = roleMarks(facts.role);
  const products = facts.product.codes;
  const roles = facts.role.codes;
  const counts = { outside: 0, withoutRole: 0, withoutProduct: 0 };
  for (let machine = 0; machine < size; machine += 1) {
    const product = ofProduct[products[machine] ?? 0] ?? 0;
    const role = ofRole[roles[machine] ?? 0] ?? 0;
    if (product === OUTSIDE) counts.outside += 1;
    else if (role === 0) counts.withoutRole += 1;
    else if (product === UNREADABLE && role === SOME_PART) counts.withoutProduct += 1;
  }
  return counts;
}
