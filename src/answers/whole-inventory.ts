import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import { type Cell, cellOf, type Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { assembleInventory } from '../inventory/assemble/assemble-inventory.ts';
import { FACT_KINDS, NO_CONTEXT } from '../inventory/assemble/fact-values.ts';
import { encryptionHeadingOf } from '../inventory/columns/encryption-heading.ts';
import { headingTextOf } from '../inventory/columns/heading-text.ts';
import { sectionSignHeadingOf } from '../inventory/columns/section-sign-heading.ts';
import { suggestColumns } from '../inventory/columns/suggest-columns.ts';
import {
  type ColumnMapping,
  type ColumnMatch,
  type Field,
  NO_CELL_CHOICES,
} from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import { factText } from '../locale/cell-texts.ts';
import type { Messages } from '../locale/en.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../locale/languages.ts';
import { columnsOf } from './columns.ts';
import type { ListedColumn } from './explanations.ts';
import { viewOfCell } from './fact-view.ts';
import { listMarksIn, type WholeInventory } from './list-mark.ts';

// An inventory list is an inventory in the words of the screen. It is read again only if it says the same as the
// inventory that it was made from: all machines, and every fact that decides a verdict.

/** The facts that decide who is paired and with what verdict. The product has a column only if it is recorded. */
const DECIDING = ['role', 'servicePack', 'encryption', 'sectionSign', 'product'] as const;
type DecidingFact = (typeof DECIDING)[number];

/** Fields of the inventory's own columns that a list still has. The facts come from the list's columns. */
const CARRIED: ReadonlySet<Field | null> = new Set<Field>([
  'peers',
  'group',
  'domain',
  'address',
  'password',
  'secret',
]);

function readingOf(fact: DecidingFact, text: string, heading: string) {
  return FACT_KINDS[fact].read(text, {
    ...NO_CONTEXT,
    encryptionHeading: encryptionHeadingOf(heading),
    sectionSignHeading: sectionSignHeadingOf(heading),
  });
}

/** The cells of a fact, with one for each dispute. */
function* everyCell(fleet: Fleet, fact: FactName): Generator<Cell<string | number>> {
  const { cells, codes }: Fleet['facts'][FactName] = fleet.facts[fact];
  const disputed = cells.findIndex(({ origin }) => origin === 'disputed');
  yield* cells.filter((_, code) => code !== disputed);
  for (let machine = 0; disputed >= 0 && machine < fleet.size; machine += 1) {
    if (codes[machine] === disputed) yield cellOf<string | number>(fleet.facts[fact], machine);
  }
}

/**
 * Whether every cell of a fact is read again as what it is. A text that was not understood may be one that is
 * understood under the heading of the list.
 */
function isReadAgain(fleet: Fleet, fact: DecidingFact, heading: string, words: Messages): boolean {
  for (const cell of everyCell(fleet, fact)) {
    const { reading } = cell;
    const text = factText(fact, viewOfCell(fact, cell, null, NO_ASSUMPTIONS), words);
    const again = readingOf(fact, text, heading);
    const isSame =
      again.kind === reading.kind &&
      (again.kind !== 'known' || reading.kind !== 'known' || again.value === reading.value);
    if (!isSame) return false;
  }
  return true;
}

/**
 * What a list with these columns of all machines says as an inventory; null if a column that decides a verdict is
 * missing, or if some cell would be read otherwise.
 */
export function wholeInventory(
  fleet: Fleet,
  columns: readonly ListedColumn[],
  words: Messages,
): WholeInventory | null {
  const headingOf = (wanted: string) => columns.find(({ column }) => column === wanted)?.heading;
  const hasProduct = fleet.facts.product.cells.some(({ reading }) => reading.kind !== 'missing');
  if (headingOf('machine') === undefined) return null;
  const isWhole = DECIDING.every((fact) => {
    if (fact === 'product' && !hasProduct) return true;
    const heading = headingOf(fact);
    return heading !== undefined && isReadAgain(fleet, fact, heading, words);
  });
  return isWhole ? { machines: fleet.size, hasProduct } : null;
}

/** The fields of the list's own columns, by compact heading, in every language. */
const FIELD_OF_HEADING: ReadonlyMap<string, Field> = new Map(
  LANGUAGE_CODES.flatMap((code) =>
    columnsOf('inventory').flatMap(([id, entry]): readonly (readonly [string, Field])[] => {
      const { compact } = headingTextOf(LANGUAGES[code].messages.tables.columnName(id));
      if (entry.holds === 'name') return [[compact, 'name']];
      return entry.holds === 'fact' ? [[compact, entry.fact]] : [];
    }),
  ),
);

/** A whole inventory list as a table, without its mark, and what its columns are read as. */
interface WholeList {
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
}

function withoutMark(table: RawTable): RawTable {
  const columns = table.columns.map((column) =>
    listMarksIn(column.heading).length === 0
      ? column
      : { heading: '', texts: [''], codes: new Uint32Array(column.codes.length) },
  );
  return { ...table, columns };
}

function mapList({ columns }: RawTable, suggested: ColumnMapping, hasProduct: boolean) {
  const taken = new Set<Field>();
  return suggested.map((match): ColumnMatch => {
    const own = FIELD_OF_HEADING.get(headingTextOf(columns[match.column]?.heading ?? '').compact);
    const isSecret = match.field === 'password' || match.field === 'secret';
    const isOwn = own !== undefined && !isSecret && !taken.has(own);
    const carried = CARRIED.has(match.field) ? match.field : null;
    const field = isOwn && (own !== 'product' || hasProduct) ? own : carried;
    if (field !== null && !isSecret) taken.add(field);
    return { column: match.column, field, reason: 'heading', certain: true };
  });
}

/** Whether every row becomes a machine of its own, as it was one when the list was written. */
function areMachines(table: RawTable, mapping: ColumnMapping): boolean {
  const { fleet } = assembleInventory([{ fileName: '', table, mapping }], NO_CELL_CHOICES);
  return fleet.size === table.rowCount;
}

/**
 * Reads a table as the inventory list that it is marked as; null if it is no longer whole: rows or columns are gone,
 * or its names no longer tell its machines apart.
 */
export function readWholeList(marked: RawTable): WholeList | null {
  const marks = marked.columns.flatMap(({ heading }) => listMarksIn(heading));
  const [whole, ...others] = marks.map((mark) => mark.whole);
  if (whole === undefined || whole === null || others.length > 0) return null;
  const table = withoutMark(marked);
  const mapping = mapList(table, suggestColumns(table), whole.hasProduct);
  const fields: ReadonlySet<Field | null> = new Set(mapping.map(({ field }) => field));
  const needed = DECIDING.filter((fact) => fact !== 'product' || whole.hasProduct);
  const isComplete =
    table.rowCount === whole.machines &&
    fields.has('name') &&
    needed.every((each) => fields.has(each));
  return isComplete && areMachines(table, mapping) ? { table, mapping } : null;
}
