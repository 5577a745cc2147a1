import type { DecisionState } from '../../remediation/decided-clients.ts';

const STATES: { readonly [S in DecisionState]: string } = {
  overtaken: 'Overtaken by facts',
  ended: 'Ended',
  accepted: 'Accepted',
  'reported-done': 'Reported done',
  reopened: 'Reopened',
  open: 'No decision',
};

export const decisionsEn = {
  stateName: (state: DecisionState) => STATES[state],
};

export type DecisionsMessages = typeof decisionsEn;
