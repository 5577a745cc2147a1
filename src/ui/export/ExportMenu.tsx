import { useEffect, useId, useState } from 'react';
import { LANGUAGES } from '../../locale/languages.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { EXPORT_KINDS } from '../../remediation/export-file-name.ts';
import { useReport } from '../report/use-report.ts';
import { Popover } from '../shared/Popover.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { ExportItem } from './ExportItem.tsx';
import styles from './ExportMenu.module.css';
import { PairingsExportDialog } from './PairingsExportDialog.tsx';
import { ThisListItem } from './ThisListItem.tsx';

const DELIMITERS: readonly Delimiter[] = [',', ';'];

/** The exports of the whole audit, in order. */
const WHOLE_KINDS = EXPORT_KINDS.filter((kind) => kind !== 'this-list');

interface DelimiterChoiceProps {
  readonly delimiter: Delimiter;
  readonly onChoose: (delimiter: Delimiter) => void;
}

/** The delimiter of CSV exports: comma or semicolon, depending on the person's spreadsheet. */
function DelimiterChoice({ delimiter, onChoose }: DelimiterChoiceProps) {
  const { exports } = useMessages();
  const group = useId();
  return (
    <fieldset className={styles.delimiter}>
      <legend>{exports.delimiter}</legend>
      {DELIMITERS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={group}
            checked={delimiter === each}
            onChange={() => onChoose(each)}
          />
          {exports.delimiterName[each]} <span className="host">{each}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The export in progress: how far, how fast, and a button to cancel it. */
function ExportProgress() {
  const { exports } = useMessages();
  const { cancelExport } = useActions();
  const exporting = useSitting((sitting) => sitting.exporting);
  if (exporting === null) return null;
  const { fileName, rows, rowsDone, bytesDone, startedAt } = exporting;
  const seconds = (performance.now() - startedAt) / 1000;
  return (
    <aside className={styles.progress}>
      <p>{exports.progress(fileName)}</p>
      <progress
        aria-label={exports.progress(fileName)}
        {...(rows === null ? {} : { value: rowsDone, max: rows })}
      />
      <p className="dim">
        {exports.done(rowsDone, bytesDone)}
        {seconds > 1 ? ` · ${exports.rate(rowsDone / seconds)}` : ''}
      </p>
      <button type="button" className="ghost" onClick={cancelExport}>
        {exports.cancel}
      </button>
    </aside>
  );
}

/** Makes Ctrl+P print the report instead of the page, which contains only a window of the rows. */
function usePrintKey(print: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isPrint || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [print]);
}

/** The menu of all exports. */
export function ExportMenu() {
  const { exports } = useMessages();
  const { exportFile, downloadRuleAsSql } = useActions();
  const language = useSitting((sitting) => sitting.language);
  const hasRejected = useSitting((sitting) => (sitting.audit?.summary.rejected ?? 0) > 0);
  const waiting = useSitting((sitting) => sitting.audit?.summary.upgradesWaiting ?? 0);
  const writing = useSitting((sitting) => sitting.exporting?.fileName ?? null);
  const isWriting = writing !== null;
  const [chosen, setChosen] = useState<Delimiter | null>(null);
  const [isMeasuring, setMeasuring] = useState(false);
  const report = useReport();
  usePrintKey(report.print);
  const delimiter = chosen ?? LANGUAGES[language].delimiter;

  const closing = (close: () => void, act: () => void) => () => {
    close();
    act();
  };
  const run = (kind: (typeof WHOLE_KINDS)[number]) =>
    kind === 'pairings-in-view' ? setMeasuring(true) : exportFile({ kind }, delimiter);

  return (
    <>
      <Popover
        label={
          <>
            {exports.button}
            <span aria-hidden="true"> ▾</span>
          </>
        }
        buttonClass="primary"
        name={exports.button}
        align="end"
        widthPx={380}
      >
        {(close) => (
          <>
            {isWriting ? <p className={styles.note}>{exports.oneAtATime(writing)}</p> : null}
            <ul className={styles.list}>
              <ThisListItem
                delimiter={delimiter}
                disabled={isWriting}
                onChoose={(order) => {
                  close();
                  exportFile(order, delimiter);
                }}
              />
              {WHOLE_KINDS.map((kind) => (
                <ExportItem
                  key={kind}
                  name={exports.kindName(kind)}
                  hint={exports.kindHint(kind, waiting)}
                  disabled={isWriting || (kind === 'rejected-rows' && !hasRejected)}
                  onChoose={closing(close, () => run(kind))}
                />
              ))}
              <ExportItem
                name={exports.reportHtml}
                hint={exports.reportHtmlHint}
                disabled={isWriting}
                onChoose={closing(close, report.save)}
              />
              <ExportItem
                name={exports.print}
                hint={exports.printHint}
                keys="Control+P"
                disabled={isWriting}
                onChoose={closing(close, report.print)}
              />
              <ExportItem
                name={exports.ruleAsSql}
                hint={exports.ruleAsSqlHint}
                onChoose={closing(close, downloadRuleAsSql)}
              />
            </ul>
            <DelimiterChoice delimiter={delimiter} onChoose={setChosen} />
          </>
        )}
      </Popover>
      {isMeasuring ? (
        <PairingsExportDialog delimiter={delimiter} onClose={() => setMeasuring(false)} />
      ) : null}
      <ExportProgress />
    </>
  );
}
