import { useId } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { flaggedPairings } from './answer.ts';
import { ExposureMatrix } from './matrix/ExposureMatrix.tsx';
import styles from './Pictures.module.css';
import { WhereToStart } from './where-to-start/WhereToStart.tsx';

interface PicturesProps {
  readonly summary: AuditSummary;
}

/** The two pictures. They fold away, and stay folded. */
export function Pictures({ summary }: PicturesProps) {
  const { pictures } = useMessages().audit;
  const { changeView } = useActions();
  const folded = useSitting((sitting) => sitting.view.folded);
  const id = useId();
  return (
    <section className={styles.pictures} aria-label={pictures.label}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!folded}
        aria-controls={id}
        onClick={() => changeView((view) => ({ ...view, folded: !view.folded }))}
      >
        <span aria-hidden="true">{folded ? '▸' : '▾'}</span>{' '}
        {folded ? pictures.unfold : pictures.fold}
      </button>
      <div id={id} className={styles.two} hidden={folded}>
        {folded ? null : (
          <>
            <div className={styles.card}>
              <ExposureMatrix matrix={summary.matrix} />
            </div>
            <div className={styles.card}>
              <WhereToStart start={summary.whereToStart} flagged={flaggedPairings(summary)} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
