import type { Action } from '../../remediation/client-action.ts';
import type { ExportKind } from '../../remediation/export-file-name.ts';
import type { ExportsMessages, ReportMessages } from '../en/report.ts';
import { format } from './format.ts';

const { bytes, count, number } = format;

const KINDS: { readonly [K in ExportKind]: string } = {
  'this-list': 'Diese Liste (CSV)',
  'remediation-list': 'Maßnahmenliste (CSV)',
  'pairings-in-view': 'Paarungen dieser Ansicht (CSV)',
  'upgrade-host-list': 'Rechnernamen zur Aktualisierung (TXT)',
  'complete-audit': 'Gesamtes Audit (JSON)',
  'rejected-rows': 'Ausgelassene Zeilen (CSV)',
  'decision-log': 'Entscheidungen (CSV)',
  changes: 'Änderungen (CSV)',
  plan: 'Plan (CSV)',
  'wave-host-list': 'Rechnernamen der Welle (TXT)',
};

const HINTS: { readonly [K in Exclude<ExportKind, 'this-list' | 'wave-host-list'>]: string } = {
  'remediation-list': 'Eine Zeile je Client, der etwas braucht, Aktualisierungen zuerst',
  'pairings-in-view': 'Genau die Einträge der Tabelle, gefiltert und sortiert wie gezeigt',
  'upgrade-host-list': 'Namen der Clients, die jetzt aktualisiert werden können, einer je Zeile',
  'complete-audit': 'Alles, für andere Programme',
  'rejected-rows': 'Zeilen, aus denen kein Rechner wurde, zum Berichtigen und erneuten Einlesen',
  changes: 'Was seit dem früheren Bestand aus jedem Rechner wurde, und weshalb',
  plan: 'Jeder Schritt des Plans mit seiner Welle, was er erledigt und was ihm im Weg steht',
  'decision-log': 'Wer wann und warum was über welchen Client entschieden hat',
};

