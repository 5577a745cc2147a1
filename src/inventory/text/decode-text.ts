import { collectEvidence } from './byte-evidence.ts';
import { chooseEncoding, type EncodingChoice } from './choose-encoding.ts';
import { SECTION_SIGN_CP437 } from './code-pages.ts';
import { decodeBytes, linesBeyondUtf8, withoutMarks } from './decode-bytes.ts';
import { type EncodingName, isEncodingName, legacyPartOf } from './encodings.ts';
import { isCutOffUtf8, strictUtf8, undoubled } from './utf8-text.ts';
import { encodingOfNuls, isUtf32 } from './wide-units.ts';

/** Why an encoding was used. */
export type EncodingReason =
  | 'chosen'
  | 'bom'
  | 'nul-pattern'
  | 'ascii'
  | 'valid-utf8'
  | 'mostly-utf8'
  | 'utf8-twice'
  | 'mixed'
  | 'cp437-section-sign'
  | 'escape-sequences'
  | 'letters'
  | 'no-umlauts';

/**
 * What the person must decide: § is in other places in each of these encodings, and nothing in the file tells
 * which is right.
 */
export interface EncodingDoubt {
  /** The most plausible encoding, then the others. */
  readonly encodings: readonly EncodingName[];
  /** The first few lines that they read differently, 1-based. */
  readonly lines: readonly number[];
}

/** A file as text, with the encoding that was used and why. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly reason: EncodingReason;
  /** Whether the file began with a byte-order mark. It is not part of `text`. */
  readonly bom: boolean;
  /**
   * Null if the encoding is certain or makes no difference. Remains after the person has chosen one of the
   * encodings.
   */
  readonly doubt: EncodingDoubt | null;
  /** The 1-based lines of a mixed file that are not UTF-8; else empty. */
  readonly linesBeyondUtf8: readonly number[];
}

const MARKS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

type Decoding = Omit<DecodedText, 'bom'>;

function certain(text: string, encoding: EncodingName, reason: EncodingReason): Decoding {
  return { text, encoding, reason, doubt: null, linesBeyondUtf8: [] };
}

function decoded(bytes: Uint8Array, encoding: EncodingName, reason: EncodingReason): Decoding {
  return {
    ...certain(decodeBytes(bytes, encoding), encoding, reason),
    linesBeyondUtf8: legacyPartOf(encoding) === null ? [] : linesBeyondUtf8(bytes),
  };
}

/** The 1-based lines that contain the given offsets, which must be ascending. */
function linesAt(bytes: Uint8Array, offsets: readonly number[]): readonly number[] {
  const lines = new Set<number>();
  let line = 1;
  let at = 0;
  for (const offset of offsets) {
    for (; at < offset; at += 1) {
      if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line += 1;
    }
    lines.add(line);
  }
  return [...lines];
}

function reasonFor(encoding: EncodingName, hasLetters: boolean): EncodingReason {
  if (encoding === 'utf-8') return 'mostly-utf8';
  if (legacyPartOf(encoding) !== null) return 'mixed';
  if (encoding === 'cp437') return 'cp437-section-sign';
  return hasLetters ? 'letters' : 'no-umlauts';
}

function doubtOf(bytes: Uint8Array, { doubt, doubtAt }: EncodingChoice): EncodingDoubt | null {
  return doubt.length === 0 ? null : { encodings: doubt, lines: linesAt(bytes, doubtAt) };
}

function decodeLegacy(bytes: Uint8Array): Decoding {
  if (isCutOffUtf8(bytes)) return decoded(bytes, 'utf-8', 'mostly-utf8');
  const choice = chooseEncoding(collectEvidence(bytes));
  const { encoding, hasLetters } = choice;
  const taken = decoded(bytes, encoding, reasonFor(encoding, hasLetters));
  return { ...taken, doubt: doubtOf(bytes, choice) };
}

/** The doubt that the person's choice has settled; null if there was none, or if they chose another encoding. */
function doubtBefore(bytes: Uint8Array, chosen: EncodingName): EncodingDoubt | null {
  const isCertain = encodingOfNuls(bytes) !== null || strictUtf8(bytes) !== null;
  if (isCertain || isCutOffUtf8(bytes)) return null;
  const doubt = doubtOf(bytes, chooseEncoding(collectEvidence(bytes)));
  return doubt?.encodings.includes(chosen) ? doubt : null;
}

/**
 * Decodes ASCII that may be more: § in CP437 is a control code, and Japanese mail switches to kanji by escape
 * sequences.
 */
function decodeAscii(bytes: Uint8Array, text: string): Decoding {
  if (text.includes(String.fromCharCode(SECTION_SIGN_CP437))) {
    return decoded(bytes, 'cp437', 'cp437-section-sign');
  }
  if (text.includes('\u001b$')) return decoded(bytes, 'iso-2022-jp', 'escape-sequences');
  return certain(text, 'utf-8', 'ascii');
}

/** Undoes double encoding in a text that was read as UTF-8. */
function fromUtf8(text: string, reason: EncodingReason): Decoding {
  const meant = undoubled(text);
  return certain(withoutMarks(meant ?? text), 'utf-8', meant === null ? reason : 'utf8-twice');
}

function decodeUnmarked(bytes: Uint8Array): Decoding {
  const wide = encodingOfNuls(bytes);
  if (wide !== null) return decoded(bytes, wide, 'nul-pattern');
  const text = strictUtf8(bytes);
  if (text === null) return decodeLegacy(bytes);
  if (text.length === bytes.length) return decodeAscii(bytes, text);
  return fromUtf8(text, 'valid-utf8');
}

/** Trusts a mark, unless it says UTF-8 and another encoding follows: some tools write it before anything. */
function decodeMarked(body: Uint8Array, encoding: EncodingName): Decoding {
  if (encoding !== 'utf-8') return decoded(body, encoding, 'bom');
  const text = strictUtf8(body);
  return text === null ? decodeLegacy(body) : fromUtf8(text, 'bom');
}

function findMark(bytes: Uint8Array): readonly [EncodingName, readonly number[]] | undefined {
  return MARKS.find(([encoding, start]) => {
    if (!start.every((byte, at) => bytes[at] === byte)) return false;
    // UTF-16 LE text that begins with a NUL looks like the mark of UTF-32.
    return encoding !== 'utf-32le' || isUtf32(bytes.subarray(start.length), true);
  });
}

/**
 * Decodes a file. Tries the byte-order mark, the NUL pattern of UTF-16 and UTF-32, strict UTF-8 (perhaps encoded
 * twice), and finally the encoding in which the text is most plausible. Total.
 * @param chosen the encoding that the person chose. Null or an unknown name means to detect it.
 */
export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  const mark = findMark(bytes);
  const body = mark === undefined ? bytes : bytes.subarray(mark[1].length);
  const bom = mark !== undefined;
  if (chosen !== null && isEncodingName(chosen)) {
    const isMarked = mark !== undefined && mark[0] !== 'utf-8';
    const doubt = isMarked ? null : doubtBefore(body, chosen);
    return { ...decoded(body, chosen, 'chosen'), doubt, bom };
  }
  return { ...(mark === undefined ? decodeUnmarked(body) : decodeMarked(body, mark[0])), bom };
}
