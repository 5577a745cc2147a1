import { decodeCodePage } from './code-pages.ts';
import { countUmlauts } from './umlaut-bytes.ts';

/** The encodings in which inventories are written. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** Why an encoding was taken. */
export type EncodingReason =
  | 'chosen'
  | 'bom'
  | 'nul-pattern'
  | 'ascii'
  | 'valid-utf8'
  | 'cp850-umlauts'
  | 'windows-1252-umlauts'
  | 'no-umlauts';

/** A file as text, with the encoding that was taken and why. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly reason: EncodingReason;
  /** A byte-order mark stood at the beginning; it is not in `text`. */
  readonly bom: boolean;
  /** A § hangs on the choice between Windows-1252 and CP850, and no umlaut decides it. */
  readonly ambiguous: boolean;
}

/** Bytes looked at for the NUL pattern of UTF-16. */
const LOOKED_AT = 64 * 1024;

function isEncodingName(name: string): name is EncodingName {
  return ENCODINGS.some((encoding) => encoding === name);
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function encodingOfMark(bytes: Uint8Array): EncodingName | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/**
 * UTF-16 without a mark: of Latin text every other byte is NUL. Strict UTF-8 would let ASCII in UTF-16
 * pass, so this comes first.
 */
function encodingOfNuls(bytes: Uint8Array): EncodingName | null {
  const end = Math.min(bytes.length, LOOKED_AT) & ~1;
  const nuls = [0, 0];
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const most = end / 2;
  if (most > 0 && odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  if (most > 0 && even > most * 0.7 && odd < most * 0.1) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: EncodingName): string {
  if (encoding === 'cp850' || encoding === 'cp437') return decodeCodePage(bytes, encoding);
  return new TextDecoder(encoding).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const { windows1252, cp850, hasSectionSign } = countUmlauts(bytes);
  const encoding = cp850 > windows1252 ? 'cp850' : 'windows-1252';
  const decided = cp850 > windows1252 ? 'cp850-umlauts' : 'windows-1252-umlauts';
  const isDecided = cp850 + windows1252 > 0;
  return {
    text: decodeAs(bytes, encoding),
    encoding,
    reason: isDecided ? decided : 'no-umlauts',
    bom: false,
    ambiguous: !isDecided && hasSectionSign,
  };
}

/**
 * Turns the bytes of a file into text: by its byte-order mark, the NUL pattern of UTF-16, strict UTF-8,
 * and last the umlauts that tell CP850 (a console's `>`) from Windows-1252 (Excel). Total.
 * @param chosen the encoding that the person chose; null, or one that is not known, finds out.
 */
export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  const marked = encodingOfMark(bytes);
  const bom = marked !== null;
  const taken = (encoding: EncodingName, reason: EncodingReason): DecodedText => ({
    text: decodeAs(bytes, encoding),
    encoding,
    reason,
    bom,
    ambiguous: false,
  });
  if (chosen !== null && isEncodingName(chosen)) return taken(chosen, 'chosen');
  if (marked !== null) return taken(marked, 'bom');
  const unmarked = encodingOfNuls(bytes);
  if (unmarked !== null) return taken(unmarked, 'nul-pattern');
  const text = strictUtf8(bytes);
  if (text === null) return decodeLegacy(bytes);
  const reason = text.length === bytes.length ? 'ascii' : 'valid-utf8';
  return { text, encoding: 'utf-8', reason, bom, ambiguous: false };
}
