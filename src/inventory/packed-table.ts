import {
  countFrom,
  damaged,
  keyFrom,
  listFrom,
  objectFrom,
  textFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import type { PieceReader } from './byte-pieces.ts';
import { type FlagColumn, isFlagColumn } from './columns/without-passwords.ts';
import {
  type IntoPieces,
  type PackedColumn,
  packColumn,
  packNumbers,
  takeNumbers,
  unpackColumn,
} from './packed-columns.ts';
import type { Irregularity, RawColumn, RawTable } from './raw-table.ts';

const KINDS: { readonly [K in Irregularity['kind']]: true } = {
  'row-too-short': true,
  'row-too-long': true,
  'empty-cell-too-many': true,
  'row-behind-hash': true,
  'stray-quote': true,
  'unclosed-quote': true,
  'rows-in-quotes': true,
  'nul-bytes': true,
  'replacement-character': true,
  'mixed-encodings': true,
  'repeated-heading-row': true,
  'row-above-headings': true,
};

/** Stands for the row of an irregularity that has none. */
const NO_ROW = 0xffffffff;
/** So that the line after it is a number of 32 bits, too. */
const LAST_LINE = 0xfffffffe;

interface PackedTableColumn extends PackedColumn {
  readonly heading: string;
  readonly hides?: FlagColumn['hides'];
  readonly below?: true;
}

/** How a table was packed. Can be written as JSON. */
export interface PackedTable {
  readonly rows: number;
  /** How often the next row does not start on the next line. */
  readonly jumps: number;
  readonly columns: readonly PackedTableColumn[];
  readonly irregularities: number;
  readonly kinds: PackedColumn;
  readonly excerpts: PackedColumn;
}

/** The rows that do not start on the line after the start of the row before them. */
function jumpsOf(rowLines: Uint32Array): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowLines.length; row += 1) {
    if (row === 0 || rowLines[row] !== (rowLines[row - 1] ?? 0) + 1) rows.push(row);
  }
  return rows;
}

/** The texts of some irregularities as a column. */
function columnOf(all: readonly string[]): Pick<RawColumn, 'texts' | 'codes'> {
  const codeOf = new Map<string, number>();
  const codes = Uint32Array.from(all, (text) => {
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { texts: [...codeOf.keys()], codes };
}

/** Appends a table as bytes. Two equal tables have equal bytes. */
export function packTable(table: RawTable, into: IntoPieces): PackedTable {
  const { rowCount, rowLines, irregularities } = table;
  const jumps = jumpsOf(rowLines);
  packNumbers(jumps, 4, into);
  packNumbers(
    jumps.map((row) => rowLines[row] ?? 0),
    4,
    into,
  );
  const columns = table.columns.map(
    (column): PackedTableColumn => ({
      heading: column.heading,
      ...packColumn(column, into),
      ...(isFlagColumn(column) && { hides: column.hides }),
      ...(column.isBelowPasswordHeading === true && { below: true as const }),
    }),
  );
  packNumbers(
    irregularities.map(({ row }) => row ?? NO_ROW),
    4,
    into,
  );
  packNumbers(
    irregularities.map(({ line }) => line),
    4,
    into,
  );
  const kinds = packColumn(columnOf(irregularities.map(({ kind }) => kind)), into);
  const excerpts = packColumn(columnOf(irregularities.map(({ text }) => text)), into);
  return {
    rows: rowCount,
    jumps: jumps.length,
    columns,
    irregularities: irregularities.length,
    kinds,
    excerpts,
  };
}

/** The ascending lines on which rows start. */
function rowLinesFrom(reader: PieceReader, rows: number, jumps: number): Uint32Array {
  const starts = takeNumbers(reader, jumps, 4);
  const lines = takeNumbers(reader, jumps, 4);
  const rowLines = new Uint32Array(rows);
  let row = 0;
  let line = 0;
  /** Each row up to `end` starts on the line after the start of the row before it. */
  const fillTo = (end: number) => {
    for (; row < end; row += 1) {
      line += 1;
      rowLines[row] = line;
    }
  };
  for (let jump = 0; jump < jumps; jump += 1) {
    const start = starts[jump] ?? 0;
    if (start < row || start >= rows) return damaged();
    fillTo(start);
    const next = lines[jump] ?? 0;
    if (next < Math.max(line, 1)) return damaged();
    line = next - 1;
    fillTo(start + 1);
  }
  fillTo(rows);
  return line <= LAST_LINE ? rowLines : damaged();
}

function columnFrom(value: unknown, rows: number, reader: PieceReader): RawColumn | FlagColumn {
  const { heading, hides, below } = objectFrom(value);
  const column: RawColumn = {
    heading: textFrom(heading),
    ...unpackColumn(value, rows, reader),
    ...(below === true && { isBelowPasswordHeading: true as const }),
  };
  return hides === undefined
    ? column
    : { ...column, hides: wordFrom(['password', 'secret'], hides) };
}

function countUpTo(most: number, value: unknown): number {
  const count = countFrom(value);
  return count <= most ? count : damaged();
}

/**
 * The table that `packTable` has described by `value`. Checks every number, so that any bytes give a table
 * whose codes and lines are within it. Throws what `soundOrNull` catches if they give none.
 */
export function unpackTable(value: unknown, reader: PieceReader): RawTable {
  const given = objectFrom(value);
  // Every row takes at least a byte in some column, so no more memory is claimed than there are bytes.
  const rowCount = countUpTo(reader.left, given.rows);
  const rowLines = rowLinesFrom(reader, rowCount, countUpTo(rowCount, given.jumps));
  const columns = listFrom(given.columns, (column) => columnFrom(column, rowCount, reader));
  if (columns.length === 0 && rowCount > 0) return damaged();
  const count = countUpTo(reader.left, given.irregularities);
  const rows = takeNumbers(reader, count, 4);
  const lines = takeNumbers(reader, count, 4);
  const kinds = unpackColumn(given.kinds, count, reader);
  const kindNames = kinds.texts.map((kind) => keyFrom(KINDS, kind));
  const excerpts = unpackColumn(given.excerpts, count, reader);
  const irregularities = Array.from({ length: count }, (_, index): Irregularity => {
    const row = rows[index] ?? NO_ROW;
    return {
      kind: kindNames[kinds.codes[index] ?? 0] ?? damaged(),
      row: row === NO_ROW ? null : countUpTo(rowCount - 1, row),
      line: lines[index] ?? 0,
      text: excerpts.texts.at(excerpts.codes[index] ?? 0) ?? '',
    };
  });
  return { columns, rowCount, rowLines, irregularities };
}
