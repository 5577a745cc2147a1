import type { PairingTab } from '../../session/view.ts';
import type { PairingRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import {
  type ColumnWords,
  extraColumns,
  factColumn,
  longTextColumn,
  nameColumn,
  textColumn,
} from './columns.tsx';

/** The columns of the two tables of pairings. Undecided ones show what is missing in place of the verdict. */
export function pairingColumns(
  words: ColumnWords,
  tab: PairingTab,
): readonly DataColumn<PairingRow>[] {
  const { audit, tables } = words.messages;
  const isUndecided = tab === 'undecided';
  const missing = (row: PairingRow) => tables.missingFactsOf(row.missing);
  const client = nameColumn<PairingRow>(words, 'client', (row) => row.client);
  const clientPack = factColumn<PairingRow>(
    words,
    'clientServicePack',
    'servicePack',
    (row) => row.clientServicePack,
  );
  const server = nameColumn<PairingRow>(words, 'server', (row) => row.server);
  const lacks = longTextColumn(words, 'missing', missing, {
    sortable: false,
    defaultWidth: 264,
    hiddenAtFirst: !isUndecided,
  });
  return [
    // What is missing comes before what is known of an undecided pairing.
    ...(isUndecided ? [client, server, lacks, clientPack] : [client, clientPack, server]),
    factColumn(words, 'serverServicePack', 'servicePack', (row) => row.serverServicePack),
    textColumn(words, 'forcedBy', (row) => tables.forcedBy(row.forcedBy), {
      defaultWidth: 110,
      hiddenAtFirst: isUndecided,
    }),
    factColumn(words, 'clientEncryption', 'encryption', (row) => row.clientEncryption, {
      defaultWidth: 128,
      hiddenAtFirst: !isUndecided,
    }),
    factColumn(words, 'serverEncryption', 'encryption', (row) => row.serverEncryption, {
      defaultWidth: 128,
      hiddenAtFirst: !isUndecided,
    }),
    // In an undecided pairing it is yes, or among what is missing.
    factColumn(words, 'sectionSign', 'sectionSign', (row) => row.sectionSign, {
      defaultWidth: 130,
      hiddenAtFirst: isUndecided,
    }),
    textColumn(words, 'verdict', (row) => audit.verdictName(row.verdict), {
      cell: (row) => <VerdictMark verdict={row.verdict} />,
      defaultWidth: 130,
      minWidth: 100,
      hiddenAtFirst: isUndecided,
    }),
    ...(isUndecided ? [] : [lacks]),
    ...extraColumns<PairingRow>(
      words,
      'clientExtra',
      (row) => row.clientExtras,
      isUndecided ? false : null,
    ),
    ...extraColumns<PairingRow>(words, 'serverExtra', (row) => row.serverExtras, false),
  ];
}
