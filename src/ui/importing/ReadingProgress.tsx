import { useEffect, useState } from 'react';
import type { ImportProgress } from '../../answers/importing.ts';
import type { Incoming } from '../../session/sitting.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ReadingProgress.module.css';

/** The share of the total time that each stage of one file takes, measured on files of 7 and 70 MB. */
const SHARES = { bytes: 0.2, unpacking: 0, rows: 0.7 } as const;
/** The share of pairing, after all files are read. */
const PAIRING_SHARE = 0.1;

function ratioOf({ done, total }: ImportProgress): number {
  return total <= 0 ? 0 : Math.min(1, done / total);
}

/** The overall progress of all files, from 0 to 1; null before the first report. */
export function overallRatio(progress: ImportProgress | null, sources: number): number | null {
  if (progress === null) return null;
  if (progress.stage === 'pairing') return 1 - PAIRING_SHARE * (1 - ratioOf(progress));
  const before = progress.stage === 'bytes' ? 0 : SHARES.bytes;
  const ofFile = (before + SHARES[progress.stage] * ratioOf(progress)) / (1 - PAIRING_SHARE);
  return ((progress.source + ofFile) / Math.max(1, sources)) * (1 - PAIRING_SHARE);
}

/** The progress in quarters, so that a screen reader announces four steps and not four hundred. */
export function spokenRatio(ratio: number | null): number {
  return Math.floor((ratio ?? 0) * 4) / 4;
}

export type Reading = Extract<Incoming, { readonly kind: 'reading' }>;

/** @param ratio the overall progress, which the bar shows too. */
function useStageText({ choices, progress }: Reading, ratio: number | null): string {
  const { progress: words } = useMessages().importing;
  const name = choices.sources[progress?.source ?? 0]?.name ?? '';
  if (progress === null) return words.opening(name);
  const { done, total } = progress;
  switch (progress.stage) {
    case 'bytes':
      return words.bytes(name, done, total);
    case 'unpacking':
      return words.unpacking(name);
    case 'rows':
      return words.rows(name, ratio ?? 0);
    case 'pairing':
      return words.pairing;
  }
}

interface ProgressProps {
  readonly reading: Reading;
  /** Whether nothing else is open, which would stay if the person cancels. */
  readonly isAlone?: boolean;
}

/** How far a reading is, and a button to cancel it. */
export function Progress({ reading, isAlone = false }: ProgressProps) {
  const { shell, importing, format } = useMessages();
  const { cancelImport } = useActions();
  const ratio = overallRatio(reading.progress, reading.choices.sources.length);
  const text = useStageText(reading, ratio);
  return (
    <section className={styles.reading} data-alone={isAlone || undefined}>
      <div className={styles.line}>
        <span className={styles.text}>{text}</span>
        <button type="button" className="ghost" onClick={cancelImport}>
          {shell.cancel}
        </button>
      </div>
      <progress
        className={styles.bar}
        aria-label={importing.progress.label}
        {...(ratio === null ? {} : { value: ratio })}
      />
      {isAlone ? null : <p className="dim">{importing.progress.stays}</p>}
      <span className="visually-hidden" role="status">
        {`${importing.progress.label}: ${format.percent(spokenRatio(ratio))}`}
      </span>
    </section>
  );
}

/**
 * A reading that ends sooner shows no progress, in ms: drawing it takes as long as drawing the rows, which would have
 * to wait.
 */
const SHORT_MS = 200;

/** The reading in progress, once it takes long enough to be shown. */
export function useLongReading(): Reading | null {
  const incoming = useSitting((sitting) => sitting.incoming);
  const [isLong, setLong] = useState(false);
  const reading = incoming?.kind === 'reading' ? incoming : null;
  const isReading = reading !== null;
  useEffect(() => {
    if (!isReading) return;
    const timer = setTimeout(() => setLong(true), SHORT_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isReading]);
  return isLong ? reading : null;
}

/** The reading in progress while an audit is open. */
export function ReadingProgress() {
  const reading = useLongReading();
  return reading === null ? null : <Progress reading={reading} />;
}
