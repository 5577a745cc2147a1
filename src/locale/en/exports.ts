import type { ExportKind } from '../../remediation/export-file-name.ts';
import { format } from './format.ts';

const { bytes, count, number } = format;

/** Names of the menu: a contract that screen readers, tests and scripts rely on. */
const KINDS: { readonly [K in ExportKind]: string } = {
  'remediation-list': 'Remediation list (CSV)',
  'pairings-in-view': 'Pairings in this view (CSV)',
  'upgrade-host-list': 'Upgrade host list (TXT)',
  'complete-audit': 'Complete audit (JSON)',
  'rejected-rows': 'Rejected rows (CSV)',
};

const HINTS: { readonly [K in ExportKind]: string } = {
  'remediation-list': 'One row for each client that needs something, upgrades first',
  'pairings-in-view': 'Exactly the rows of the table as filtered and sorted',
  'upgrade-host-list': 'Names of the clients that can be upgraded now, one a line',
  'complete-audit': 'Everything, for other programs',
  'rejected-rows': 'Rows that became no machine, ready to be mended and read again',
};

export const exportsEn = {
  button: 'Export',
  kindName: (kind: ExportKind) => KINDS[kind],
  /** `waiting`: clients to upgrade that have to wait for others, and so are in no host list yet. */
  kindHint: (kind: ExportKind, waiting: number) =>
    kind === 'upgrade-host-list' && waiting > 0
      ? `${HINTS[kind]}; ${number(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} for others`
      : HINTS[kind],
  ruleAsSql: 'Rule as SQL',
  ruleAsSqlHint: 'The same rule for an inventory that lives in a database',
  reportHtml: 'Report (HTML)',
  reportHtmlHint: 'The answer, the matrix and the remediation list in one file',
  print: 'Print',
  printHint: 'The same report on paper',
  delimiter: 'CSV delimiter',
  delimiterName: { ',': 'comma', ';': 'semicolon' },
  largeHeading: 'Pairings in this view',
  measuring: 'Measuring …',
  size: (rows: number, size: number) => `${count(rows, 'row', 'rows')}, about ${bytes(size)}.`,
  beyondSpreadsheets: (most: number) =>
    `A spreadsheet opens ${number(most)} rows at most; the others need a database or an editor.`,
  nothing: 'The view holds no pairing.',
  save: 'Save',
  progress: (fileName: string) => `Writing ${fileName}`,
  oneAtATime: (fileName: string) => `${fileName} is being written: one file at a time.`,
  done: (rows: number, written: number) => `${count(rows, 'row', 'rows')}, ${bytes(written)}`,
  rate: (rowsPerSecond: number) => `${number(Math.round(rowsPerSecond))} rows a second`,
  cancel: 'Cancel the export',
};

export type ExportsMessages = typeof exportsEn;
