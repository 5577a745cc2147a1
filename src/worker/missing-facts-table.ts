import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import type { FactName } from '../fleet/machine.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import type { MissingRanking } from '../pairing/missing-counts.ts';
import { placeOfFact } from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import type { MissingFactTableRow } from './table-messages.ts';

const FACT_OF: { readonly [F in PairingFact]: FactName } = {
  'client.encryption': 'encryption',
  'client.section_sign_in_password': 'sectionSign',
  'client.service_pack': 'servicePack',
  'server.encryption': 'encryption',
  'server.service_pack': 'servicePack',
};

/** The table of missing facts, in the order of what recording each would decide. */
export function missingFactsTable(index: FleetIndex, ranking: MissingRanking): ListTable {
  const { machines, facts, pairings, alone, size } = ranking;
  const { names } = index.fleet;
  const factAt = (row: number) => PAIRING_FACTS[facts[row] ?? 0] ?? PAIRING_FACTS[0];
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  return {
    firstOrder: rows,
    columns: () =>
      listColumns('missing-facts', index, machines, {
        fact: () => ({ kind: 'words', of: Array.from(rows, factAt), among: PAIRING_FACTS }),
        pairings: numbers(pairings),
        alone: numbers(alone),
      }),
    row(row): MissingFactTableRow {
      const machine = machines[row] ?? 0;
      return {
        table: 'missing-facts',
        machine,
        name: names[machine] ?? '',
        fact: factAt(row),
        place: placeOfFact(index.fleet, machine, FACT_OF[factAt(row)]),
        pairings: pairings[row] ?? 0,
        alone: alone[row] ?? 0,
      };
    },
    rowOfMachine: (machine) => machines.indexOf(machine),
  };
}
