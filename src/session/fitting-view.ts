import { parseExtraColumn } from '../pairing/columns.ts';
import { type TableState, type View, withEveryTable } from './view.ts';

function fitting(table: TableState, extras: number): TableState {
  const fits = ({ column }: { readonly column: string }) =>
    (parseExtraColumn(column)?.index ?? -1) < extras;
  const { filter, sort } = table;
  return {
    ...table,
    filter: { ...filter, parts: filter.parts.filter(fits) },
    sort: sort.filter(fits),
  };
}

/**
 * A view without the filters, sort keys and groups that name extra columns which the inventory does not
 * have: a link may have been made on another one.
 * @param extras how many extra columns there are.
 */
export function fitView(view: View, extras: number): View {
  const { groupClientsBy } = view;
  return {
    ...withEveryTable(view, (table) => fitting(table, extras)),
    groupClientsBy: groupClientsBy !== null && groupClientsBy < extras ? groupClientsBy : null,
  };
}

/** A view without the filters that name one machine by its number: numbers move where a row becomes a machine, or none. */
export function withoutMachines(view: View): View {
  return withEveryTable(view, (table) => ({
    ...table,
    filter: {
      ...table.filter,
      parts: table.filter.parts.filter(({ kind }) => kind !== 'machine' && kind !== 'waited-for'),
    },
  }));
}
