import { useId } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { choicesOf, type TableSort, withChoices } from '../../answers/table-query.ts';
import { queryOf, type View, withTable } from '../../session/view.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import styles from './ClientGroups.module.css';
import { extraHeading } from './column-label.ts';
import { ExtraOptions } from './ExtraOptions.tsx';

interface ClientGroupsProps {
  readonly extras: AuditSummary['extras'];
  readonly column: number;
}

/** Subtotals of the clients per group. Each filters the table to its clients. */
export function ClientGroups({ extras, column }: ClientGroupsProps) {
  const messages = useMessages();
  const { tables, audit } = messages;
  const { changeView } = useActions();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  const { filter } = view.tables.clients;
  const id = `extra:${column}` as const;
  // If this fails, the table below says so.
  const all = withTable(view, 'clients', { filter: withChoices(filter, id, null), sort: [] });
  const { given } = useAnswer('clientGroups', { query: queryOf(all, 'clients', language), column });
  const chosen = choicesOf(filter, id);
  const heading = extraHeading(extras, column, messages);
  if (given === null) return null;
  const groups = given.value;
  const choose = (value: string) => {
    const values = chosen?.includes(value) === true ? null : [value];
    changeView((view) =>
      withTable(view, 'clients', {
        filter: withChoices(view.tables.clients.filter, id, values),
      }),
    );
  };
  const headings = [
    tables.groups.clients,
    tables.actionName('upgrade'),
    audit.verdictName('exposed'),
    audit.verdictName('at-risk'),
    audit.verdictName('undecided'),
  ];
  const name = (text: string) => (text === '' ? tables.groups.empty : text);
  return (
    <RovingGroup className={styles.groups} aria-label={tables.groups.label(heading)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {headings.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.groups.map(({ value, text, clients, toUpgrade, counts }) => (
            <tr key={value} data-chosen={chosen?.includes(value) || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={chosen?.includes(value) === true}
                  aria-label={tables.groups.show(name(text))}
                  onClick={() => choose(value)}
                >
                  {name(text)}
                </button>
              </th>
              {[clients, toUpgrade, counts.exposed, counts['at-risk'], counts.undecided].map(
                (number, column) => (
                  <td key={headings[column]} data-heading={headings[column]}>
                    {audit.number(number)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.total > groups.groups.length ? (
        <p className="dim">{tables.groups.others(groups.total - groups.groups.length)}</p>
      ) : null}
    </RovingGroup>
  );
}

interface GroupChoiceProps {
  readonly extras: AuditSummary['extras'];
}

const NO_COLUMN = '';

function groupedBy(view: View, column: number | null): View {
  const { sort } = view.tables.clients;
  const others = sort.filter((key) => key.column !== `extra:${view.groupClientsBy}`);
  const first: readonly TableSort[] =
    column === null ? [] : [{ column: `extra:${column}`, descending: false }];
  const ungrouped = { ...view, groupClientsBy: column };
  return withTable(ungrouped, 'clients', { sort: [...first, ...others] });
}

/** Chooses the extra column by which the clients are grouped. */
export function GroupChoice({ extras }: GroupChoiceProps) {
  const { groups } = useMessages().tables;
  const { changeView } = useActions();
  const column = useSitting((sitting) => sitting.view.groupClientsBy);
  const id = useId();
  if (extras.length === 0) return null;
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{groups.by}</label>
      <select
        id={id}
        className="field"
        value={column ?? NO_COLUMN}
        onChange={({ currentTarget: { value } }) =>
          changeView((view) => groupedBy(view, value === NO_COLUMN ? null : Number(value)))
        }
      >
        <option value={NO_COLUMN}>{groups.none}</option>
        <ExtraOptions extras={extras} />
      </select>
    </span>
  );
}
