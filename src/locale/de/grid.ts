import type { GridMessages } from '../en/grid.ts';
import { format } from './format.ts';

const { count, number } = format;

const rows = (n: number) => count(n, 'Zeile', 'Zeilen');

export const gridDe: GridMessages = {
  columns: 'Spalten',
  moveEarlier: (heading) => `${heading} nach vorn`,
  moveLater: (heading) => `${heading} nach hinten`,
  narrower: (heading) => `${heading} schmaler`,
  wider: (heading) => `${heading} breiter`,
  pinFirst: 'Erste Spalte fixieren',
  resetColumns: 'Spalten zurücksetzen',
  goToRow: 'Gehe zu Eintrag',
  go: 'Los',
  rowBeyond: (all) => `Es gibt die Zeilen 1 bis ${number(all)}.`,
  rowUnreadable: (all) => `Geben Sie eine Zahl von 1 bis ${number(all)} ein.`,
  selectAllRows: 'Alle Zeilen auswählen',
  selectRow: (row) => `Zeile ${number(row)} auswählen`,
  selectedRows: (n) => `${rows(n)} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  open: 'Warum?',
  openHeading: 'Begründung',
  loading: 'Zeilen werden geholt …',
  rowsFailed: 'Die Zeilen ließen sich nicht holen.',
  tryAgain: 'Erneut versuchen',
  rowsInView: (first, last, all) =>
    `Zeilen ${number(first)} bis ${number(last)} von ${number(all)}`,
  rowCount: rows,
  copiedRows: (n) => `${rows(n)} kopiert`,
  copiedFirstRows: (copied, selected) =>
    `Die ersten ${number(copied)} von ${rows(selected)} kopiert; der Export schreibt alle`,
  copyFailed: 'Der Browser hat das Kopieren nicht zugelassen.',
  sortKey: (place, descending) =>
    `Sortierschlüssel ${number(place)}, ${descending ? 'absteigend' : 'aufsteigend'}`,
};
