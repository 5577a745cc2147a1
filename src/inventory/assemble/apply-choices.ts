import type { Cell } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { identityOfName, qualify } from '../../fleet/machine-name.ts';
import { known, MISSING } from '../../fleet/reading.ts';
import { cleanText, foldSpelling } from '../cells/cell-text.ts';
import { readName } from '../cells/name-cell.ts';
import { encryptionHeadingOf } from '../columns/encryption-heading.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import type { CellChoices, EnteredCell, ValueChoice } from '../inventory.ts';
import { FACT_KINDS, NO_CONTEXT, readEntered } from './fact-values.ts';
import { type PreparedSources, rowOfPlace, sourceOfRow } from './prepare-sources.ts';
import { everyRowFact, type RowFact, type RowFacts } from './row-facts.ts';
import { domainIdentity } from './row-names.ts';

/** The meanings that the person gave to texts, keyed by folded spelling; null means "nothing recorded". */
function choicesFor(
  choices: readonly ValueChoice[],
  fact: FactName,
): ReadonlyMap<string, string | null> {
  const own = choices.filter((choice) => choice.fact === fact);
  return new Map(own.map(({ text, value }) => [foldSpelling(text), value]));
}

/** Applies the meanings that the person gave to texts. Ignores a choice that is not a value of the fact. */
function withValueChoices<K extends FactName>(
  fact: K,
  cells: readonly Cell<Facts[K]>[],
  choices: readonly ValueChoice[],
): Cell<Facts[K]>[] {
  const meanings = choicesFor(choices, fact);
  if (meanings.size === 0) return [...cells];
  return cells.map((cell) => {
    const meaning = cell.origin === 'file' ? meanings.get(foldSpelling(cell.text)) : undefined;
    if (meaning === undefined) return cell;
    if (meaning === null) return { ...cell, reading: MISSING, origin: 'value-map' };
    const value = FACT_KINDS[fact].ofCode(meaning);
    return value === null ? cell : { ...cell, reading: known(value), origin: 'value-map' };
  });
}

/** The last entry for each row, for one fact or for the name. */
function entriesByRow(
  prepared: PreparedSources,
  entries: readonly EnteredCell[],
  fact: EnteredCell['fact'],
): ReadonlyMap<number, string> {
  const byRow = new Map<number, string>();
  for (const entry of entries) {
    const row = entry.fact === fact ? rowOfPlace(prepared, entry) : null;
    if (row !== null) byRow.set(row, entry.text);
  }
  return byRow;
}

function chosenFact<K extends FactName>(
  prepared: PreparedSources,
  fact: K,
  choices: CellChoices,
): RowFact<Facts[K]> {
  const read: RowFact<Facts[K]> = prepared.facts[fact];
  const entries = entriesByRow(prepared, choices.entries, fact);
  const isMapped = choices.values.some((choice) => choice.fact === fact);
  if (entries.size === 0 && !isMapped) return read;
  const cells = withValueChoices(fact, read.cells, choices.values);
  const codes = entries.size === 0 ? read.codes : Uint32Array.from(read.codes);
  for (const [row, text] of entries) {
    const heading = read.headings[sourceOfRow(prepared, row)] ?? '';
    // An entered value is meant as it reads, even if the heading of the column asks for the opposite.
    const context = { ...NO_CONTEXT, encryptionHeading: encryptionHeadingOf(heading) };
    codes[row] = cells.length;
    cells.push({ text, reading: readEntered(fact, text, context), origin: 'entered' });
  }
  return { ...read, cells, codes };
}

/** All facts of all rows, with the person's choices applied. Facts without a choice are shared, not copied. */
export function chosenFacts(prepared: PreparedSources, choices: CellChoices): RowFacts {
  return everyRowFact((fact) => chosenFact(prepared, fact, choices));
}

/** The names of all rows, with the names that the person entered. */
export interface ChosenNames {
  readonly keys: Int32Array;
  readonly keyCount: number;
  /** Names that the person typed, by row. */
  readonly entered: ReadonlyMap<number, string>;
}

function domainOfRow(prepared: PreparedSources, row: number): string {
  const index = sourceOfRow(prepared, row);
  const source = prepared.sources[index];
  if (source === undefined) return '';
  const [column] = columnsOfField(source.table, source.mapping, 'domain');
  const domains = column === undefined ? undefined : source.table.columns[column];
  const code = domains?.codes[row - (prepared.offsets[index] ?? 0)] ?? 0;
  return domainIdentity(domains?.texts.at(code) ?? '');
}

/** Replaces names from the files with entered ones. After an empty entry the row names no machine. */
export function chosenNames(prepared: PreparedSources, choices: CellChoices): ChosenNames {
  const { keys, nameKeys } = prepared.names;
  const typed = entriesByRow(prepared, choices.entries, 'name');
  if (typed.size === 0) return { keys, keyCount: nameKeys.size, entered: new Map() };
  const ownKeys = keys.slice();
  const added = new Map<string, number>();
  const entered = new Map<number, string>();
  for (const [row, text] of typed) {
    const name = readName(text);
    entered.set(row, name?.shown ?? cleanText(text));
    if (name === null) {
      ownKeys[row] = -1;
      continue;
    }
    const identity = qualify(identityOfName(name.identity), domainOfRow(prepared, row));
    const known = nameKeys.find(identity);
    const key = known ?? added.get(identity) ?? nameKeys.size + added.size;
    if (known === null) added.set(identity, key);
    ownKeys[row] = key;
  }
  return { keys: ownKeys, keyCount: nameKeys.size + added.size, entered };
}
