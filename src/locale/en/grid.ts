import { format } from './format.ts';

const { count, number } = format;

const rows = (n: number) => count(n, 'row', 'rows');

/** What every table says of its rows and columns, whatever they hold. Rows count from 1. */
export const gridEn = {
  columns: 'Columns',
  moveEarlier: (heading: string) => `Move ${heading} forward`,
  moveLater: (heading: string) => `Move ${heading} back`,
  narrower: (heading: string) => `Make ${heading} narrower`,
  wider: (heading: string) => `Make ${heading} wider`,
  pinFirst: 'Keep the first column in view',
  resetColumns: 'Columns as they were',
  goToRow: 'Go to row',
  go: 'Go',
  rowBeyond: (all: number) => `There are rows 1 to ${number(all)}.`,
  rowUnreadable: (all: number) => `Type a number from 1 to ${number(all)}.`,
  selectAllRows: 'Select all rows',
  selectRow: (row: number) => `Select row ${number(row)}`,
  selectedRows: (n: number) => `${rows(n)} selected`,
  clearSelection: 'Clear the selection',
  open: 'Why?',
  openHeading: 'Reason',
  loading: 'Fetching the rows…',
  rowsFailed: 'The rows could not be fetched.',
  tryAgain: 'Try again',
  rowsInView: (first: number, last: number, all: number) =>
    `Rows ${number(first)} to ${number(last)} of ${number(all)}`,
  rowCount: rows,
  copiedRows: (n: number) => `${rows(n)} copied`,
  copiedFirstRows: (copied: number, selected: number) =>
    `The first ${number(copied)} of ${rows(selected)} copied; export writes them all`,
  copyFailed: 'The browser did not let the rows be copied.',
  sortKey: (place: number, descending: boolean) =>
    `sort key ${number(place)}, ${descending ? 'descending' : 'ascending'}`,
};

export type GridMessages = typeof gridEn;
