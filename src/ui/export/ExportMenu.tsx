import { useId, useRef, useState } from 'react';
import type { ExportKind } from '../../remediation/export-file-name.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { DelimiterChoice } from './DelimiterChoice.tsx';
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
  const [chosen, setChosen] = useState<',' | ';' | null>(null);
  const [isMeasuring, setMeasuring] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const delimiter = chosen ?? (language === 'de' ? ';' : ',');

  const run = (kind: ExportKind) => {
    panel.current?.hidePopover();
    if (kind === 'pairings-in-view') setMeasuring(true);
    else exportFile(kind, delimiter);
  };

  return (
    <>
      <button type="button" className="primary" popoverTarget={panelId}>
        {exports.button}
        <span aria-hidden="true"> ▾</span>
      </button>
      <div ref={panel} id={panelId} popover="auto" className={styles.panel}>
        <ul className={styles.list}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                disabled={kind === 'rejected-rows' && !hasRejected}
                onClick={() => run(kind)}
              >
                {exports.kindName(kind)}
              </button>
              <small>{exports.kindHint(kind)}</small>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                panel.current?.hidePopover();
                downloadRuleAsSql();
              }}
            >
              {exports.ruleAsSql}
            </button>
            <small>{exports.ruleAsSqlHint}</small>
          </li>
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
