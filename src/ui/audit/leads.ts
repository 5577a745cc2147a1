import type { PairingFact } from '../../article/missing-facts.ts';
import type { VerdictWord } from '../../article/verdict.ts';
import { PRODUCTS } from '../../fleet/machine.ts';
import type { PairingFilter } from '../../pairing/query.ts';
import type { Action } from '../../remediation/client-action.ts';
import { type ListTab, NO_LIST_FILTER, type PairingTab, type View } from '../../session/view.ts';
import type { ServicePackBucket } from '../../worker/summary-messages.ts';
import { type ListSortKey, UNKNOWN } from '../../worker/table-messages.ts';

/** A change of the view that leads from a number to the rows behind it. */
export type Lead = (view: View) => View;

const FLAGGED: readonly VerdictWord[] = ['exposed', 'at-risk'];

function toPairings(tab: PairingTab, filter: PairingFilter): Lead {
  return (view) => ({
    ...view,
    tab,
    tables: { ...view.tables, [tab]: { ...view.tables[tab], filter } },
  });
}

function toList(
  tab: ListTab,
  choices: readonly { readonly column: string; readonly values: readonly string[] }[],
  sort?: readonly ListSortKey[],
): Lead {
  return (view) => {
    const table = view.tables[tab];
    const filter = { ...NO_LIST_FILTER, choices };
    return {
      ...view,
      tab,
      tables: { ...view.tables, [tab]: { ...table, filter, sort: sort ?? table.sort } },
    };
  };
}

/** To the pairings of some verdicts, narrowed further; undecided ones alone have a tab of their own. */
export function toVerdicts(
  verdicts: readonly VerdictWord[],
  narrowed: Omit<PairingFilter, 'verdict'> = {},
): Lead {
  const isUndecided = verdicts.length === 1 && verdicts[0] === 'undecided';
  return toPairings(isUndecided ? 'undecided' : 'pairings', { verdict: verdicts, ...narrowed });
}

/** To the exposed and at-risk pairings. */
export function toFlagged(narrowed: Omit<PairingFilter, 'verdict'> = {}): Lead {
  return toVerdicts(FLAGGED, narrowed);
}

/** To all pairings, whatever their verdict. */
export function toAllPairings(narrowed: Omit<PairingFilter, 'verdict'> = {}): Lead {
  return toPairings('pairings', narrowed);
}

/** The service packs of a cell of the exposure matrix; null: of all. */
export function ofServicePacks(
  client: ServicePackBucket | null,
  server: ServicePackBucket | null,
): Omit<PairingFilter, 'verdict'> {
  return {
    ...(client !== null && { clientServicePack: [client] }),
    ...(server !== null && { serverServicePack: [server] }),
  };
}

/** To the undecided pairings that miss one fact of one machine. */
export function toMissingFact(fact: PairingFact, machine: number): Lead {
  const side = fact.startsWith('client.') ? { clientIs: machine } : { serverIs: machine };
  return toVerdicts(['undecided'], { missing: [fact], ...side });
}

/** To the clients with some actions, or to all of them. */
export function toClients(actions: readonly Action[] | null, sort?: readonly ListSortKey[]): Lead {
  return toList('clients', actions === null ? [] : [{ column: 'action', values: actions }], sort);
}

/** To the clients to upgrade, in the order of the remediation list. */
export function toUpgrades(): Lead {
  return toClients(['upgrade'], []);
}

/** To the clients that meet no server under the scope. */
export function toClientsMeetingNobody(): Lead {
  return toList('clients', [{ column: 'servers', values: ['0'] }]);
}

/** To the clients whose cell in an extra column (index in `AuditSummary.extras`) is empty. */
export function toClientsWithout(column: number): Lead {
  return toList('clients', [{ column: `extra:${column}`, values: [''] }]);
}

/** To the servers, or those with flagged pairings. */
export function toServers(withFlagged = false): Lead {
  return toList('servers', withFlagged ? [{ column: 'hasFlagged', values: ['yes'] }] : []);
}

/** To the machines of the inventory, or those with some values in one column. */
export function toMachines(column?: string, values: readonly string[] = []): Lead {
  return toList('inventory', column === undefined ? [] : [{ column, values }]);
}

/** To the machines that are in no pairing for want of a readable role. */
export function toWithoutRole(): Lead {
  const products = PRODUCTS.filter((product) => product !== 'outside-the-article');
  return toList('inventory', [
    { column: 'role', values: [UNKNOWN] },
    { column: 'product', values: [...products, UNKNOWN] },
  ]);
}

/** To the problems, or those with some effects. */
export function toProblems(effects?: readonly string[]): Lead {
  return toList('problems', effects === undefined ? [] : [{ column: 'effect', values: effects }]);
}
