import type { Cell } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../../fleet/machine.ts';
import { foldSpelling } from '../cells/cell-text.ts';
import type { UnknownValue } from '../inventory.ts';
import type { Assembly } from './assembly.ts';
import { NO_MACHINE } from './group-rows.ts';
import { sourceOfRow } from './prepare-sources.ts';

/** Dates are mended where they stand: saying once what "gestern" means helps nobody. */
const MAPPABLE: readonly FactName[] = FACT_NAMES.filter((fact) => fact !== 'lastSeen');

/** Machines outside the article: no verdict asks what their other cells mean. */
function outsiders({ fleet }: Assembly): Uint8Array {
  const { cells } = fleet.facts.product;
  return Uint8Array.from(cells, ({ reading }) =>
    Number(reading.kind === 'known' && reading.value === 'outside-the-article'),
  );
}

/** For each cell of a fact the number of rows that hold it, and the first of them. */
function countRows(
  assembly: Assembly,
  fact: FactName,
  isUnread: Uint8Array,
): { readonly rows: Uint32Array; readonly first: Uint32Array } {
  const { codes } = assembly.facts[fact];
  const { product } = assembly.fleet.facts;
  const { machineOfRow } = assembly.machines;
  const isOutside = outsiders(assembly);
  const rows = new Uint32Array(isUnread.length);
  const first = new Uint32Array(isUnread.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    const machine = machineOfRow[row] ?? NO_MACHINE;
    if (isUnread[code] === 0 || machine === NO_MACHINE) continue;
    if (isOutside[product.codes[machine] ?? 0] === 1) continue;
    if (rows[code] === 0) first[code] = row;
    rows[code] = (rows[code] ?? 0) + 1;
  }
  return { rows, first };
}

function unknownOfFact(assembly: Assembly, fact: FactName): readonly UnknownValue[] {
  const { headings } = assembly.facts[fact];
  const cells: readonly Cell<unknown>[] = assembly.facts[fact].cells;
  const isUnread = Uint8Array.from(cells, ({ reading, origin }) =>
    Number(reading.kind === 'unreadable' && origin === 'file'),
  );
  if (!isUnread.includes(1)) return [];
  const { rows, first } = countRows(assembly, fact, isUnread);
  const byText = new Map<string, UnknownValue>();
  for (const [code, count] of rows.entries()) {
    const cell = cells[code];
    if (count === 0 || cell === undefined) continue;
    const key = foldSpelling(cell.text);
    const before = byText.get(key);
    const heading =
      cell.heading ?? headings[sourceOfRow(assembly.prepared, first[code] ?? 0)] ?? '';
    byText.set(key, {
      fact,
      heading: before?.heading ?? heading,
      text: before?.text ?? cell.text,
      rows: (before?.rows ?? 0) + count,
    });
  }
  return [...byText.values()].sort((one, other) => other.rows - one.rows);
}

/** Every text that no reader understands, once for each fact, with the number of rows that hold it; most rows first. */
export function unknownValues(assembly: Assembly): readonly UnknownValue[] {
  return MAPPABLE.flatMap((fact) => unknownOfFact(assembly, fact));
}
