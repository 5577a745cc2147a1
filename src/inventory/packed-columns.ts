import { countFrom, damaged, flagFrom, objectFrom, wordFrom } from '../fleet/from-json.ts';
import { joined, type PieceReader, type Pieces } from './byte-pieces.ts';

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

/** Whether each row has a text of its own, in the order of the rows. */
function isRowNumbers(codes: Uint32Array, texts: readonly string[]): boolean {
  if (codes.length !== texts.length) return false;
  for (let row = 0; row < codes.length; row += 1) {
    if (codes[row] !== row) return false;
  }
  return true;
}

function utf16Of(text: string): Uint8Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return bytesOf(units);
}

/** Appends the texts and codes of a column. */
export function packColumn(
  { texts, codes }: { readonly texts: readonly string[]; readonly codes: Uint32Array },
  into: IntoPieces,
): PackedColumn {
  const joined = texts.join('');
  const lengths = new Uint32Array(texts.length);
  let longest = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const length = texts[index]?.length ?? 0;
    lengths[index] = length;
    if (length > longest) longest = length;
  }
  const wide = /\p{Surrogate}/u.test(joined);
  const bytes = wide ? utf16Of(joined) : new TextEncoder().encode(joined);
  const lengthWidth = widthFor(longest);
  const codeWidth = isRowNumbers(codes, texts) ? 0 : widthFor(texts.length - 1);
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
export function takeNumbers(
  reader: PieceReader,
  count: number,
  width: Width,
): Uint8Array | Uint16Array | Uint32Array {
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

function rowNumbers(rows: number): Uint32Array {
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = row;
  return codes;
}

/** The next numbers as codes. */
function takeCodes(reader: PieceReader, rows: number, width: Width): Uint32Array {
  if (width !== 1) return new Uint32Array(takeNumbers(reader, rows, width));
  const pieces = reader.takePieces(rows);
  const codes = new Uint32Array(rows);
  let at = 0;
  for (const piece of pieces) {
    codes.set(piece, at);
    at += piece.length;
  }
  return codes;
}

/** Codes below `limit`, one for each row. */
function codesFrom(
  reader: PieceReader,
  rows: number,
  width: PackedColumn['codes'],
  limit: number,
): Uint32Array {
  if (width === 0) return rows === limit ? rowNumbers(rows) : damaged();
  const codes = takeCodes(reader, rows, width);
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
): { readonly texts: readonly string[]; readonly codes: Uint32Array } {
  const given = objectFrom(value);
  const count = countFrom(given.texts);
  const bytes = reader.takePieces(countFrom(given.bytes));
  const decoded = flagFrom(given.wide) ? [textOfUtf16(joined(bytes))] : textsOfUtf8(bytes);
  const lengths = takeNumbers(reader, count, wordFrom(WIDTHS, given.lengths));
  const texts = cutTexts(decoded, lengths);
  const codes = codesFrom(reader, rows, wordFrom([0, ...WIDTHS], given.codes), count);
  return { texts, codes };
}
