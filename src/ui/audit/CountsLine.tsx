import type { AuditSummary } from '../../answers/summary.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './CountsLine.module.css';
import { LeadButton } from './LeadButton.tsx';
import { type Lead, toAllPairings, toClients, toMachines, toProblems, toServers } from './leads.ts';
import { Sentence } from './Sentence.tsx';

interface CountsLineProps {
  readonly summary: AuditSummary;
}

/** What was counted over: clients, servers, pairings; and the account of every data row of the file. */
export function CountsLine({ summary }: CountsLineProps) {
  const { audit } = useMessages();
  const { counts } = audit;
  const { machines, clients, servers, pairings, outside, merged, rejected, dataRows } = summary;
  const product = {
    clients: <LeadButton lead={toClients(null)}>{audit.clients(clients)}</LeadButton>,
    servers: <LeadButton lead={toServers()}>{audit.servers(servers)}</LeadButton>,
    pairings: <LeadButton lead={toAllPairings()}>{audit.pairings(pairings)}</LeadButton>,
  };
  const account = {
    rows: counts.rows(dataRows),
    machines: <LeadButton lead={toMachines()}>{counts.machines(machines)}</LeadButton>,
    merged: whereAny(merged, toProblems(['merged']), counts.merged(merged)),
    rejected: whereAny(rejected, toProblems(['rejected']), counts.rejected(rejected)),
  };
  return (
    <ul className={styles.counts} aria-label={counts.label}>
      <li>
        <Sentence of={counts.product(clients, servers, pairings)} slots={product} />
      </li>
      <li>
        <Sentence of={counts.account} slots={account} />
      </li>
      {outside === 0 ? null : (
        <li>
          <LeadButton lead={toMachines('product', ['outside-the-article'])}>
            {counts.outside(outside)}
          </LeadButton>
        </li>
      )}
    </ul>
  );
}

/** A number leads to its rows where there are any. */
function whereAny(count: number, lead: Lead, text: string) {
  return count === 0 ? text : <LeadButton lead={lead}>{text}</LeadButton>;
}
