import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEW_TEXTS, PackedTexts } from '../../../src/fleet/texts.ts';
import { textPiece } from '../../../src/inventory/table/text-piece.ts';
import { unitsOf } from '../../../src/inventory/table/text-units.ts';
import {
  finishPacked,
  packAhead,
  packedTogether,
  textsOfPlaces,
} from '../../../src/inventory/table/texts-of-places.ts';
import { decodeText } from '../../../src/inventory/text/decode-text.ts';
import { ENCODINGS } from '../../../src/inventory/text/encodings.ts';

/** Places in a text: pieces of it in any order, and texts that it does not contain. */
function placesIn(source: string, lengths: readonly number[], others: readonly string[]) {
  const starts: number[] = [];
  const sizes: number[] = [];
  for (const length of lengths) {
    const last = starts.length - 1;
    const from = Math.min((starts[last] ?? 0) + (sizes[last] ?? 0), source.length);
    starts.push(from);
    sizes.push(Math.min(length, source.length - from));
  }
  const apart = new Map(others.map((text, index) => [starts.length + index, text]));
  const allStarts = [...starts, ...others.map(() => -1)];
  const allSizes = [...sizes, ...others.map(({ length }) => length)];
  return {
    places: { starts: Int32Array.from(allStarts), lengths: Int32Array.from(allSizes) },
    others: apart,
    /** The slow twin makes each text a string at once. */
    texts: [
      ...starts.map((from, index) => source.slice(from, from + (sizes[index] ?? 0))),
      ...others,
    ],
  };
}

function textsIn(source: string, { places, others }: ReturnType<typeof placesIn>) {
  return textsOfPlaces(textPiece(source, unitsOf(source), 0), null, places, others);
}

const MANY = FEW_TEXTS + 1;

describe('the texts at places of a source', () => {
  it.each(ENCODINGS)('are those that any bytes read as %s have there', (encoding) => {
    const lengths = fc.array(fc.nat(4), { minLength: MANY, maxLength: MANY + 50 });
    const other = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        lengths,
        fc.array(other, { maxLength: 3 }),
        (bytes, cuts, others) => {
          const source = decodeText(bytes, encoding).text;
          const wanted = placesIn(source, cuts, others);
          const texts = textsIn(source, wanted);
          expect([...texts]).toEqual(wanted.texts);
          const places = [0, 1, MANY >> 1, texts.length - 1];
          expect(places.map((place) => texts.at(place))).toEqual(
            places.map((place) => wanted.texts[place]),
          );
        },
      ),
      { numRuns: 6 },
    );
  });

  it.each([
    ['ASCII', 'WS-1;WS-2;', true],
    ['Latin-1', 'Köln;§;', true],
    ['beyond a byte', 'Łódź;€;', true],
    ['with whole pairs', 'a😀;b;', true],
    ['with half a pair', 'a\uD83D;b;', false],
  ])('stay bytes if they are many and UTF-8 has them: %s', (_, piece, isPacked) => {
    const source = piece.repeat(MANY);
    const lengths = Array.from({ length: MANY }, () => piece.length);
    const wanted = placesIn(source, lengths, ['other', 'ä']);
    const texts = textsIn(source, wanted);
    expect(texts instanceof PackedTexts).toBe(isPacked);
    expect([...texts]).toEqual(wanted.texts);
  });

  it('are strings if they are few', () => {
    const wanted = placesIn('abc', [1, 2], []);
    expect(textsIn('abc', wanted)).toEqual(['a', 'bc']);
  });
});

describe('texts that are packed ahead', () => {
  /** Packs the texts of a source. Returns null if they are few. */
  const packed = (texts: readonly string[], room: number) => {
    const source = texts.join('');
    const lengths = Int32Array.from(texts, (text) => text.length);
    let at = 0;
    const starts = lengths.map((length) => {
      at += length;
      return at - length;
    });
    const piece = textPiece(source, unitsOf(source), 0);
    return packAhead(piece, { starts, lengths }, new Map(), room);
  };
  const textsOf = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`);

  it.each([
    ['no room', 0],
    ['too little room', MANY + 9],
    ['all the room', MANY + 2000],
    ['much room', 50_000],
  ])('are followed by others where there is %s', (_, room) => {
    for (const name of ['B', 'a long name that takes room ', 'Köln']) {
      const first = packed(textsOf(MANY, 'A'), room);
      const second = packed(textsOf(2000, name), 0);
      if (first === null || second === null) throw new Error('few');
      const all = finishPacked(packedTogether(first, second));
      expect([...all]).toEqual([...textsOf(MANY, 'A'), ...textsOf(2000, name)]);
      expect(all.at(MANY)).toBe(`${name}0`);
    }
  });

  it('are not packed if they are few', () => {
    expect(packed(textsOf(FEW_TEXTS, 'A'), 5000)).toBeNull();
  });
});
