import { ACTIONS } from '../remediation/client-action.ts';
import { placeOfClient } from '../remediation/client-needs.ts';
import { acceptedOf, countStates, DECISION_STATES } from '../remediation/decided-clients.ts';
import { groundsOf } from '../remediation/decision-grounds.ts';
import { countDecided, type DecisionKind } from '../remediation/decisions.ts';
import { countWithoutMachine } from '../remediation/line-ranges.ts';
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
    log: decided.decisions.map(({ on, ...made }) => ({ made, clients: countDecided({ on }) })),
  };
}

/** The clients of a subject, as indices into `space.clients`. */
function placesOf({ state, tables }: OpenAudit, subject: DecisionSubject): Uint32Array {
  const placesAt = (machines: Iterable<number>) =>
    Uint32Array.from([...machines].flatMap((machine) => placeOfClient(state.needs, machine) ?? []));
  if (subject.kind === 'machine') return placesAt([subject.machine]);
  if (subject.clients.query.table === 'clients') return tables.numbersOf(subject.clients);
  return placesAt(tables.machinesIn(subject.clients));
}

/**
 * Whether a decision of a kind means anything for the client at a place: only a client that needs something can be
 * accepted or done, and only what was accepted or done can be reopened.
 */
function meansSomething({ needs, decided }: AuditState, kind: DecisionKind) {
  const none = ACTIONS.indexOf('none');
  const open = DECISION_STATES.indexOf('open');
  return (place: number): boolean => {
    switch (kind) {
      case 'accept':
      case 'reported-done':
        return needs.actions[place] !== none;
      case 'reopen':
        return (decided?.states[place] ?? open) !== open;
      case 'owner':
      case 'note':
        return true;
    }
  };
}

/** The clients of a subject for which a decision of a kind means something, and how many are left out. */
export function reachOf(
  audit: OpenAudit,
  subject: DecisionSubject,
  kind: DecisionKind,
): DecisionReach {
  const all = placesOf(audit, subject);
  const meant = all.filter(meansSomething(audit.state, kind));
  return {
    on: groundsOf(audit.state.needs, meant),
    clients: meant.length,
    leftOut: all.length - meant.length,
  };
}
