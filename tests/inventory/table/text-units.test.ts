import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfText, hashOfUnits, unitsOf } from '../../../src/inventory/table/text-units.ts';

describe('unitsOf', () => {
  it.each(['', 'BONN01', 'Köln § ÿ'])('returns bytes if all units fit: %j', (text) => {
    expect(unitsOf(text)).toBeInstanceOf(Uint8Array);
  });

  it('returns 16-bit units if one does not fit into a byte', () => {
    expect(unitsOf('5 €')).toEqual(Uint16Array.of(0x35, 0x20, 0x20ac));
  });

  it('returns the UTF-16 units, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...unitsOf(text)]).toEqual(
          Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
        );
      }),
    );
  });
});

describe('the hash of a cell', () => {
  it('is the same from its units and from its text, wherever it stands', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(cell, cell, cell, (before, text, after) => {
        const units = unitsOf(before + text + after);
        const from = before.length;
        expect(hashOfUnits(units, from, from + text.length)).toBe(hashOfText(text));
      }),
    );
  });
});
