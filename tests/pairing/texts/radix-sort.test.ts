import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/pairing/kept.ts';
import { sortByBytes } from '../../../src/pairing/texts/radix-sort.ts';

function compareBytes(left: readonly number[], right: readonly number[]): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    if (left[at] !== right[at]) return (left[at] ?? 0) - (right[at] ?? 0);
  }
  return left.length - right.length;
}

function sortStrings(strings: readonly (readonly number[])[]): readonly number[] {
  const starts = [0];
  for (const string of strings) starts.push((starts.at(-1) ?? 0) + string.length);
  const entries = Uint32Array.from(strings, (_, index) => index);
  const bytes = Uint8Array.from(strings.flat());
  return [...finish(sortByBytes(bytes, Uint32Array.from(starts), entries))];
}

describe('sorting by bytes', () => {
  it('sorts like a comparison sort and keeps the order of equal strings', () => {
    const byte = fc.oneof(fc.constantFrom(0, 1, 255), fc.nat(255));
    const strings = fc.array(fc.array(byte, { maxLength: 4 }), { maxLength: 120 });
    fc.assert(
      fc.property(strings, (list) => {
        const expected = [...list.keys()].sort(
          (a, b) => compareBytes(list[a] ?? [], list[b] ?? []) || a - b,
        );
        expect(sortStrings(list)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('sorts hundreds of strings with a common prefix', () => {
    const list = Array.from({ length: 500 }, (_, at) => [7, 7, 7, 7, (at * 37) % 50, at % 3]);
    const expected = [...list.keys()].sort(
      (a, b) => compareBytes(list[a] ?? [], list[b] ?? []) || a - b,
    );
    expect(sortStrings(list)).toEqual(expected);
  });
});
