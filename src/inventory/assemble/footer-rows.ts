import { areRowNumbers } from '../../fleet/codes.ts';
import type { ProblemKind } from '../../fleet/problem.ts';
import { type FooterLook, isNumber, labelsTotal } from '../cells/footer-text.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import type { SourceTable } from '../inventory.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import type { ChosenNames } from './apply-choices.ts';
import { hintRows, legendRows } from './legend-rows.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { ABSENT_CODE, type RowFacts } from './row-facts.ts';
import { NAME_LOOKS, type NameLook, NO_KEY, UNLIKE_NAME } from './row-names.ts';

/** The non-empty texts of a row, without its name. */
function* textsBeside(
  columns: readonly RawColumn[],
  name: RawColumn,
  row: number,
): Generator<string> {
  for (const column of columns) {
    const text = column === name ? '' : textAt(column, row);
    if (text.trim() !== '') yield text;
  }
}

/** Whether a row has fewer than `least` non-empty texts besides its name. */
function hasFewBeside(table: RawTable, name: RawColumn, row: number, least: number): boolean {
  let found = 0;
  for (const _ of textsBeside(table.columns, name, row)) {
    found += 1;
    if (found === least) return false;
  }
  return true;
}

function areNumbers(texts: Iterable<string>): boolean {
  for (const text of texts) if (!isNumber(text)) return false;
  return true;
}

/** `labelsTotal` with a cache. */
function cachedLabels(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text) ?? labelsTotal(text);
    known.set(text, before);
    return before;
  };
}

/**
 * Whether texts are a total and its label in different columns: every text is a number or a label, and one is a
 * label.
 */
function isTotalBeside(texts: Iterable<string>, isLabel: (text: string) => boolean): boolean {
  let hasLabel = false;
  for (const text of texts) {
    if (isNumber(text)) continue;
    if (!isLabel(text)) return false;
    hasLabel = true;
  }
  return hasLabel;
}

/** How many facts of a row are known, and whether its role is. */
function factsOfRow(facts: RowFacts, row: number) {
  const isKnown = Object.values(facts).map(
    ({ cells, codes }) => cells[codes[row] ?? ABSENT_CODE]?.reading.kind === 'known',
  );
  const role = facts.role.cells[facts.role.codes[row] ?? ABSENT_CODE];
  return { known: isKnown.filter(Boolean).length, hasRole: role?.reading.kind === 'known' };
}

/**
 * Classifies a row whose name looks like a footer. A machine may have any name, so a row with facts is a machine
 * (null).
 */
function kindOfFooter(
  look: FooterLook,
  texts: Iterable<string>,
  { known, hasRole }: ReturnType<typeof factsOfRow>,
): ProblemKind | null {
  switch (look) {
    case 'closing':
      return !hasRole && known <= 1 ? 'footer-row' : null;
    case 'label':
      return known === 0 || (!hasRole && areNumbers(texts)) ? 'footer-row' : null;
    case 'group':
      return !hasRole && areNumbers(texts) ? 'group-row' : null;
  }
}

/** If at least this share of the names has a digit, a word without one is an unusual name. */
const MOST = 0.8;

/**
 * Whether nearly all names of a table have a digit, as in a naming scheme. `others` is the number of texts that
 * are not names.
 */
function namesHaveFigures({ texts }: RawColumn, others: number): boolean {
  return texts.filter((text) => /\d/.test(text)).length >= (texts.length - others) * MOST;
}

/** The maximum number of lines below a table: more are a list of names. */
const MOST_BELOW = 25;

/** Whether a text is also a value of another column, as a site that heads a group is. */
function standsElsewhere(table: RawTable, name: RawColumn, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return table.columns.some(
    (column) =>
      column !== name && column.texts.some((other) => other.trim().toLowerCase() === wanted),
  );
}

/**
 * Finds rows with a single text that head a group or a page: repeated headings follow, or a full row follows and the
 * text is a value of another column, ends in a colon, or is one of several such texts among names with digits.
 * @param alone the rows of the table with words in the name column and nothing else, ascending.
 * @param isHeadingRow whether a row repeats the headings.
 */
function headsOfGroups(
  table: RawTable,
  name: RawColumn,
  alone: readonly number[],
  isHeadingRow: (row: number) => boolean,
): readonly (readonly [number, ProblemKind])[] {
  const isFull = (row: number) =>
    row < table.rowCount && textAt(name, row).trim() !== '' && !hasFewBeside(table, name, row, 2);
  const heads = new Set(alone.filter((row) => isFull(row + 1) && !isHeadingRow(row + 1)));
  const areUnusual = heads.size > 1 && namesHaveFigures(name, heads.size);
  const own = new Map<string, boolean>();
  return alone.flatMap((row): readonly (readonly [number, ProblemKind])[] => {
    if (isHeadingRow(row + 1)) return [[row, 'footer-row']];
    if (!heads.has(row)) return [];
    const text = textAt(name, row);
    const isValue = own.get(text) ?? standsElsewhere(table, name, text);
    own.set(text, isValue);
    return isValue || areUnusual || text.trimEnd().endsWith(':') ? [[row, 'group-row']] : [];
  });
}

