import { LISTED_LINE_KINDS, type ListedLineKind } from '../../fleet/line-account.ts';
import type { ProblemEffect, ProblemKind } from '../../fleet/problem.ts';
import type { ProblemsMessages } from '../en/problems.ts';
import { format } from './format.ts';
import { describeProblemInGerman } from './problem-sentences.ts';

const { count, number } = format;

const KIND_NAMES: { readonly [K in ProblemKind]: string } = {
  'name-missing': 'kein Name',
  'footer-row': 'Anmerkung oder Summe',
  'group-row': 'Zeile über einer Gruppe',
  'heading-row-repeated': 'Überschriften wiederholt',
  'duplicate-merged': 'mehrere Zeilen, ein Rechner',
  'value-unreadable': 'Wert nicht verstanden',
  'facts-disputed': 'Zeilen widersprechen sich',
  'role-missing': 'keine Rolle',
  'role-unreadable': 'Rolle nicht verstanden',
  'product-unreadable': 'Produkt nicht verstanden',
  'outside-the-article': 'außerhalb des Artikels',
  'newest-row-counts': 'neueste Zeile gilt',
  'columns-disagree': 'Spalten widersprechen sich',
  'name-also-qualified': 'Name mit und ohne Domäne',
  'peer-unknown': 'angewählter Server fehlt',
  'peer-outside-the-article': 'angewählter Server außerhalb des Artikels',
  'peer-not-a-server': 'angewählter Rechner kein Server',
  'peer-is-itself': 'wählt sich selbst an',
  'password-column': 'Kennwörter im Klartext',
  'secret-column': 'andere Geheimnisse, verborgen',
  'heading-repeated': 'gleiche Überschrift mehrfach',
  'heading-row-skipped': 'Überschriftenzeile übersprungen',
  'row-above-headings': 'Zeile über den Überschriften',
  'row-too-short': 'Zeile zu kurz',
  'row-too-long': 'Zeile zu lang',
  'empty-cell-too-many': 'leere Zelle zu viel',
  'row-behind-hash': 'Zeile hinter #',
  'stray-quote': 'einzelnes Anführungszeichen',
  'unclosed-quote': 'offenes Anführungszeichen',
  'nul-bytes': 'NUL-Zeichen',
  'mixed-encodings': 'zwei Zeichensätze',
  'replacement-character': 'Zeichen verloren',
};

const EFFECT_NAMES: { readonly [E in ProblemEffect]: string } = {
  rejected: 'Zeile ausgelassen',
  merged: 'Zeile zusammengeführt',
  unreadable: 'gilt als nicht lesbar',
  apart: 'in keiner Paarung',
  noted: 'vermerkt',
};

const LINE_KINDS: { readonly [K in ListedLineKind]: readonly [string, string] } = {
  blank: ['Leerzeile', 'Leerzeilen'],
  remark: ['Bemerkung', 'Bemerkungen'],
  ruler: ['Trennlinie', 'Trennlinien'],
  separator: ['sep=-Zeile', 'sep=-Zeilen'],
  'above-headings': ['Zeile über den Überschriften', 'Zeilen über den Überschriften'],
  'later-headings': ['weitere Überschriftenzeile', 'weitere Überschriftenzeilen'],
  'end-mark': ['Dateiendezeichen', 'Dateiendezeichen'],
};

export const problemsDe: ProblemsMessages = {
  sentence: describeProblemInGerman,
  kindName: (kind) => KIND_NAMES[kind],
  effectName: (effect) => EFFECT_NAMES[effect],
  account: (machines, merged, rejected, dataRows) =>
    `${number(machines)} Rechner + ${number(merged)} zusammengeführt + ${number(rejected)} ausgelassen = ${count(dataRows, 'Datenzeile', 'Datenzeilen')}`,
  lines: {
    account: (file, account) => {
      const { lines, headingLines, dataRows, furtherLines, listed } = account;
      const kinds = LISTED_LINE_KINDS.filter((kind) => listed[kind] > 0).map((kind) =>
        count(listed[kind], ...LINE_KINDS[kind]),
      );
      const parts = [
        count(headingLines, 'Überschriftenzeile', 'Überschriftenzeilen'),
        count(dataRows, 'Datenzeile', 'Datenzeilen'),
        ...(furtherLines > 0
          ? [count(furtherLines, 'Folgezeile einer Datenzeile', 'Folgezeilen von Datenzeilen')]
          : []),
        ...kinds,
      ];
      return `${file}: ${count(lines, 'Zeile', 'Zeilen')} = ${parts.join(' + ')}`;
    },
    show: 'Zeilen zeigen, die keine Datenzeilen sind',
    listed: (from, to, kind, excerpt) =>
      `${from === to ? `Zeile ${number(from)}` : `Zeilen ${number(from)} bis ${number(to)}`}: ${
        LINE_KINDS[kind][from === to ? 0 : 1]
      }${excerpt === '' ? '' : `: „${excerpt}“`}`,
  },
  mend: {
    correct: 'Berichtigen',
    record: 'Eintragen',
    correctCell: (what, machine, line) =>
      machine === ''
        ? `${what} in Zeile ${number(line)} berichtigen`
        : `${what} von ${machine} berichtigen`,
    recordCell: (what, machine, line) =>
      machine === ''
        ? `${what} in Zeile ${number(line)} eintragen`
        : `${what} von ${machine} eintragen`,
    value: (what) => `Neuer Wert für ${what}`,
    save: 'Speichern',
    asWritten: (text) => (text === '' ? 'Die Zelle ist leer.' : `Geschrieben: „${text}“`),
    place: (file, line, heading) =>
      `${file}, Zeile ${number(line)}${heading === null ? '' : `, unter „${heading}“`}.`,
    orAllRows: 'Oder für alle Zeilen mit demselben Text',
    notRecorded: 'nicht erfasst',
    meaning: (text, rows) => `„${text}“ (${count(rows, 'Zeile', 'Zeilen')}) bedeutet`,
    choose: 'bitte wählen …',
    under: (what, heading) => `${what}, unter „${heading}“`,
    apply: 'Übernehmen',
    unknownHeading: 'Nicht verstandene Werte',
    unknownLead: 'Geben Sie einmal an, was ein Wert bedeutet; es gilt dann für alle seine Zeilen.',
    disputesHeading: 'Zeilen, die sich widersprechen',
    disputesLead: 'Wählen Sie die Zeile, die gelten soll.',
    dispute: (machine, what) => `${machine}: ${what}`,
    claim: (file, line, text) =>
      `${file === null ? '' : `${file}, `}Zeile ${number(line)}: ${text === '' ? 'leer' : text}`,
    showAll: (more) => `${number(more)} weitere zeigen`,
    undo: 'Rückgängig',
    undoHint: (changes) =>
      `${count(changes, 'Berichtigung', 'Berichtigungen')} auf dieser Seite; die Datei selbst bleibt unverändert.`,
    counting: 'Wird neu gezählt …',
  },
};
