import type { ChangeRow } from '../../answers/rows.ts';
import { causesText, factChangesText, placeText } from '../../locale/change-texts.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

/** What became of a machine since the earlier audit, why, and where both files say so. */
export function ChangeView({ row }: { readonly row: ChangeRow }) {
  const messages = useMessages();
  const { changes, tables } = messages;
  const lines = [
    [tables.columnName('before'), changes.standing(row.before)],
    [tables.columnName('after'), changes.standing(row.after)],
    [tables.columnName('factChanges'), factChangesText(row.changes, messages)],
    [tables.columnName('causes'), causesText(row.causes, messages)],
    [tables.columnName('earlierPlace'), placeText(row.earlierPlace, messages)],
    [tables.columnName('laterPlace'), placeText(row.laterPlace, messages)],
  ];
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
