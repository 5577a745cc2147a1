import type { ChangeRow } from '../../answers/rows.ts';
import { cellText } from '../../locale/row-texts.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

const SHOWN = ['before', 'after', 'factChanges', 'causes', 'earlierPlace', 'laterPlace'] as const;

/** What became of a machine since the earlier audit, why, and where both files say so. */
export function ChangeView({ row }: { readonly row: ChangeRow }) {
  const messages = useMessages();
  const { changes, tables } = messages;
  const lines = SHOWN.map(
    (id) => [tables.columnName(id), cellText('changes', id, messages)(row)] as const,
  );
  return (
    <section>
      <div className={styles.title}>
        <h2 className="host">{row.name}</h2>
        <span className={styles.pill}>{changes.stateName(row.state)}</span>
      </div>
      {row.formerName === null ? null : <p>{changes.formerly(row.formerName)}</p>}
      <p className={styles.lead}>{changes.stateHint(row.state)}</p>
      {lines.map(([label, text]) =>
        text === '' ? null : (
          <p key={label} className={styles.cell}>
            {label}: {text}
          </p>
        ),
      )}
    </section>
  );
}
