import type { DecisionKind } from '../../remediation/decisions.ts';
import type { HistoryMessages } from '../en/history.ts';
import { format } from './format.ts';
import { quoted } from './written-text.ts';

const { count, list, number } = format;

const DECISIONS: { readonly [K in DecisionKind]: string } = {
  accept: 'Akzeptiert',
  'reported-done': 'Als erledigt gemeldet',
  reopen: 'Wieder geöffnet',
  owner: 'Zuständigkeit eingetragen',
  note: 'Notiz',
};

export const historyDe: HistoryMessages = {
  heading: 'Berichtigungen und Verlauf',
  open: (steps, corrections) =>
    steps === 0 && corrections > 0
      ? count(corrections, 'Berichtigung', 'Berichtigungen')
      : count(steps, 'Änderung', 'Änderungen'),
  openHint:
    'Was Sie geändert haben, Schritt für Schritt; jede Berichtigung lässt sich zurücknehmen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoHint: (step) => `Rückgängig: ${step} (Strg+Z)`,
  redoHint: (step) => `Wiederholen: ${step} (Strg+Y)`,
  counting: 'Zählt neu…',
  notSaved: (since) => `nicht gespeichert seit ${since}`,
  onlyHere: 'Das alles gilt nur hier; die Dateien bleiben, wie sie sind.',
  correctionsHeading: 'Berichtigungen',
  noCorrections: 'Keine Zelle ist berichtigt, erklärt oder entschieden.',
  loading: 'Wird nachgesehen…',
  failed: 'Das ließ sich nicht nachsehen. Schließen Sie dies und öffnen Sie es erneut.',
  stepsHeading: 'Verlauf',
  noSteps: 'Es wurde noch nichts geändert.',
  undone: 'rückgängig gemacht',
  correction: {
    cell: (what, machine) => (machine === null || machine === '' ? what : `${what} von ${machine}`),
    meaning: (what) => `${what}: was ein Text bedeutet`,
    settlement: (what, machine) =>
      machine === null
        ? `${what}: welche Zeile zählt`
        : `${what} von ${machine}: welche Zeile zählt`,
    written: (text) => (text === null ? '•••' : text === '' ? 'leere Zelle' : quoted(text)),
    change: (written, counts) => `${written} → ${counts}`,
    others: (others) => `nicht: ${others}`,
    place: (file, line, heading) =>
      [
        file,
        ...(line === null ? [] : [`Zeile ${number(line)}`]),
        ...(heading === null ? [] : [`unter „${heading}“`]),
      ].join(', '),
    rows: (rows) => count(rows, 'Zeile', 'Zeilen'),
    applies: 'gilt jetzt für keine Zeile',
    said: (when, by) => (by === '' ? when : `${when}, ${by}`),
    remembered: 'aus einer früheren Datei gemerkt',
    withdraw: 'Zurücknehmen',
    withdrawLabel: (what) => `Zurücknehmen: ${what}`,
    before: (written) => `in der Datei steht: ${written}`,
  },
  columns: {
    what: 'Was',
    place: 'Wo',
    written: 'Wie geschrieben',
    counts: 'Zählt als',
    said: 'Wann und von wem',
    reason: 'Grund',
  },
  said: {
    reason: 'Grund (freiwillig)',
    by: 'Von (freiwillig)',
    byHint: 'Steht in der Liste der Berichtigungen, in Berichten und im JSON. Es beweist nichts.',
  },
  steps: {
    files: (names) => `${list(names)} hinzugefügt`,
    fewerFiles: 'Eine Datei herausgenommen',
    columns: 'Gewählt, wie die Spalten oder die Datei gelesen werden',
    cell: (what, file, line, value) => `${what} in Zeile ${number(line)} von ${file}: ${value}`,
    meaning: (what, text, value) => `${what}: ${quoted(text)} bedeutet ${value}`,
    settlement: (what, file, line) => `${what}: Zeile ${number(line)} von ${file} zählt`,
    withdrawn: (step) => `Zurückgenommen: ${step}`,
    several: (first, more) => (more === 0 ? first : `${first}, und ${number(more)} weitere`),
    scope: (scope) => `Wer welchen Server anwählt: ${scope}`,
    group: 'Rechner einer Gruppe',
    peers: 'angegebene Server',
    assumptions: (facts) =>
      facts.length === 0 ? 'Annahmen aufgehoben' : `Angenommen: ${list(facts)}`,
    noPlan: 'Den Plan verworfen',
    plan: (isNew, machines, waves) =>
      `${isNew ? 'Geplant' : 'Den Plan geändert'}: ${count(machines, 'Rechner', 'Rechner')} in ${count(waves, 'Welle', 'Wellen')}`,
    decision: (kind, n, areClients) =>
      `${DECISIONS[kind]}: ${areClients ? count(n, 'Client', 'Clients') : count(n, 'Rechner', 'Rechner')}`,
  },
  leave: {
    heading: 'Nicht Gespeichertes verwerfen?',
    says: (steps, since) =>
      `${count(steps, 'Änderung', 'Änderungen')} an diesem Bestand ${steps === 1 ? 'ist' : 'sind'} seit ${since} nicht gespeichert. Wenn Sie fortfahren, ${steps === 1 ? 'geht sie' : 'gehen sie'} verloren; die Dateien selbst bleiben, wie sie sind.`,
    save: 'Speichern und fortfahren',
    discard: 'Verwerfen und fortfahren',
    cancel: 'Hier bleiben',
    kept: {
      heading: 'Ohne Speichern fortfahren?',
      says: (steps, since) =>
        `${count(steps, 'Änderung', 'Änderungen')} an diesem Bestand ${steps === 1 ? 'ist' : 'sind'} seit ${since} in keiner Datei gespeichert. Dieser Browser bewahrt ${steps === 1 ? 'sie' : 'alle'} auf: Auf der Startseite können Sie dieses Audit fortsetzen oder löschen.`,
      goOn: 'Ohne Speichern fortfahren',
    },
  },
};
