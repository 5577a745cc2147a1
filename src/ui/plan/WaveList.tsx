import { useState } from 'react';
import type { PlanSummary, WaveSummary } from '../../answers/planning.ts';
import { choicesOf, withChoices } from '../../answers/table-query.ts';
import { withTable } from '../../session/view.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './Plan.module.css';
import { countChecks, spanText } from './plan-sentences.ts';

/** Waves that are shown at first. */
const FIRST_WAVES = 50;

interface WaveListProps {
  readonly id: string;
  readonly plan: PlanSummary;
  readonly onEdit: (wave: number) => void;
}

/** The waves of the plan. Each filters the table to its steps. */
export function WaveList({ id, plan, onEdit }: WaveListProps) {
  const messages = useMessages();
  const { format } = messages;
  const words = messages.plan.waves;
  const { changeView } = useActions();
  const filter = useSitting(({ view }) => view.tables.plan.filter);
  const [isWhole, setWhole] = useState(false);
  const chosen = choicesOf(filter, 'wave');
  const shown = isWhole ? plan.waves : plan.waves.slice(0, FIRST_WAVES);
  const choose = (value: string) => {
    const values = chosen?.includes(value) === true ? null : [value];
    changeView((view) =>
      withTable(view, 'plan', { filter: withChoices(view.tables.plan.filter, 'wave', values) }),
    );
  };
  const number = (n: number) => (n === 0 ? '' : format.number(n));
  const isAny = (value: (wave: WaveSummary) => unknown) => plan.waves.some((wave) => value(wave));
  /** Columns without which nobody would know what a wave is, and those in which a wave has something. */
  const isShown: Readonly<Record<string, boolean>> = {
    [words.note]: isAny(({ note }) => note),
    [words.seen]: isAny(({ states }) => states.seen),
    [words.worsens]: isAny(({ worsened }) => worsened),
    [words.preflight]: isAny(countChecks),
  };
  const cellsOf = (wave: WaveSummary) => {
    const cells: readonly (readonly [heading: string, text: string])[] = [
      [words.dates, spanText(wave, messages)],
      [words.owner, wave.owner],
      [words.note, wave.note],
      [words.machines, format.number(wave.machines)],
      [words.seen, number(wave.states.seen)],
      [words.left, format.number(wave.remaining)],
      [words.worsens, wave.worsened === 0 ? '' : messages.plan.worsensPairings(wave.worsened)],
      [words.preflight, number(countChecks(wave))],
    ];
    return cells.filter(([heading]) => isShown[heading] !== false);
  };
  const numeric: readonly string[] = [words.machines, words.seen, words.left, words.preflight];
  const [first] = shown;
  return (
    <RovingGroup id={id} className={styles.waves} aria-label={words.label}>
      <table aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col">{words.wave}</th>
            {(first === undefined ? [] : cellsOf(first)).map(([heading]) => (
              <th key={heading} scope="col" data-number={numeric.includes(heading) || undefined}>
                {heading}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((wave, at) => {
            const value = String(at + 1);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a wave is known by its place, and names may repeat
              <tr key={at} data-chosen={chosen?.includes(value) || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={chosen?.includes(value) === true}
                    title={words.show(at + 1)}
                    onClick={() => choose(value)}
                  >
                    {messages.plan.waveName(at + 1, wave.name)}
                  </button>
                </th>
                {cellsOf(wave).map(([heading, text]) => (
                  <td
                    key={heading}
                    data-heading={heading}
                    data-number={numeric.includes(heading) || undefined}
                    data-empty={text === '' || undefined}
                    data-worse={heading === words.worsens || undefined}
                    title={heading === words.note ? text : undefined}
                  >
                    {text}
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="link"
                    aria-label={words.editOf(at + 1)}
                    onClick={() => onEdit(at)}
                  >
                    {words.edit}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length === plan.waves.length ? null : (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {words.more(plan.waves.length - shown.length)}
        </button>
      )}
    </RovingGroup>
  );
}
