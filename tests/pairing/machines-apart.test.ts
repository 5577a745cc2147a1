import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../src/fleet/fleet.ts';
import { findSides, isClient, isServer } from '../../src/pairing/classes.ts';
import { countApart } from '../../src/pairing/machines-apart.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';

describe('machines apart', () => {
  it('are not those that take no part anyway', () => {
    const fleet = drawFleet(`
      name  role    product
      A     none    ?NT5
      B     client  ?NT5
      C     -       ?NT5
      D     none    outside-the-article
      E     none    nt-4
      F     server  -`);
    expect(countApart(fleet)).toEqual({ outside: 1, withoutRole: 1, withoutProduct: 1 });
  });

  it('and machines with neither role are all the machines without a pairing', () => {
    fc.assert(
      fc.property(randomFleets(), (fleet) => {
        const sides = findSides(fleet);
        const machines = Array.from({ length: fleet.size }, (_, machine) => machine);
        const unpaired = machines.filter(
          (machine) => !isClient(sides, machine) && !isServer(sides, machine),
        );
        const idle = unpaired.filter((machine) => {
          const { reading } = cellOf(fleet.facts.role, machine);
          const product = cellOf(fleet.facts.product, machine).reading;
          const isOutside = product.kind === 'known' && product.value === 'outside-the-article';
          return reading.kind === 'known' && reading.value === 'none' && !isOutside;
        });
        const { outside, withoutRole, withoutProduct } = countApart(fleet);
        expect(outside + withoutRole + withoutProduct + idle.length).toBe(unpaired.length);
      }),
    );
  });

  it('count as outside first, then as without a role, then as without a product but with a role', () => {
    fc.assert(
      fc.property(randomFleets(), (fleet) => {
        const reasons = Array.from({ length: fleet.size }, (_, machine) => {
          const product = cellOf(fleet.facts.product, machine).reading;
          const role = cellOf(fleet.facts.role, machine).reading;
          if (product.kind === 'known' && product.value === 'outside-the-article') return 'outside';
          if (role.kind !== 'known') return 'withoutRole';
          const isLost = product.kind === 'unreadable' && role.value !== 'none';
          return isLost ? 'withoutProduct' : null;
        });
        const countOf = (reason: string) => reasons.filter((one) => one === reason).length;
        expect(countApart(fleet)).toEqual({
          outside: countOf('outside'),
          withoutRole: countOf('withoutRole'),
          withoutProduct: countOf('withoutProduct'),
        });
      }),
    );
  });
});
