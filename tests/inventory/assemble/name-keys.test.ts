import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameKeys, readRowNames } from '../../../src/inventory/assemble/row-names.ts';
import type { SourceTable } from '../../../src/inventory/inventory.ts';
import { packed } from '../../fixtures/packed.ts';
import { columnOf } from '../raw-table-of.ts';

describe('NameKeys', () => {
  it('numbers identities in order of appearance', () => {
    const keys = new NameKeys();
    expect(['bonn01', 'bonn02', 'bonn01'].map((name) => keys.add(name))).toEqual([0, 1, 0]);
    expect(keys.size).toBe(2);
  });

  it('ignores the case of a name', () => {
    const keys = new NameKeys();
    expect(keys.add('BONN-01')).toBe(keys.add('bonn-01'));
    expect(keys.find('Bonn-01')).toBe(0);
  });

  it('finds no key for an unknown name', () => {
    const keys = new NameKeys();
    keys.add('bonn01');
    expect(keys.find('bonn02')).toBeNull();
    expect(keys.find('')).toBeNull();
  });

  it('distinguishes the case of letters beyond ASCII, and other characters that differ only in the case bit', () => {
    const keys = new NameKeys();
    expect(['ä', 'Ä', '@', '`', '[', '{'].map((name) => keys.add(name))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('returns identities in lower case with their keys', () => {
    const keys = new NameKeys();
    for (const name of ['BONN01', 'corp\\bonn02', 'BONN03']) keys.add(name);
    expect(keys.filter((name) => !name.includes('\\'))).toEqual([
      ['bonn01', 0],
      ['bonn03', 2],
    ]);
  });

  it('assigns the first keys to names known to be distinct, and finds them', () => {
    const keys = new NameKeys();
    keys.addDistinct(['BONN01', 'BONN02']);
    expect(keys.size).toBe(2);
    expect(keys.filter(() => true)).toEqual([
      ['bonn01', 0],
      ['bonn02', 1],
    ]);
    expect(keys.find('bonn02')).toBe(1);
    expect([keys.add('bonn01'), keys.add('bonn03'), keys.size]).toEqual([0, 2, 3]);
    expect(() => keys.addDistinct(['BONN09'])).toThrow(RangeError);
  });

  it('agrees with a Map of lower-case names', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Ca-c]{0,3}$/),
      fc.stringMatching(/^[A-Za-z0-9.\\-]{1,12}$/),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 300 }), (names) => {
        const keys = new NameKeys();
        const twin = new Map<string, number>();
        for (const each of names) {
          const identity = each.toLowerCase();
          if (!twin.has(identity)) twin.set(identity, twin.size);
          expect(keys.add(each)).toBe(twin.get(identity));
        }
        expect(keys.size).toBe(twin.size);
        expect(keys.filter(() => true)).toEqual([...twin]);
      }),
    );
  });
});

describe('the keys of rows', () => {
  const WIDTHS = [Uint8Array, Uint16Array, Uint32Array] as const;

  /** A file with a column of names. */
  function fileOf(names: readonly string[], Width: (typeof WIDTHS)[number]): SourceTable {
    const { heading, texts, codes } = columnOf('Host name', names);
    const column = { heading, texts: packed([...texts]), codes: Width.from(codes) };
    const rowLines = new Uint32Array(names.length);
    return {
      fileName: 'fleet.csv',
      table: { columns: [column], rowCount: names.length, rowLines, irregularities: [] },
      mapping: [{ column: 0, field: 'name', reason: 'chosen', certain: true }],
    };
  }

  it('are the same for equal names, in one file or two, however wide its codes are', () => {
    const name = fc.constantFrom('PC-1', 'PC-2', 'PC-3', 'pc-1', '\\\\PC-2', '-', '');
    const names = fc.array(fc.oneof(name, fc.stringMatching(/^PC-[4-9]$/)), { maxLength: 9 });
    fc.assert(
      fc.property(names, names, fc.constantFrom(...WIDTHS), (first, second, Width) => {
        const keyOf = new Map<string, number>();
        const slow = (name: string) => {
          const identity = name.replaceAll('\\', '').toLowerCase();
          if (identity === '' || identity === '-') return -1;
          if (!keyOf.has(identity)) keyOf.set(identity, keyOf.size);
          return keyOf.get(identity);
        };
        const one = readRowNames([fileOf(first, Width)], Uint32Array.of(0, first.length));
        expect([...one.keys]).toEqual(first.map(slow));
        const offsets = Uint32Array.of(0, first.length, first.length + second.length);
        const both = readRowNames([fileOf(first, Width), fileOf(second, Width)], offsets);
        expect([...both.keys]).toEqual([...first, ...second].map(slow));
      }),
    );
  });
});
