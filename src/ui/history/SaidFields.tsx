import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './HistoryDialog.module.css';

/** In UTF-16 code units. */
const LONGEST_AUTHOR = 80;
const LONGEST_REASON = 300;

/** Who works here, if they want to say it. */
function AuthorInput() {
  const { said } = useMessages().history;
  const { setAuthor } = useActions();
  const author = useSitting((sitting) => sitting.author);
  return (
    <label title={said.byHint}>
      {said.by}
      <input
        className="field"
        type="text"
        maxLength={LONGEST_AUTHOR}
        spellCheck={false}
        autoComplete="off"
        value={author}
        onChange={({ currentTarget }) => setAuthor(currentTarget.value)}
      />
    </label>
  );
}

/** Who works here, with what becomes of it. */
export function AuthorField() {
  const { said } = useMessages().history;
  return (
    <div className={styles.author}>
      <div className={styles.said}>
        <AuthorInput />
      </div>
      <small className="dim">{said.byHint}</small>
    </div>
  );
}

interface SaidFieldsProps {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Why a correction is made and by whom, both optional. */
export function SaidFields({ reason, onReason }: SaidFieldsProps) {
  const { said } = useMessages().history;
  return (
    <div className={styles.said}>
      <label>
        {said.reason}
        <input
          className="field"
          type="text"
          maxLength={LONGEST_REASON}
          autoComplete="off"
          value={reason}
          onChange={({ currentTarget }) => onReason(currentTarget.value)}
        />
      </label>
      <AuthorInput />
    </div>
  );
}
