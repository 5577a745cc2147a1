import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import { joined, lengthOf, PieceReader } from '../../src/inventory/byte-pieces.ts';

const pieces = fc.array(fc.uint8Array({ max: 12, maxLength: 5 }), { maxLength: 8 });

describe('bytes in pieces', () => {
  it('are read as if they were in one piece', () => {
    const steps = fc.array(fc.option(fc.nat(6)), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, steps, (given, all) => {
        const bytes = joined(given);
        expect([...bytes]).toEqual(given.flatMap((piece) => [...piece]));
        expect(lengthOf(given)).toBe(bytes.length);
        const reader = new PieceReader(given);
        let at = 0;
        for (const step of all) {
          const end = step === null ? bytes.indexOf(10, at) : at + step;
          const taken = soundOrNull(() => (step === null ? reader.takeLine() : reader.take(step)));
          const isThere = end >= 0 && end <= bytes.length;
          expect(taken).toEqual(isThere ? bytes.slice(at, end) : null);
          if (isThere) at = end + (step === null ? 1 : 0);
          expect(reader.left).toBe(bytes.length - at);
        }
      }),
    );
  });

  it('are not copied where they are taken in pieces', () => {
    const [first, second] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)];
    const taken = new PieceReader([first, second]).takePieces(4);
    expect(taken).toEqual([first, second.subarray(0, 1)]);
    expect(taken.map(({ buffer }) => buffer)).toEqual([first.buffer, second.buffer]);
    expect(new PieceReader([first, second]).take(2).buffer).toBe(first.buffer);
  });
});