export const exportsDe: ExportsMessages = {
  button: 'Exportieren',
  kindName: (kind) => KINDS[kind],
  kindHint: (kind, waiting) =>
    kind === 'upgrade-host-list' && waiting > 0
      ? `${HINTS[kind]}; ${count(waiting, 'weiterer wartet', 'weitere warten')} auf andere`
      : HINTS[kind],
  listHint: (rows, size) =>
    rows === 0
      ? 'Kein Eintrag wird gezeigt.'
      : `${rows === 1 ? 'Dieser Eintrag' : `Diese ${number(rows)} Einträge`} mit den gezeigten Spalten, etwa ${bytes(size)}.`,
  selectionHint: (rows, size) =>
    `${rows === 1 ? 'Der ausgewählte Eintrag' : `Die ${number(rows)} ausgewählten Einträge`} mit den gezeigten Spalten, etwa ${bytes(size)}.`,
  selected: 'Auswahl exportieren',
  clientsChoice: 'In den Listen der Clients und im Bericht',
  selectedClients: (clients) =>
    clients === 1 ? 'der ausgewählte' : `die ${number(clients)} ausgewählten`,
  theseClients: (clients) => (clients === 1 ? 'dieser eine' : `diese ${number(clients)}`),
  allClients: (clients) => `alle ${number(clients)}`,
  saveSession: 'Sitzung speichern',
  saveSessionHint:
    'Alles Gelesene, Gewählte und Berichtigte, um später weiterzuarbeiten; ohne Kennwörter',
  sessionSaved: 'Die Sitzung ist gespeichert.',
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

const ACTION_LEADS: { readonly [A in Action]: string } = {
  upgrade: 'Auf SP5 oder höher, empfohlen ist SP6a. Bis dahin: ein Kennwort ohne §.',
  'change-password':
    'In eines ohne §, wo eine Aktualisierung nicht möglich ist (kein SP5 für den Prozessor) oder Paarungen verschlechtern würde (Rechner, die Client und Server sind und aufeinander oder auf fehlende Angaben warten). Wo heute nichts auffällig ist: bevor ihre Server auf SP5 angehoben werden.',
  verify: 'Fehlendes erfassen; dann lassen sich ihre Paarungen entscheiden.',
  'upgrade-first':
    'Heute ist nichts auffällig. Würde einer ihrer Server auf SP5 angehoben, wären sie betroffen oder gefährdet: zuerst aktualisieren.',
  none: '',
};

export const reportDe: ReportMessages = {
  title: (inventory) => `Bericht zu Q251382: ${inventory}`,
  kind: 'Bericht zum Microsoft-Artikel Q251382',
  of: (inventory, madeOn) => `${inventory}, ${madeOn}`,
  by: (author) => `von ${author}`,
  countedHeading: 'Was gezählt wurde',
  actionsHeading: 'Clients nach Maßnahme',
  bytes,
  matrixLead:
    'Auffällige Paarungen nach Service Pack des Clients (Zeilen) und des Servers (Spalten); eine Zahl mit ? zählt unentschiedene; · heißt ausgeschlossen. Im umrandeten Bereich kann der Artikel zutreffen.',
  rules: {
    heading: 'Wie gezählt wurde',
    emptyGroup: (where, what) => `${where} ${what}.`,
    nothingAssumed:
      'Ist eine Angabe nicht erfasst, bleiben Paarungen unentschieden, oder gefährdet, wenn es nur das § im Kennwort ist.',
    corrected: (changes) =>
      `${count(changes, 'Berichtigung', 'Berichtigungen')} durch die Person, die den Bericht erstellt hat; die Dateien selbst sind unverändert.`,
    correctedName: 'Berichtigungen',
  },
  clients: {
    heading: 'Was die Clients brauchen',
    lead: 'Was heute ansteht, kommt zuerst. In jeder Liste kommt, was sofort geht, vor dem, was auf andere Clients wartet, dann Clients mit mehr betroffenen, dann mit mehr gefährdeten Paarungen. Alle Clients, die auf niemanden warten, lassen sich zusammen und in beliebiger Reihenfolge erledigen.',
    nobody: 'Kein Client braucht etwas.',
    action: (action, clients) => `${action}: ${clients}`,
    actionLead: (action) => ACTION_LEADS[action],
    chosen: (chosen, all) =>
      `${chosen === 0 ? 'Keiner' : `Nur ${number(chosen)}`} der ${number(all)} Clients, die etwas brauchen, ${chosen < 2 ? 'steht' : 'stehen'} in den Listen: die auf der Seite gewählten, als der Bericht entstand. Alles andere gilt für den ganzen Bestand.`,
    cut: (shown, all) =>
      `Das sind die ersten ${number(shown)} von ${number(all)} Clients. „Bericht (HTML)“ und „Maßnahmenliste (CSV)“ nennen alle.`,
    leftOut: (all) =>
      `${count(all, 'Client braucht', 'Clients brauchen')} etwas. Die Liste fehlt, weil der Browser den Druck begonnen hat: Mit „Drucken“ im Menü „Exportieren“ wird sie mitgedruckt.`,
    marked: (value, mark) => `${value} (${mark})`,
  },
  problems: {
    heading: 'Probleme des Bestands',
    leftOut: (all) => `${count(all, 'Problem', 'Probleme')}, aus demselben Grund nicht aufgeführt.`,
    cut: (shown, all) =>
      `Das sind die ersten ${number(shown)} von ${number(all)} Problemen. „Gesamtes Audit (JSON)“ führt alle auf.`,
  },
  inventory: {
    heading: 'Der Bestand',
    file: 'Datei',
    size: 'Größe',
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    headings: 'Überschriften',
    headingLine: (line) => `Zeile ${number(line)}`,
    rows: 'Datenzeilen',
    sha256: 'SHA-256',
  },
  article: {
    heading: (title) => `Q251382: ${title}`,
  },
  madeBy: (version) =>
    `Im Browser erstellt mit NT4-PPTP-Audit ${version}. Nichts hat den Rechner verlassen.`,
};
