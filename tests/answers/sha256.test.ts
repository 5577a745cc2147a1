import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLater, knownHash, PieceHash } from '../../src/answers/sha256.ts';
import { finish } from '../../src/pairing/kept.ts';
import { sha256Of } from './sha256-of.ts';

const PIECE = 64 * 1024;

/** The hash of pieces as it is defined. */
function slowHash(bytes: Uint8Array): string {
  const hashes: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    hashes.push(sha256Of(Buffer.from(bytes.subarray(at, at + PIECE))));
  }
  return sha256Of(Buffer.from(hashes.join(''), 'hex'));
}

describe('the hash of bytes that come in pieces', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])(
    'is the same for %i bytes however they come',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 9)) & 0xff);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1000, max: 3 * PIECE }), async (step) => {
          const hash = new PieceHash();
          for (let at = 0; at < length; at += step) hash.add(bytes.subarray(at, at + step));
          expect(await hash.end()).toBe(slowHash(bytes));
        }),
        { numRuns: 10 },
      );
    },
  );

  it('changes with any byte', async () => {
    const bytes = new Uint8Array(2 * PIECE + 9);
    for (const at of [0, PIECE - 1, PIECE, 2 * PIECE + 8]) {
      const changed = bytes.slice();
      changed[at] = 1;
      const hash = new PieceHash();
      hash.add(changed);
      expect(await hash.end()).not.toBe(slowHash(bytes));
    }
  });
});

describe('a hash that may wait', () => {
  const STEP = 2 ** 20;

  it.each([0, 1, STEP - 1, STEP, STEP + 1, 2 * STEP + 7])(
    'is the same for %i bytes, however much of it was computed ahead',
    async (length) => {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 9)) & 0xff);
      const expected = sha256Of(Buffer.from(bytes));
      for (const ahead of [0, 1, 2]) {
        // In one piece, or in two that end anywhere.
        const seam = Math.min(length, ahead * 1000);
        const hash = hashLater(
          [bytes.subarray(0, seam), bytes.subarray(seam)].slice(Number(seam === 0)),
        );
        const steps = hash.steps();
        for (let step = 0; step < ahead; step += 1) steps.next();
        expect(await hash.get()).toBe(expected);
        finish(hash.steps());
        expect(await hash.get()).toBe(expected);
      }
    },
  );

  it('may be continued by others, and asked for twice', async () => {
    const bytes = new Uint8Array(2 * STEP + 1).fill(7);
    const hash = hashLater([bytes]);
    hash.steps().next();
    const rest = hash.steps();
    rest.next();
    const [one, other] = await Promise.all([hash.get(), hash.get()]);
    expect([one, other]).toEqual([sha256Of(Buffer.from(bytes)), one]);
    expect(rest.next().done).toBe(true);
  });

  it('takes no step if it is known', async () => {
    const hash = knownHash('ab');
    expect(hash.steps().next().done).toBe(true);
    expect(await hash.get()).toBe('ab');
  });
});
