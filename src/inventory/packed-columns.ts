import { areRowNumbers, type Codes, makeCodes } from '../fleet/codes.ts';
import { countFrom, damaged, flagFrom, objectFrom, wordFrom } from '../fleet/from-json.ts';
import {
  FEW_TEXTS,
  FIRST_BEYOND_ASCII,
  numberTexts,
  PackedTexts,
  type Texts,
} from '../fleet/texts.ts';
import { joined, type PieceReader, type Pieces } from './byte-pieces.ts';
import type { RawColumn } from './raw-table.ts';

/** Bytes of one number. */
const WIDTHS = [1, 2, 4] as const;
type Width = (typeof WIDTHS)[number];

/** How the texts and codes of a column were packed. Says what follows among the bytes. */
export interface PackedColumn {
  /** The number of distinct texts. */
  readonly texts: number;
  /** The bytes of all texts, one after another. */
  readonly bytes: number;
  /** True if the texts are UTF-16 (little-endian), because UTF-8 cannot express half a surrogate pair. */
  readonly wide: boolean;
  /** Bytes of the length of a text. */
  readonly lengths: Width;
  /** Bytes of a code; 0 if the code of each row is the number of the row. */
  readonly codes: Width | 0;
}

/** Where pieces of bytes are collected. */
export type IntoPieces = Uint8Array<ArrayBuffer>[];

function widthFor(largest: number): Width {
  if (largest < 0x100) return 1;
  return largest < 0x10000 ? 2 : 4;
}

function viewOf(width: Width) {
  if (width === 1) return Uint8Array;
  return width === 2 ? Uint16Array : Uint32Array;
}

function bytesOf({ buffer }: { readonly buffer: ArrayBuffer }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

/** Appends numbers below 256^width, little-endian. */
export function packNumbers(numbers: ArrayLike<number>, width: Width, into: IntoPieces): void {
  into.push(bytesOf(new (viewOf(width))(numbers)));
}

function utf16Of(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return bytesOf(units);
}

/** The bytes of some texts, one after another. */
function bytesOfTexts(texts: Texts): Pick<PackedColumn, 'wide'> & {
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  if (texts instanceof PackedTexts) return { bytes: texts.bytes, wide: false };
  const joined = [...texts].join('');
  const wide = /\p{Surrogate}/u.test(joined);
  return { bytes: wide ? utf16Of(joined) : new TextEncoder().encode(joined), wide };
}

/** The length of each text, in UTF-16 units. */
function lengthsOf(texts: Texts): Uint32Array {
  if (!(texts instanceof PackedTexts && texts.isAscii)) {
    return numberTexts(texts, new Uint32Array(texts.length), ({ length }) => length);
  }
  return texts.ends.map((end, index) => end - texts.startOf(index));
}

/** Appends the texts and codes of a column. */
export function packColumn(
  { texts, codes }: Pick<RawColumn, 'texts' | 'codes'>,
  into: IntoPieces,
): PackedColumn {
  const { bytes, wide } = bytesOfTexts(texts);
  const lengths = lengthsOf(texts);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const lengthWidth = widthFor(longest);
  // Each row may have a text of its own, in the order of the rows.
  const isEachText = codes.length === texts.length && areRowNumbers(codes);
  const codeWidth = isEachText ? 0 : widthFor(texts.length - 1);
  into.push(bytes);
  packNumbers(lengths, lengthWidth, into);
  if (codeWidth !== 0) packNumbers(codes, codeWidth, into);
  return {
    texts: texts.length,
    bytes: bytes.length,
    wide,
    lengths: lengthWidth,
    codes: codeWidth,
  };
}

/** The next numbers, each of so many bytes. */
export function takeNumbers(reader: PieceReader, count: number, width: Width): Codes {
  if (width === 1) return reader.take(count);
  // A copy begins where a number of any width may begin.
  return new (viewOf(width))(joined(reader.takePieces(count * width)).buffer);
}

/** Characters that are made of codes in one call. */
const UNITS_AT_ONCE = 8192;

function textOfUtf16(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes.length % 2 !== 0) return damaged();
  const units = new Uint16Array(bytes.buffer);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE)));
  }
  return pieces.join('');
}

