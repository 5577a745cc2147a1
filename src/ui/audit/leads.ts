import type { ColumnId } from '../../answers/columns.ts';
import { UNKNOWN } from '../../answers/rows.ts';
import {
  choice,
  type FilterPart,
  filterOf,
  type NumberLimits,
  type PairingEnd,
  type TableSort,
  valueOfText,
} from '../../answers/table-query.ts';
import type { PairingFact } from '../../article/missing-facts.ts';
import type { VerdictWord } from '../../article/verdict.ts';
import { PRODUCTS } from '../../fleet/machine.ts';
import type { ServicePackBucket } from '../../pairing/tallies.ts';
import type { Action } from '../../remediation/client-action.ts';
import type { DecisionState } from '../../remediation/decided-clients.ts';
import { type Tab, type View, withTable } from '../../session/view.ts';

/** A change of the view that leads from a number to the rows behind it. */
export type Lead = (view: View) => View;

/** Whether the view already shows the rows that a lead goes to. */
export function isFollowed(lead: Lead, view: View): boolean {
  const { tab, tables } = lead(view);
  if (tab !== view.tab) return false;
  return JSON.stringify(tables[tab].filter) === JSON.stringify(view.tables[tab].filter);
}

const FLAGGED: readonly VerdictWord[] = ['exposed', 'at-risk'];

function toTable(tab: Tab, parts: readonly FilterPart[], sort?: readonly TableSort[]): Lead {
  return (view) => ({
    ...withTable(view, tab, { filter: filterOf(...parts), ...(sort && { sort }) }),
    tab,
  });
}

/**
 * To the pairings with some verdicts, optionally filtered further. Undecided pairings alone have their own
 * tab.
 */
export function toVerdicts(
  verdicts: readonly VerdictWord[],
  narrowed: readonly FilterPart[] = [],
): Lead {
  const isUndecided = verdicts.length === 1 && verdicts[0] === 'undecided';
  const tab = isUndecided ? 'undecided' : 'pairings';
  return toTable(tab, [choice('verdict', verdicts), ...narrowed]);
}

/** Limits pairings to one machine (index in the fleet) at one end. */
export function ofMachine(column: PairingEnd, machine: number): FilterPart {
  return { kind: 'machine', column, machine };
}

/** To the clients that a machine (index in the fleet) waits for before it may be raised. */
export function toWaitedFor(machine: number): Lead {
  return toTable('clients', [{ kind: 'waited-for', column: 'waitsFor', machine }], []);
}

/** To the exposed and at-risk pairings. */
export function toFlagged(narrowed: readonly FilterPart[] = []): Lead {
  return toVerdicts(FLAGGED, narrowed);
}

/** To all pairings with any verdict. */
export function toAllPairings(narrowed: readonly FilterPart[] = []): Lead {
  return toTable('pairings', narrowed);
}

/** Limits pairings to the service packs of a matrix cell; null means all service packs. */
export function ofServicePacks(
  client: ServicePackBucket | null,
  server: ServicePackBucket | null,
): readonly FilterPart[] {
  return [
    ...(client === null ? [] : [choice('clientServicePack', [client])]),
    ...(server === null ? [] : [choice('serverServicePack', [server])]),
  ];
}

/** To the undecided pairings that lack one fact of one machine. */
export function toMissingFact(fact: PairingFact, machine: number): Lead {
  const end = fact.startsWith('client.') ? 'client' : 'server';
  return toVerdicts(['undecided'], [choice('missing', [fact]), ofMachine(end, machine)]);
}

/** To the clients with some actions, or to all clients. */
export function toClients(actions: readonly Action[] | null, sort?: readonly TableSort[]): Lead {
  return toTable('clients', actions === null ? [] : [choice('action', actions)], sort);
}

/** To the clients with one action that have numbers within limits, in the order of the remediation list. */
function toClientsWithin(
  action: Action,
  ...limits: readonly (readonly [ColumnId<'clients'>, Partial<NumberLimits>])[]
): Lead {
  const parts = limits.map(([column, within]): FilterPart => {
    return { kind: 'number', column, least: null, most: null, ...within };
  });
  return toTable('clients', [choice('action', [action]), ...parts], []);
}

/**
 * To the clients with one action and flagged pairings: all of them, those with an exposed pairing, or those
 * that are only at risk.
 */
export function toFlaggedClients(action: Action, state: 'all' | 'exposed' | 'at-risk'): Lead {
  switch (state) {
    case 'all':
      return toClientsWithin(action, ['flagged', { least: 1 }]);
    case 'exposed':
      return toClientsWithin(action, ['exposed', { least: 1 }]);
    case 'at-risk':
      return toClientsWithin(action, ['exposed', { most: 0 }], ['atRisk', { least: 1 }]);
  }
}

/** To the clients to upgrade that wait for others. */
export function toWaiting(): Lead {
  return toClientsWithin('upgrade', ['waitsFor', { least: 1 }]);
}

/** To the clients to upgrade, in the order of the remediation list. */
export function toUpgrades(): Lead {
  return toClients(['upgrade'], []);
}

/** To the clients of which a decision holds, or has held. */
export function toDecided(state: DecisionState): Lead {
  return toTable('clients', [choice('decision', [state])]);
}

/** To the accepted clients with one action and flagged pairings. */
export function toAccepted(action: Action): Lead {
  return toTable('clients', [
    choice('action', [action]),
    choice('decision', ['accepted']),
    { kind: 'number', column: 'flagged', least: 1, most: null },
  ]);
}

/** To the clients that meet no server under the scope. */
export function toClientsMeetingNobody(): Lead {
  return toTable('clients', [choice('servers', ['0'])]);
}

/** To the clients whose cell in an extra column (index in `AuditSummary.extras`) is empty. */
export function toClientsWithout(column: number): Lead {
  return toTable('clients', [choice(`extra:${column}`, [valueOfText('')])]);
}

/** To all servers, or to those with flagged pairings. */
export function toServers(withFlagged = false): Lead {
  return toTable('servers', withFlagged ? [choice('hasFlagged', ['yes'])] : []);
}

/** To all machines of the inventory, or to those with some values in one column. */
export function toMachines(column?: ColumnId<'inventory'>, values: readonly string[] = []): Lead {
  return toTable('inventory', column === undefined ? [] : [choice(column, values)]);
}

/** To the machines that are in no pairing because their role could not be read. */
export function toWithoutRole(): Lead {
  const products = PRODUCTS.filter((product) => product !== 'outside-the-article');
  return toTable('inventory', [
    choice('role', [UNKNOWN]),
    choice('product', [...products, UNKNOWN]),
  ]);
}

/** To the steps of the plan that pass a filter. */
export function toSteps(parts: readonly FilterPart[]): Lead {
  return toTable('plan', parts);
}

/** To all problems, or to those with some effects. */
export function toProblems(effects?: readonly string[]): Lead {
  return toTable('problems', effects === undefined ? [] : [choice('effect', effects)]);
}
