import type { LeftDecision } from '../../compare/taken-decisions.ts';
import { dayText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import type { DecisionAct } from '../../remediation/decisions.ts';
import { saidText } from '../history/correction-text.ts';

/** What was decided, without the reason. */
export function actText(act: DecisionAct, messages: Messages): string {
  const { history } = messages.decisions;
  switch (act.kind) {
    case 'accept':
      return history.accept(dayText(act.until, messages));
    case 'reported-done':
      return history.reportedDone;
    case 'reopen':
      return history.reopen;
    case 'owner':
      return history.owner(act.owner);
    case 'note':
      return history.note(act.note);
  }
}

/** Why it was decided; empty if no reason was given. */
export function reasonOf(act: DecisionAct): string {
  return 'reason' in act ? act.reason : '';
}

/** A decision about machines that the newer inventory lacks: which machines, what was decided, why, when and by whom. */
export function leftDecisionText(
  { decision, machines, names }: LeftDecision,
  messages: Messages,
): string {
  const { history } = messages.decisions;
  const named = messages.changes.leftMachines(names.join(', '), machines - names.length);
  const why = reasonOf(decision);
  const what = [actText(decision, messages), ...(why === '' ? [] : [history.reason(why)])];
  return `${named}: ${what.join(' ')} (${saidText(decision, messages)}): ${messages.changes.leftBecause}`;
}
