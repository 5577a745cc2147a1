import { LISTED_LINE_KINDS, type ListedLineKind } from '../../fleet/line-account.ts';
import type { FactName } from '../../fleet/machine.ts';
import {
  claimsIn,
  type Problem,
  type ProblemEffect,
  type ProblemKind,
} from '../../fleet/problem.ts';
import { atBeginning } from '../../fleet/written-text.ts';
import type { ProblemsMessages } from '../en/problems.ts';
import { wordOf } from '../word-of.ts';
import { format } from './format.ts';
import { quoted, written } from './written-text.ts';

/** The facts as they follow „als …“ and „bei der Angabe …“. */
const FACT_NAMES: { readonly [F in FactName]: string } = {
  role: 'Rolle',
  servicePack: 'Service Pack',
  encryption: 'Verschlüsselung',
  sectionSign: '§ im Kennwort',
  product: 'Produkt',
  architecture: 'Architektur',
  strength: 'Verschlüsselungsstärke',
  lastSeen: 'Zuletzt gesehen',
};

function fact(word: string | undefined): string {
  return wordOf(FACT_NAMES, word ?? '') ?? 'Zelle';
}

/** Pairs of a line and a text, such as `Zeile 12: „SP4“, Zeile 90: „SP6“`. */
function claims(linesAndTexts: readonly string[]): string {
  return claimsIn(linesAndTexts)
    .map(({ line, text }) => `Zeile ${line}: ${quoted(text)}`)
    .join(', ');
}

const APART = 'der Rechner bleibt außerhalb aller Paarungen';

const SENTENCES: { readonly [K in ProblemKind]: (problem: Problem) => string } = {
  'name-missing': () => 'Die Zeile nennt keinen Rechner; sie wurde ausgelassen.',
  'footer-row': ({ value }) =>
    `„${value}“ ist kein Rechner, sondern eine Bemerkung oder Summe; die Zeile wurde ausgelassen.`,
  'group-row': ({ value }) =>
    `„${value}“ steht über den Zeilen einer Gruppe und ist kein Rechner; die Zeile wurde ausgelassen.`,
  'heading-row-repeated': () =>
    'Hier stehen die Überschriften noch einmal; die Zeile wurde ausgelassen.',
  'duplicate-merged': ({ value, details: [line, differing = ''] }) =>
    `„${value}“ steht bereits in Zeile ${line}; aus beiden Zeilen wurde ein Rechner.${
      differing === ''
        ? ''
        : ` In diesen Spalten weichen sie ab, es gilt die erste Zeile: ${differing}.`
    }`,
  'value-unreadable': ({ value, details: [name] }) =>
    `${atBeginning(quoted(value))} wurde als Angabe zu „${fact(name)}“ nicht verstanden; der Wert gilt als nicht lesbar, bis Sie sagen, was er bedeutet.`,
  'facts-disputed': ({ details: [name, ...said] }) =>
    `Die Zeilen dieses Rechners widersprechen sich bei „${fact(name)}“ (${claims(said)}); die Angabe gilt als nicht lesbar, bis Sie eine Zeile wählen.`,
  'role-missing': () =>
    `Die Rolle ist nicht erfasst, der Rechner ist weder Client noch Server; ${APART}.`,
  'role-unreadable': ({ value }) => `„${value}“ wurde nicht als Rolle verstanden; ${APART}.`,
  'product-unreadable': ({ value }) =>
    `„${value}“ wurde nicht als Produkt verstanden, es ist also offen, ob der Artikel gilt; ${APART}.`,
  'outside-the-article': ({ value }) =>
    `„${value}“ ist keines der drei Produkte, für die der Artikel gilt; ${APART}.`,
  'newest-row-counts': ({ details: [name, line, text = '', ...older] }) =>
    `Die Zeilen dieses Rechners widersprechen sich bei „${fact(name)}“; es gilt die neueste, Zeile ${line}, mit ${quoted(text)} (${claims(older)}).`,
  'columns-disagree': ({ details: [name, taken = '', heading, text = ''] }) =>
    `Zwei Spalten widersprechen sich bei „${fact(name)}“: Es gilt ${quoted(taken)}, in „${heading}“ steht ${quoted(text)}.`,
  'name-also-qualified': ({ value, details: [other, line] }) =>
    `„${value}“ steht ohne Domäne, in Zeile ${line} steht „${other}“; beide zählen als zwei Rechner.`,
  'peer-unknown': ({ details: [peer] }) =>
    `„${peer}“ ist als angewählter Server eingetragen, fehlt aber im Bestand; es entsteht keine Paarung.`,
  'peer-outside-the-article': ({ details: [peer] }) =>
    `„${peer}“ ist als angewählter Server eingetragen, liegt aber außerhalb des Artikels, oder sein Produkt wurde nicht verstanden; es entsteht keine Paarung.`,
  'peer-not-a-server': ({ details: [peer] }) =>
    `„${peer}“ ist als angewählter Server eingetragen, ist im Bestand aber kein Server; es entsteht keine Paarung.`,
  'peer-is-itself': ({ details: [peer] }) =>
    `„${peer}“ ist bei sich selbst als angewählter Server eingetragen; ein Rechner wird nie mit sich selbst gepaart.`,
  'password-column': ({ column }) =>
    `Die Spalte „${column ?? ''}“ enthält Kennwörter im Klartext; behalten wurde nur, ob jedes ein § enthält, der Text wurde verworfen. Entfernen Sie die Spalte aus der Datei.`,
  'secret-column': ({ column }) =>
    `Die Spalte „${column ?? ''}“ enthält Kennwörter für anderes oder vielleicht Kennwörter; ihr Text wurde verworfen, und sie entscheidet nichts.`,
  'heading-repeated': ({ column, details: [times] }) =>
    `${times} Spalten tragen die Überschrift „${column ?? ''}“; alle wurden behalten, und unter „Wie gelesen“ steht, welche gilt.`,
  'heading-row-skipped': () =>
    'Hier stehen noch einmal Überschriften; die Zeilen darunter werden nach ihnen gelesen, und die Zeile selbst ist kein Rechner.',
  'row-above-headings': () =>
    'Die Zeile steht über den Überschriften und wurde deshalb nicht gelesen; gehört sie zu den Daten, wählen Sie unter „Wie gelesen“ eine andere Überschriftenzeile.',
  'row-too-short': () =>
    'Die Zeile hat weniger Zellen, als es Überschriften gibt; die fehlenden gelten als leer.',
  'row-too-long': ({ value }) =>
    value === ''
      ? 'Die Zeile hat mehr Zellen, als es Überschriften gibt; was hinter der letzten Überschrift steht, wurde nicht gelesen. Stehen Zellen unter der falschen Überschrift, gelten die Angaben der Zeile als nicht lesbar.'
      : `Die Zeile hat mehr Zellen, als es Überschriften gibt; „${value}“ hinter der letzten Überschrift wurde nicht gelesen. Stehen Zellen unter der falschen Überschrift, gelten die Angaben der Zeile als nicht lesbar.`,
  'empty-cell-too-many': () =>
    'Die Zeile hat eine leere Zelle zu viel; ihre Zellen stehen vielleicht unter den falschen Überschriften. Was nach ihrer ersten leeren Zelle kommt, gilt als nicht lesbar.',
  'row-behind-hash': () =>
    'Die Zeile beginnt mit # und gilt als Bemerkung; wenn sie eine Datenzeile ist, entfernen Sie das #.',
  'stray-quote': () =>
    'In einer Zelle steht ein Anführungszeichen; es wurde als gewöhnliches Zeichen gelesen.',
  'unclosed-quote': () =>
    'Hier beginnt ein Anführungszeichen, das nie geschlossen wird; ab dieser Zeile gelten Anführungszeichen als gewöhnliche Zeichen.',
  'rows-in-quotes': () =>
    'Hier stehen in Anführungszeichen mehrere Zeilen, die auch Datenzeilen sein könnten; sie wurden als eine Zelle gelesen.',
  'nul-bytes': () => 'Die Zeile enthält NUL-Zeichen; sie wurden weggelassen.',
  'mixed-encodings': () =>
    'Die Datei ist aus Teilen mit verschiedenen Zeichensätzen zusammengesetzt; diese Zeile und vielleicht weitere darunter sind kein UTF-8 und wurden im anderen Zeichensatz gelesen.',
  'replacement-character': () =>
    'Die Zeile enthält Zeichen, die dieser Zeichensatz nicht wiedergeben kann; ein anderer liest sie vielleicht.',
};

