import type { DecisionState } from '../../remediation/decided-clients.ts';
import type { DecisionsMessages } from '../en/decisions.ts';

const STATES: { readonly [S in DecisionState]: string } = {
  overtaken: 'Von Fakten überholt',
  ended: 'Abgelaufen',
  accepted: 'Akzeptiert',
  'reported-done': 'Als erledigt gemeldet',
  reopened: 'Wieder offen',
  open: 'Keine Entscheidung',
};

export const decisionsDe: DecisionsMessages = {
  stateName: (state: DecisionState) => STATES[state],
};
