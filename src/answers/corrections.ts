import { type Cell, type Claim, cellOf } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { nameOfRow, placeOfRow, rowOfPlace } from '../inventory/assemble/prepare-sources.ts';
import { foldSpelling } from '../inventory/cells/cell-text.ts';
import { columnsOfField } from '../inventory/columns/second-columns.ts';
import type { EnteredCell, Settlement, ValueChoice } from '../inventory/inventory.ts';
import { machineAtLine } from '../remediation/line-ranges.ts';
import type { AuditState } from './audit-state.ts';
import type { Correction } from './explanations.ts';

type Ground = Pick<AuditState, 'prepared' | 'cellChoices' | 'inventory'>;

/** The text of a cell as the file has it; null if it was a password, which nobody keeps. */
function writtenIn(cell: Cell<unknown> | undefined): string | null {
  return cell?.origin === 'password' ? null : (cell?.text ?? '');
}

function fileNameOf({ prepared }: Ground, source: number): string {
  return prepared.sources[source]?.fileName ?? '';
}

/** What a row of the file says about a fact or the name, under which heading. */
function cellInFile({ prepared }: Ground, row: number, fact: FactName | 'name') {
  const { source } = placeOfRow(prepared, row);
  if (fact !== 'name') {
    const { cells, codes, headings } = prepared.facts[fact];
    const cell: Cell<unknown> | undefined = cells[codes[row] ?? 0];
    return { heading: cell?.heading ?? headings[source] ?? null, written: writtenIn(cell) };
  }
  const { table, mapping } = prepared.sources[source] ?? {};
  const [column] = table && mapping ? columnsOfField(table, mapping, 'name') : [];
  const heading = column === undefined ? null : (table?.columns[column]?.heading ?? null);
  return { heading, written: nameOfRow(prepared, source, row) };
}

/** The name of the machine in a row: the one that the person entered, else the one in the file. */
function machineIn({ prepared, cellChoices }: Ground, row: number): string {
  const { source, line } = placeOfRow(prepared, row);
  const entered = cellChoices.entries.find(
    (entry) => entry.fact === 'name' && entry.source === source && entry.line === line,
  );
  return entered?.text ?? nameOfRow(prepared, source, row);
}

const NOWHERE = { rows: 0, heading: null, machine: null, written: null, others: [] } as const;

function ofCell(ground: Ground, entry: EnteredCell): Correction {
  const { source, line, fact, text, said = null } = entry;
  const fileName = fileNameOf(ground, source);
  const choice = { kind: 'cell', ...entry } as const;
  const what = { choice, fact, fileName, line, counts: text, said };
  const row = rowOfPlace(ground.prepared, entry);
  if (row === null) return { ...NOWHERE, ...what };
  const machine = machineIn(ground, row);
  return { ...NOWHERE, ...what, ...cellInFile(ground, row, fact), machine, rows: 1 };
}

function ofMeaning(ground: Ground, value: ValueChoice): Correction {
  const { prepared } = ground;
  const { fact, text, value: counts, said = null } = value;
  const { cells, codes } = prepared.facts[fact];
  const folded = foldSpelling(text);
  const isMeant = cells.map((cell) => cell.origin === 'file' && foldSpelling(cell.text) === folded);
  let first = -1;
  let rows = 0;
  for (let row = 0; row < codes.length; row += 1) {
    if (isMeant[codes[row] ?? 0] !== true) continue;
    if (rows === 0) first = row;
    rows += 1;
  }
  const choice = { kind: 'meaning', ...value } as const;
  const what = { choice, fact, line: null, written: text, counts, said };
  if (first < 0) return { ...NOWHERE, ...what, fileName: '' };
  const { heading } = cellInFile(ground, first, fact);
  const fileName = fileNameOf(ground, placeOfRow(prepared, first).source);
  return { ...NOWHERE, ...what, fileName, heading, rows };
}

function ofSettlement(ground: Ground, settlement: Settlement): Correction {
  const { prepared, inventory } = ground;
  const { source, line, fact, takeSource, takeLine, said = null } = settlement;
  const { fleet } = inventory;
  const row = rowOfPlace(prepared, { source: takeSource, line: takeLine });
  const choice = { kind: 'settlement', ...settlement } as const;
  const fileName = fileNameOf(ground, takeSource);
  const what = { choice, fact, fileName, line: takeLine, counts: null, said };
  if (row === null) return { ...NOWHERE, ...what };
  const { heading, written } = cellInFile(ground, row, fact);
  const machine = machineAtLine(fleet, source, line);
  const cell = machine === null ? null : cellOf<unknown>(fleet.facts[fact], machine);
  const isInForce = cell?.origin === 'settled';
  const others: readonly Claim[] = isInForce ? (cell.claims ?? []) : [];
  const value = cell?.reading.kind === 'known' ? cell.reading.value : null;
  return {
    ...what,
    heading,
    written,
    counts: typeof value === 'string' ? value : written,
    machine: machine === null ? null : (fleet.names.at(machine) ?? null),
    others,
    rows: isInForce ? 1 : 0,
  };
}

/** Everything that the person decided about cells, oldest first. Free of passwords. */
export function listCorrections(ground: Ground): readonly Correction[] {
  const { entries, values, settlements } = ground.cellChoices;
  const all = [
    ...entries.map((entry) => ofCell(ground, entry)),
    ...values.map((value) => ofMeaning(ground, value)),
    ...settlements.map((settlement) => ofSettlement(ground, settlement)),
  ];
  const momentOf = ({ said }: Correction) => said?.at ?? '';
  return all.sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
}

/**
 * The correction from which a fact of a machine has its value; null if it has it from the file.
 * @param place where the value was read.
 */
export function correctionOf(
  ground: Ground,
  machine: number,
  fact: FactName,
  place: { readonly source: number; readonly line: number },
): Correction | null {
  const { fleet } = ground.inventory;
  const { entries, values, settlements } = ground.cellChoices;
  const { origin, text } = cellOf<unknown>(fleet.facts[fact], machine);
  const isAt = (one: { readonly source: number; readonly line: number }, line: number) =>
    one.source === place.source && one.line === line;
  switch (origin) {
    case 'entered': {
      const entry = entries.find((each) => each.fact === fact && isAt(each, place.line));
      return entry === undefined ? null : ofCell(ground, entry);
    }
    case 'value-map': {
      const folded = foldSpelling(text);
      const value = values.find((each) => each.fact === fact && foldSpelling(each.text) === folded);
      return value === undefined ? null : ofMeaning(ground, value);
    }
    case 'settled': {
      const source = fleet.rowSources[machine];
      const line = fleet.rowLines[machine];
      const settlement = settlements.find(
        (each) => each.fact === fact && each.source === source && each.line === line,
      );
      return settlement === undefined ? null : ofSettlement(ground, settlement);
    }
    default:
      return null;
  }
}
