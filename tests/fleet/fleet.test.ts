import { describe, expect, it } from 'vitest';
import { type Cell, cellOf, type FactColumn, rowOfFact, textOf } from '../../src/fleet/fleet.ts';
import { known, MISSING } from '../../src/fleet/reading.ts';
import { drawFleet } from '../fixtures/fleets.ts';

const FLEET = drawFleet(`
  name   role    sp   site
  WS-1   client  SP4  Bonn
  WS-2   client  SP4  -
  RAS-1  server  -    Ulm
`);

describe('cellOf', () => {
  it('returns the cell of each machine', () => {
    const readings = [0, 1, 2].map((machine) => cellOf(FLEET.facts.servicePack, machine).reading);
    expect(readings).toEqual([known('SP4'), known('SP4'), MISSING]);
  });

  it.each([-1, 3, 0.5])('throws for machine %s, which does not exist', (machine) => {
    expect(() => cellOf(FLEET.facts.role, machine)).toThrow(`no machine ${machine}`);
  });

  it('creates the cell of a disputed fact for its machine', () => {
    const shared: Cell<string> = { text: '', reading: MISSING, origin: 'disputed' };
    const plain: Cell<string> = { text: 'a', reading: known('a'), origin: 'file' };
    const column: FactColumn<string> = {
      cells: [plain, shared],
      codes: Uint32Array.of(0, 1),
      headings: [],
      rowOf: new Map(),
    };
    const disputedCell = (machine: number) => ({ ...shared, text: `rows of ${machine}` });
    expect(cellOf({ ...column, disputedCell }, 1).text).toBe('rows of 1');
    expect(cellOf({ ...column, disputedCell }, 0)).toBe(plain);
    expect(cellOf(column, 1)).toBe(shared);
  });
});

describe('rowOfFact', () => {
  it('is the row of the machine, unless the fact is in another row', () => {
    const { role } = FLEET.facts;
    const elsewhere = { source: 1, line: 90 };
    const facts = { ...FLEET.facts, role: { ...role, rowOf: new Map([[1, elsewhere]]) } };
    const fleet = { ...FLEET, facts, rowSources: Uint16Array.of(0, 0, 2) };
    expect(rowOfFact(fleet, 'role', 1)).toEqual(elsewhere);
    expect(rowOfFact(fleet, 'servicePack', 1)).toEqual({ source: 0, line: 3 });
    expect(rowOfFact(fleet, 'role', 2)).toEqual({ source: 2, line: 4 });
  });
});

describe('textOf', () => {
  it('is the text as written, and empty for a machine that does not exist', () => {
    const [site] = FLEET.extras;
    const texts = [0, 1, 2, 3].map((machine) => site && textOf(site, machine));
    expect(texts).toEqual(['Bonn', '', 'Ulm', '']);
  });
});
