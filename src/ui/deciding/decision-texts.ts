import { dayText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import type { DecisionAct } from '../../remediation/decisions.ts';

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
