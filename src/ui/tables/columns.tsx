import type { VerdictWord } from '../../article/verdict.ts';
import type { Messages } from '../../locale/en.ts';
import type { PairingFilter } from '../../pairing/query.ts';
import type { AuditSummary } from '../../worker/summary-messages.ts';
import type { FactView, MachineReference } from '../../worker/table-messages.ts';
import { LeadButton } from '../audit/LeadButton.tsx';
import { toVerdicts } from '../audit/leads.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import { FactCell } from '../shared/FactCell.tsx';
import { factText, type ShownFact } from '../shared/fact-text.ts';
import { columnLabel } from './column-label.ts';

/** What the columns of a table are made of: the words, and the extra columns of the inventory. */
export interface ColumnWords {
  readonly messages: Messages;
  readonly extras: AuditSummary['extras'];
}

type Width = Pick<DataColumn<never>, 'defaultWidth' | 'minWidth' | 'hiddenAtFirst'>;

/** Px that a column of each kind takes. */
const NAME: Width = { defaultWidth: 132, minWidth: 90 };
const FACT: Width = { defaultWidth: 106, minWidth: 70 };
const COUNT: Width = { defaultWidth: 88, minWidth: 64 };
const TEXT: Width = { defaultWidth: 130, minWidth: 70 };

/** Px that a heading takes with its sort mark, about: never less than the column's own width. */
function widthFor(heading: string, { defaultWidth }: Pick<Width, 'defaultWidth'>): number {
  return Math.max(defaultWidth, Math.round(heading.length * 7.7 + 38));
}

/** Px that the heading of an extra column, which may be any text, takes at most. */
const LONGEST_EXTRA = 200;

/** A host name, as written in the file. */
export function nameColumn<Row>(
  { messages }: ColumnWords,
  id: string,
  machine: (row: Row) => MachineReference,
): DataColumn<Row> {
  return {
    ...NAME,
    id,
    heading: messages.tables.columnName(id),
    sortable: true,
    cell: (row) => <span className="host">{machine(row).name}</span>,
    text: (row) => machine(row).name,
  };
}

/** A fact with its marks. */
export function factColumn<Row>(
  { messages }: ColumnWords,
  id: string,
  fact: ShownFact,
  view: (row: Row) => FactView<string>,
  width: Partial<Width> = {},
): DataColumn<Row> {
  const heading = messages.tables.columnName(id);
  const own = { ...FACT, ...width };
  return {
    ...own,
    defaultWidth: widthFor(heading, own),
    id,
    heading,
    sortable: true,
    cell: (row) => <FactCell fact={fact} view={view(row)} />,
    text: (row) => factText(fact, view(row), messages),
  };
}

/** Plain words. */
export function textColumn<Row>(
  { messages }: ColumnWords,
  id: string,
  text: (row: Row) => string,
  rest: Partial<DataColumn<Row>> = {},
): DataColumn<Row> {
  const heading = messages.tables.columnName(id);
  const own = { ...TEXT, ...rest };
  return {
    id,
    heading,
    sortable: true,
    cell: text,
    text,
    ...own,
    defaultWidth: widthFor(heading, own),
  };
}

/** Words that may be longer than their column: what is cut off shows under the pointer, and in what the row opens. */
export function longTextColumn<Row>(
  words: ColumnWords,
  id: string,
  text: (row: Row) => string,
  rest: Partial<DataColumn<Row>> = {},
): DataColumn<Row> {
  return textColumn(words, id, text, {
    cell: (row) => <span title={text(row)}>{text(row)}</span>,
    ...rest,
  });
}

/** A number of pairings that leads to them. */
export function countColumn<Row>(
  { messages }: ColumnWords,
  id: string,
  count: (row: Row) => number,
  leads: {
    readonly verdicts: readonly VerdictWord[];
    readonly machine: (row: Row) => MachineReference;
    readonly side: (machine: number) => PairingFilter;
  },
): DataColumn<Row> {
  const { tables, audit } = messages;
  const heading = tables.columnName(id);
  return {
    ...COUNT,
    defaultWidth: widthFor(heading, COUNT),
    id,
    heading,
    sortable: true,
    align: 'end',
    cell: (row) => {
      const { name, machine } = leads.machine(row);
      if (count(row) === 0) return <span className="dim">0</span>;
      return (
        <LeadButton
          lead={toVerdicts(leads.verdicts, leads.side(machine))}
          label={tables.showPairings(heading, count(row), name)}
          tabIndex={-1}
        >
          {audit.number(count(row))}
        </LeadButton>
      );
    },
    text: (row) => String(count(row)),
  };
}

/** For how many clients a machine waits before it may be raised. */
export function waitsColumn<Row extends { readonly waitsFor: number }>(
  words: ColumnWords,
): DataColumn<Row> {
  const { tables } = words.messages;
  const text = ({ waitsFor }: Row) => (waitsFor === 0 ? '' : tables.waitsFor(waitsFor));
  return textColumn(words, 'waitsFor', text, { defaultWidth: 150 });
}

/** A number that is what it is. */
export function numberColumn<Row>(
  { messages }: ColumnWords,
  id: string,
  number: (row: Row) => number,
  width: Partial<Width> = {},
): DataColumn<Row> {
  const heading = messages.tables.columnName(id);
  const own = { ...COUNT, ...width };
  return {
    ...own,
    defaultWidth: widthFor(heading, own),
    id,
    heading,
    sortable: true,
    align: 'end',
    cell: (row) => messages.audit.number(number(row)),
    text: (row) => String(number(row)),
  };
}

/** Every extra column of the inventory. At first only groups (site, domain) are shown, unless `shown` says so. */
export function extraColumns<Row>(
  { messages, extras }: ColumnWords,
  prefix: 'extra' | 'clientExtra' | 'serverExtra',
  texts: (row: Row) => readonly string[],
  shown: boolean | null = null,
): readonly DataColumn<Row>[] {
  return extras.map(({ meaning }, column) => {
    const id = `${prefix}:${column}`;
    const text = (row: Row) => texts(row)[column] ?? '';
    const isShown = shown ?? meaning === 'group';
    const heading = columnLabel(id, extras, messages);
    return {
      ...TEXT,
      defaultWidth: Math.min(LONGEST_EXTRA, widthFor(heading, TEXT)),
      id,
      heading,
      sortable: true,
      hiddenAtFirst: !isShown,
      cell: (row) => <span className="dim">{text(row)}</span>,
      text,
    };
  });
}
