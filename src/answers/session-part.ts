import {
  countFrom,
  damaged,
  flagFrom,
  jsonFrom,
  keyFrom,
  listFrom,
  objectFrom,
  orNull,
  soundOrNull,
  textFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { LISTED_LINE_KINDS, type ListedLines } from '../fleet/line-account.ts';
import { joined, PieceReader, type Pieces } from '../inventory/byte-pieces.ts';
import { withoutPasswords } from '../inventory/columns/without-passwords.ts';
import type { IntoPieces } from '../inventory/packed-columns.ts';
import { packTable, unpackTable } from '../inventory/packed-table.ts';
import { mappingFrom, valueChoiceFrom } from '../inventory/stored-choices.ts';
import type { DelimiterReason } from '../inventory/table/delimiter.ts';
import type { HeadingReason } from '../inventory/table/heading-row.ts';
import type { TableDialect } from '../inventory/table/read-table.ts';
import type { EncodingReason } from '../inventory/text/decode-text.ts';
import { ENCODINGS } from '../inventory/text/encodings.ts';
import type { SheetReading, SourceChoices } from './importing.ts';
import { unpackSession } from './session-file.ts';
import { type Decoding, type TableReading, withoutLineExcerpts } from './table-reader.ts';

/**
 * A part of a session file: what the page has read of one file, after its passwords are gone. One line of
 * JSON, then the numbers and texts of the table. It has neither the text of the file nor its first lines.
 */

/** What a part holds. */
export interface PartContent
  extends Pick<TableReading, 'table' | 'mapping' | 'dialect' | 'decoding' | 'recalled'> {
  readonly sheet: SheetReading | null;
}

const DELIMITER_REASONS: { readonly [R in DelimiterReason]: true } = {
  chosen: true,
  'sep-line': true,
  'even-rows': true,
  'known-headings': true,
  ruler: true,
  'single-column': true,
};
const HEADING_REASONS: { readonly [R in HeadingReason]: true } = {
  chosen: true,
  'known-headings': true,
  'first-full-row': true,
  'first-row': true,
  'no-heading-row': true,
};
const ENCODING_REASONS: { readonly [R in EncodingReason]: true } = {
  chosen: true,
  bom: true,
  'nul-pattern': true,
  ascii: true,
  'valid-utf8': true,
  'mostly-utf8': true,
  'utf8-twice': true,
  mixed: true,
  'cp437-section-sign': true,
  'escape-sequences': true,
  letters: true,
  'no-umlauts': true,
};

function listedFrom(value: unknown): ListedLines {
  const { kind, from, to, excerpt } = objectFrom(value);
  return {
    kind: wordFrom(LISTED_LINE_KINDS, kind),
    from: countFrom(from),
    to: countFrom(to),
    excerpt: textFrom(excerpt),
  };
}

function accountFrom(value: unknown): TableDialect['account'] {
  const { lines, headingLines, dataRows, furtherLines, listed, first } = objectFrom(value);
  const counts = objectFrom(listed);
  return {
    lines: countFrom(lines),
    headingLines: countFrom(headingLines),
    dataRows: countFrom(dataRows),
    furtherLines: countFrom(furtherLines),
    listed: {
      blank: countFrom(counts.blank),
      remark: countFrom(counts.remark),
      ruler: countFrom(counts.ruler),
      separator: countFrom(counts.separator),
      'above-headings': countFrom(counts['above-headings']),
      'later-headings': countFrom(counts['later-headings']),
      'end-mark': countFrom(counts['end-mark']),
    },
    first: listFrom(first, listedFrom),
  };
}

function unreadFrom(value: unknown): NonNullable<TableDialect['unread']> {
  const { kind, separator } = objectFrom(value);
  return wordFrom(['fixed-width', 'separator'], kind) === 'fixed-width'
    ? { kind: 'fixed-width' }
    : { kind: 'separator', separator: textFrom(separator) };
}

function dialectFrom(value: unknown): TableDialect {
  const given = objectFrom(value);
  return {
    delimiter: textFrom(given.delimiter),
    delimiterReason: keyFrom(DELIMITER_REASONS, given.delimiterReason),
    headingLine: countFrom(given.headingLine),
    headingReason: keyFrom(HEADING_REASONS, given.headingReason),
    upperHeadingLine: orNull(given.upperHeadingLine, countFrom),
    firstLines: [],
    unread: orNull(given.unread, unreadFrom),
    account: accountFrom(given.account),
  };
}

function decodingFrom(value: unknown): Decoding {
  const { encoding, reason, bom } = objectFrom(value);
  return {
    encoding: wordFrom(ENCODINGS, encoding),
    reason: keyFrom(ENCODING_REASONS, reason),
    bom: flagFrom(bom),
    doubt: null,
    linesBeyondUtf8: [],
  };
}

function sheetFrom(value: unknown): SheetReading {
  const given = objectFrom(value);
  return {
    name: textFrom(given.name),
    reason: wordFrom(['chosen', 'first', 'none-before'], given.reason),
    sheets: listFrom(given.sheets, (sheet) => {
      const { name, isHidden } = objectFrom(sheet);
      return { name: textFrom(name), isHidden: flagFrom(isHidden) };
    }),
    hiddenRows: countFrom(given.hiddenRows),
    hiddenColumns: countFrom(given.hiddenColumns),
    uncalculated: countFrom(given.uncalculated),
  };
}

/** Packs what was read of a file. `table` must be free of passwords. Equal contents give equal bytes. */
export function packPart(content: PartContent): Uint8Array<ArrayBuffer> {
  const { sheet, recalled } = content;
  const mapping = content.mapping.map(({ column, field, reason, certain }) => ({
    column,
    field,
    reason,
    certain,
  }));
  const { firstLines: _, ...dialect } = content.dialect;
  const { encoding, reason, bom } = content.decoding;
  const pieces: IntoPieces = [];
  const table = packTable(content.table, pieces);
  const head = { table, mapping, dialect, decoding: { encoding, reason, bom }, sheet, recalled };
  pieces.unshift(new TextEncoder().encode(`${JSON.stringify(head)}\n`));
  return joined(pieces);
}

/** What a part holds; null if its bytes are not those of a part. Accepts any bytes. */
export function unpackPart(pieces: Pieces): PartContent | null {
  return soundOrNull(() => {
    const reader = new PieceReader(pieces);
    const head = objectFrom(jsonFrom(new TextDecoder().decode(reader.takeLine())));
    const table = unpackTable(head.table, reader);
    const mapping = mappingFrom(head.mapping);
    if (mapping.length !== table.columns.length || reader.left > 0) return damaged();
    return {
      table,
      mapping,
      dialect: dialectFrom(head.dialect),
      decoding: decodingFrom(head.decoding),
      sheet: orNull(head.sheet, sheetFrom),
      recalled: listFrom(head.recalled, valueChoiceFrom),
    };
  });
}

/** Reads one part of a session file again; null if it is damaged. Accepts any bytes. */
export async function readPart(
  file: Uint8Array<ArrayBuffer>,
  place: number,
): Promise<PartContent | null> {
  const session = await unpackSession(file);
  const pieces = session.kind === 'session' ? session.parts[place]?.pieces : null;
  return pieces ? unpackPart(pieces) : null;
}

/** How the person wanted the file of a part to be read. */
export function sourceChoicesFrom(value: unknown): SourceChoices {
  const { sheet, encoding, delimiter, headingLine, mapping } = objectFrom(value);
  return {
    sheet: orNull(sheet, textFrom),
    encoding: orNull(encoding, textFrom),
    delimiter: orNull(delimiter, textFrom),
    headingLine: orNull(headingLine, countFrom),
    mapping: orNull(mapping, mappingFrom),
  };
}

/** What a part reads as with the columns that the person chose, which are all that can still be chosen. */
export function partAsChosen(
  content: PartContent,
  { mapping: chosen }: SourceChoices,
): PartContent {
  const { table: given, mapping: found, dialect } = content;
  const isOther =
    chosen?.length === found.length && JSON.stringify(chosen) !== JSON.stringify(found);
  if (!isOther) return content;
  const table = withoutPasswords(given, chosen);
  return {
    ...content,
    table,
    mapping: chosen,
    dialect: table === given ? dialect : withoutLineExcerpts(dialect),
    recalled: [],
  };
}
