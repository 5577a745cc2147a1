import { useEffect, useState } from 'react';
import type { AuditSummary } from '../../worker/summary-messages.ts';
import type { ClientGroups as Groups } from '../../worker/table-messages.ts';
import { useActions, useMessages, useQuestions, useSitting } from '../shared/sitting-context.ts';
import styles from './ClientGroups.module.css';
import { extraHeading } from './column-label.ts';
import { LIST_FILTER } from './list-filter.ts';
import { withTable } from './table-view.ts';

interface ClientGroupsProps {
  readonly extras: AuditSummary['extras'];
  readonly column: number;
}

function useGroups(column: number): Groups | null {
  const { clientGroups } = useQuestions();
  const filter = useSitting((sitting) => sitting.view.tables.clients.filter);
  const edition = useSitting((sitting) => sitting.audit?.edition ?? 0);
  const [groups, setGroups] = useState<Groups | null>(null);
  const question = JSON.stringify(LIST_FILTER.withChoices(filter, `extra:${column}`, null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another edition the same question has another answer.
  useEffect(() => {
    const abort = new AbortController();
    clientGroups(JSON.parse(question), column, abort.signal).then(
      (answer) => {
        if (!abort.signal.aborted) setGroups(answer);
      },
      // The table below says what failed.
      () => undefined,
    );
    return () => abort.abort();
  }, [clientGroups, question, column, edition]);
  return groups;
}

/** Subtotals of the clients by the column they are grouped by; each leads to its clients. */
export function ClientGroups({ extras, column }: ClientGroupsProps) {
  const messages = useMessages();
  const { tables, audit } = messages;
  const { changeView } = useActions();
  const filter = useSitting((sitting) => sitting.view.tables.clients.filter);
  const groups = useGroups(column);
  const id = `extra:${column}`;
  const chosen = LIST_FILTER.choicesOf(filter, id);
  const heading = extraHeading(extras, column, messages);
  if (groups === null) return null;
  const choose = (text: string) => {
    const values = chosen?.includes(text) === true ? null : [text];
    changeView((view) =>
      withTable(view, 'clients', {
        filter: LIST_FILTER.withChoices(view.tables.clients.filter, id, values),
      }),
    );
  };
  const name = (text: string) => (text === '' ? tables.groups.empty : text);
  return (
    <div className={styles.groups}>
      <table aria-label={tables.groups.label(heading)}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{tables.columnName('clients')}</th>
            <th scope="col">{tables.actionName('upgrade')}</th>
            <th scope="col">{audit.verdictName('exposed')}</th>
            <th scope="col">{audit.verdictName('at-risk')}</th>
            <th scope="col">{audit.verdictName('undecided')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.groups.map(({ text, clients, toUpgrade, counts }) => (
            <tr key={text} data-chosen={chosen?.includes(text) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={chosen?.includes(text) === true}
                  aria-label={tables.groups.show(name(text))}
                  onClick={() => choose(text)}
                >
                  {name(text)}
                </button>
              </th>
              <td>{audit.number(clients)}</td>
              <td>{audit.number(toUpgrade)}</td>
              <td>{audit.number(counts.exposed)}</td>
              <td>{audit.number(counts['at-risk'])}</td>
              <td>{audit.number(counts.undecided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.total > groups.groups.length ? (
        <p className="dim">{tables.groups.others(groups.total - groups.groups.length)}</p>
      ) : null}
    </div>
  );
}
