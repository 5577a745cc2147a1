import { decodeBytes } from '../../../src/inventory/text/decode-bytes.ts';
import type { LegacyEncoding } from '../../../src/inventory/text/encodings.ts';

const TWO_BYTES: readonly string[] = ['shift_jis', 'gb18030', 'euc-kr', 'euc-jp', 'big5'];

/** The bytes of each character of an encoding, found by decoding every byte and, if it has them, every byte pair. */
function bytesByCharacter(encoding: LegacyEncoding): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]) => {
    const text = decodeBytes(Uint8Array.from(bytes), encoding);
    if (text.length === 1 && text !== '\uFFFD' && !found.has(text)) found.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) put([byte]);
  if (TWO_BYTES.includes(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) put([lead, trail]);
  }
  return found;
}

const TABLES = new Map<LegacyEncoding, ReadonlyMap<string, readonly number[]>>();

/** Encodes a text. Throws for a character that the encoding does not have. */
export function encode(text: string, encoding: LegacyEncoding): Uint8Array {
  const table = TABLES.get(encoding) ?? bytesByCharacter(encoding);
  TABLES.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Concatenates bytes. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