/** One German sentence that says what is wrong and what was done about it. */
function describeProblemInGerman(problem: Problem): string {
  return SENTENCES[problem.kind](problem);
}

const { count, number } = format;

const KIND_NAMES: { readonly [K in ProblemKind]: string } = {
  'name-missing': 'kein Name',
  'footer-row': 'Bemerkung oder Summe',
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
  'peer-unknown': 'eingetragener Server nicht im Bestand',
  'peer-outside-the-article': 'eingetragener Server außerhalb des Artikels',
  'peer-not-a-server': 'eingetragener Server ist kein Server',
  'peer-is-itself': 'als Server bei sich selbst eingetragen',
  'password-column': 'Kennwörter im Klartext',
  'secret-column': 'andere Geheimnisse, verborgen',
  'heading-repeated': 'gleiche Überschrift mehrfach',
  'heading-row-skipped': 'weitere Überschriftenzeile',
  'row-above-headings': 'Zeile über den Überschriften',
  'row-too-short': 'Zeile zu kurz',
  'row-too-long': 'Zeile zu lang',
  'empty-cell-too-many': 'eine leere Zelle zu viel',
  'row-behind-hash': 'Zeile hinter #',
  'stray-quote': 'einzelnes Anführungszeichen',
  'unclosed-quote': 'offenes Anführungszeichen',
  'rows-in-quotes': 'Datenzeilen in Anführungszeichen?',
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
    asWritten: (text) => (text === '' ? 'Die Zelle ist leer.' : `Geschrieben: ${quoted(text)}`),
    place: (file, line, heading) =>
      `${file}, Zeile ${number(line)}${heading === null ? '' : `, unter „${heading}“`}.`,
    orAllRows: 'Oder für alle Zeilen mit demselben Text',
    notRecorded: 'nicht erfasst',
    meaning: (text, rows) =>
      `${atBeginning(quoted(text))} (${count(rows, 'Zeile', 'Zeilen')}) bedeutet`,
    means: (text) => `${atBeginning(quoted(text))} bedeutet`,
    meaningsHeading: (n) => `Was ${count(n, 'Text bedeutet', 'Texte bedeuten')}, nach Ihrer Angabe`,
    choose: 'bitte wählen …',
    under: (what, heading) => `${what}, unter „${heading}“`,
    apply: 'Übernehmen',
    unknownHeading: 'Nicht verstandene Werte',
    unknownLead: 'Geben Sie einmal an, was ein Wert bedeutet; es gilt dann für alle seine Zeilen.',
    disputesHeading: 'Zeilen, die sich widersprechen',
    disputesLead: 'Wählen Sie die Zeile, die gelten soll.',
    dispute: (machine, what) => `${machine}: ${what}`,
    claim: (file, line, text) =>
      `${file === null ? '' : `${file}, `}Zeile ${number(line)}: ${text === '' ? 'leer' : written(text)}`,
    showAll: (more) => `${number(more)} weitere zeigen`,
  },
};
