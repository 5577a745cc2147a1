import { useId, useRef, useState } from 'react';
import { LANGUAGES } from '../../locale/languages.ts';
import type { ExportKind } from '../../remediation/export-file-name.ts';
import { usePrintKey } from '../report/use-print-key.ts';
import { useReport } from '../report/use-report.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { DelimiterChoice } from './DelimiterChoice.tsx';
import { ExportItem } from './ExportItem.tsx';
import styles from './ExportMenu.module.css';
import { ExportProgress } from './ExportProgress.tsx';
import { PairingsExportDialog } from './PairingsExportDialog.tsx';

const KINDS: readonly ExportKind[] = [
  'remediation-list',
  'pairings-in-view',
  'upgrade-host-list',
  'complete-audit',
  'rejected-rows',
];

/** The menu of everything the audit hands out. */
export function ExportMenu() {
  const { exports } = useMessages();
  const { exportFile, downloadRuleAsSql } = useActions();
  const language = useSitting((sitting) => sitting.language);
  const hasRejected = useSitting((sitting) => (sitting.audit?.summary.rejected ?? 0) > 0);
  const waiting = useSitting((sitting) => sitting.audit?.summary.upgradesWaiting ?? 0);
  const writing = useSitting((sitting) => sitting.exporting?.fileName ?? null);
  const isWriting = writing !== null;
  const [chosen, setChosen] = useState<',' | ';' | null>(null);
  const [isMeasuring, setMeasuring] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const report = useReport();
  usePrintKey(report.print);
  const delimiter = chosen ?? LANGUAGES[language].delimiter;

  const closing = (act: () => void) => () => {
    panel.current?.hidePopover();
    act();
  };
  const run = (kind: ExportKind) =>
    kind === 'pairings-in-view' ? setMeasuring(true) : exportFile(kind, delimiter);

  return (
    <>
      <button type="button" className="primary" popoverTarget={panelId}>
        {exports.button}
        <span aria-hidden="true"> ▾</span>
      </button>
      <div ref={panel} id={panelId} popover="auto" className={styles.panel}>
        {isWriting ? <p className={styles.note}>{exports.oneAtATime(writing)}</p> : null}
        <ul className={styles.list}>
          {KINDS.map((kind) => (
            <ExportItem
              key={kind}
              name={exports.kindName(kind)}
              hint={exports.kindHint(kind, waiting)}
              disabled={isWriting || (kind === 'rejected-rows' && !hasRejected)}
              onChoose={closing(() => run(kind))}
            />
          ))}
          <ExportItem
            name={exports.reportHtml}
            hint={exports.reportHtmlHint}
            disabled={isWriting}
            onChoose={closing(report.save)}
          />
          <ExportItem
            name={exports.print}
            hint={exports.printHint}
            keys="Control+P"
            disabled={isWriting}
            onChoose={closing(report.print)}
          />
          <ExportItem
            name={exports.ruleAsSql}
            hint={exports.ruleAsSqlHint}
            onChoose={closing(downloadRuleAsSql)}
          />
        </ul>
        <DelimiterChoice delimiter={delimiter} onChoose={setChosen} />
      </div>
      {isMeasuring ? (
        <PairingsExportDialog delimiter={delimiter} onClose={() => setMeasuring(false)} />
      ) : null}
      <ExportProgress />
    </>
  );
}
