import { useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything } from '../../article/assumptions.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { AssumptionsDialog } from './AssumptionsStrip.tsx';
import { ListedPeers } from './ListedPeers.tsx';
import styles from './Rules.module.css';
import { ScopeDialog } from './ScopeDialog.tsx';
import { peersColumn, scopeText } from './scope-choice.ts';

interface RulesLineProps {
  readonly summary: AuditSummary;
}

/** The rules of the audit, each with a button to change it. */
export function RulesLine({ summary }: RulesLineProps) {
  const messages = useMessages();
  const [open, setOpen] = useState<'scope' | 'assumptions' | null>(null);
  const { rules: words } = messages.audit;
  const { rules, extras } = summary;
  const peers = peersColumn(extras);
  const close = () => setOpen(null);
  return (
    <div className={styles.line}>
      <span>
        {scopeText(rules.scope, extras, messages)}
        {' · '}
        <button
          type="button"
          className="link"
          aria-label={`${words.scopeHeading}: ${words.change}`}
          onClick={() => setOpen('scope')}
        >
          {words.change}
        </button>
      </span>
      {peers === null ? null : <ListedPeers summary={summary} column={peers} />}
      {assumesAnything(rules.assumptions) ? null : (
        <span>
          {words.nothingAssumed}
          {' · '}
          <button
            type="button"
            className="link"
            aria-label={`${words.assumptionsHeading}: ${words.assume}`}
            onClick={() => setOpen('assumptions')}
          >
            {words.assume}
          </button>
        </span>
      )}
      <ScopeDialog open={open === 'scope'} summary={summary} onClose={close} />
      <AssumptionsDialog open={open === 'assumptions'} summary={summary} onClose={close} />
    </div>
  );
}
