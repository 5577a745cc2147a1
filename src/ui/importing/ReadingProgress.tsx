import type { Incoming } from '../../session/sitting.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ReadingProgress.module.css';
import { overallRatio, spokenRatio } from './reading-progress.ts';

type Reading = Extract<Incoming, { readonly kind: 'reading' }>;

function useStageText({ choices, progress }: Reading): string {
  const { progress: words } = useMessages().importing;
  const name = choices.sources[progress?.source ?? 0]?.name ?? '';
  if (progress === null) return words.opening(name);
  const { done, total } = progress;
  switch (progress.stage) {
    case 'bytes':
      return words.bytes(name, done, total);
    case 'rows':
      return words.rows(name, total > 0 ? done / total : 0);
    case 'pairing':
      return words.pairing;
  }
}

function Progress({ reading }: { readonly reading: Reading }) {
  const { shell, importing, format } = useMessages();
  const { cancelImport } = useActions();
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  const text = useStageText(reading);
  const ratio = overallRatio(reading.progress, reading.choices.sources.length);
  return (
    <section className={styles.reading} data-alone={!hasAudit || undefined}>
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
      {hasAudit ? <p className="dim">{importing.progress.stays}</p> : null}
      <span className="visually-hidden" role="status">
        {`${importing.progress.label}: ${format.percent(spokenRatio(ratio))}`}
      </span>
    </section>
  );
}

/** The reading that is under way, and how to stop it. */
export function ReadingProgress() {
  const incoming = useSitting((sitting) => sitting.incoming);
  return incoming?.kind === 'reading' ? <Progress reading={incoming} /> : null;
}
