import { lengthOf, type Pieces } from '../inventory/byte-pieces.ts';
import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import { isFlagColumn } from '../inventory/columns/without-passwords.ts';
import type { Field } from '../inventory/inventory.ts';
import { textAt } from '../inventory/raw-table.ts';
import { type OrdinaryReading, readOrdinary } from '../inventory/table/read-ordinary.ts';
import { readTable } from '../inventory/table/read-table.ts';
import { binaryFormatOf, isGzip } from '../inventory/text/binary-formats.ts';
import { decodeText } from '../inventory/text/decode-text.ts';
import type {
  EncodingReading,
  Refusal,
  SessionPart,
  SheetReading,
  SourceChoices,
  SourceInput,
} from './importing.ts';
import { MAX_FILE_BYTES, readBytes, unpackGzip } from './read-bytes.ts';
import { readOnTwoThreads } from './read-halves.ts';
import { type PartContent, partAsChosen, readPart } from './session-part.ts';
import { hashLater, knownHash, type LaterHash } from './sha256.ts';
import {
  type ReadingOrder,
  type Refused,
  readText,
  type TableReading,
  type TextToCut,
} from './table-reader.ts';
import { readWorkbook } from './workbook-reader.ts';

/**
 * One file as it was read under the person's choices. Keeps no text of the file except the cells of its
 * table.
 */
export interface ReadSource extends Omit<TableReading, 'kind'> {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly bytes: number;
  /** Computed while the worker is idle, or on first use: no row waits for it. Keeps the bytes until then. */
  readonly sha256: LaterHash;
  /** The sheet of a workbook; null for a text file. */
  readonly sheet: SheetReading | null;
  /** See `SourcePreview`. */
  readonly encodingReadings: readonly EncodingReading[];
}

/** Whether the person must choose an encoding. The readings stay after the choice, so that it can be changed. */
export function asksForEncoding({
  choices,
  encodingReadings,
}: Pick<ReadSource, 'choices' | 'encodingReadings'>): boolean {
  return choices.encoding === null && encodingReadings.length > 0;
}

type SourceOutcome =
  | { readonly kind: 'read'; readonly source: ReadSource }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The bytes of a source, or why they are not read. */
export async function bytesOfSource(
  input: SourceInput,
  onProgress: (done: number, total: number) => void,
): Promise<Refused | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const total = sizeOf(input);
  if (total > MAX_FILE_BYTES) {
    const details = [String(total), String(MAX_FILE_BYTES)];
    return { kind: 'refused', reason: 'file-too-large', details };
  }
  try {
    return { kind: 'bytes', bytes: await readBytes(input, (done) => onProgress(done, total)) };
  } catch {
    return { kind: 'refused', reason: 'file-gone', details: [] };
  }
}

function sizeOf(input: SourceInput): number {
  switch (input.kind) {
    case 'file':
      return input.file.size;
    case 'bytes':
      return input.bytes.byteLength;
    case 'text':
      return input.text.length;
    case 'part':
      return input.session.byteLength;
  }
}

/** What is in a file that can be read. */
type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array<ArrayBuffer> };

/** Unpacks the bytes if they are gzip. Refuses formats that are known to be neither text nor a workbook. */
async function contentOf(bytes: Uint8Array<ArrayBuffer>): Promise<Content | Refused> {
  const unpacked = isGzip(bytes) ? await unpackGzip(bytes) : ({ kind: 'bytes', bytes } as const);
  if (unpacked.kind === 'damaged') return { kind: 'refused', reason: 'gzip-damaged', details: [] };
  if (unpacked.kind === 'too-large') {
    return { kind: 'refused', reason: 'gzip-too-large', details: [String(MAX_FILE_BYTES)] };
  }
  const format = binaryFormatOf(unpacked.bytes);
  if (format === null) return unpacked;
  if (format.kind === 'workbook') return { kind: 'workbook', bytes: unpacked.bytes };
  return { kind: 'refused', reason: format.kind, details: [format.name] };
}

