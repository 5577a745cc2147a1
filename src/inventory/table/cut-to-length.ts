import type { Codes } from '../../fleet/codes.ts';

/** Up to this share of unused elements, an array is used as it is: a copy takes longer than it saves memory. */
const MOST_UNUSED = 0.2;

/** The first `length` numbers. They share the memory of the others if these are few. */
export function cutToLength<N extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  numbers: N,
  length: number,
): N;
export function cutToLength(numbers: Codes, length: number): Codes;
export function cutToLength(numbers: Codes, length: number): Codes {
  if (numbers.length === length) return numbers;
  const unused = numbers.length - length;
  return unused <= numbers.length * MOST_UNUSED
    ? numbers.subarray(0, length)
    : numbers.slice(0, length);
}
