import { PAIRING_FACTS } from '../article/missing-facts.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import type { MissingRanking } from '../pairing/missing-counts.ts';
import { nameListColumn, numberListColumn, wordListColumn } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import type { MissingFactTableRow } from './table-messages.ts';

/** The table of missing facts, in the order of what recording each would decide. */
export function missingFactsTable(index: FleetIndex, ranking: MissingRanking): ListTable {
  const { machines, facts, pairings, alone, size } = ranking;
  const { names } = index.fleet;
  const factAt = (row: number) => PAIRING_FACTS[facts[row] ?? 0] ?? PAIRING_FACTS[0];
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  return {
    firstOrder: rows,
    columns: () => [
      nameListColumn('machine', names, machines, index.nameRanks()),
      wordListColumn('fact', Array.from(rows, factAt), PAIRING_FACTS),
      numberListColumn('pairings', pairings),
      numberListColumn('alone', alone),
    ],
    row(row): MissingFactTableRow {
      const machine = machines[row] ?? 0;
      return {
        table: 'missing-facts',
        machine,
        name: names[machine] ?? '',
        fact: factAt(row),
        pairings: pairings[row] ?? 0,
        alone: alone[row] ?? 0,
      };
    },
    rowOfMachine: (machine) => machines.indexOf(machine),
  };
}
