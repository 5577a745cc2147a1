import { dayText } from '../../locale/cell-texts.ts';
import { type ActFault, latestEnd } from '../../remediation/decisions.ts';
import type { Day } from '../../remediation/local-day.ts';
import styles from '../shared/Form.module.css';
import { useMessages } from '../shared/sitting-context.ts';
import type { Filled } from './filled-act.ts';

/** In UTF-16 code units. */
const LONGEST = { reason: 500, owner: 100, note: 1000 } as const;

interface FieldProps {
  readonly filled: Filled;
  /** What is wrong with it; null if nothing is known to be. */
  readonly fault: ActFault | null;
  readonly onFill: (filled: Filled) => void;
}

interface TextFieldProps extends FieldProps {
  readonly label: string;
  readonly part: keyof typeof LONGEST;
}

function TextField({ label, part, filled, fault, onFill }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        className="field"
        data-first-focus
        maxLength={LONGEST[part]}
        autoComplete="off"
        aria-invalid={fault === `no-${part}`}
        value={filled[part]}
        onChange={({ currentTarget }) => onFill({ ...filled, [part]: currentTarget.value })}
      />
    </label>
  );
}

interface DecisionFieldsProps extends FieldProps {
  readonly today: Day;
}

/** The last day of an acceptance. */
function EndField({ today, filled, fault, onFill }: DecisionFieldsProps) {
  const messages = useMessages();
  const { decisions } = messages;
  const isWrong = fault === 'no-end' || fault === 'end-past' || fault === 'end-too-far';
  return (
    <>
      <label className={styles.field}>
        <span>{decisions.until}</span>
        <input
          type="date"
          className="field"
          min={today}
          max={latestEnd(today)}
          aria-invalid={isWrong}
          value={filled.until}
          onChange={({ currentTarget }) => onFill({ ...filled, until: currentTarget.value })}
        />
      </label>
      <p className="dim">{decisions.latest(dayText(latestEnd(today), messages))}</p>
    </>
  );
}

/** The fields that a kind of decision needs. */
export function DecisionFields({ today, ...field }: DecisionFieldsProps) {
  const { decisions } = useMessages();
  const { kind } = field.filled;
  switch (kind) {
    case 'accept':
      return (
        <>
          <TextField {...field} part="reason" label={decisions.reason} />
          <EndField {...field} today={today} />
        </>
      );
    case 'reported-done':
    case 'reopen':
      return <TextField {...field} part="reason" label={decisions.reasonOptional} />;
    case 'owner':
    case 'note':
      return <TextField {...field} part={kind} label={decisions[kind]} />;
  }
}
