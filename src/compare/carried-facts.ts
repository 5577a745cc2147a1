import type { Cell, FactColumn, Fleet } from '../fleet/fleet.ts';
import type { Facts } from '../fleet/machine.ts';
import type { ComparedWith } from './changes.ts';
import { keysOfEarlier } from './earlier-audit.ts';
import { type ComparedFact, factColumnOf } from './fact-codes.ts';
import { MAY_BE_CARRIED } from './guards.ts';
import { NOT_SEEN, writtenKeysOf } from './machine-keys.ts';
import { matchMachines } from './matching.ts';

/** The column of a fact, in which known values of the earlier audit fill the missing cells. */
function withCarried<F extends ComparedFact>(
  column: FactColumn<Facts[F]>,
  fact: F,
  { earlier }: ComparedWith,
  earlierOf: Int32Array,
): FactColumn<Facts[F]> {
  const older = factColumnOf(
    earlier.facts,
    fact,
    earlier.sources.map(({ headings }) => headings[fact]),
  );
  const heading = older.headings.find((one) => one !== null) ?? '';
  const said = earlier.sources.find(({ headings }) => headings[fact] === heading);
  const carriedFrom = { fileName: said?.fileName ?? '', at: earlier.at };
  const carried = older.cells.map(({ reading }): Cell<Facts[F]> => {
    return { text: '', reading, origin: 'carried', heading, carriedFrom };
  });
  const codes = Uint32Array.from(column.codes);
  for (let machine = 0; machine < codes.length; machine += 1) {
    const before = earlierOf[machine] ?? NOT_SEEN;
    const own = column.cells[codes[machine] ?? 0];
    if (before === NOT_SEEN || own?.reading.kind !== 'missing') continue;
    const code = older.codes[before] ?? 0;
    if (older.cells[code]?.reading.kind === 'known') codes[machine] = column.cells.length + code;
  }
  return { ...column, cells: [...column.cells, ...carried], codes };
}

/**
 * Fills facts that a fleet lacks with the values of an earlier audit, where the person allowed it. Their cells have
 * the origin `carried`. What the fleet itself says, readable or not, stays.
 */
export function carryFacts(fleet: Fleet, compared: ComparedWith): Fleet {
  const facts = compared.carried.filter((fact) => MAY_BE_CARRIED.includes(fact));
  if (facts.length === 0) return fleet;
  const keys = keysOfEarlier(compared.earlier);
  const { earlierOf } = matchMachines(keys, writtenKeysOf(fleet), compared.renames);
  const columns = facts.map((fact) => [
    fact,
    withCarried(fleet.facts[fact] as FactColumn<Facts[ComparedFact]>, fact, compared, earlierOf),
  ]);
  return { ...fleet, facts: { ...fleet.facts, ...Object.fromEntries(columns) } };
}
