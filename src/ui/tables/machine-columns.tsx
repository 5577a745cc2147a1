import type { MachineRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../table/table-contract.ts';
import { type ColumnWords, extraColumns, factColumn, nameColumn, textColumn } from './columns.tsx';

/** The columns of the inventory: every machine as it was read, and the line it stands on. */
export function machineColumns(
  words: ColumnWords,
  severalFiles: boolean,
): readonly DataColumn<MachineRow>[] {
  const { tables } = words.messages;
  return [
    nameColumn(words, 'machine', (row) => row.machine),
    factColumn(words, 'role', 'role', (row) => row.role, { defaultWidth: 140 }),
    factColumn(words, 'product', 'product', (row) => row.product, { defaultWidth: 190 }),
    factColumn(words, 'servicePack', 'servicePack', (row) => row.servicePack),
    factColumn(words, 'encryption', 'encryption', (row) => row.encryption, { defaultWidth: 140 }),
    factColumn(words, 'sectionSign', 'sectionSign', (row) => row.sectionSign, {
      defaultWidth: 130,
    }),
    textColumn(words, 'paired', (row) => (row.paired ? tables.yes : tables.no), {
      defaultWidth: 100,
    }),
    textColumn(words, 'line', (row) => tables.line(row.line), {
      defaultWidth: 76,
      minWidth: 56,
      align: 'end',
    }),
    textColumn(words, 'file', (row) => row.fileName, {
      sortable: false,
      hiddenAtFirst: !severalFiles,
    }),
    ...extraColumns<MachineRow>(words, 'extra', (row) => row.extras),
  ];
}
