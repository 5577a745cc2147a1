import { LANGUAGES } from '../locale/languages.ts';
import { cellText, type TabRow } from '../locale/row-texts.ts';
import { parseExtraColumn } from '../pairing/columns.ts';
import { allRows, countRows, sliceRows } from '../pairing/row-ranges.ts';
import type { PairingSpace } from '../pairing/space.ts';
import {
  csvHead,
  type Delimiter,
  type ExportText,
  exportOfSlices,
  formatRow,
} from '../remediation/csv.ts';
import {
  ENTERED_HEADING,
  type EnteredFacts,
  findEnteredFacts,
} from '../remediation/entered-facts.ts';
import { distinctHeadings } from '../remediation/inventory-headings.ts';
import { rulesColumns } from '../remediation/rules-text.ts';
import type { ListedColumn, ListedRows } from './explanations.ts';
import { formatListMark } from './list-mark.ts';
import type { TableRow } from './rows.ts';
import type { Tables } from './tables.ts';
import { wholeInventory } from './whole-inventory.ts';

/** Rows per piece: about 100 kB, and few enough to cancel quickly. */
const ROWS_A_PIECE = 1024;

/** The headings as on the screen. A column of the file whose heading is taken gets another one. */
function headingsOf(columns: readonly ListedColumn[], last: readonly string[]): readonly string[] {
  const isExtra = ({ column }: ListedColumn) => parseExtraColumn(column) !== null;
  const own = columns.filter((column) => !isExtra(column)).map(({ heading }) => heading);
  const ofFile = columns.filter(isExtra).map(({ heading }) => heading);
  const distinct = distinctHeadings(ofFile, [...own, ...last]).values();
  return columns.map((column) =>
    isExtra(column) ? (distinct.next().value ?? '') : column.heading,
  );
}

/** What the person entered about the machines of a row. */
function enteredIn(row: TabRow, entered: EnteredFacts): string {
  switch (row.table) {
    case 'clients':
      return entered.of(row.client.machine).join(' ');
    case 'servers':
      return entered.of(row.server.machine).join(' ');
    case 'inventory':
    case 'plan':
      return entered.of(row.machine.machine).join(' ');
    case 'problems':
      return '';
    case 'changes':
      return row.machine === null ? '' : entered.of(row.machine).join(' ');
    case 'pairings':
    case 'undecided':
      return [
        ...entered.of(row.client.machine, 'client.'),
        ...entered.of(row.server.machine, 'server.'),
      ].join(' ');
  }
}

function isListed(row: TableRow): row is TabRow {
  return row.table !== 'missing-facts';
}

/**
 * `This list (CSV)`: the rows of a tab as the screen shows them, filtered and sorted, with the shown columns
 * in their order and the words of the screen's language. The rules follow, and what the person entered, if
 * there are any, then the mark of the list over empty cells.
 */
export function listExport(
  tables: Tables,
  { index, rules }: Pick<PairingSpace, 'index' | 'rules'>,
  { query, rows, columns, language }: ListedRows,
  delimiter: Delimiter,
): ExportText {
  const { fleet } = index;
  const { messages } = LANGUAGES[language];
  const ofRules = rulesColumns(rules, fleet);
  const entered = findEnteredFacts(fleet);
  const hasEntered = entered.any && query.table !== 'problems';
  const ranges = rows ?? allRows(tables.count(query));
  const isEvery = query.table === 'inventory' && rows === null && countRows(ranges) === fleet.size;
  const whole = isEvery ? wholeInventory(fleet, columns, messages) : null;
  const last = [
    ...ofRules.map(({ heading }) => heading),
    ...(hasEntered ? [ENTERED_HEADING] : []),
    formatListMark({ tab: query.table, whole }),
  ];
  const texts = columns.map(({ column }) => cellText(query.table, column, messages));
  const lineOf = (row: TabRow) =>
    formatRow(
      [
        ...texts.map((textOf) => textOf(row)),
        ...ofRules.map(({ cell }) => cell),
        ...(hasEntered ? [enteredIn(row, entered)] : []),
        '',
      ],
      delimiter,
    );
  const rowsFrom = (start: number, length: number) =>
    sliceRows(ranges, start, length).flatMap((range) =>
      tables.rows(query, range.start, range.end - range.start).filter(isListed),
    );
  const sampleAt = (place: number) => {
    const row = tables.someRow(query, place);
    return row === null || !isListed(row) ? '' : lineOf(row);
  };
  return exportOfSlices(
    csvHead([...headingsOf(columns, last), ...last], delimiter),
    {
      count: countRows(ranges),
      sampleAt: rows === null ? sampleAt : undefined,
      textOf: (start, length) => rowsFrom(start, length).map(lineOf).join(''),
    },
    ROWS_A_PIECE,
  );
}
