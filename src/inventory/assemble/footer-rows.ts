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

/** The texts beside the name of a row in which something stands. */
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

/** True where less than `least` texts stand beside the name of a row. */
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

/** `labelsTotal` that judges each text once. */
function rememberedLabels(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text) ?? labelsTotal(text);
    known.set(text, before);
    return before;
  };
}

/** True where a total stands in another column than its label: all texts but labels are numbers. */
function isTotalBeside(texts: Iterable<string>, isLabel: (text: string) => boolean): boolean {
  let hasLabel = false;
  for (const text of texts) {
    if (isNumber(text)) continue;
    if (!isLabel(text)) return false;
    hasLabel = true;
  }
  return hasLabel;
}

/** How much of a row's facts is known. */
function factsOfRow(facts: RowFacts, row: number) {
  const isKnown = Object.values(facts).map(
    ({ cells, codes }) => cells[codes[row] ?? ABSENT_CODE]?.reading.kind === 'known',
  );
  const role = facts.role.cells[facts.role.codes[row] ?? ABSENT_CODE];
  return { known: isKnown.filter(Boolean).length, hasRole: role?.reading.kind === 'known' };
}

/** What a row is whose name looks like a footer's. A machine may have any name: a row that says what only machines have is one. */
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

/** The share of names with a figure from which on a word without one is no usual name. */
const MOST = 0.8;

/** True where nearly all names of a table have a figure, as names that follow a scheme do; `others` of the texts are no names. */
function namesHaveFigures({ texts }: RawColumn, others: number): boolean {
  return texts.filter((text) => /\d/.test(text)).length >= (texts.length - others) * MOST;
}

/** Lines below a table, at most: more are a list of names. */
const MOST_BELOW = 25;

/** True where a text stands in a column other than that of the names, as the site does that heads a group. */
function standsElsewhere(table: RawTable, name: RawColumn, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return table.columns.some(
    (column) =>
      column !== name && column.texts.some((other) => other.trim().toLowerCase() === wanted),
  );
}

/**
 * Of rows in which a word stands alone those that head a group or a page: the headings follow, or a full row
 * follows and the word is the value of another column or one of several such words among names with figures.
 * @param alone the rows of the table with a word and nothing else, in order.
 * @param isHeadingRow tells the rows in which the headings stand once more.
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
    return isValue || areUnusual ? [[row, 'group-row']] : [];
  });
}

/** True for a row with a blank line in front of it. */
function isBehindGap({ rowLines }: RawTable, row: number): boolean {
  return (rowLines[row] ?? 0) - (rowLines[row - 1] ?? 0) > 1;
}

/**
 * Of rows in which one text stands alone those that stand below the whole table and are unlike its names: remarks,
 * prompts, a copyright, a number below a ruler. They say nothing of a machine but what would be its name.
 * @param alone the rows with a text and nothing else.
 * @param isFooter tells the rows that are known to be no machines.
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
  const isBehind = isBehindGap(table, start);
  return ends.filter((row) => {
    const text = textAt(name, row).trim();
    if (isNumber(text)) return !areNumbers && (isBehind || below.some(isFooter));
    if (UNLIKE_NAME.test(text)) return !haveWords;
    return isBehind && haveFigures && !/\d/.test(text);
  });
}

/** The column of a table's names. */
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
  const isLabel = rememberedLabels();
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
 * The rows that name no machine though a text stands where names stand, with what they are: closing lines of
 * tools, totals, page titles, lines above a group, hints below the headings, legends. Costs next to nothing where all
 * names look like names.
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

/** The machine of a row that became none. */
export const NO_MACHINE = -1;

export interface RejectedRow {
  readonly row: number;
  readonly reason: ProblemKind;
}

/** Which rows are which machine. Machines are counted in the order of their first rows. */
export interface MachineRows {
  readonly machineCount: number;
  /** For each machine its first row. */
  readonly firstRows: Uint32Array;
  /** For each row its machine, or `NO_MACHINE`. */
  readonly machineOfRow: Int32Array;
  readonly rejected: readonly RejectedRow[];
  /** Rows that were merged into a machine that an earlier row has made, in their order. */
  readonly mergedRows: readonly number[];
  /** All rows of each machine that has several, its first row in front. */
  readonly several: ReadonlyMap<number, readonly number[]>;
}

/** Why a row becomes no machine; null where it becomes one. */
function rejectionOf(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): (row: number) => ProblemKind | null {
  const footers = footerRows(prepared, facts);
  return (row) => {
    if (names.entered.has(row)) return names.keys[row] === NO_KEY ? 'name-missing' : null;
    if (prepared.headingRows.has(row)) return 'heading-row-repeated';
    const footer = footers.size === 0 ? undefined : footers.get(row);
    if (footer !== undefined) return footer;
    return names.keys[row] === NO_KEY ? 'name-missing' : null;
  };
}

/** Puts the rows of one machine together and rejects those that are of none: machines + merged + rejected is the number of rows. */
export function groupRows(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): MachineRows {
  const { rowCount } = prepared;
  const machineOfKey = new Int32Array(names.keyCount).fill(NO_MACHINE);
  const machineOfRow = new Int32Array(rowCount).fill(NO_MACHINE);
  const firstRows = new Uint32Array(rowCount);
  const rejected: RejectedRow[] = [];
  const mergedRows: number[] = [];
  const several = new Map<number, number[]>();
  const rejectionOfRow = rejectionOf(prepared, facts, names);
  let machineCount = 0;
  for (let row = 0; row < rowCount; row++) {
    const reason = rejectionOfRow(row);
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
