import type { ProblemKind } from '../../fleet/problem.ts';
import { isNumber, labelsTotal } from '../cells/footer-text.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import type { SourceTable } from '../inventory.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { ABSENT_CODE, type RowFacts } from './row-facts.ts';
import { NAME_LOOKS, type NameLook } from './row-names.ts';

/** A row whose name may be none, with what stands beside the name. */
interface SuspectRow {
  readonly look: NameLook;
  readonly others: readonly string[];
  readonly knownFacts: number;
  readonly hasRole: boolean;
}

function othersOf(columns: readonly RawColumn[], name: RawColumn, row: number): readonly string[] {
  return columns
    .filter((column) => column !== name)
    .map((column) => textAt(column, row))
    .filter((text) => text.trim() !== '');
}

/** A total stands in another column than its label: all cells but labels are numbers. */
function isTotalBeside(others: readonly string[]): boolean {
  const labels = others.filter((text) => labelsTotal(text));
  return labels.length > 0 && others.every((text) => labels.includes(text) || isNumber(text));
}

/** What a row is if it is no machine, from its own cells. A machine may have any name: a row that says what only machines have is one. */
function kindOfRow({ look, others, knownFacts, hasRole }: SuspectRow): ProblemKind | null {
  switch (look) {
    case 'closing':
      return !hasRole && knownFacts <= 1 ? 'footer-row' : null;
    case 'label':
      return knownFacts === 0 || (!hasRole && others.every(isNumber)) ? 'footer-row' : null;
    case 'group':
      return !hasRole && others.every(isNumber) ? 'group-row' : null;
    case 'number':
    case 'nothing':
      return isTotalBeside(others) ? 'footer-row' : null;
    case 'name':
    case 'words':
      return null;
  }
}

/** How much of a row's facts is known. */
function factsOfRow(facts: RowFacts, row: number): Pick<SuspectRow, 'knownFacts' | 'hasRole'> {
  const isKnown = Object.values(facts).map(
    ({ cells, codes }) => cells[codes[row] ?? ABSENT_CODE]?.reading.kind === 'known',
  );
  const role = facts.role.cells[facts.role.codes[row] ?? ABSENT_CODE];
  return {
    knownFacts: isKnown.filter(Boolean).length,
    hasRole: role?.reading.kind === 'known',
  };
}

/** The share of names with a figure from which on a word without one is no usual name. */
const MOST = 0.8;

/** True where nearly all names of a table have a figure, as names that follow a scheme do; `others` of the texts are no names. */
function namesHaveFigures({ texts }: RawColumn, others: number): boolean {
  return texts.filter((text) => /\d/.test(text)).length >= (texts.length - others) * MOST;
}

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
    row < table.rowCount &&
    textAt(name, row).trim() !== '' &&
    othersOf(table.columns, name, row).length > 1;
  const heads = alone.filter((row) => isFull(row + 1) && !isHeadingRow(row + 1));
  const areUnusual = heads.length > 1 && namesHaveFigures(name, heads.length);
  const own = new Map<string, boolean>();
  return alone.flatMap((row): readonly (readonly [number, ProblemKind])[] => {
    if (isHeadingRow(row + 1)) return [[row, 'footer-row']];
    if (!heads.includes(row)) return [];
    const text = textAt(name, row);
    const isValue = own.get(text) ?? standsElsewhere(table, name, text);
    own.set(text, isValue);
    return isValue || areUnusual ? [[row, 'group-row']] : [];
  });
}

/** The column of a table's names. */
function nameColumnOf({ table, mapping }: SourceTable): RawColumn | undefined {
  const [first] = columnsOfField(table, mapping, 'name');
  return first === undefined ? undefined : table.columns[first];
}

/**
 * The rows that name no machine though a text stands where names stand, with what they are: closing lines of
 * tools, totals, page titles, lines above a group. Costs nothing where all names look like names.
 */
export function footerRows(
  { sources, offsets, names, headingRows }: PreparedSources,
  facts: RowFacts,
): ReadonlyMap<number, ProblemKind> {
  const found = new Map<number, ProblemKind>();
  for (const [index, source] of sources.entries()) {
    const { looks, codes } = names.texts[index] ?? {};
    const name = nameColumnOf(source);
    if (name === undefined || looks === undefined || codes === undefined) continue;
    if (looks.every((look) => look === 0)) continue;
    const offset = offsets[index] ?? 0;
    const alone: number[] = [];
    for (const [row, code] of codes.entries()) {
      const look = NAME_LOOKS[looks[code] ?? 0] ?? 'name';
      if (look === 'name' || headingRows.has(offset + row)) continue;
      const others = othersOf(source.table.columns, name, row);
      if (look === 'words') {
        if (others.length === 0) alone.push(row);
        continue;
      }
      const kind = kindOfRow({ look, others, ...factsOfRow(facts, offset + row) });
      if (kind !== null) found.set(offset + row, kind);
    }
    const heads = headsOfGroups(source.table, name, alone, (row) => headingRows.has(offset + row));
    for (const [row, kind] of heads) found.set(offset + row, kind);
  }
  return found;
}
