import type { DecisionAct, DecisionKind } from '../../remediation/decisions.ts';
import type { Day } from '../../remediation/local-day.ts';

/** What the person filled in. Fields of other kinds keep what was typed. */
export interface Filled {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly until: Day;
  readonly owner: string;
  readonly note: string;
}

/** The decision that was filled in, with only the fields of its kind. */
export function actOf({ kind, reason, until, owner, note }: Filled): DecisionAct {
  switch (kind) {
    case 'accept':
      return { kind, reason: reason.trim(), until };
    case 'reported-done':
    case 'reopen':
      return { kind, reason: reason.trim() };
    case 'owner':
      return { kind, owner: owner.trim() };
    case 'note':
      return { kind, note: note.trim() };
  }
}
