import type { ListTableView, PairingTableView, View } from './view.ts';

/** The index that a column id such as `extra:3` or `clientExtra:3` names; -1 for the table's own columns. */
function extraIndex(column: string): number {
  const index = /^(?:client|server)?[eE]xtra:(\d+)$/.exec(column)?.[1];
  return index === undefined ? -1 : Number(index);
}

function fittingPairings(table: PairingTableView, extras: number): PairingTableView {
  const { clientExtras, serverExtras, ...filter } = table.filter;
  const fits = ({ column }: { readonly column: number }) => column < extras;
  return {
    ...table,
    filter: {
      ...filter,
      ...(clientExtras && { clientExtras: clientExtras.filter(fits) }),
      ...(serverExtras && { serverExtras: serverExtras.filter(fits) }),
    },
    sort: table.sort.filter(({ column }) => extraIndex(column) < extras),
  };
}

function fittingList(table: ListTableView, extras: number): ListTableView {
  const fits = ({ column }: { readonly column: string }) => extraIndex(column) < extras;
  const { choices, texts, search } = table.filter;
  return {
    ...table,
    filter: { choices: choices.filter(fits), texts: texts.filter(fits), search },
    sort: table.sort.filter(fits),
  };
}

/**
 * A view without the filters, sort keys and groups that name extra columns which the inventory does not
 * have: a link may have been made on another one.
 * @param extras how many extra columns there are.
 */
export function fitView(view: View, extras: number): View {
  const { pairings, undecided, clients, servers, inventory, problems } = view.tables;
  const { groupClientsBy } = view;
  return {
    ...view,
    groupClientsBy: groupClientsBy !== null && groupClientsBy < extras ? groupClientsBy : null,
    tables: {
      pairings: fittingPairings(pairings, extras),
      undecided: fittingPairings(undecided, extras),
      clients: fittingList(clients, extras),
      servers: fittingList(servers, extras),
      inventory: fittingList(inventory, extras),
      problems: fittingList(problems, extras),
    },
  };
}

function withoutMachine(table: PairingTableView): PairingTableView {
  const { clientIs: _client, serverIs: _server, ...filter } = table.filter;
  return { ...table, filter };
}

/** A view without the filters that name one machine by its number: numbers move where a row becomes a machine, or none. */
export function withoutMachines(view: View): View {
  const { pairings, undecided } = view.tables;
  return {
    ...view,
    tables: {
      ...view.tables,
      pairings: withoutMachine(pairings),
      undecided: withoutMachine(undecided),
    },
  };
}
