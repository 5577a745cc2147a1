import { mayContain } from '../../fleet/texts.ts';
import { headingTextOf } from '../columns/heading-text.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import { withoutPasswords } from '../columns/without-passwords.ts';
import type { SourceTable } from '../inventory.ts';
import {
  type RawColumn,
  type RawTable,
  rowAtOrBehind,
  surplusCells,
  textAt,
} from '../raw-table.ts';
import { everyRowFact, type RowFacts, readRowFact, type ShiftedRows } from './row-facts.ts';
import { type RowNames, readRowNames } from './row-names.ts';

/** Whether `trim` would not change a text, judged by its first and last character. */
function hasSolidEnds(text: string): boolean {
  return isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1));
}

function isSolid(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/** Letters beyond ASCII may become any letter in lower case. */
const BEYOND_ASCII = '\u212a';

/** The codes of cells that repeat the heading of their column. */
function codesOfHeading({ heading, texts }: RawColumn): ReadonlySet<number> {
  const wanted = heading.trim().toLowerCase();
  const codes = new Set<number>();
  const [first = ''] = wanted;
  if (wanted === '' || !mayContain(texts, first + first.toUpperCase() + BEYOND_ASCII)) return codes;
  let code = -1;
  for (const text of texts) {
    code += 1;
    if (text.length < wanted.length) continue;
    if (text.length > wanted.length && hasSolidEnds(text)) continue;
    if (text.trim().toLowerCase() === wanted) codes.add(code);
  }
  return codes;
}

/** Whether every cell of a row is empty or repeats its heading, and at least two repeat it. */
function repeatsHeadings(columns: readonly RawColumn[], row: number): boolean {
  let repeated = 0;
  for (const column of columns) {
    const text = textAt(column, row);
    if (text.trim() === '') continue;
    if (headingTextOf(text).compact !== headingTextOf(column.heading).compact) return false;
    repeated++;
  }
  return repeated >= 2;
}

function rowsOfSource({ table, mapping }: SourceTable): readonly number[] {
  const noted = table.irregularities.flatMap(({ kind, row }) =>
    kind === 'repeated-heading-row' && row !== null ? [row] : [],
  );
  const [nameColumn] = columnsOfField(table, mapping, 'name');
  const names = nameColumn === undefined ? undefined : table.columns[nameColumn];
  if (names === undefined) return noted;
  const codes = codesOfHeading(names);
  if (codes.size === 0) return noted;
  const found: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (codes.has(names.codes[row] ?? 0) && repeatsHeadings(table.columns, row)) found.push(row);
  }
  return [...noted, ...found];
}

/** The rows of all files that repeat the headings, as reports do on every page. */
function headingRows(sources: readonly SourceTable[], offsets: Uint32Array): ReadonlySet<number> {
  return new Set(
    sources.flatMap((source, index) =>
      rowsOfSource(source).map((row) => row + (offsets[index] ?? 0)),
    ),
  );
}

/**
 * All files, with every distinct text read once. Independent of the person's choices. Rows are numbered across all
 * files, one file after the other.
 */
export interface PreparedSources {
  /** Free of passwords. */
  readonly sources: readonly SourceTable[];
  /** The number of rows before each file; one more entry holds the number of all rows. */
  readonly offsets: Uint32Array;
  readonly rowCount: number;
  readonly names: RowNames;
  readonly facts: RowFacts;
  /** Rows that repeat the headings. */
  readonly headingRows: ReadonlySet<number>;
}

/** A file and one of its lines. */
interface Place {
  readonly source: number;
  readonly line: number;
}

function offsetsOf(sources: readonly SourceTable[]): Uint32Array {
  const offsets = new Uint32Array(sources.length + 1);
  for (const [index, { table }] of sources.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + table.rowCount;
  }
  return offsets;
}

/** The rows whose cells may be shifted to the right by an extra empty cell, with the column of the first gap. */
function shiftedRows({ columns, irregularities }: RawTable): ShiftedRows {
  const shifted = new Map<number, number>();
  for (const { kind, row } of irregularities) {
    if (kind !== 'empty-cell-too-many' || row === null) continue;
    const isEmpty = columns.map((column) => textAt(column, row).trim() === '');
    const gap = isEmpty.indexOf(true);
    if (gap >= 0 && isEmpty.includes(false, gap)) shifted.set(row, gap);
  }
  return shifted;
}