/** Whether a blank line precedes a row. */
function isAfterGap({ rowLines }: RawTable, row: number): boolean {
  return (rowLines[row] ?? 0) - (rowLines[row - 1] ?? 0) > 1;
}

/**
 * Finds single-text rows below the whole table that are unlike its names: remarks, prompts, a copyright, a number
 * below a ruler.
 * @param alone the rows with a single text and nothing else.
 * @param isFooter whether a row is already known not to be a machine.
 */
function rowsBelowTable(
  table: RawTable,
  name: RawColumn,
  alone: ReadonlySet<number>,
  isFooter: (row: number) => boolean,
): readonly number[] {
  let start = table.rowCount;
  while (start > 0 && (alone.has(start - 1) || isFooter(start - 1))) start -= 1;
  const below = Array.from({ length: table.rowCount - start }, (_, index) => start + index);
  const ends = below.filter((row) => alone.has(row));
  if (start === 0 || ends.length === 0 || below.length > MOST_BELOW) return [];
  const texts = new Set(below.map((row) => textAt(name, row)));
  const own = name.texts.filter((text) => !texts.has(text));
  const areUsual = (test: RegExp) =>
    own.filter((text) => test.test(text)).length > own.length * (1 - MOST);
  const haveWords = areUsual(UNLIKE_NAME);
  const areNumbers = areUsual(/^\s*\d+\s*$/);
  const haveFigures = namesHaveFigures(name, texts.size);
  const isAfterBlank = isAfterGap(table, start);
  return ends.filter((row) => {
    const text = textAt(name, row).trim();
    if (isNumber(text)) return !areNumbers && (isAfterBlank || below.some(isFooter));
    if (UNLIKE_NAME.test(text)) return !haveWords;
    return isAfterBlank && haveFigures && !/\d/.test(text);
  });
}

/** The column with the names of a table. */
function nameColumnOf({ table, mapping }: SourceTable): RawColumn | undefined {
  const [first] = columnsOfField(table, mapping, 'name');
  return first === undefined ? undefined : table.columns[first];
}

function footerRowsOf(
  source: SourceTable,
  name: RawColumn,
  looks: Uint8Array,
  {
    facts,
    offset,
    isHeadingRow,
  }: {
    readonly facts: RowFacts;
    readonly offset: number;
    readonly isHeadingRow: (row: number) => boolean;
  },
): readonly (readonly [number, ProblemKind])[] {
  const { table } = source;
  const found: [number, ProblemKind][] = [];
  const alone: number[] = [];
  const numbers: number[] = [];
  const isLabel = cachedLabels();
  const lookOf = (row: number): NameLook => NAME_LOOKS[looks[name.codes[row] ?? 0] ?? 0] ?? 'name';
  const legends = legendRows(table, name, (row) => lookOf(row) !== 'name');
  const kindOf = (look: NameLook, row: number): ProblemKind | null => {
    const texts = textsBeside(table.columns, name, row);
    switch (look) {
      case 'name':
        return null;
      case 'words':
        if (hasFewBeside(table, name, row, 1)) alone.push(row);
        return null;
      case 'number':
        if (hasFewBeside(table, name, row, 1)) numbers.push(row);
        return isTotalBeside(texts, isLabel) ? 'footer-row' : null;
      case 'nothing':
        return isTotalBeside(texts, isLabel) ? 'footer-row' : null;
      case 'closing':
      case 'label':
      case 'group':
        return kindOfFooter(look, texts, factsOfRow(facts, offset + row));
    }
  };
  for (let row = 0; row < table.rowCount; row += 1) {
    const look = lookOf(row);
    if (look === 'name' || isHeadingRow(row) || legends.has(row)) continue;
    const kind = kindOf(look, row);
    if (kind !== null) found.push([row, kind]);
  }
  for (const row of legends) found.push([row, 'footer-row']);
  const footers = new Set(found.map(([row]) => row));
  const ends = new Set([...alone, ...numbers]);
  const below = rowsBelowTable(table, name, ends, (row) => footers.has(row));
  const heads = headsOfGroups(table, name, alone, isHeadingRow);
  return [...found, ...heads, ...below.map((row) => [row, 'footer-row'] as const)];
}

