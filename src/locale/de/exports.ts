import type { ExportKind } from '../../remediation/export-file-name.ts';
import type { ExportsMessages } from '../en/exports.ts';
import { format } from './format.ts';

const { bytes, count, number } = format;

const KINDS: { readonly [K in ExportKind]: string } = {
  'remediation-list': 'Maßnahmenliste (CSV)',
  'pairings-in-view': 'Paarungen dieser Ansicht (CSV)',
  'upgrade-host-list': 'Rechnernamen zur Aktualisierung (TXT)',
  'complete-audit': 'Gesamtes Audit (JSON)',
  'rejected-rows': 'Ausgelassene Zeilen (CSV)',
};

const HINTS: { readonly [K in ExportKind]: string } = {
  'remediation-list': 'Eine Zeile je Client, der etwas braucht, Aktualisierungen zuerst',
  'pairings-in-view': 'Genau die Zeilen der Tabelle, gefiltert und sortiert wie gezeigt',
  'upgrade-host-list': 'Namen der Clients, die jetzt aktualisiert werden können, einer je Zeile',
  'complete-audit': 'Alles, für andere Programme',
  'rejected-rows': 'Zeilen, die kein Rechner wurden, zum Berichtigen und erneuten Einlesen',
};

export const exportsDe: ExportsMessages = {
  button: 'Exportieren',
  kindName: (kind) => KINDS[kind],
  kindHint: (kind, waiting) =>
    kind === 'upgrade-host-list' && waiting > 0
      ? `${HINTS[kind]}; ${count(waiting, 'weiterer wartet', 'weitere warten')} auf andere`
      : HINTS[kind],
  ruleAsSql: 'Regel als SQL',
  ruleAsSqlHint: 'Dieselbe Regel für einen Bestand, der in einer Datenbank liegt',
  reportHtml: 'Bericht (HTML)',
  reportHtmlHint: 'Ergebnis, Matrix und Maßnahmenliste in einer Datei',
  print: 'Drucken',
  printHint: 'Derselbe Bericht auf Papier',
  delimiter: 'CSV-Trennzeichen',
  delimiterName: { ',': 'Komma', ';': 'Semikolon' },
  largeHeading: 'Paarungen dieser Ansicht',
  measuring: 'Wird gemessen …',
  size: (rows, size) => `${count(rows, 'Zeile', 'Zeilen')}, etwa ${bytes(size)}.`,
  beyondSpreadsheets: (most) =>
    `Eine Tabellenkalkulation öffnet höchstens ${number(most)} Zeilen; der Rest braucht eine Datenbank oder einen Editor.`,
  nothing: 'Die Ansicht enthält keine Paarung.',
  save: 'Speichern',
  progress: (fileName) => `${fileName} wird geschrieben`,
  oneAtATime: (fileName) => `${fileName} wird geschrieben: immer nur eine Datei auf einmal.`,
  done: (rows, written) => `${count(rows, 'Zeile', 'Zeilen')}, ${bytes(written)}`,
  rate: (rowsPerSecond) => `${number(Math.round(rowsPerSecond))} Zeilen je Sekunde`,
  cancel: 'Export abbrechen',
};
