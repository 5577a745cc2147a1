import type { MachineReason } from '../../answers/explanations.ts';
import type { ClientRow } from '../../answers/rows.ts';
import { dayText } from '../../locale/cell-texts.ts';
import { saidText } from '../history/correction-text.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { DecideMachine } from './DecideButtons.tsx';
import styles from './deciding.module.css';
import { actText, reasonOf } from './decision-texts.ts';

/** Why an acceptance holds no more. */
function EndOfAcceptance({ client }: { readonly client: ClientRow }) {
  const messages = useMessages();
  const { history } = messages.decisions;
  const { decision, counts } = client;
  const { state, until } = decision;
  if (state === 'overtaken') return <p>{history.overtaken(counts.exposed, counts['at-risk'])}</p>;
  if (state === 'ended' && until !== null) return <p>{history.ended(dayText(until, messages))}</p>;
  return null;
}

/**
 * What was decided about a machine, the oldest first, and the way to decide more if it is a client, is planned, or was
 * decided about.
 */
export function DecisionHistory({ reason }: { readonly reason: MachineReason }) {
  const messages = useMessages();
  const { history } = messages.decisions;
  const { client, decisions, machine, planned } = reason;
  if (client === null && planned === null && decisions.length === 0) return null;
  return (
    <section>
      <h3>{history.heading}</h3>
      {client === null ? null : <EndOfAcceptance client={client} />}
      {decisions.length === 0 ? null : (
        <ol className={styles.history}>
          {decisions.map(({ decision, ground }) => {
            const why = reasonOf(decision);
            return (
              <li key={decision.id}>
                {actText(decision, messages)}
                {why === '' ? null : <> {history.reason(why)}</>}
                <small className="dim">
                  {saidText(decision, messages)}.{' '}
                  {history.standing(ground.verdict, ground.exposed, ground.atRisk)}
                </small>
              </li>
            );
          })}
        </ol>
      )}
      <DecideMachine machine={machine.machine} name={machine.name} />
    </section>
  );
}
