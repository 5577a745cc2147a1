import { useState } from 'react';
import type { ColumnPreview } from '../../answers/importing.ts';
import type { ColumnMapping, ColumnMatch, Field } from '../../inventory/inventory.ts';
import { FIELDS } from '../../inventory/inventory.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { firstColumns, isSecret } from './source-choices.ts';

interface ColumnRowProps {
  readonly column: ColumnPreview;
  readonly match: ColumnMatch;
  readonly onChoose: (column: number, field: Field | null) => void;
}

const CARRIED = '';

/** One column: its heading and samples, what it is read as, and why. */
function ColumnRow({ column, match, onChoose }: ColumnRowProps) {
  const { importing, tables } = useMessages();
  const { columns: words } = importing;
  const samples = column.samples.map(tables.written).join(' · ');
  const heading = column.heading.trim() || words.noHeading(column.column + 1);
  const { field } = match;
  const isUnsure = field !== null && !match.certain;
  return (
    <tr data-read={field !== null || undefined}>
      <th scope="row">{heading}</th>
      <td className={styles.samples}>
        {isSecret(field) ? words.hiddenSamples : samples || words.noSamples}
      </td>
      <td>
        <select
          className="field"
          aria-label={words.readAsOf(heading)}
          value={field ?? CARRIED}
          onChange={({ currentTarget: { value } }) =>
            onChoose(column.column, FIELDS.find((each) => each === value) ?? null)
          }
        >
          <option value={CARRIED}>{words.carried}</option>
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {importing.fieldName(each)}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.why}>
        {field === null && match.reason !== 'chosen' ? null : importing.matchReason(match.reason)}
        {isUnsure ? <strong> {words.check}</strong> : null}
      </td>
    </tr>
  );
}

interface ColumnTableProps {
  readonly columns: readonly ColumnPreview[];
  /** What the columns are read as, including the person's latest choice. */
  readonly mapping: ColumnMapping;
  readonly onChoose: (column: number, field: Field | null) => void;
}

/** Columns rendered at first. A file may have thousands, so more are rendered on request. */
const STEP = 40;

/** All columns of a file with samples, what each is read as, and why. */
export function ColumnTable({ columns, mapping, onChoose }: ColumnTableProps) {
  const { importing, problems } = useMessages();
  const { columns: words } = importing;
  const [count, setCount] = useState(STEP);
  const shown = firstColumns(columns, count);
  const more = columns.length - shown.length;
  return (
    <>
      <table className={styles.columns}>
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.readAs}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              match={mapping.find((match) => match.column === column.column) ?? column}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <button type="button" className="link" onClick={() => setCount(count + STEP * 5)}>
          {problems.mend.showAll(Math.min(more, STEP * 5))}
        </button>
      ) : null}
    </>
  );
}
