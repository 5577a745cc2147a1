import type { MachineReason } from '../../answers/explanations.ts';
import { ADVISORY } from '../../article/article-text.ts';
import { flaggedOf, VERDICTS } from '../../article/verdict.ts';
import type { VerdictCounts } from '../../pairing/query.ts';
import { canTakeSp5 } from '../../remediation/client-action.ts';
import { DecisionHistory } from '../deciding/DecisionHistory.tsx';
import { PlannedStep } from '../plan/PlannedStep.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { AdviceRemarks, ArticleQuote, RelatedArticles } from './ArticleParts.tsx';
import { CellLine } from './CellLine.tsx';
import styles from './ReasonDrawer.module.css';

/** A machine's roles, what it needs, and the cells it was read from. */
export function MachineReasonView({ reason }: { readonly reason: MachineReason }) {
  const { reasons, importing } = useMessages();
  const { machine, client, server, cells, architecture } = reason;
  return (
    <>
      <div className={styles.title}>
        <h2 className="host">{machine.name}</h2>
      </div>
      {client === null ? null : (
        <section>
          <h3>{reasons.asClient}</h3>
          <p className={styles.lead}>
            {reasons.need(client.action, machine.name, flaggedOf(client.counts))}
          </p>
          <AdviceRemarks {...client} />
          {architecture === null || canTakeSp5(architecture) ? null : (
            <p className={styles.remark}>{reasons.withoutSp5(architecture)}</p>
          )}
          <Counts counts={client.counts} />
          <Partners
            sentence={reasons.meetsServers(client.servers)}
            names={reason.serverNames}
            total={client.servers}
          />
        </section>
      )}
      {server === null ? null : (
        <section>
          <h3>{reasons.asServer}</h3>
          {server.exposedIfRaised === 0 ? null : (
            <p className={styles.remark}>{reasons.raised(server.exposedIfRaised)}</p>
          )}
          {server.waitsFor === server.exposedIfRaised ? null : (
            <p className={styles.remark}>
              {reasons.raisedUndecided(server.waitsFor - server.exposedIfRaised)}
            </p>
          )}
          <Counts counts={server.counts} />
          <Partners
            sentence={reasons.meetsClients(server.clients)}
            names={reason.clientNames}
            total={server.clients}
          />
        </section>
      )}
      {client === null && server === null ? <p>{reasons.inNoPairing}</p> : null}
      <DecisionHistory reason={reason} />
      <PlannedStep reason={reason} />
      <h3>{reasons.cells}</h3>
      {cells.map((cell) => (
        <CellLine key={cell.fact} cell={cell} label={importing.fieldName(cell.fact)} />
      ))}
      <ArticleQuote
        text={client?.action === 'change-password' ? ADVISORY.workaround : ADVISORY.resolution}
      />
      <RelatedArticles />
    </>
  );
}

function Counts({ counts }: { readonly counts: VerdictCounts }) {
  const { format } = useMessages();
  return (
    <ul className={styles.counts}>
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} plain /> <b>{format.number(counts[verdict])}</b>
        </li>
      ))}
    </ul>
  );
}

function Partners({
  sentence,
  names,
  total,
}: {
  readonly sentence: string;
  readonly names: readonly string[];
  readonly total: number;
}) {
  const { reasons } = useMessages();
  if (total === 0) return <p>{sentence}</p>;
  return (
    <details className={styles.partners}>
      <summary>{sentence}</summary>
      <p className="host">{names.join(' · ')}</p>
      {total > names.length ? <p>{reasons.andMore(total - names.length)}</p> : null}
    </details>
  );
}
