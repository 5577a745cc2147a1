import { ACTIONS } from '../remediation/client-action.ts';
import { placeOfClient } from '../remediation/client-needs.ts';
import { acceptedOf, countStates, DECISION_STATES } from '../remediation/decided-clients.ts';
import { groundsOf } from '../remediation/decision-grounds.ts';
import { countDecided, type DecisionKind } from '../remediation/decisions.ts';
import { countWithoutMachine } from '../remediation/line-ranges.ts';
import { NO_ITEM } from '../remediation/planned-fleet.ts';
import type { AuditState } from './audit-state.ts';
import type { DecisionReach, DecisionSubject } from './explanations.ts';
import type { OpenAudit } from './exports.ts';
import type { AuditSummary } from './summary.ts';

/** What was decided about the clients, as numbers; null if nothing was. */
export function summariseDecisions({ decided, needs }: AuditState): AuditSummary['decided'] {
  if (decided === null) return null;
  return {
    today: decided.today,
    states: countStates(decided),
    accepted: {
      upgrade: acceptedOf(decided, 'upgrade'),
      'change-password': acceptedOf(decided, 'change-password'),
    },
    joined: countWithoutMachine(
      needs.space.index.fleet,
      decided.decisions.flatMap(({ on }) => on.map(({ machines }) => machines)),
    ),
    log: decided.decisions.map(({ on, ...made }) => ({ made, machines: countDecided({ on }) })),
  };
}

/** The machines of a subject: clients as indices into `space.clients`, and the others, ascending. */
function machinesOf({ state, tables }: OpenAudit, subject: DecisionSubject) {
  if (subject.kind === 'rows' && subject.machines.query.table === 'clients') {
    return { places: tables.numbersOf(subject.machines), others: new Uint32Array() };
  }
  const machines =
    subject.kind === 'machine' ? [subject.machine] : tables.machinesIn(subject.machines);
  const places: number[] = [];
  const others: number[] = [];
  for (const machine of machines) {
    const place = placeOfClient(state.needs, machine);
    if (place === null) others.push(machine);
    else places.push(place);
  }
  return { places: Uint32Array.from(places), others: Uint32Array.from(others).sort() };
}

/** Returns whether a machine has a step in the plan that the files do not show. */
function hasOpenStep({ planned }: AuditState): (machine: number) => boolean {
  const fleet = planned?.fleet();
  return (machine) => {
    const item = fleet?.itemOf[machine] ?? NO_ITEM;
    return item !== NO_ITEM && fleet?.seen[item] === 0;
  };
}

/**
 * Whether a decision of a kind means anything for the client at a place: only a client that needs something can be
 * accepted, only one for which something is to be done can be done, and only what was accepted or done can be reopened.
 */
function meansSomething(state: AuditState, kind: DecisionKind): (place: number) => boolean {
  const { needs, decided } = state;
  const none = ACTIONS.indexOf('none');
  const open = DECISION_STATES.indexOf('open');
  switch (kind) {
    case 'accept':
      return (place) => needs.actions[place] !== none;
    case 'reported-done': {
      const isOpen = hasOpenStep(state);
      return (place) => needs.actions[place] !== none || isOpen(needs.space.clients[place] ?? 0);
    }
    case 'reopen':
      return (place) => (decided?.states[place] ?? open) !== open;
    case 'owner':
    case 'note':
      return () => true;
  }
}

/** The same for a machine that is no client: it can only be reported as done if that is planned, and reopened. */
function meansSomethingElse(state: AuditState, kind: DecisionKind): (machine: number) => boolean {
  switch (kind) {
    case 'reported-done':
      return hasOpenStep(state);
    case 'reopen':
      return (machine) => state.decided?.isReported(machine) === true;
    case 'accept':
    case 'owner':
    case 'note':
      return () => false;
  }
}

/** The machines of a subject for which a decision of a kind means something, and how many are left out. */
export function reachOf(
  audit: OpenAudit,
  subject: DecisionSubject,
  kind: DecisionKind,
): DecisionReach {
  const { state } = audit;
  const { places, others } = machinesOf(audit, subject);
  const meant = places.filter(meansSomething(state, kind));
  const meantElse = others.filter(meansSomethingElse(state, kind));
  const machines = meant.length + meantElse.length;
  return {
    on: groundsOf(state.needs, meant, meantElse),
    machines,
    leftOut: places.length + others.length - machines,
  };
}
