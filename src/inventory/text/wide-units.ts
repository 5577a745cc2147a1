import type { EncodingName } from './encodings.ts';

/** How many bytes are checked for the pattern of UTF-16 or UTF-32. */
const LOOKED_AT = 64 * 1024;

/** How many code points are converted at a time. */
const STRETCH = 16 * 1024;

const LAST_CODE_POINT = 0x10ffff;

/** The share of NULs at each of the four positions in groups of four bytes. */
function nulShares(bytes: Uint8Array): readonly [number, number, number, number] {
  const end = Math.min(bytes.length, LOOKED_AT) & ~3;
  const nuls: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) nuls[at & 3] = (nuls[at & 3] ?? 0) + 1;
  }
  const units = Math.max(1, end / 4);
  return [nuls[0] / units, nuls[1] / units, nuls[2] / units, nuls[3] / units];
}

/**
 * Recognizes UTF-16 or UTF-32 without a mark by the positions of the NULs in Latin text; null for any other text.
 * This check must come before strict UTF-8, which would accept ASCII in UTF-16.
 */
export function encodingOfNuls(bytes: Uint8Array): EncodingName | null {
  const [first, second, third, fourth] = nulShares(bytes);
  if (fourth > 0.99 && third > 0.9 && second > 0.7 && first < 0.1) return 'utf-32le';
  if (first > 0.99 && second > 0.9 && third > 0.7 && fourth < 0.1) return 'utf-32be';
  // With fewer than four bytes all shares are 0.
  const even = (first + third) / 2;
  const odd = (second + fourth) / 2;
  if (odd > 0.7 && even < 0.1) return 'utf-16le';
  if (even > 0.7 && odd < 0.1) return 'utf-16be';
  return null;
}

/** Whether every four bytes are a code point. Distinguishes the mark of UTF-32 from that of UTF-16 before a NUL. */
export function isUtf32(bytes: Uint8Array, isLittleEndian: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, LOOKED_AT) & ~3;
  for (let at = 0; at < end; at += 4) {
    if (view.getUint32(at, isLittleEndian) > LAST_CODE_POINT) return false;
  }
  return end > 0;
}

/** Decodes UTF-32, which TextDecoder does not know. Invalid code points become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let points: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    const isSurrogate = point >= 0xd800 && point <= 0xdfff;
    points.push(point > LAST_CODE_POINT || isSurrogate ? 0xfffd : point);
    if (points.length === STRETCH) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  if (bytes.length % 4 !== 0) points.push(0xfffd);
  parts.push(String.fromCodePoint(...points));
  return parts.join('');
}
