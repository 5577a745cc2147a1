import type { ColumnPreview } from '../../answers/importing.ts';
import type { ColumnMatch, Field } from '../../inventory/inventory.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { FIELDS, isSecret } from './source-choices.ts';

interface ColumnRowProps {
  readonly column: ColumnPreview;
  readonly match: ColumnMatch;
  readonly onChoose: (column: number, field: Field | null) => void;
}

const CARRIED = '';

/** One column: its heading and samples, a choice of what it is read as, and why it was taken for that. */
export function ColumnRow({ column, match, onChoose }: ColumnRowProps) {
  const { importing } = useMessages();
  const { columns: words } = importing;
  const heading = column.heading.trim() || words.noHeading(column.column + 1);
  const { field } = match;
  const isUnsure = field !== null && !match.certain;
  return (
    <tr data-read={field !== null || undefined}>
      <th scope="row">{heading}</th>
      <td className={styles.samples}>
        {isSecret(field) ? words.hiddenSamples : column.samples.join(' · ') || words.noSamples}
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
