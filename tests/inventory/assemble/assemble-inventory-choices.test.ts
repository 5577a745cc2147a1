import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/fleet/fleet.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { expectSumToHold, kindsOf, read, readingOf } from './drawn-inventory.ts';

describe('a choice of the user', () => {
  const UNKNOWN = `
    Name | Rolle  | Verschlüsselung
    A1   | Client | geschützt
    A2   | Client | Geschützt
    A3   | Client | offen`;

  it('gives a text its meaning in every row', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'geschützt', value: 'required' }],
    });
    expect(
      [0, 1].map((machine) => cellOf(inventory.fleet.facts.encryption, machine)),
    ).toMatchObject([
      { text: 'geschützt', reading: known('required'), origin: 'value-map' },
      { text: 'Geschützt', reading: known('required'), origin: 'value-map' },
    ]);
    expect(inventory.unknownValues.map(({ text }) => text)).toEqual(['offen']);
    expect(kindsOf(inventory)).toEqual(['4 value-unreadable']);
  });

  it('can leave a text missing', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'offen', value: null }],
    });
    expect(readingOf(inventory, 'encryption', 2)).toEqual(MISSING);
  });

  it('changes nothing if it is not a value of the fact', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'offen', value: 'SP4' }],
    });
    expect(readingOf(inventory, 'encryption', 2)).toEqual(unreadable('offen'));
  });

  it('replaces a cell, even of a column that the file does not have', () => {
    const inventory = read(UNKNOWN, {
      entries: [
        { source: 0, line: 2, fact: 'encryption', text: 'required' },
        { source: 0, line: 3, fact: 'servicePack', text: 'SP6a' },
        { source: 0, line: 3, fact: 'product', text: 'outside-the-article' },
        { source: 0, line: 99, fact: 'servicePack', text: 'SP6a' },
        { source: 7, line: 2, fact: 'servicePack', text: 'SP6a' },
      ],
    });
    expect(cellOf(inventory.fleet.facts.encryption, 0).origin).toBe('entered');
    expect(readingOf(inventory, 'servicePack', 1)).toEqual(known('SP6a'));
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(MISSING);
    expect(readingOf(inventory, 'product', 1)).toEqual(known('outside-the-article'));
  });

  it('overrides earlier entries for the same cell', () => {
    const inventory = read(UNKNOWN, {
      entries: [
        { source: 0, line: 2, fact: 'servicePack', text: 'SP4' },
        { source: 0, line: 2, fact: 'servicePack', text: 'SP5' },
      ],
    });
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP5'));
  });

  it('turns a rejected row into a machine by naming it, or merges it into the machine of that name', () => {
    const nameless = `
      Name | Rolle  | SP
           | Client | SP4
      A1   | Server |`;
    const named = read(nameless, { entries: [{ source: 0, line: 2, fact: 'name', text: 'B1' }] });
    expect(named.fleet.names).toEqual(['B1', 'A1']);
    expect(named.rejected).toBe(0);
    const merged = read(nameless, { entries: [{ source: 0, line: 2, fact: 'name', text: 'a1' }] });
    expect(merged.fleet.names).toEqual(['a1']);
    expect(merged.merged).toBe(1);
    expectSumToHold(named);
    expectSumToHold(merged);
  });

  it('removes a machine by emptying its name', () => {
    const inventory = read(UNKNOWN, { entries: [{ source: 0, line: 2, fact: 'name', text: '' }] });
    expect(inventory.fleet.names).toEqual(['A2', 'A3']);
    expectSumToHold(inventory);
  });

  it('does not apply to a text with another accent: ñ may be a misread §', () => {
    const inventory = read(
      `
      Name | Rolle  | Verschlüsselung
      A1   | Client | ñ
      A2   | Client | n`,
      { values: [{ fact: 'encryption', text: 'ñ', value: 'required' }] },
    );
    expect(readingOf(inventory, 'encryption', 0)).toEqual(known('required'));
    expect(readingOf(inventory, 'encryption', 1)).toEqual(known('none'));
  });
});
