import type { ImportingMessages } from '../en/importing.ts';
import { formatFor } from '../format.ts';
import { wordOf } from '../word-of.ts';
import { alertsDe } from './alerts.ts';
import { fieldsDe } from './fields.ts';

const { bytes, count, list, number, percent } = formatFor('de');

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  cp850: 'CP850 (DOS)',
  cp437: 'CP437 (DOS, USA)',
} as const;

const DELIMITERS = {
  ',': 'Komma',
  ';': 'Semikolon',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
} as const;

const MATCH_REASONS = {
  heading: 'die Überschrift sagt es',
  'words-of-heading': 'Wörter der Überschrift',
  values: 'nach den Werten',
  chosen: 'von Ihnen gewählt',
  remembered: 'gemerkt',
} as const;

export const importingDe: ImportingMessages = {
  alerts: alertsDe,
  ...fieldsDe,
  encodingName: (encoding) => wordOf(ENCODINGS, encoding) ?? encoding,
  delimiterName: (delimiter) => wordOf(DELIMITERS, delimiter) ?? delimiter,
  matchReason: (reason) => wordOf(MATCH_REASONS, reason) ?? reason,

  progress: {
    label: 'Der Bestand wird gelesen',
    opening: (name) => `${name} wird geöffnet`,
    bytes: (name, done, total) => `${name} wird gelesen: ${bytes(done)} von ${bytes(total)}`,
    rows: (name, ratio) => `Die Zeilen von ${name} werden ausgewertet: ${percent(ratio)}`,
    pairing: 'Clients und Server werden gepaart',
    stays: 'Das gezeigte Audit bleibt, bis dieses fertig ist.',
  },

  columns: {
    heading: 'Wie die Datei gelesen wurde',
    lead: 'Alles lässt sich hier ändern; nach jeder Änderung wird sofort neu gelesen.',
    missing: (fields) => `Es fehlt noch: ${list(fields)}. Geben Sie an, welche Spalte das enthält.`,
    missingWanted: (fields) =>
      `Keine Spalte enthält: ${list(fields)}. Das Audit gelingt auch so, lässt aber Paarungen unentschieden oder gefährdet.`,
    unsure:
      'Bitte sehen Sie die mit „bitte prüfen“ markierten Spalten an: Die Überschrift allein war nicht eindeutig.',
    check: 'bitte prüfen',
    fileLine: (size, rows) => `${bytes(size)}, ${count(rows, 'Datenzeile', 'Datenzeilen')}`,
    encoding: 'Zeichensatz',
    encodingAmbiguous:
      'Die Bytes passen zu mehr als einem Zeichensatz. Lesen sich die Zeilen unten richtig?',
    beyondAscii: 'Zeilen mit Umlauten, § und anderen Zeichen außerhalb von ASCII',
    onlyAscii: 'Die Datei ist reines ASCII: Jeder Zeichensatz liest sie gleich.',
    delimiter: 'Trennzeichen',
    headingRow: 'Überschriften',
    headingLine: (line) => `Zeile ${number(line)}`,
    firstLines: 'Erste Zeilen der Datei',
    chooseHeading: (line) => `Die Überschriften stehen in Zeile ${number(line)}`,
    table: 'Spalten',
    column: 'Spalte der Datei',
    noHeading: (column) => `Spalte ${number(column)}, ohne Überschrift`,
    samples: 'Beispiele',
    noSamples: 'leer',
    hiddenSamples: 'nicht gezeigt: Kennwörter',
    readAs: 'Gelesen als',
    readAsOf: (heading) => `„${heading}“ lesen als`,
    why: 'Warum',
    carried: 'wie geschrieben übernommen',
    rereading: 'Wird neu gelesen …',
    read: 'Bestand lesen',
  },

  remember: {
    consent: 'Auf diesem Rechner merken',
    what: 'Sprache, Darstellung und wie Dateien mit denselben Überschriften gelesen werden. Niemals eine Zeile eines Bestands.',
    list: 'Gemerkte Überschriften',
    nothing: 'Noch ist keine Zuordnung gemerkt.',
    forget: 'Vergessen',
    forgetOf: (headings) => `${headings} vergessen`,
    forgetAll: 'Alles vergessen',
  },
};
