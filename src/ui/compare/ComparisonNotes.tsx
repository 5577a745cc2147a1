import { useState } from 'react';
import type { ComparedSummary } from '../../answers/comparing.ts';
import { choicesOf, withChoices } from '../../answers/table-query.ts';
import { CHANGE_STATES, type ChangeState } from '../../compare/states.ts';
import { withTable } from '../../session/view.ts';
import { leftDecisionText } from '../deciding/decision-texts.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import styles from './Compare.module.css';
import { carriedText, guardTexts, lostColumnText, notTakenText } from './comparison-texts.ts';

interface NotesProps {
  readonly compared: ComparedSummary;
}

/** Above the table of changes: with what the audit is compared, the counts, and what to know before trusting them. */
export function ComparisonNotes({ compared }: NotesProps) {
  const { changes, format } = useMessages();
  const { stopComparing } = useActions();
  const machines = useSitting((sitting) => sitting.audit?.summary.machines ?? 0);
  const { clientsBefore, clientsNow, clientsThen } = compared;
  return (
    <section className={styles.notes} aria-label={changes.comparedLabel}>
      <p>
        {changes.comparedWith(compared.fileNames.join(', '), format.day(Date.parse(compared.at)))}{' '}
        {changes.totals(compared.machines, machines)}{' '}
        {changes.question(clientsBefore, clientsNow, clientsThen)}{' '}
        <button type="button" className="link" onClick={stopComparing}>
          {changes.stop}
        </button>
      </p>
      <Guards compared={compared} />
      <Lost compared={compared} />
      {compared.renamed === 0 ? null : <p className="dim">{changes.renamed(compared.renamed)}</p>}
      {compared.renameOffers === 0 ? null : <Renames all={compared.renameOffers} />}
      <NotTaken compared={compared} />
      <LeftDecisions compared={compared} />
      <Strip compared={compared} />
    </section>
  );
}

/** What became of how many machines. Each count is a filter of the table. */
function Strip({ compared }: NotesProps) {
  const { changes } = useMessages();
  const { changeView } = useActions();
  const table = useSitting((sitting) => sitting.view.tables.changes);
  const chosen = choicesOf(table.filter, 'state') ?? [];
  const toggle = (state: ChangeState) => {
    const isOn = chosen.includes(state);
    const states = isOn ? chosen.filter((one) => one !== state) : [...chosen, state];
    const filter = withChoices(table.filter, 'state', states.length === 0 ? null : states);
    changeView((view) => withTable(view, 'changes', { filter }), true);
  };
  const states = CHANGE_STATES.filter(
    (state) => state !== 'unchanged' && compared.counts[state] > 0,
  );
  return (
    <fieldset className={styles.strip} aria-label={changes.strip}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="chip"
          title={changes.stateHint(state)}
          aria-pressed={chosen.includes(state)}
          onClick={() => toggle(state)}
        >
          {changes.showState(changes.stateName(state), compared.counts[state])}
        </button>
      ))}
      <span className="dim">
        {changes.showState(changes.stateName('unchanged'), compared.counts.unchanged)}
      </span>
    </fieldset>
  );
}

/** Signs that the two inventories cannot be compared as they are. */
function Guards({ compared }: NotesProps) {
  const messages = useMessages();
  const machines = useSitting((sitting) => sitting.audit?.summary.machines ?? 0);
  return guardTexts(compared, machines, messages).map((note) => (
    <p key={note} className={styles.guard}>
      {note}
    </p>
  ));
}

/** Facts whose columns are gone, and the offer to carry over their older values. */
function Lost({ compared }: NotesProps) {
  const messages = useMessages();
  const { changes, importing } = messages;
  const { carryFacts } = useActions();
  const { carried, lostColumns } = compared;
  return (
    <>
      {lostColumns.map((lost) => (
        <p key={lost.fact} className={styles.guard}>
          {lostColumnText(lost, messages)}{' '}
          {lost.mayBeCarried ? (
            <button
              type="button"
              className="ghost"
              onClick={() => carryFacts([...carried, lost.fact])}
            >
              {changes.carry(importing.fieldName(lost.fact))}
            </button>
          ) : (
            changes.neverCarried
          )}
        </p>
      ))}
      {carried.length === 0 ? null : (
        <p className={styles.guard}>
          {carriedText(compared, messages)}{' '}
          <button type="button" className="ghost" onClick={() => carryFacts([])}>
            {changes.dropCarried}
          </button>
        </p>
      )}
    </>
  );
}

/** Renames shown at a time. */
const MOST_RENAMES = 20;

/** Machines that were probably renamed, for the person to confirm. */
function Renames({ all }: { readonly all: number }) {
  const { changes } = useMessages();
  const { confirmRenames } = useActions();
  const { given } = useAnswer('renameOffers', RENAMES_ASKED);
  const [isOpen, setOpen] = useState(false);
  const offers = given?.value ?? [];
  return (
    <details
      className={styles.guard}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{changes.renames(all)}</summary>
      <ul className={styles.list}>
        {offers.map(({ from, to, before, after, heading, text }) => (
          <li key={from}>
            {changes.rename(before, after, heading, text)}{' '}
            <button
              type="button"
              className="ghost"
              aria-label={changes.confirmOf(before, after)}
              onClick={() => confirmRenames([{ from, to }])}
            >
              {changes.confirm}
            </button>
          </li>
        ))}
      </ul>
      {offers.length < 2 ? null : (
        <button
          type="button"
          className="ghost"
          onClick={() => confirmRenames(offers.map(({ from, to }) => ({ from, to })))}
        >
          {changes.confirmAll(offers.length)}
        </button>
      )}
      {all > offers.length && offers.length > 0 ? (
        <p className="dim">{changes.moreRenames(all - offers.length)}</p>
      ) : null}
    </details>
  );
}

const RENAMES_ASKED = { most: MOST_RENAMES };

/** Corrections of the earlier inventory that found no place in this one. */
function NotTaken({ compared: { notTaken } }: NotesProps) {
  const messages = useMessages();
  if (notTaken.length === 0) return null;
  return (
    <details className={styles.guard}>
      <summary>{messages.changes.notTaken(notTaken.length)}</summary>
      <ul className={styles.list}>
        {notTaken.map((one) => (
          <li key={`${one.fileName} ${one.line} ${one.fact}`}>{notTakenText(one, messages)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What was decided about machines of the earlier inventory that this one lacks. */
function LeftDecisions({ compared: { decisionsLeft, leftDecisions } }: NotesProps) {
  const messages = useMessages();
  if (decisionsLeft === 0) return null;
  return (
    <details className={styles.guard}>
      <summary>{messages.changes.decisionsLeft(decisionsLeft)}</summary>
      <ul className={styles.list}>
        {leftDecisions.map((left) => (
          <li key={left.decision.id}>{leftDecisionText(left, messages)}</li>
        ))}
      </ul>
    </details>
  );
}
