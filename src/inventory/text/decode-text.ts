import { collectEvidence } from './byte-evidence.ts';
import { chooseEncoding, type EncodingChoice } from './choose-encoding.ts';
import { SECTION_SIGN_CP437 } from './code-pages.ts';
import { decodeBytes, linesBeyondUtf8, withoutMarks } from './decode-bytes.ts';
import { type EncodingName, isEncodingName, legacyPartOf } from './encodings.ts';
import { isCutOffUtf8, strictUtf8, undoubled } from './utf8-text.ts';
import { encodingOfNuls, isUtf32 } from './wide-units.ts';

/** Why an encoding was taken. */
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

/** What the person must decide: § stands elsewhere in each of these encodings, and nothing in the file says which is right. */
export interface EncodingDoubt {
  /** The encoding that was taken, then the others. */
  readonly encodings: readonly EncodingName[];
  /** 1-based lines that they read differently, the first few. */
  readonly lines: readonly number[];
}

/** A file as text, with the encoding that was taken and why. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
  readonly reason: EncodingReason;
  /** A byte-order mark stood at the beginning; it is not in `text`. */
  readonly bom: boolean;
  /** Null where the encoding is certain, or decides nothing. It stays where the person chose between the encodings. */
  readonly doubt: EncodingDoubt | null;
  /** 1-based lines that are not UTF-8, of a file put together of parts; else empty. */
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

/** The 1-based lines in which offsets, in ascending order, stand. */
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

/** What the person had to decide before an encoding was chosen; null where nothing, or where another was chosen. */
function doubtBefore(bytes: Uint8Array, chosen: EncodingName): EncodingDoubt | null {
  const isCertain = encodingOfNuls(bytes) !== null || strictUtf8(bytes) !== null;
  if (isCertain || isCutOffUtf8(bytes)) return null;
  const doubt = doubtOf(bytes, chooseEncoding(collectEvidence(bytes)));
  return doubt?.encodings.includes(chosen) ? doubt : null;
}

/** ASCII that is more than it seems: § of CP437 is a control code, and Japanese mail switches to kanji by escape sequences. */
function decodeAscii(bytes: Uint8Array, text: string): Decoding {
  if (text.includes(String.fromCharCode(SECTION_SIGN_CP437))) {
    return decoded(bytes, 'cp437', 'cp437-section-sign');
  }
  if (text.includes('\u001b$')) return decoded(bytes, 'iso-2022-jp', 'escape-sequences');
  return certain(text, 'utf-8', 'ascii');
}

/** UTF-8 by its text, read back where it was written twice. */
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

/** A mark is believed, unless it says UTF-8 and what follows is another encoding (some tools put it before everything). */
function decodeMarked(body: Uint8Array, encoding: EncodingName): Decoding {
  if (encoding !== 'utf-8') return decoded(body, encoding, 'bom');
  const text = strictUtf8(body);
  return text === null ? decodeLegacy(body) : fromUtf8(text, 'bom');
}

function findMark(bytes: Uint8Array): readonly [EncodingName, readonly number[]] | undefined {
  return MARKS.find(([encoding, start]) => {
    if (!start.every((byte, at) => bytes[at] === byte)) return false;
    // UTF-16 LE whose text begins with a NUL has the mark of UTF-32.
    return encoding !== 'utf-32le' || isUtf32(bytes.subarray(start.length), true);
  });
}

/**
 * Turns the bytes of a file into text: by its byte-order mark, the NUL pattern of UTF-16 and UTF-32, strict UTF-8 (or
 * UTF-8 written twice), and last the encoding in which its text is most plausible. Total.
 * @param chosen the encoding that the person chose; null, or one that is not known, finds out.
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