/** Facts whose cells tell by their words that they are under their heading. */
const ANCHORS = ['role', 'product'] as const;
/** Facts that rule out a condition of the article, and so must not come from another column. */
const DECIDING = ['servicePack', 'encryption', 'sectionSign'] as const;

/**
 * The rows that are too long because a cell contains a delimiter, which has shifted the cells after it: a deciding fact
 * is not understood, or the only surplus cell is a text of the last column. With the last column that is in its place.
 */
function displacedRows(
  { table, mapping }: SourceTable,
  offset: number,
  facts: RowFacts,
): ShiftedRows {
  const displaced = new Map<number, number>();
  const stateOf = (fact: keyof RowFacts, row: number) =>
    facts[fact].cells[facts[fact].codes[offset + row] ?? 0]?.reading.kind;
  /** The texts of the last column once a row is too long. In nearly all files none is. */
  let last: ReadonlySet<string> | null = null;
  const isOfLastColumn = (text: string) => {
    last ??= new Set(table.columns.at(-1)?.texts.map((each) => each.trim()));
    return last.has(text);
  };
  for (const [row, surplus] of surplusCells(table)) {
    if (row === null) continue;
    const [only = ''] = surplus.length === 1 ? surplus : [];
    const isLast = only.trim() !== '' && isOfLastColumn(only.trim());
    if (!isLast && DECIDING.every((fact) => stateOf(fact, row) !== 'unreadable')) continue;
    const anchors = ANCHORS.filter((fact) => stateOf(fact, row) === 'known').flatMap((fact) =>
      columnsOfField(table, mapping, fact),
    );
    displaced.set(row, Math.max(0, ...anchors));
  }
  return displaced;
}

/** Reads all cells of all files. First reduces passwords to flags. */
export function prepareSources(given: readonly SourceTable[]): PreparedSources {
  const sources = given.map((source) => ({
    ...source,
    table: withoutPasswords(source.table, source.mapping),
  }));
  const offsets = offsetsOf(sources);
  const noCodes = new Uint8Array(offsets[sources.length] ?? 0);
  const read = (shifted: readonly ShiftedRows[]) =>
    everyRowFact((fact) => readRowFact(fact, sources, offsets, shifted, noCodes));
  const gaps = sources.map(({ table }) => shiftedRows(table));
  const facts = read(gaps);
  const shifted = sources.map(
    (source, index) =>
      new Map([...(gaps[index] ?? []), ...displacedRows(source, offsets[index] ?? 0, facts)]),
  );
  const areMore = shifted.some(({ size }, index) => size > (gaps[index]?.size ?? 0));
  return {
    sources,
    offsets,
    rowCount: offsets[sources.length] ?? 0,
    names: readRowNames(sources, offsets),
    facts: areMore ? read(shifted) : facts,
    headingRows: headingRows(sources, offsets),
  };
}

/** The index of the file that contains a row. */
export function sourceOfRow({ offsets, sources }: PreparedSources, row: number): number {
  let source = 0;
  while (source + 1 < sources.length && row >= (offsets[source + 1] ?? 0)) source++;
  return source;
}

/** The file and line of a row. */
export function placeOfRow(prepared: PreparedSources, row: number): Place {
  const source = sourceOfRow(prepared, row);
  const { table } = prepared.sources[source] ?? {};
  return { source, line: table?.rowLines[row - (prepared.offsets[source] ?? 0)] ?? 0 };
}

/** The row that starts on a line of a file, or null. */
export function rowOfPlace(prepared: PreparedSources, { source, line }: Place): number | null {
  const table = prepared.sources[source]?.table;
  if (table === undefined) return null;
  const row = rowAtOrBehind(table, line);
  return table.rowLines[row] === line ? row + (prepared.offsets[source] ?? 0) : null;
}

/** The name of a row as shown, whether it names a machine or not. */
export function nameOfRow(
  { names, offsets }: PreparedSources,
  source: number,
  row: number,
): string {
  const texts = names.texts[source];
  return texts?.shown.at(texts.codes[row - (offsets[source] ?? 0)] ?? 0) ?? '';
}

/** How a message about file `seenFrom` refers to a line: with the file name if the line is in another file. */
export function lineReference(
  prepared: PreparedSources,
  { source, line }: Place,
  seenFrom: number,
): string {
  return source === seenFrom ? `${line}` : `${prepared.sources[source]?.fileName ?? ''}:${line}`;
}
