import { useId } from 'react';
import type { View } from '../../session/view.ts';
import type { AuditSummary } from '../../worker/summary-messages.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ClientGroups.module.css';
import { extraHeading } from './column-label.ts';
import { withTable } from './table-view.ts';

interface GroupChoiceProps {
  readonly extras: AuditSummary['extras'];
}

const NO_COLUMN = '';

function groupedBy(view: View, column: number | null): View {
  const { sort } = view.tables.clients;
  const others = sort.filter((key) => key.column !== `extra:${view.groupClientsBy}`);
  const first = column === null ? [] : [{ column: `extra:${column}`, descending: false }];
  const ungrouped = { ...view, groupClientsBy: column };
  return withTable(ungrouped, 'clients', { sort: [...first, ...others] });
}

/** By which extra column the clients are grouped. */
export function GroupChoice({ extras }: GroupChoiceProps) {
  const messages = useMessages();
  const { changeView } = useActions();
  const column = useSitting((sitting) => sitting.view.groupClientsBy);
  const id = useId();
  const { groups } = messages.tables;
  if (extras.length === 0) return null;
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{groups.by}</label>
      <select
        id={id}
        className="field"
        value={column ?? NO_COLUMN}
        onChange={({ currentTarget: { value } }) =>
          changeView((view) => groupedBy(view, value === NO_COLUMN ? null : Number(value)))
        }
      >
        <option value={NO_COLUMN}>{groups.none}</option>
        {extras.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone; headings repeat
          <option key={index} value={index}>
            {extraHeading(extras, index, messages)}
          </option>
        ))}
      </select>
    </span>
  );
}
