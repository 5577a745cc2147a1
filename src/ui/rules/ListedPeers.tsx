import { useEffect, useState } from 'react';
import type { AuditSummary, Forecast } from '../../answers/summary.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import { LISTED_PEERS } from '../../pairing/query.ts';
import { LeadButton } from '../audit/LeadButton.tsx';
import { toClientsWithout } from '../audit/leads.ts';
import { Sentence } from '../audit/Sentence.tsx';
import { useAsk, useMessages } from '../shared/sitting-context.ts';
import { extraHeading } from '../tables/column-label.ts';
import { useRules } from './use-rules.ts';

interface ListedPeersProps {
  readonly summary: AuditSummary;
  /** The column in which clients list their servers, as index in `AuditSummary.extras`. */
  readonly column: number;
}

/**
 * Offers to pair each client only with the servers that it lists, and forecasts the effect. If that scope
 * is already in force, says how many clients list none and therefore meet every server.
 */
export function ListedPeers({ summary, column }: ListedPeersProps) {
  const messages = useMessages();
  const [wanted, setRules] = useRules(summary);
  const { rules: words } = messages.audit;
  const { scope } = summary.rules;
  const namingNone =
    summary.clientsNamingNone === 0 ? null : (
      <ClientsNamingNone column={column} count={summary.clientsNamingNone} />
    );
  if (scope.kind === 'peers') {
    return scope.otherwise.kind === 'every' ? <span>{namingNone}</span> : null;
  }
  return (
    <span>
      <button
        type="button"
        className="link"
        onClick={() => setRules({ ...wanted, scope: LISTED_PEERS })}
      >
        {words.takePeers(extraHeading(summary.extras, column, messages))}
      </button>{' '}
      (<UpgradesForecast summary={summary} />
      {namingNone === null ? null : <>; {namingNone}</>})
    </span>
  );
}

function ClientsNamingNone({ column, count }: { readonly column: number; readonly count: number }) {
  const { audit } = useMessages();
  const clients = (
    <LeadButton key="clients" lead={toClientsWithout(column)}>
      {audit.clients(count)}
    </LeadButton>
  );
  return <Sentence of={audit.rules.namingNone(count)} slots={{ clients }} />;
}

/** How many clients would need the upgrade with the listed servers, compared with now. */
function UpgradesForecast({ summary }: { readonly summary: AuditSummary }) {
  const { rules: words } = useMessages().audit;
  const ask = useAsk();
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    setForecast(null);
    // The table's first rows have priority.
    whenIdle(() => {
      if (gone.signal.aborted) return;
      ask('forecast', { ...summary.rules, scope: LISTED_PEERS }, gone).then(
        setForecast,
        () => undefined,
      );
    });
    return () => gone.abort();
  }, [ask, summary.rules]);
  const before = summary.clientsByAction.upgrade;
  if (forecast === null) return words.counting;
  return words.wouldUpgrade(before, forecast.clientsToUpgrade);
}
