import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './AppHeader.module.css';

/** Which inventory is shown, how it was read, and its problems one click away. */
export function FileLine() {
  const { shell, importing } = useMessages();
  const { openColumns, changeView } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  if (summary === null) return null;
  const { sources } = summary;
  const names = sources.map(({ fileName }) => fileName);
  const only = <T,>(values: readonly T[]) => [...new Set(values)];
  const encodings = only(sources.map(({ encoding }) => importing.encodingName(encoding)));
  const delimiters = only(sources.map(({ delimiter }) => importing.delimiterName(delimiter)));
  return (
    <div className={styles.file}>
      <strong title={names.join('\n')}>{shell.header.files(names)}</strong>
      <ul className={styles.facts}>
        <li>{shell.header.rows(summary.dataRows)}</li>
        <li>{encodings.join(', ')}</li>
        <li>{delimiters.join(', ')}</li>
        <li>
          <button
            type="button"
            className="link"
            title={shell.header.columnsHint}
            onClick={openColumns}
          >
            {shell.header.columns}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="link"
            onClick={() => changeView((view) => ({ ...view, tab: 'problems' }), true)}
          >
            {shell.header.problems(summary.problems)}
          </button>
        </li>
      </ul>
    </div>
  );
}
