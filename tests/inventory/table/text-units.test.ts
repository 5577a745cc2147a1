import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../src/inventory/table/table-builder.ts';

describe('the units of a text', () => {
  it.each(['', 'BONN01', 'Köln § ÿ'])('are bytes where all fit: %j', (text) => {
    expect(unitsOf(text)).toBeInstanceOf(Uint8Array);
  });

  it('are two bytes each where one does not fit', () => {
    expect(unitsOf('5 €')).toEqual(Uint16Array.of(0x35, 0x20, 0x20ac));
  });

  it('are those of its characters, lone halves of pairs among them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...unitsOf(text)]).toEqual(
          Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
        );
      }),
    );
  });
});
