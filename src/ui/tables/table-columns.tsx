import type { RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { type ColumnId, type ColumnWith, columnsOf, EXTRAS_OF } from '../../answers/columns.ts';
import type {
  FactColumnId,
  FactView,
  MachineReference,
  PlannableRow,
  RowOf,
} from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { PairingEnd } from '../../answers/table-query.ts';
import type { VerdictWord } from '../../article/verdict.ts';
import type { FactName } from '../../fleet/machine.ts';
import type { Messages } from '../../locale/en.ts';
import { cellText } from '../../locale/row-texts.ts';
import type { TableColumnEntry } from '../../pairing/columns.ts';
import type { Tab } from '../../session/view.ts';
import { LeadButton } from '../audit/LeadButton.tsx';
import { ofMachine, toVerdicts, toWaitedFor } from '../audit/leads.ts';
import type { GridColumn } from '../grid/table-contract.ts';
import { PlanTick } from '../plan/PlanTick.tsx';
import { FactCell } from '../shared/FactCell.tsx';
import { headingTextWidth } from '../shared/heading-width.ts';
import { columnLabel } from './column-label.ts';
import { isThere, type PersonsWork } from './filters.ts';

/** What is needed to create the columns of a table: the texts, and facts about the audit. */
interface ColumnWords extends PersonsWork {
  readonly messages: Messages;
  readonly extras: AuditSummary['extras'];
  readonly severalFiles: boolean;
  readonly recordedFacts: AuditSummary['recordedFacts'];
}

/** How the cells of one column are drawn. */
interface CellLook<Row> {
  /** What the cell shows, if that is more than its text. */
  readonly cell?: (row: Row) => ReactNode;
  /** The text may be wider than its column: the whole of it appears as a tooltip. */
  readonly isLong?: true;
  readonly align?: 'end';
  /** Width in px. Default: the usual width for its kind of content. */
  readonly width?: number;
  readonly minWidth?: number;
}

/** The columns that a table may render itself. Host names and facts look the same in all tables. */
type OwnLook<T extends Tab> = Exclude<
  ColumnId<T>,
  ColumnWith<T, { readonly holds: 'name' | 'fact' } | { readonly shown: 'never' }>
>;

/** How a table renders its columns. */
export interface TableLooks<T extends Tab> {
  /** Columns that are not in it show their text. */
  readonly looks: (words: ColumnWords) => { readonly [C in OwnLook<T>]?: CellLook<RowOf<T>> };
  /** Renders facts instead of `FactCell`. */
  readonly factCell?: (id: FactColumnId<T>, fact: FactName, row: RowOf<T>) => ReactNode;
  /** Widths in px for facts that need more than usual. */
  readonly factWidths?: { readonly [C in FactColumnId<T>]?: number };
}

/** Default columns of a tab, in order, where they differ from those in its catalogue. */
const SHOWN_AT_FIRST: { readonly [T in Tab]?: readonly ColumnId<T>[] } = {
  // For an undecided pairing, show what is missing before what is known. § needs no column: it is yes or missing.
  undecided: [
    'client',
    'server',
    'missing',
    'clientServicePack',
    'serverServicePack',
    'clientEncryption',
    'serverEncryption',
  ],
};

interface Width {
  readonly size: number;
  /** What its usual content needs. */
  readonly tightSize: number;
  readonly minSize: number;
}

/** Column widths in px, by kind of content. A number has up to seven digits. */
const WIDTHS: { readonly [H in TableColumnEntry['holds']]: Width } = {
  name: { size: 122, tightSize: 122, minSize: 90 },
  fact: { size: 110, tightSize: 110, minSize: 70 },
  number: { size: 92, tightSize: 92, minSize: 64 },
  word: { size: 130, tightSize: 130, minSize: 70 },
  words: { size: 130, tightSize: 130, minSize: 70 },
  text: { size: 130, tightSize: 84, minSize: 70 },
  prose: { size: 130, tightSize: 84, minSize: 70 },
  action: { size: 130, tightSize: 130, minSize: 70 },
};

/** Maximum width in px for the heading of an extra column, which can be any text. */
const LONGEST_EXTRA = 200;

/** Width in px of the mark that shows the sorting, beside a heading. */
const SORT_MARK = 16;

/** Width in px of a heading with its padding. */
function headingWidth(heading: string): number {
  return headingTextWidth(heading) + 22;
}

/** The width of a column in px: at least that of its heading with a sort mark. */
function widthFor(heading: string, width: number): number {
  return Math.max(width, headingWidth(heading) + SORT_MARK);
}

/** The width in px down to which a column may shrink: its heading stays whole, but half of a long text may be cut. */
function tightWidthFor(heading: string, { width, isLong }: CellLook<never>, usual: Width): number {
  const size = width ?? usual.size;
  const content = isLong === true ? Math.round(size / 2) : (width ?? usual.tightSize);
  return Math.max(content, headingWidth(heading));
}

/**
 * All columns of a tab from the catalogue, in default order, followed by the extra columns. Includes those that are
 * never shown, because they can be filtered by.
 */
export function tableColumns<T extends Tab>(
  tab: T,
  words: ColumnWords,
  table: TableLooks<T>,
): readonly GridColumn<RowOf<T>>[] {
  const looks: Readonly<Record<string, CellLook<RowOf<T>> | undefined>> = table.looks(words);
  const first: readonly string[] | undefined = SHOWN_AT_FIRST[tab];
  const all = columnsOf<Tab>(tab).filter(([, entry]) => isThere(entry, words));
  const own = all.map(([id, entry]): GridColumn<RowOf<T>> => {
    const header = words.messages.tables.columnName(id);
    const usual = WIDTHS[entry.holds];
    const look = looks[id] ?? lookOf<T>(id, entry, table);
    const text = cellText(tab, id, words.messages);
    const size = look.width ?? usual.size;
    return {
      id,
      header,
      size: entry.holds === 'name' ? size : widthFor(header, size),
      tightSize: entry.holds === 'name' ? size : tightWidthFor(header, look, usual),
      minSize: look.minWidth ?? usual.minSize,
      enableHiding: entry.shown !== 'never',
      enableSorting: entry.sorts,
      meta: {
        hiddenAtFirst: !(first?.includes(id) ?? isShown(entry, words)),
        copied: entry.copied,
        ...(look.align !== undefined && { align: look.align }),
      },
      accessorFn: text,
      cell: drawnAs(look, text),
    };
  });
  const place = (id: string) => {
    const at = first?.indexOf(id) ?? -1;
    return at < 0 ? own.length : at;
  };
  const ordered = own.toSorted((one, other) => place(one.id) - place(other.id));
  return [...ordered, ...extraColumns(tab, words)];
}

function drawnAs<Row extends RowData>(
  { cell, isLong }: CellLook<Row>,
  text: (row: Row) => string,
): GridColumn<Row>['cell'] {
  const long = (row: Row) => <span title={text(row)}>{text(row)}</span>;
  const draw = cell ?? (isLong === true ? long : text);
  return ({ row }) => draw(row.original);
}

function isShown(entry: TableColumnEntry, words: ColumnWords): boolean {
  switch (entry.shown) {
    case 'several-files':
      return words.severalFiles;
    case 'if-recorded':
      return entry.holds === 'fact' && words.recordedFacts.includes(entry.fact);
    case 'if-decided':
    case 'if-planned':
      return true;
    case 'never':
      return false;
    default:
      return entry.shown;
  }
}

/** How to render a host name or a fact; every other column shows its text. */
function lookOf<T extends Tab>(
  id: string,
  entry: TableColumnEntry,
  { factCell, factWidths }: TableLooks<T>,
): CellLook<RowOf<T>> {
  // A row stores its names and facts under their column ids.
  const cellOf = (row: RowOf<T>) => (row as Readonly<Record<string, unknown>>)[id];
  switch (entry.holds) {
    case 'name':
      return {
        cell: (row) => <span className="host">{(cellOf(row) as MachineReference).name}</span>,
      };
    case 'fact': {
      const { fact } = entry;
      const factId = id as FactColumnId<T>;
      const view = (row: RowOf<T>) => cellOf(row) as FactView<string | number>;
      const width = factWidths?.[factId];
      const draw = factDrawer(fact);
      return {
        cell: (row) => factCell?.(factId, fact, row) ?? draw(view(row)),
        ...(width !== undefined && { width }),
      };
    }
    default:
      return {};
  }
}

/**
 * Returns a function that draws the facts of one column. It gives the same element for the same fact: most facts have few
 * values, and React leaves alone what is the same element in the next row.
 */
function factDrawer(fact: FactName) {
  const drawn = new Map<string, ReactNode>();
  return (view: FactView<string | number>): ReactNode => {
    // A file can hold any number of texts that nobody understands, and of lines that disagree.
    if (view.reading.kind === 'unreadable' || view.claims !== undefined)
      return <FactCell fact={fact} view={view} />;
    const content = JSON.stringify(view);
    const element = drawn.get(content) ?? <FactCell fact={fact} view={view} />;
    drawn.set(content, element);
    return element;
  };
}

/** All extra columns of the inventory. By default only groups (site, domain) are shown, and only those of clients. */
function extraColumns<T extends Tab>(
  tab: T,
  { messages, extras }: ColumnWords,
): readonly GridColumn<RowOf<T>>[] {
  return EXTRAS_OF[tab].flatMap((prefix) =>
    extras.map(({ meaning }, index): GridColumn<RowOf<T>> => {
      const id = `${prefix}:${index}` as const;
      const header = columnLabel(id, extras, messages);
      const isShown = meaning === 'group' && prefix !== 'serverExtra' && tab !== 'undecided';
      const text = cellText(tab, id, messages);
      return {
        id,
        header,
        size: Math.min(LONGEST_EXTRA, widthFor(header, WIDTHS.text.size)),
        tightSize: Math.min(LONGEST_EXTRA, tightWidthFor(header, {}, WIDTHS.text)),
        minSize: WIDTHS.text.minSize,
        enableSorting: true,
        meta: { hiddenAtFirst: !isShown, copied: true },
        accessorFn: text,
        cell: ({ row }) => (
          <span className="dim" title={text(row.original)}>
            {text(row.original)}
          </span>
        ),
      };
    }),
  );
}

/** A number that links to nothing. */
export function plainNumber<Row>(
  { messages }: ColumnWords,
  number: (row: Row) => number,
): CellLook<Row> {
  return {
    cell: (row) => messages.audit.number(number(row)),
    align: 'end',
  };
}

/** The number of clients that a machine must wait for before its upgrade, linked to them. Empty if there are none. */
export function waits<Row extends { readonly waitsFor: number }>(
  { messages: { tables } }: ColumnWords,
  machineOf: (row: Row) => MachineReference,
): CellLook<Row> {
  return {
    cell: (row) => {
      if (row.waitsFor === 0) return null;
      const { machine, name } = machineOf(row);
      return (
        <LeadButton
          lead={toWaitedFor(machine)}
          label={tables.showWaitedFor(row.waitsFor, name)}
          tabIndex={-1}
        >
          {tables.waitedFor(row.waitsFor)}
        </LeadButton>
      );
    },
    width: 104,
    minWidth: 70,
  };
}

/** The wave and state of a machine, and the box that puts it into the plan or takes it out. */
export function tick<Row extends PlannableRow>(
  { messages: { plan } }: ColumnWords,
  machineOf: (row: Row) => MachineReference,
): CellLook<Row> {
  return {
    cell: (row) => <PlanTick words={plan} row={row} machine={machineOf(row)} />,
    isLong: true,
    width: 240,
    minWidth: 90,
  };
}

/** A number of pairings of a machine, linked to them. */
export function pairingCount<Row>(
  { messages }: ColumnWords,
  id: 'flagged' | 'exposed' | 'atRisk' | 'undecided',
  end: PairingEnd,
  machineOf: (row: Row) => MachineReference,
  count: (row: Row) => number,
): CellLook<Row> {
  const { tables, audit } = messages;
  const verdicts = COUNTED[id];
  return {
    cell: (row) => {
      const { name, machine } = machineOf(row);
      if (count(row) === 0) return <span className="dim">0</span>;
      return (
        <LeadButton
          lead={toVerdicts(verdicts, [ofMachine(end, machine)])}
          label={tables.showPairings(tables.columnName(id), count(row), name)}
          tabIndex={-1}
        >
          {audit.number(count(row))}
        </LeadButton>
      );
    },
    align: 'end',
  };
}

/** The verdicts included in each count of pairings. */
const COUNTED: Readonly<Record<string, readonly VerdictWord[]>> & {
  readonly [C in 'flagged' | 'exposed' | 'atRisk' | 'undecided']: readonly VerdictWord[];
} = {
  flagged: ['exposed', 'at-risk'],
  exposed: ['exposed'],
  atRisk: ['at-risk'],
  undecided: ['undecided'],
};
