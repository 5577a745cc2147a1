import { countFrom, damaged, flagFrom, objectFrom, wordFrom } from '../fleet/from-json.ts';

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

/** Bytes that are collected to be written one after another. */
export type Pieces = Uint8Array<ArrayBuffer>[];

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
export function packNumbers(numbers: ArrayLike<number>, width: Width, into: Pieces): void {
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
  into: Pieces,
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

/** Reads bytes one after another. Every method gives up with `damaged` where bytes are missing. */
export class PackedReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(length: number): Uint8Array<ArrayBuffer> {
    if (length > this.left) return damaged();
    const from = this.#at;
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }

  /** The bytes before the next line feed, which is skipped. */
  takeLine(): Uint8Array<ArrayBuffer> {
    const end = this.#bytes.indexOf(10, this.#at);
    if (end < 0) return damaged();
    const line = this.take(end - this.#at);
    this.#at += 1;
    return line;
  }

  takeNumbers(count: number, width: Width): Uint8Array | Uint16Array | Uint32Array {
    const bytes = this.take(count * width);
    // A copy begins where a number of any width may begin.
    return width === 1 ? bytes : new (viewOf(width))(bytes.slice().buffer);
  }
}

/** Characters that are made of codes in one call. */
const UNITS_AT_ONCE = 8192;

function textOfUtf16(bytes: Uint8Array<ArrayBuffer>): string {
  if (bytes.length % 2 !== 0) return damaged();
  const units = new Uint16Array(bytes.slice().buffer);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + UNITS_AT_ONCE)));
  }
  return pieces.join('');
}

/** Cuts the texts of a column out of all of them. */
function cutTexts(joined: string, lengths: ArrayLike<number>): readonly string[] {
  const texts: string[] = [];
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    const end = at + (lengths[index] ?? 0);
    texts.push(joined.slice(at, end));
    at = end;
  }
  return at === joined.length ? texts : damaged();
}

function rowNumbers(rows: number): Uint32Array {
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = row;
  return codes;
}

/** Codes below `limit`, one for each row. */
function codesFrom(
  reader: PackedReader,
  rows: number,
  width: PackedColumn['codes'],
  limit: number,
): Uint32Array {
  if (width === 0) return rows === limit ? rowNumbers(rows) : damaged();
  const packed = reader.takeNumbers(rows, width);
  const mostOfWidth = 2 ** (8 * width) - 1;
  if (limit <= mostOfWidth) {
    for (let row = 0; row < rows; row += 1) {
      if ((packed[row] ?? 0) >= limit) return damaged();
    }
  }
  return new Uint32Array(packed);
}

/** The texts and codes of a column with so many rows, which `packColumn` has described by `value`. */
export function unpackColumn(
  value: unknown,
  rows: number,
  reader: PackedReader,
): { readonly texts: readonly string[]; readonly codes: Uint32Array } {
  const given = objectFrom(value);
  const count = countFrom(given.texts);
  const bytes = reader.take(countFrom(given.bytes));
  const joined = flagFrom(given.wide)
    ? textOfUtf16(bytes)
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const texts = cutTexts(joined, reader.takeNumbers(count, wordFrom(WIDTHS, given.lengths)));
  const codes = codesFrom(reader, rows, wordFrom([0, ...WIDTHS], given.codes), count);
  return { texts, codes };
}
