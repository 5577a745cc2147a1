import { sha256 } from '@noble/hashes/sha2.js';
import { hideInLines, markBelowPasswordHeadings } from '../inventory/columns/hidden-lines.ts';
import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../inventory/columns/suggest-columns.ts';
import {
  hideAsUnderFoundHeadings,
  isFlagColumn,
  type ReducedTable,
  withoutPasswords,
  withSecrets,
} from '../inventory/columns/without-passwords.ts';
import type { ColumnMapping, Field } from '../inventory/inventory.ts';
import { type RawTable, textAt } from '../inventory/raw-table.ts';
import { readTable, type TableDialect } from '../inventory/table/read-table.ts';
import { binaryFormatOf, isGzip } from '../inventory/text/binary-formats.ts';
import { type DecodedText, decodeText } from '../inventory/text/decode-text.ts';
import type {
  EncodingReading,
  ImportProgress,
  Refusal,
  RememberedMapping,
  SourceChoices,
  SourceInput,
} from './importing.ts';
import { isUnmendedRejectedRows, ownFileOf } from './own-files.ts';
import { MAX_FILE_BYTES, readBytes, unpackGzip } from './read-bytes.ts';

/**
 * SHA-256 of some bytes, in lower-case hexadecimal. The browser's own implementation runs in parallel with
 * the reading. Browsers withhold it on pages served over plain http; there the library does the work.
 */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const platform: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const hash =
    platform === undefined
      ? sha256(bytes)
      : new Uint8Array(await platform.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One file as it was read under the person's choices. Keeps no text of the file except the cells of its
 * table.
 */
export interface ReadSource {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly bytes: number;
  readonly sha256: Promise<string>;
  readonly decoding: Omit<DecodedText, 'text'>;
  readonly dialect: TableDialect;
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
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

interface ReadingOrder {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly remembered: readonly RememberedMapping[];
  readonly onProgress: (progress: Omit<ImportProgress, 'source'>) => void;
}

function sizeOf(input: SourceInput): number {
  switch (input.kind) {
    case 'file':
      return input.file.size;
    case 'bytes':
      return input.bytes.byteLength;
    case 'text':
      return input.text.length;
  }
}

function isRememberedFor(table: RawTable) {
  return ({ headings }: RememberedMapping) =>
    headings.length === table.columns.length &&
    table.columns.every(({ heading }, column) => heading === headings[column]);
}

/**
 * Decides what each column is read as: the person's choice, else the remembered mapping for these headings,
 * else the detected mapping.
 */
function mapColumns(
  table: RawTable,
  chosen: ColumnMapping | null,
  remembered: readonly RememberedMapping[],
): ColumnMapping {
  if (chosen !== null && chosen.length === table.columns.length) return chosen;
  const kept = remembered.findLast(isRememberedFor(table));
  if (kept === undefined) return suggestColumns(table);
  return withSecrets(
    table,
    kept.mapping.map((match) => ({ ...match, reason: 'remembered', certain: true })),
  );
}

/**
 * The dialect without excerpts of the lines it lists. In a file with passwords, a remark may be a row that
 * someone commented out.
 */
function withoutLineExcerpts(dialect: TableDialect): TableDialect {
  const first = dialect.account.first.map((lines) => ({ ...lines, excerpt: '' }));
  return { ...dialect, account: { ...dialect.account, first } };
}

/** A file as it reads in one encoding, with passwords already reduced to flags. */
interface TableReading extends Pick<ReadSource, 'decoding' | 'dialect' | 'table' | 'mapping'> {
  readonly kind: 'read';
}

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  readonly details: readonly string[];
}

/** Unpacks the bytes if they are gzip. Refuses formats that are known not to be text. */
async function contentOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | Refused> {
  const unpacked = isGzip(bytes) ? await unpackGzip(bytes) : ({ kind: 'bytes', bytes } as const);
  if (unpacked.kind === 'damaged') return { kind: 'refused', reason: 'gzip-damaged', details: [] };
  if (unpacked.kind === 'too-large') {
    return { kind: 'refused', reason: 'gzip-too-large', details: [String(MAX_FILE_BYTES)] };
  }
  const format = binaryFormatOf(unpacked.bytes);
  if (format === null) return unpacked;
  return { kind: 'refused', reason: format.kind, details: [format.name] };
}

function readBytesAs(
  bytes: Uint8Array,
  encoding: string | null,
  { input, choices, remembered, onProgress }: ReadingOrder,
): TableReading | Refused {
  const { text, ...decoding } = decodeText(bytes, encoding);
  const own = ownFileOf(text, input.name);
  if (own !== null) return { kind: 'refused', reason: 'own-file', details: [own] };
  const outcome = readTable(
    text,
    { ...choices, looksLikeHeading },
    (done) => onProgress({ stage: 'rows', done, total: text.length }),
    decoding.reason === 'ascii' ? bytes : null,
  );
  if (outcome.kind === 'refused') return outcome;
  const { firstLines, headingLine } = outcome.dialect;
  const given = markBelowPasswordHeadings(outcome.table, firstLines, headingLine);
  const mapping = mapColumns(given, choices.mapping, remembered);
  if (isUnmendedRejectedRows(given, mapping)) {
    return { kind: 'refused', reason: 'own-file', details: ['rejected-rows'] };
  }
  const noted = withMixedLines(given, decoding);
  const reduced = withoutPasswords(noted, mapping);
  const headingLines = [headingLine, outcome.dialect.upperHeadingLine ?? headingLine];
  const found = readUnderFoundHeadings(text, choices);
  const table = found === null ? reduced : hideAsUnderFoundHeadings(reduced, found, headingLines);
  const isSame = table === noted && given === outcome.table;
  const dialect = isSame ? outcome.dialect : withoutLineExcerpts(outcome.dialect);
  const lines = found?.firstLines ?? firstLines;
  return { kind: 'read', decoding, dialect: { ...dialect, firstLines: lines }, table, mapping };
}

/** How the file reads under the heading row that the page detects; null if that is the row the person chose. */
function readUnderFoundHeadings(
  text: string,
  { delimiter, headingLine }: SourceChoices,
): (ReducedTable & Pick<TableDialect, 'firstLines'>) | null {
  if (headingLine === null) return null;
  const found = { delimiter, headingLine: null, looksLikeHeading };
  const outcome = readTable(text, found, () => undefined);
  if (outcome.kind === 'refused' || outcome.dialect.headingLine === headingLine) return null;
  const { dialect } = outcome;
  const given = markBelowPasswordHeadings(outcome.table, dialect.firstLines, dialect.headingLine);
  const mapping = suggestColumns(given);
  const reduced = withoutPasswords(given, mapping);
  return { given, reduced, firstLines: firstLinesOf(dialect, mapping, reduced) };
}

/** The first lines of the file with all password cells hidden. */
export function firstLinesOf(
  { firstLines, headingLine }: TableDialect,
  mapping: ColumnMapping,
  table: RawTable,
): TableDialect['firstLines'] {
  const hidden = mapping.flatMap(({ column, field }) =>
    field === 'password' || field === 'secret' ? [column] : [],
  );
  const reduced = table.columns.flatMap((column, index) => (isFlagColumn(column) ? [index] : []));
  const headings = table.columns.map(({ heading }) => heading);
  return hideInLines(firstLines, { headings, headingLine, hidden: [...hidden, ...reduced] });
}

/** Parts in another encoding that are reported, at most. */
const MOST_PARTS = 20;

/** Reports the first line of each part whose encoding differs from the rest of the file. */
function withMixedLines(table: RawTable, { linesBeyondUtf8 }: ReadSource['decoding']): RawTable {
  if (linesBeyondUtf8.length === 0) return table;
  const firstLines = linesBeyondUtf8.filter((line, at) => line - 1 !== linesBeyondUtf8[at - 1]);
  const notes = firstLines
    .slice(0, MOST_PARTS)
    .map((line) => ({ kind: 'mixed-encodings', row: null, line, text: '' }) as const);
  return { ...table, irregularities: [...table.irregularities, ...notes] };
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
      encoding === taken.decoding.encoding ? taken : readBytesAs(bytes, encoding, order);
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

/** Reads a source from its bytes. Reduces passwords to flags before anything else gets the table. */
export async function readSource(order: ReadingOrder): Promise<SourceOutcome> {
  const { input, choices, onProgress } = order;
  const refuse = (reason: string, details: readonly string[]): SourceOutcome => ({
    kind: 'refused',
    refusal: { reason, fileName: input.name, details },
  });
  const total = sizeOf(input);
  if (total > MAX_FILE_BYTES)
    return refuse('file-too-large', [String(total), String(MAX_FILE_BYTES)]);
  const bytes = await readBytes(input, (done) => onProgress({ stage: 'bytes', done, total })).catch(
    () => null,
  );
  if (bytes === null) return refuse('file-gone', []);
  const sha256 = sha256Of(bytes);
  const content = await contentOf(bytes);
  if (content.kind === 'refused') {
    await sha256;
    return refuse(content.reason, content.details);
  }
  const reading = readBytesAs(content.bytes, choices.encoding, order);
  if (reading.kind === 'refused') {
    await sha256;
    return refuse(reading.reason, reading.details);
  }
  const { decoding, dialect, table, mapping } = reading;
  return {
    kind: 'read',
    source: {
      input,
      choices,
      bytes: bytes.length,
      sha256,
      decoding,
      dialect,
      table,
      mapping,
      encodingReadings: readInDoubt(content.bytes, reading, order),
    },
  };
}
