import { useId, useState } from 'react';
import type { PlanSummary } from '../../answers/planning.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { MOST_WAVES } from '../../remediation/plan.ts';
import { withWave } from '../../remediation/plan-edits.ts';
import { isFollowed, type Lead, toSteps } from '../audit/leads.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useMedia } from '../shared/use-media.ts';
import { fallingLine } from './falling-line.ts';
import styles from './Plan.module.css';
import {
  chipsOf,
  countDueClients,
  fallingOf,
  planRemarks,
  planSentence,
} from './plan-sentences.ts';
import { SuggestDialog } from './SuggestDialog.tsx';
import { WaveDialog } from './WaveDialog.tsx';
import { WaveList } from './WaveList.tsx';

interface PlanProps {
  readonly plan: PlanSummary;
}

/** The flagged pairings after each wave, as a falling line. The list of waves has the same numbers. */
function FallingLine({ plan }: PlanProps) {
  const { plan: words, format } = useMessages();
  const falling = fallingOf(plan);
  const picture = fallingLine(falling);
  if (picture === null) return null;
  const [now = 0, ...after] = falling;
  const named = picture.points.length > 0 ? after : after.slice(-1);
  const skipped = after.length - named.length;
  const text = [
    words.line.now(now),
    ...named.map((left, at) => words.line.point(skipped + at + 1, left)),
  ].join(', ');
  return (
    <div className={styles.line}>
      <span aria-hidden="true">{format.number(picture.most)}</span>
      <div className={styles.plot}>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={words.line.label(text)}
        >
          <path className={styles.axis} d="M0 0H100M0 100H100" />
          <path className={styles.area} d={picture.area} />
          <path className={styles.curve} d={picture.line} />
        </svg>
        {picture.points.map(({ wave, x, y }) => (
          <i key={wave} className={styles.dot} style={{ left: `${x}%`, top: `${y}%` }} />
        ))}
      </div>
      <span aria-hidden="true">0</span>
    </div>
  );
}

/** How far the steps are, and what is wrong with them. Each number shows its steps, and shows all again. */
function PlanChips({ plan }: PlanProps) {
  const messages = useMessages();
  const { changeView } = useActions();
  const view = useSitting((sitting) => sitting.view);
  const chips = chipsOf(plan, messages);
  if (chips.length === 0) return null;
  return (
    <RovingGroup className={styles.chips} aria-label={messages.plan.chips.label}>
      {chips.map(({ text, parts, isUrgent }) => {
        const lead: Lead = toSteps(parts);
        const isPressed = isFollowed(lead, view);
        return (
          <button
            key={text}
            type="button"
            className="chip"
            data-urgent={isUrgent || undefined}
            aria-pressed={isPressed}
            onClick={() => changeView(isPressed ? toSteps([]) : lead, true)}
          >
            {text}
          </button>
        );
      })}
    </RovingGroup>
  );
}

/** A window that has room for the list of waves and for some steps below it. */
const ROOMY = '(width >= 480px) and (height >= 840px)';

/** The plan in short: what it comes to, its waves, and how to make or change it. */
export function PlanOverview({ summary }: { readonly summary: AuditSummary }) {
  const messages = useMessages();
  const words = messages.plan;
  const { changePlan } = useActions();
  const [isSuggesting, setSuggesting] = useState(false);
  const [edited, setEdited] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const isRoomy = useMedia(ROOMY);
  const [chosenFold, setFolded] = useState<boolean | null>(null);
  const isFolded = chosenFold ?? !isRoomy;
  const wavesId = useId();
  const { plan } = summary;
  const due = countDueClients(summary);
  const waves = plan?.waves ?? [];
  const wave = edited === null ? undefined : waves[edited];
  const sentence =
    plan !== null && waves.length > 0
      ? planSentence(plan, messages)
      : due === 0
        ? words.nothingDue
        : words.noPlan(due);
  return (
    <section className={styles.overview} aria-label={words.label}>
      <div className={styles.short}>
        <div className={styles.says}>
          <p>
            <strong>{sentence}</strong>{' '}
            <span className="dim">{planRemarks(summary, messages).join(' ')}</span>
          </p>
          <div className={styles.acts}>
            <button
              type="button"
              className={plan === null && due > 0 ? 'primary' : 'ghost'}
              // A button that is disabled while it has the focus would lose it.
              aria-disabled={due === 0}
              onClick={() => due > 0 && setSuggesting(true)}
            >
              {words.suggest.open}
            </button>
            {waves.length >= MOST_WAVES ? null : (
              <button
                type="button"
                className="ghost"
                onClick={() => {
                  changePlan((before) => withWave(before, before.waves.length));
                  setSaid(words.waves.added(waves.length + 1));
                }}
              >
                {words.waves.add}
              </button>
            )}
            {waves.length === 0 ? null : (
              <button
                type="button"
                className="ghost"
                aria-expanded={!isFolded}
                aria-controls={isFolded ? undefined : wavesId}
                onClick={() => setFolded(!isFolded)}
              >
                <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>
                {isFolded ? words.waves.unfold : words.waves.fold}
              </button>
            )}
            {plan === null ? null : <PlanChips plan={plan} />}
          </div>
        </div>
        {plan === null ? null : <FallingLine plan={plan} />}
      </div>
      {plan === null || waves.length === 0 || isFolded ? null : (
        <WaveList id={wavesId} plan={plan} onEdit={setEdited} />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {isSuggesting ? (
        <SuggestDialog
          summary={summary}
          onSuggested={setSaid}
          onClose={() => setSuggesting(false)}
        />
      ) : null}
      {edited === null || wave === undefined ? null : (
        <WaveDialog at={edited} wave={wave} onChanged={setSaid} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}
