import type { DecidedSummary } from '../../answers/summary.ts';
import { dayText } from '../../locale/cell-texts.ts';
import { DECISION_STATES, type DecisionState } from '../../remediation/decided-clients.ts';
import { isFollowed, toDecided, toUpgrades } from '../audit/leads.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useActions, useJudgedDay, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './deciding.module.css';

function isDecided(state: DecisionState): state is Exclude<DecisionState, 'open'> {
  return state !== 'open';
}

const SHOWN = DECISION_STATES.filter(isDecided);

/** How many clients are accepted, have ended, and so on. Each number shows its clients, and shows the usual ones again. */
export function DecisionChips({ decided }: { readonly decided: DecidedSummary }) {
  const messages = useMessages();
  const { chips } = messages.decisions;
  const { changeView } = useActions();
  const view = useSitting((sitting) => sitting.view);
  const { isClockBehind } = useJudgedDay()();
  const shown = SHOWN.filter((state) => decided.states[state] > 0);
  if (shown.length === 0 && !isClockBehind && decided.joined === 0) return null;
  return (
    <RovingGroup className={styles.chips} aria-label={chips.label}>
      {shown.map((state) => {
        const lead = toDecided(state);
        const isPressed = isFollowed(lead, view);
        return (
          <button
            key={state}
            type="button"
            className="chip"
            data-state={state}
            aria-pressed={isPressed}
            onClick={() => changeView(isPressed ? toUpgrades() : lead, true)}
          >
            {chips.chip(state, decided.states[state])}
          </button>
        );
      })}
      {decided.joined > 0 ? <p>{chips.joined(decided.joined)}</p> : null}
      {isClockBehind ? <p>{chips.clockBehind(dayText(decided.today, messages))}</p> : null}
    </RovingGroup>
  );
}