/**
 * Finds and classifies rows that are not machines, although most have text in the name column: closing lines of tools,
 * totals, page titles, lines above a group, hints below the headings, legends. Costs next to nothing if all names
 * look like names.
 */
function footerRows(
  { sources, offsets, names, headingRows }: PreparedSources,
  facts: RowFacts,
): ReadonlyMap<number, ProblemKind> {
  const found = new Map<number, ProblemKind>();
  for (const [index, source] of sources.entries()) {
    const { looks } = names.texts[index] ?? {};
    const name = nameColumnOf(source);
    if (name === undefined || looks === undefined) continue;
    const offset = offsets[index] ?? 0;
    for (const row of hintRows(source.table, name)) found.set(offset + row, 'footer-row');
    if (looks.every((look) => look === 0)) continue;
    const isHeadingRow = (row: number) => headingRows.has(offset + row);
    const rows = footerRowsOf(source, name, looks, { facts, offset, isHeadingRow });
    for (const [row, kind] of rows) found.set(offset + row, kind);
  }
  return found;
}

/** The machine of a row that did not become one. */
export const NO_MACHINE = -1;

export interface RejectedRow {
  readonly row: number;
  readonly reason: ProblemKind;
}

/** Which rows belong to which machine. Machines are numbered in the order of their first rows. */
export interface MachineRows {
  readonly machineCount: number;
  /** The first row of each machine. */
  readonly firstRows: Uint32Array;
  /** The machine of each row, or `NO_MACHINE`. */
  readonly machineOfRow: Int32Array;
  readonly rejected: readonly RejectedRow[];
  /** Rows that were merged into the machine of an earlier row, ascending. */
  readonly mergedRows: readonly number[];
  /** All rows of each machine that has several, ascending. */
  readonly several: ReadonlyMap<number, readonly number[]>;
}

/** Returns a test why a row does not become a machine (null if it does); null if every row becomes one. */
function rejectionOf(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): ((row: number) => ProblemKind | null) | null {
  const footers = footerRows(prepared, facts);
  const { headingRows } = prepared;
  const hasOddRows = footers.size > 0 || headingRows.size > 0 || names.entered.size > 0;
  if (!hasOddRows && !names.keys.includes(NO_KEY)) return null;
  return (row) => {
    if (names.entered.has(row)) return names.keys[row] === NO_KEY ? 'name-missing' : null;
    if (headingRows.has(row)) return 'heading-row-repeated';
    const footer = footers.size === 0 ? undefined : footers.get(row);
    if (footer !== undefined) return footer;
    return names.keys[row] === NO_KEY ? 'name-missing' : null;
  };
}

/** Each row is a machine of its own. `numbers` are those of the rows. */
function eachRowOf(numbers: Int32Array): MachineRows {
  const { buffer, byteOffset, length } = numbers;
  return {
    machineCount: length,
    firstRows: new Uint32Array(buffer, byteOffset, length),
    machineOfRow: numbers,
    rejected: [],
    mergedRows: [],
    several: new Map(),
  };
}

/** Groups rows by machine and rejects the others. machines + merged + rejected is the number of rows. */
export function groupRows(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): MachineRows {
  const { rowCount } = prepared;
  const rejectionOfRow = rejectionOf(prepared, facts, names);
  if (rejectionOfRow === null && areRowNumbers(names.keys)) return eachRowOf(names.keys);
  const machineOfKey = new Int32Array(names.keyCount).fill(NO_MACHINE);
  const machineOfRow = new Int32Array(rowCount).fill(NO_MACHINE);
  const firstRows = new Uint32Array(rowCount);
  const rejected: RejectedRow[] = [];
  const mergedRows: number[] = [];
  const several = new Map<number, number[]>();
  let machineCount = 0;
  for (let row = 0; row < rowCount; row++) {
    const reason = rejectionOfRow?.(row) ?? null;
    if (reason !== null) {
      rejected.push({ row, reason });
      continue;
    }
    const key = names.keys[row] ?? NO_KEY;
    const machine = machineOfKey[key] ?? NO_MACHINE;
    if (machine === NO_MACHINE) {
      machineOfKey[key] = machineCount;
      machineOfRow[row] = machineCount;
      firstRows[machineCount++] = row;
      continue;
    }
    machineOfRow[row] = machine;
    mergedRows.push(row);
    const rows = several.get(machine);
    if (rows === undefined) several.set(machine, [firstRows[machine] ?? 0, row]);
    else rows.push(row);
  }
  return {
    machineCount,
    firstRows: firstRows.slice(0, machineCount),
    machineOfRow,
    rejected,
    mergedRows,
    several,
  };
}
