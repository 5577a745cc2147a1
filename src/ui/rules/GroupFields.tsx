import { useId } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import type { GroupScope } from '../../pairing/query.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { extraHeading } from '../tables/column-label.ts';
import styles from './Rules.module.css';

interface GroupFieldsProps {
  readonly extras: AuditSummary['extras'];
  readonly group: GroupScope;
  readonly onGroup: (group: GroupScope) => void;
}

/** Which column is the group, and what an empty cell of it means. */
export function GroupFields({ extras, group, onGroup }: GroupFieldsProps) {
  const messages = useMessages();
  const { rules: words } = messages.audit;
  const id = useId();
  return (
    <div className={styles.fields}>
      <div className={styles.labelled}>
        <label htmlFor={`${id}-column`}>{words.groupColumn}</label>
        <select
          id={`${id}-column`}
          className="field"
          value={group.column}
          onChange={({ currentTarget }) =>
            onGroup({ ...group, column: Number(currentTarget.value) })
          }
        >
          {extras.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone; headings repeat
            <option key={index} value={index}>
              {extraHeading(extras, index, messages)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.labelled}>
        <label htmlFor={`${id}-empty`}>{words.emptyMeans}</label>
        <select
          id={`${id}-empty`}
          className="field"
          value={group.emptyMeans}
          onChange={({ currentTarget }) =>
            onGroup({
              ...group,
              emptyMeans: currentTarget.value === 'everyone' ? 'everyone' : 'alone',
            })
          }
        >
          <option value="alone">{words.alone}</option>
          <option value="everyone">{words.everyone}</option>
        </select>
      </div>
    </div>
  );
}