function textOfBytes(bytes: Uint8Array, encoding: string | null): TextToCut {
  const { text, ...decoding } = decodeText(bytes, encoding);
  const units = decoding.reason === 'ascii' ? bytes : null;
  return {
    text,
    decoding,
    cut: (choices, onProgress) => readTable(text, choices, onProgress, units),
    asFound: null,
  };
}

/** How ASCII is decoded; see `decodeText`. */
const ASCII = {
  encoding: 'utf-8',
  reason: 'ascii',
  bom: false,
  doubt: null,
  linesBeyondUtf8: [],
} as const;

/** Whether the person chose how the text is read. The columns are found afterwards. */
function isTextChosen({ encoding, delimiter, headingLine }: SourceChoices): boolean {
  return encoding !== null || delimiter !== null || headingLine !== null;
}

/** An ordinary text for which nothing was chosen, read from its bytes; null if it needs the careful way. */
function readFromBytes(bytes: Uint8Array, order: ReadingOrder): TableReading | Refused | null {
  if (isTextChosen(order.choices)) return null;
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const read = readOrdinary(bytes, choices, (done) =>
    order.onProgress({ stage: 'rows', done, total: bytes.length }),
  );
  return read === null ? null : readFromTable(read, order);
}

/** A text whose table was cut from its bytes. */
function readFromTable(
  { outcome, beginning }: OrdinaryReading,
  order: ReadingOrder,
): TableReading | Refused {
  const text = { text: beginning, decoding: ASCII, cut: () => outcome, asFound: null };
  return readText(text, order);
}

/** Reads a file in halves; see `readOnTwoThreads`. */
function readInHalves({ input, choices, second, onProgress }: ReadingOrder) {
  if (second === undefined || input.kind !== 'file' || isTextChosen(choices)) return null;
  return readOnTwoThreads(input.file, second, onProgress);
}

/** The text in the encoding that the person chose, or else in the one that the page finds. */
function textAsChosen(bytes: Uint8Array, { encoding }: SourceChoices): TextToCut {
  const text = textOfBytes(bytes, encoding);
  return encoding === null ? text : { ...text, asFound: () => textOfBytes(bytes, null) };
}

/** Fields that say, or might say, whether a password contains §. */
const SIGN_FIELDS: ReadonlySet<Field | null> = new Set(['sectionSign', 'password', 'secret']);

/** The columns that can say whether a password contains §, and their texts row by row. */
function signsOf({ table, mapping }: TableReading) {
  const columns = mapping.filter(({ field }) => SIGN_FIELDS.has(field));
  return {
    fields: mapping.map(({ field }) => field),
    texts: columns.map(({ column }) =>
      Array.from({ length: table.rowCount }, (_, row) => {
        const raw = table.columns[column];
        return raw === undefined ? '' : textAt(raw, row);
      }),
    ),
  };
}

/**
 * Whether all encodings agree on which passwords contain §: they find the same columns for it, with the same
 * texts. False if there is no such column, because the person may still choose any column for it.
 */
function agreeOnSigns([first, ...others]: readonly TableReading[]): boolean {
  if (first === undefined) return true;
  const wanted = signsOf(first);
  if (wanted.texts.length === 0) return false;
  return others.every((other) => {
    const { fields, texts } = signsOf(other);
    return (
      fields.length === wanted.fields.length &&
      fields.every((field, column) => field === wanted.fields[column]) &&
      texts.every((rows, index) => rows.every((text, row) => text === wanted.texts[index]?.[row]))
    );
  });
}

/**
 * How the ambiguous lines read in each encoding that the person can choose; empty if the encoding is certain, or
 * if the choice changes no answer.
 */
function readInDoubt(
  bytes: Uint8Array,
  taken: TableReading,
  order: ReadingOrder,
): readonly EncodingReading[] {
  const { doubt } = taken.decoding;
  if (doubt === null) return [];
  const readings = doubt.encodings.flatMap((encoding) => {
    const reading =
      encoding === taken.decoding.encoding ? taken : readText(textOfBytes(bytes, encoding), order);
    return reading.kind === 'read' ? [{ encoding, reading }] : [];
  });
  if (agreeOnSigns(readings.map(({ reading }) => reading))) return [];
  const passwords = new Set(
    readings.flatMap(({ reading }) =>
      reading.table.columns.flatMap((column, index) => (isFlagColumn(column) ? [index] : [])),
    ),
  );
  return readings.map(({ encoding, reading }) => ({
    encoding,
    lines: doubt.lines.flatMap((line) => lineOf(reading, line, passwords)),
  }));
}

