import type { CellReference, PairingReason } from '../../answers/explanations.ts';
import { ADVISORY } from '../../article/article-text.ts';
import { CONDITIONS, type Condition } from '../../article/conditions.ts';
import { isFlagged } from '../../article/verdict.ts';
import type { Architecture } from '../../fleet/machine.ts';
import { canTakeSp5 } from '../../remediation/client-action.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { AdviceRemarks, ArticleQuote, RelatedArticles } from './ArticleParts.tsx';
import { CellLine } from './CellLine.tsx';
import styles from './ReasonDrawer.module.css';

/** A remark beyond the four conditions. */
type Remark =
  | { readonly kind: 'may-refuse' }
  | { readonly kind: 'strong-sp5' }
  | { readonly kind: 'without-sp5'; readonly architecture: Architecture };

/**
 * The remarks on a pairing: ends that may refuse to connect (KB Q184019), 128-bit clients that SP5 alone
 * does not help (KB Q236584), and processors for which SP5 was never released.
 */
function remarksOn(reason: PairingReason): readonly Remark[] {
  const { architecture, strength, verdict, mayRefuseToConnect } = reason;
  const isOpen = verdict !== 'not-exposed';
  const remarks: Remark[] = [];
  if (mayRefuseToConnect) remarks.push({ kind: 'may-refuse' });
  if (isOpen && strength === '128-bit') remarks.push({ kind: 'strong-sp5' });
  if (isOpen && architecture !== null && !canTakeSp5(architecture)) {
    remarks.push({ kind: 'without-sp5', architecture });
  }
  return remarks;
}

type PossibleChange = 'upgradeClient' | 'changePassword' | 'stopForcing' | 'keepServer';

/**
 * What would make a pairing not exposed: first what the article offers, then other ways to break one of its
 * conditions (Q251382).
 */
function possibleChanges({ architecture }: PairingReason): readonly PossibleChange[] {
  const offered: readonly PossibleChange[] = canTakeSp5(architecture)
    ? ['upgradeClient', 'changePassword']
    : ['changePassword'];
  return [...offered, 'stopForcing', 'keepServer'];
}

/**
 * Why a pairing has its verdict: the four conditions with their cells, what to do, and a quotation of the
 * article.
 */
export function PairingReasonView({ reason }: { readonly reason: PairingReason }) {
  const { reasons } = useMessages();
  const { client, server, verdict, action, clears } = reason;
  return (
    <>
      <div className={styles.title}>
        <h2 className="host">
          {client.name} → {server.name}
        </h2>
        <span className={styles.pill}>
          <VerdictMark verdict={verdict} />
        </span>
      </div>
      <p className={styles.lead}>{reasons.lead(verdict)}</p>
      <ol className={styles.conditions} aria-label={reasons.conditions}>
        {CONDITIONS.map((condition) => (
          <ConditionLine key={condition} condition={condition} reason={reason} />
        ))}
      </ol>
      {remarksOn(reason).map((remark) => (
        <p key={remark.kind} className={styles.remark}>
          {remark.kind === 'without-sp5'
            ? reasons.withoutSp5(remark.architecture)
            : remark.kind === 'strong-sp5'
              ? reasons.strongSp5
              : reasons.mayRefuse}
        </p>
      ))}
      <h3>{reasons.whatToDo}</h3>
      <p>
        <strong>{reasons.need(action, client.name, clears)}</strong>
        {isFlagged(verdict) ? (
          <>
            {' '}
            {reasons.clears(clears)}
            {action === 'upgrade' ? (
              <>
                <br />
                {reasons.untilThen}
              </>
            ) : null}
          </>
        ) : null}
      </p>
      <AdviceRemarks {...reason} />
      {verdict === 'not-exposed' ? null : (
        <>
          <h3>{reasons.whatWouldChange}</h3>
          <ul className={styles.changes}>
            {possibleChanges(reason).map((change) => (
              <li key={change}>{reasons.changes[change]}</li>
            ))}
          </ul>
        </>
      )}
      <ArticleQuote
        text={action === 'change-password' ? ADVISORY.workaround : ADVISORY.resolution}
      />
      <RelatedArticles />
    </>
  );
}

/** Why it is not known whether a condition holds. */
function whyUnknown(cells: readonly CellReference[]): 'disputed' | 'unreadable' | 'unknown' {
  if (cells.some(({ origin }) => origin === 'disputed')) return 'disputed';
  return cells.some(({ reading }) => reading.kind === 'unreadable') ? 'unreadable' : 'unknown';
}

/** Each state of a condition has a shape, so that colour is not the only difference. */
const STATE_SHAPES = { true: '✓', false: '✕', unknown: '?' } as const;

function ConditionLine({
  condition,
  reason,
}: {
  readonly condition: Condition;
  readonly reason: PairingReason;
}) {
  const { reasons } = useMessages();
  const state = reason.conditions[condition];
  const isForced = condition === 'forcedEncryption';
  return (
    <li className={styles.condition} data-state={state}>
      <span className={styles.state}>
        <span aria-hidden="true">{STATE_SHAPES[state]}</span>{' '}
        {reasons.state[state === 'unknown' ? whyUnknown(reason.cells[condition]) : state]}
      </span>
      <strong>{reasons.condition(condition)}</strong>
      {isForced && state !== 'unknown' ? <span> {reasons.forcedBy(reason.forcedBy)}</span> : null}
      {reason.cells[condition].map((cell) => {
        const isServers = cell.machine.machine === reason.server.machine;
        const label = isServers ? reasons.ofServer : reasons.ofClient;
        return <CellLine key={cell.machine.machine} cell={cell} {...(isForced ? { label } : {})} />;
      })}
    </li>
  );
}
