import { useId, useState } from 'react';
import type { WaveSummary } from '../../answers/planning.ts';
import { choicesOf } from '../../answers/table-query.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { useWaves, WaveOptions } from '../plan/WaveOptions.tsx';
import { useRunSheet } from '../report/use-run-sheet.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { ExportItem } from './ExportItem.tsx';
import styles from './ExportMenu.module.css';

interface WaveItemsProps {
  readonly delimiter: Delimiter;
  readonly disabled: boolean;
  readonly close: () => void;
}

/** The first wave in which something is left to do. */
function nextWave(waves: readonly WaveSummary[]): number {
  return Math.max(
    0,
    waves.findIndex(({ machines, states }) => states.seen < machines),
  );
}

/** The wave that the table of the plan is filtered by; else the next one. */
function useFirstWave(waves: readonly WaveSummary[]): number {
  const filter = useSitting(({ view }) => view.tables.plan.filter);
  const [only, ...others] = choicesOf(filter, 'wave') ?? [];
  const wave = Number(only) - 1;
  return others.length === 0 && waves[wave] !== undefined ? wave : nextWave(waves);
}

/** The exports of one wave of the plan: its host list and its run sheet. */
export function WaveItems({ delimiter, disabled, close }: WaveItemsProps) {
  const { plan, exports } = useMessages();
  const { exportFile } = useActions();
  const waves = useWaves();
  const first = useFirstWave(waves);
  const [wave, setWave] = useState(first);
  const sheet = useRunSheet();
  const id = useId();
  const { given } = useAnswer('waveHosts', { wave });
  const hosts = given?.takes.wave === wave ? given.value : null;
  const words = plan.exports;
  const closing = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      <li className={styles.wave}>
        <label htmlFor={id}>{words.group}</label>
        <select
          id={id}
          className="field"
          value={wave}
          onChange={({ currentTarget }) => setWave(Number(currentTarget.value))}
        >
          <WaveOptions waves={waves} />
        </select>
      </li>
      <ExportItem
        name={exports.kindName('wave-host-list')}
        hint={
          hosts === null
            ? exports.measuring
            : words.hosts(hosts.ready, hosts.waiting, hosts.withoutSp5)
        }
        disabled={disabled || hosts === null || hosts.ready === 0}
        onChoose={closing(() => exportFile({ kind: 'wave-host-list', wave }, delimiter))}
      />
      <ExportItem
        name={words.runSheet}
        hint={words.runSheetHint}
        disabled={disabled}
        onChoose={closing(() => sheet.save(wave))}
      />
      <ExportItem
        name={words.printRunSheet}
        hint={words.printRunSheetHint}
        disabled={disabled}
        onChoose={closing(() => sheet.print(wave))}
      />
    </>
  );
}
