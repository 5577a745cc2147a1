import { flaggedOf } from '../../article/verdict.ts';
import type { MachineReference, ServerRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import {
  type ColumnWords,
  countColumn,
  extraColumns,
  factColumn,
  nameColumn,
  numberColumn,
  waitsColumn,
} from './columns.tsx';

const OF_SERVER = {
  machine: (row: ServerRow): MachineReference => row.server,
  side: (machine: number) => ({ serverIs: machine }),
};

/** The columns of the table of servers: what stands against each, and what raising it to SP5 would expose. */
export function serverColumns(words: ColumnWords): readonly DataColumn<ServerRow>[] {
  return [
    nameColumn(words, 'server', (row) => row.server),
    factColumn(words, 'servicePack', 'servicePack', (row) => row.servicePack),
    factColumn(words, 'encryption', 'encryption', (row) => row.encryption, { defaultWidth: 150 }),
    numberColumn(words, 'clients', (row) => row.clients),
    countColumn(words, 'flagged', ({ counts }) => flaggedOf(counts), {
      ...OF_SERVER,
      verdicts: ['exposed', 'at-risk'],
    }),
    numberColumn(words, 'exposedIfRaised', (row) => row.exposedIfRaised, { defaultWidth: 136 }),
    waitsColumn(words),
    countColumn(words, 'exposed', (row) => row.counts.exposed, {
      ...OF_SERVER,
      verdicts: ['exposed'],
    }),
    countColumn(words, 'atRisk', (row) => row.counts['at-risk'], {
      ...OF_SERVER,
      verdicts: ['at-risk'],
    }),
    countColumn(words, 'undecided', (row) => row.counts.undecided, {
      ...OF_SERVER,
      verdicts: ['undecided'],
    }),
    ...extraColumns<ServerRow>(words, 'extra', (row) => row.extras),
  ];
}
