import { describe, expect, it } from 'vitest';
import type { CellOrigin, Fleet } from '../../src/fleet/fleet.ts';
import { findEnteredFacts } from '../../src/remediation/entered-facts.ts';
import { drawFleet } from '../fixtures/fleets.ts';

const drawn = drawFleet(`
  name  role    sp   enc       §
  A     client  SP4  required  yes
  B     client  SP3  optional  no
`);

function withOrigin(fleet: Fleet, fact: 'servicePack' | 'encryption', origin: CellOrigin): Fleet {
  const column = fleet.facts[fact];
  const cells = column.cells.map((cell, code) =>
    code === column.codes[0] ? { ...cell, origin } : cell,
  );
  return { ...fleet, facts: { ...fleet.facts, [fact]: { ...column, cells } } };
}

describe('the facts that the person entered', () => {
  it('are none if every value comes from the file', () => {
    const entered = findEnteredFacts(drawn);
    expect(entered.any).toBe(false);
    expect(entered.of(0)).toEqual([]);
  });

  it.each<[CellOrigin, string]>([
    ['entered', 'service_pack'],
    ['value-map', 'service_pack(mapped)'],
    ['settled', 'service_pack(settled)'],
  ])('of origin %s are marked %s', (origin, mark) => {
    const entered = findEnteredFacts(withOrigin(drawn, 'servicePack', origin));
    expect(entered.any).toBe(true);
    expect(entered.of(0)).toEqual([mark]);
    expect(entered.of(1)).toEqual([]);
  });

  it.each<CellOrigin>(['file', 'disputed', 'password', 'absent'])(
    'do not include facts of origin %s',
    (origin) => {
      expect(findEnteredFacts(withOrigin(drawn, 'servicePack', origin)).any).toBe(false);
    },
  );

  it('are listed separately for each end of a pairing', () => {
    const both = withOrigin(withOrigin(drawn, 'servicePack', 'entered'), 'encryption', 'value-map');
    expect(findEnteredFacts(both).of(0, 'client.')).toEqual([
      'client.service_pack',
      'client.encryption(mapped)',
    ]);
  });
});