function isBeyondAscii(text: string): boolean {
  return /[^\n\r\t -~]/.test(text);
}

/**
 * The non-ASCII cells of one line; empty if no row starts on it. Leaves out every column that holds
 * passwords in any of the encodings.
 */
function lineOf(
  { table, dialect }: TableReading,
  line: number,
  passwords: ReadonlySet<number>,
): EncodingReading['lines'] {
  const joinNonAscii = (cells: readonly string[]) => cells.filter(isBeyondAscii).join(' · ');
  if (line === dialect.headingLine) {
    const text = joinNonAscii(table.columns.map(({ heading }) => heading));
    return [{ line, text, password: null }];
  }
  const row = table.rowLines.indexOf(line);
  if (row < 0) return [];
  const flags = table.columns.filter(isFlagColumn).map((column) => textAt(column, row));
  const hasFlag = flags.includes('yes') ? 'yes' : 'no';
  const cells = table.columns.map((column, index) =>
    passwords.has(index) ? '' : textAt(column, row),
  );
  return [{ line, text: joinNonAscii(cells), password: flags.length === 0 ? null : hasFlag }];
}

/** A part of a session under the person's choices. */
export function sourceOfPart(
  input: SessionPart,
  content: PartContent,
  choices: SourceChoices,
): ReadSource {
  return {
    input,
    choices,
    bytes: input.fileBytes,
    sha256: knownHash(input.fileSha256),
    ...partAsChosen(content, choices),
    unfitMemory: null,
    encodingReadings: [],
  };
}

/** A source that was read, whose encoding is certain. */
function sourceOf(
  { input, choices }: ReadingOrder,
  { kind: _, ...read }: TableReading,
  sheet: SheetReading | null,
  pieces: Pieces,
): ReadSource {
  const bytes = lengthOf(pieces);
  return {
    input,
    choices,
    bytes,
    sha256: hashLater(pieces),
    sheet,
    ...read,
    encodingReadings: [],
  };
}

/** Reads a source from its bytes. Reduces passwords to flags before anything else gets the table. */
export async function readSource(order: ReadingOrder): Promise<SourceOutcome> {
  const { input, choices, onProgress } = order;
  const refuse = (reason: string, details: readonly string[]): SourceOutcome => ({
    kind: 'refused',
    refusal: { reason, fileName: input.name, details },
  });
  const halves = await readInHalves(order);
  if (halves?.kind === 'table') {
    const reading = readFromTable(halves.reading, order);
    if (reading.kind === 'refused') return refuse(reading.reason, reading.details);
    return { kind: 'read', source: sourceOf(order, reading, null, halves.pieces) };
  }
  const given =
    halves ??
    (await bytesOfSource(input, (done, total) => onProgress({ stage: 'bytes', done, total })));
  if (given.kind === 'refused') return refuse(given.reason, given.details);
  const { bytes } = given;
  if (input.kind === 'part') {
    const part = await readPart(bytes, input.place);
    if (part === null) return refuse('session-damaged', []);
    return { kind: 'read', source: sourceOfPart(input, part, choices) };
  }
  const content = await contentOf(bytes);
  if (content.kind === 'refused') return refuse(content.reason, content.details);
  const { bytes: unpacked } = content;
  const outcome =
    content.kind === 'workbook'
      ? await readWorkbook(unpacked, order)
      : (readFromBytes(unpacked, order) ?? readText(textAsChosen(unpacked, choices), order));
  if (outcome.kind === 'refused') return refuse(outcome.reason, outcome.details);
  const { reading, sheet } =
    outcome.kind === 'workbook' ? outcome : { reading: outcome, sheet: null };
  const encodingReadings = readInDoubt(unpacked, reading, order);
  return {
    kind: 'read',
    source: { ...sourceOf(order, reading, sheet, [bytes]), encodingReadings },
  };
}