/** UTF-8 as text, piece by piece. Characters that are cut in two belong to the later piece. */
function* textsOfUtf8(pieces: Pieces): Iterable<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Cuts the texts of a column out of all of them. */
function cutTexts(joinedTexts: Iterable<string>, lengths: ArrayLike<number>): readonly string[] {
  // A list that grows to a million texts takes five times as long.
  const texts = new Array<string>(lengths.length);
  let index = 0;
  let rest = '';
  let at = 0;
  for (const text of joinedTexts) {
    rest = at < rest.length ? rest.slice(at) + text : text;
    at = 0;
    for (; index < texts.length; index += 1) {
      const end = at + (lengths[index] ?? 0);
      if (end > rest.length) break;
      texts[index] = rest.substring(at, end);
      at = end;
    }
  }
  return index === texts.length && at === rest.length ? texts : damaged();
}

const FIRST_OF_SEVERAL = 0xc0;
const FIRST_OF_FOUR = 0xf0;

/** How many UTF-16 units a character has by a byte of it: all are counted at its first byte. */
function unitsAt(byte: number): number {
  if (byte < FIRST_BEYOND_ASCII) return 1;
  if (byte < FIRST_OF_SEVERAL) return 0;
  return byte < FIRST_OF_FOUR ? 1 : 2;
}

function isWellFormed(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Where texts of the given lengths end among bytes of which each is a character; null if they are not that long. */
function endsOfAscii(total: number, lengths: ArrayLike<number>): Uint32Array<ArrayBuffer> | null {
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (let index = 0; index < ends.length; index += 1) {
    end += lengths[index] ?? 0;
    ends[index] = end;
  }
  return end === total ? ends : null;
}

/** Where texts of the given lengths end; null if they do not end with characters. */
function endsOfUtf8(
  bytes: Uint8Array,
  lengths: ArrayLike<number>,
): Uint32Array<ArrayBuffer> | null {
  const ends = new Uint32Array(lengths.length);
  let at = 0;
  for (let index = 0; index < ends.length; index += 1) {
    let left = lengths[index] ?? 0;
    while (left > 0 && at < bytes.length) {
      left -= unitsAt(bytes[at] ?? 0);
      at += 1;
      while (at < bytes.length && unitsAt(bytes[at] ?? 0) === 0) at += 1;
    }
    if (left !== 0) return null;
    ends[index] = at;
  }
  return at === bytes.length ? ends : null;
}

/** Texts that stay as they were packed; null if the bytes are not those of such texts. */
function packedFrom(
  bytes: Uint8Array<ArrayBuffer>,
  lengths: ArrayLike<number>,
): PackedTexts | null {
  const ofBytes = endsOfAscii(bytes.length, lengths);
  const ascii = ofBytes === null ? null : new PackedTexts(bytes, ofBytes);
  if (ascii?.isAscii === true) return ascii;
  const ends = isWellFormed(bytes) ? endsOfUtf8(bytes, lengths) : null;
  return ends === null ? null : new PackedTexts(bytes, ends);
}

function rowNumbers(rows: number): Codes {
  const codes = makeCodes(rows, rows);
  for (let row = 0; row < rows; row += 1) codes[row] = row;
  return codes;
}

/** Codes below `limit`, one for each row. */
function codesFrom(
  reader: PieceReader,
  rows: number,
  width: PackedColumn['codes'],
  limit: number,
): Codes {
  if (width === 0) return rows === limit ? rowNumbers(rows) : damaged();
  const codes = takeNumbers(reader, rows, width);
  for (let row = 0; row < rows; row += 1) {
    if ((codes[row] ?? 0) >= limit) return damaged();
  }
  return codes;
}

/** The texts and codes of a column with so many rows, which `packColumn` has described by `value`. */
export function unpackColumn(
  value: unknown,
  rows: number,
  reader: PieceReader,
): Pick<RawColumn, 'texts' | 'codes'> {
  const given = objectFrom(value);
  const count = countFrom(given.texts);
  const pieces = reader.takePieces(countFrom(given.bytes));
  const wide = flagFrom(given.wide);
  const lengths = takeNumbers(reader, count, wordFrom(WIDTHS, given.lengths));
  const packed = wide || count <= FEW_TEXTS ? null : packedFrom(joined(pieces), lengths);
  const texts =
    packed ?? cutTexts(wide ? [textOfUtf16(joined(pieces))] : textsOfUtf8(pieces), lengths);
  const codes = codesFrom(reader, rows, wordFrom([0, ...WIDTHS], given.codes), count);
  return { texts, codes };
}
