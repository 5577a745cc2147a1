import { flaggedOf } from '../../article/verdict.ts';
import type { ClientRow, MachineReference } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import { targetText } from './client-target.ts';
import {
  type ColumnWords,
  countColumn,
  extraColumns,
  factColumn,
  longTextColumn,
  nameColumn,
  textColumn,
  waitsColumn,
} from './columns.tsx';

const OF_CLIENT = {
  machine: (row: ClientRow): MachineReference => row.client,
  side: (machine: number) => ({ clientIs: machine }),
};

/** The columns of the table of clients: what each is, what it needs, and what that clears. */
export function clientColumns(words: ColumnWords): readonly DataColumn<ClientRow>[] {
  const { tables } = words.messages;
  const target = (row: ClientRow) => targetText(row, tables);
  const workaround = ({ action }: ClientRow) =>
    action === 'upgrade' || action === 'upgrade-first' ? tables.workaround : '';
  return [
    nameColumn(words, 'client', (row) => row.client),
    factColumn(words, 'servicePack', 'servicePack', (row) => row.servicePack),
    textColumn(words, 'action', (row) => tables.actionName(row.action), { defaultWidth: 112 }),
    waitsColumn(words),
    countColumn(words, 'flagged', ({ counts }) => flaggedOf(counts), {
      ...OF_CLIENT,
      verdicts: ['exposed', 'at-risk'],
    }),
    countColumn(words, 'exposed', (row) => row.counts.exposed, {
      ...OF_CLIENT,
      verdicts: ['exposed'],
    }),
    countColumn(words, 'atRisk', (row) => row.counts['at-risk'], {
      ...OF_CLIENT,
      verdicts: ['at-risk'],
    }),
    longTextColumn(words, 'target', target, { sortable: false, defaultWidth: 256 }),
    textColumn(words, 'workaround', workaround, {
      sortable: false,
      defaultWidth: 170,
      hiddenAtFirst: true,
    }),
    longTextColumn(words, 'servers', (row) => tables.serversMet(row.firstServers, row.servers), {
      defaultWidth: 136,
    }),
    {
      ...countColumn<ClientRow>(words, 'undecided', (row) => row.counts.undecided, {
        ...OF_CLIENT,
        verdicts: ['undecided'],
      }),
      hiddenAtFirst: true,
    },
    factColumn(words, 'sectionSign', 'sectionSign', (row) => row.sectionSign, {
      hiddenAtFirst: true,
    }),
    factColumn(words, 'encryption', 'encryption', (row) => row.encryption, {
      hiddenAtFirst: true,
    }),
    ...extraColumns<ClientRow>(words, 'extra', (row) => row.extras),
  ];
}
