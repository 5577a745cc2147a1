import { decode1252, decodeCodePage, SECTION_SIGN_CP437 } from './code-pages.ts';
import { type EncodingName, isEncodingName } from './encodings.ts';
import { countLetters } from './letter-bytes.ts';
import { isMostlyUtf8, strictUtf8, undoubled } from './utf8-text.ts';

/** Why an encoding was taken. */
export type EncodingReason =
  | 'chosen'
  | 'bom'
  | 'nul-pattern'
  | 'ascii'
  | 'valid-utf8'
  | 'mostly-utf8'
  | 'utf8-twice'
  | 'cp850-umlauts'
  | 'windows-1252-umlauts'
  | 'cp437-section-sign'
  | 'no-umlauts';

/** A file as text, with the encoding that was taken and why. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly reason: EncodingReason;
  /** A byte-order mark stood at the beginning; it is not in `text`. */
  readonly bom: boolean;
  /** A § hangs on the choice between Windows-1252 and CP850, and umlauts do not decide it; or the text holds what a § becomes when it is read wrongly. */
  readonly ambiguous: boolean;
}

/** Bytes looked at for the NUL pattern of UTF-16. */
const LOOKED_AT = 64 * 1024;

const MARKS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

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

/** Byte-order marks within a text are left where files were put together. */
function withoutMarks(text: string): string {
  return text.includes('\uFEFF') ? text.replaceAll('\uFEFF', '') : text;
}

/** What stands for § where its byte is read in the wrong code page. */
const MISREAD_SIGNS: { readonly [E in EncodingName]?: RegExp } = {
  'windows-1252': /(?<![\p{L}\p{N}])õ(?!\p{L})/u,
  'iso-8859-15': /(?<![\p{L}\p{N}])õ(?!\p{L})/u,
  cp850: /(?<![\p{L}\p{N}])º(?!\p{L})/u,
  cp437: /(?<![\p{L}\p{N}])º(?!\p{L})/u,
};

function decodeAs(bytes: Uint8Array, encoding: EncodingName): string {
  switch (encoding) {
    case 'cp850':
    case 'cp437':
      return decodeCodePage(bytes, encoding);
    case 'windows-1252':
      return decode1252(bytes);
    default:
      return withoutMarks(new TextDecoder(encoding).decode(bytes));
  }
}

function decoded(bytes: Uint8Array, encoding: EncodingName, reason: EncodingReason): DecodedText {
  const text = decodeAs(bytes, encoding);
  const ambiguous = MISREAD_SIGNS[encoding]?.test(text) ?? false;
  return { text, encoding, reason, bom: false, ambiguous };
}

/** So many times the letters of the other code page decide between the two. */
const CLEARLY_MORE = 3;

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const { windows1252, cp850, hasSectionSign } = countLetters(bytes);
  if (cp850 >= windows1252 && bytes.includes(SECTION_SIGN_CP437)) {
    return decoded(bytes, 'cp437', 'cp437-section-sign');
  }
  const isCp850 = cp850 > windows1252;
  const reasonOfLetters = isCp850 ? 'cp850-umlauts' : 'windows-1252-umlauts';
  const reason = cp850 + windows1252 > 0 ? reasonOfLetters : 'no-umlauts';
  const result = decoded(bytes, isCp850 ? 'cp850' : 'windows-1252', reason);
  const [more, fewer] = isCp850 ? [cp850, windows1252] : [windows1252, cp850];
  const isUndecided = more <= fewer * CLEARLY_MORE;
  return { ...result, ambiguous: result.ambiguous || (isUndecided && hasSectionSign) };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const unmarked = encodingOfNuls(bytes);
  if (unmarked !== null) return decoded(bytes, unmarked, 'nul-pattern');
  const text = strictUtf8(bytes);
  if (text === null) {
    if (isMostlyUtf8(bytes)) return decoded(bytes, 'utf-8', 'mostly-utf8');
    return decodeLegacy(bytes);
  }
  const isAscii = text.length === bytes.length;
  if (isAscii && text.includes(String.fromCharCode(SECTION_SIGN_CP437))) {
    return decoded(bytes, 'cp437', 'cp437-section-sign');
  }
  const meant = undoubled(text);
  const reason = isAscii ? 'ascii' : 'valid-utf8';
  return {
    text: withoutMarks(meant ?? text),
    encoding: 'utf-8',
    reason: meant === null ? reason : 'utf8-twice',
    bom: false,
    ambiguous: false,
  };
}

/** A mark is believed, unless it says UTF-8 and what follows is another encoding (some tools put it before everything). */
function decodeMarked(body: Uint8Array, encoding: EncodingName): DecodedText {
  if (encoding === 'utf-8' && strictUtf8(body) === null && !isMostlyUtf8(body)) {
    return decodeLegacy(body);
  }
  const taken = decoded(body, encoding, 'bom');
  const meant = undoubled(taken.text);
  return meant === null ? taken : { ...taken, text: meant, reason: 'utf8-twice' };
}

/**
 * Turns the bytes of a file into text: by its byte-order mark, the NUL pattern of UTF-16, strict UTF-8 (or
 * UTF-8 with few faults, or UTF-8 written twice), and last the letters that tell CP850 (a console's `>`) from
 * Windows-1252 (Excel). Total.
 * @param chosen the encoding that the person chose; null, or one that is not known, finds out.
 */
export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  const mark = MARKS.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  const body = mark === undefined ? bytes : bytes.subarray(mark[1].length);
  const bom = mark !== undefined;
  if (chosen !== null && isEncodingName(chosen)) {
    return { ...decoded(body, chosen, 'chosen'), bom };
  }
  return { ...(mark === undefined ? decodeUnmarked(body) : decodeMarked(body, mark[0])), bom };
}
