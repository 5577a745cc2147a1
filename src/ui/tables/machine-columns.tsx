import type { MachineFact, MachineRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import { MendableFact } from '../mending/MendableFact.tsx';
import { type ColumnWords, extraColumns, factColumn, nameColumn, textColumn } from './columns.tsx';

/** A fact that can be corrected in its cell. */
function mendableColumn(
  words: ColumnWords,
  fact: MachineFact,
  width: { readonly defaultWidth?: number } = {},
): DataColumn<MachineRow> {
  return {
    ...factColumn<MachineRow>(words, fact, fact, (row) => row[fact], width),
    cell: (row) => (
      <MendableFact
        fact={fact}
        view={row[fact]}
        place={row.places[fact]}
        machine={row.machine.name}
      />
    ),
  };
}

/** The columns of the inventory: every machine as it was read, and the line it stands on. */
export function machineColumns(
  words: ColumnWords,
  severalFiles: boolean,
): readonly DataColumn<MachineRow>[] {
  const { tables } = words.messages;
  return [
    nameColumn(words, 'machine', (row) => row.machine),
    mendableColumn(words, 'role', { defaultWidth: 140 }),
    mendableColumn(words, 'product', { defaultWidth: 190 }),
    mendableColumn(words, 'servicePack'),
    mendableColumn(words, 'encryption', { defaultWidth: 140 }),
    mendableColumn(words, 'sectionSign', { defaultWidth: 130 }),
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
