import type { ShellMessages } from '../en/shell.ts';
import { format } from './format.ts';
import { guideDe } from './guide.ts';

const { count } = format;

export const shellDe: ShellMessages = {
  productName: 'NT4-PPTP-Audit',
  article: 'Microsoft-Artikel Q251382',
  close: 'Schließen',
  cancel: 'Abbrechen',
  skipToContent: 'Zum Inhalt springen',
  ready: (name, machines) =>
    `Das Audit von ${name} ist fertig: ${count(machines, 'Rechner', 'Rechner')}.`,
  header: {
    files: (names) => {
      const [first = '', ...others] = names;
      return others.length === 0
        ? first
        : `${first} und ${count(others.length, 'weitere Datei', 'weitere Dateien')}`;
    },
    rows: (rows) => count(rows, 'Zeile', 'Zeilen'),
    problems: (problems) => count(problems, 'Problem', 'Probleme'),
    columns: 'Spalten',
    columnsHint: 'Wie die Datei gelesen wurde: Zeichensatz, Trennzeichen, Spalten',
    newInventory: 'Neuer Bestand',
    guide: 'Anleitung',
    settings: 'Einstellungen',
  },
  settings: {
    theme: 'Darstellung',
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  start: {
    heading: 'Der Tunnel steht, doch es fließen keine Daten. Bei welchen Clients, und warum?',
    lead: 'Legen Sie die Bestandsliste Ihrer Windows-NT-4.0-Rechner hier ab. Gleich darauf sehen Sie jede von Q251382 betroffene Paarung aus Client und Server, den Grund und die Clients, die Service\u00a0Pack\u00a05 brauchen.',
    inputLabel: 'Bestand als CSV',
    drop: 'Hier ablegen',
    choose: 'oder Dateien auswählen',
    formats:
      'Komma, Semikolon oder Tabulator · Windows‑1252, CP850, UTF‑8, UTF‑16 · deutsche oder englische Überschriften · mehrere Dateien ergeben einen Bestand',
    paste: 'Zellen einfügen',
    pasteHint:
      'In einer Tabellenkalkulation kopierte Zellen lassen sich auch direkt hier einfügen (Strg+V).',
    sample: 'Mit dem Beispielbestand ausprobieren',
    template: 'Vorlage herunterladen',
    templateInThis: 'auf Deutsch',
    templateInThisLabel: 'Vorlage auf Deutsch herunterladen',
    conditionsHeading: 'Die vier Bedingungen des Artikels',
    conditions: [
      { title: 'Server ab SP5', text: 'Windows NT 4.0, PPTP-Server' },
      { title: 'Client bis SP4', text: 'Windows NT 4.0, PPTP-Client' },
      { title: '§ im Kennwort', text: 'nicht erfasst: gefährdet' },
      { title: 'Verschlüsselung erzwungen', text: 'von einer der beiden Seiten' },
    ],
    allFour: 'Alle vier zusammen: Der Tunnel steht, überträgt aber möglicherweise keine Daten.',
    privacy: 'Nichts verlässt Ihren Browser.',
    privacyMore:
      'Kein Hochladen, kein Konto; die Seite arbeitet ohne Netz. Kennwörter werden nie gebraucht: Es genügt die Angabe, ob eines ein § enthält.',
  },
  drop: {
    read: 'Ablegen, um diesen Bestand zu lesen',
    replace: 'Hier ablegen, um stattdessen diesen Bestand zu prüfen',
    replaceHint: 'Das gezeigte Audit bleibt, bis das neue fertig ist.',
    add: 'Hier ablegen, um den gezeigten Bestand zu ergänzen',
    addHint: 'Beides wird als ein Bestand gelesen.',
  },
  incomingWays: {
    heading: 'Neuer Bestand',
    lead: 'Das gezeigte Audit bleibt, bis das neue fertig ist.',
    add: 'Den gezeigten Bestand ergänzen statt ersetzen',
    closeAudit: 'Dieses Audit schließen',
  },
  paste: {
    heading: 'Zellen einfügen',
    label: 'Zellen, in der ersten Zeile die Überschriften',
    hint: 'Kopieren Sie die Zellen samt Überschriften in der Tabellenkalkulation und fügen Sie sie hier ein.',
    preview: 'Vorschau der eingefügten Zellen',
    rows: (rows, columns, isWhole) =>
      `${isWhole ? '' : 'mehr als '}${count(rows, 'Zeile', 'Zeilen')} unter den Überschriften, ${count(columns, 'Spalte', 'Spalten')}`,
    more: (rows) => `und ${count(rows, 'weitere Zeile', 'weitere Zeilen')}`,
    single:
      'Das sind Zeilen einer einzigen Spalte. Kopieren Sie die Zellen zusammen mit ihren Überschriften.',
    read: 'Zellen einlesen',
    sourceName: 'Eingefügte Zellen',
  },
  fault: {
    says: 'In dieser Seite ist ein Fehler aufgetreten; sie ließ sich nicht anzeigen.',
    todo: 'Nichts hat Ihren Browser verlassen. Zeigen Sie die Seite wieder an; gelingt das nicht, laden Sie sie neu.',
    todoWithAudit:
      'Das Audit und alle Ihre Eingaben sind noch da. Speichern Sie beides und zeigen Sie die Seite dann wieder an.',
    cause: (message) => `Der Browser meldet: ${message}`,
    resume: 'Seite wieder anzeigen',
    saveChoices: 'Eingaben speichern (JSON)',
    saveAudit: 'Vollständiges Audit speichern (JSON)',
    startAgain: 'Ohne diesen Bestand neu beginnen',
  },
  guide: guideDe,
};
