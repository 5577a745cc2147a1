import type { FactName } from '../../fleet/machine.ts';
import { claimsIn, type Problem, type ProblemKind } from '../../fleet/problem.ts';
import { wordOf } from '../word-of.ts';

/** The facts behind „als …“ and „bei der Angabe …“. */
const FACT_WORDS: { readonly [F in FactName]: string } = {
  role: 'Rolle',
  servicePack: 'Service Pack',
  encryption: 'Verschlüsselung',
  sectionSign: '§ im Kennwort',
  product: 'Produkt',
  architecture: 'Architektur',
  strength: 'Verschlüsselungsstärke',
  lastSeen: 'Datum der Erfassung',
};

function fact(word: string | undefined): string {
  return wordOf(FACT_WORDS, word ?? '') ?? 'Zelle';
}

/** Lines and texts by turns as `Zeile 12: „SP4“, Zeile 90: „SP6“`. */
function claims(linesAndTexts: readonly string[]): string {
  return claimsIn(linesAndTexts)
    .map(({ line, text }) => `Zeile ${line}: „${text}“`)
    .join(', ');
}

const APART = 'der Rechner bleibt außerhalb aller Paarungen';

const SENTENCES: { readonly [K in ProblemKind]: (problem: Problem) => string } = {
  'name-missing': () => 'Die Zeile nennt keinen Rechner; sie wurde ausgelassen.',
  'footer-row': ({ value }) =>
    `„${value}“ ist kein Rechner, sondern eine Anmerkung oder Summe; die Zeile wurde ausgelassen.`,
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
    `„${value}“ wurde als Angabe zu „${fact(name)}“ nicht verstanden; der Wert gilt als nicht lesbar, bis Sie sagen, was er bedeutet.`,
  'facts-disputed': ({ details: [name, ...said] }) =>
    `Die Zeilen dieses Rechners widersprechen sich bei „${fact(name)}“ (${claims(said)}); die Angabe gilt als nicht lesbar, bis Sie eine Zeile wählen.`,
  'role-missing': () =>
    `Die Rolle ist nicht erfasst, der Rechner ist weder Client noch Server; ${APART}.`,
  'role-unreadable': ({ value }) => `„${value}“ wurde nicht als Rolle verstanden; ${APART}.`,
  'product-unreadable': ({ value }) =>
    `„${value}“ wurde nicht als Produkt verstanden, es ist also offen, ob der Artikel gilt; ${APART}.`,
  'outside-the-article': ({ value }) =>
    `„${value}“ ist keines der drei Produkte, für die der Artikel gilt; ${APART}.`,
  'newest-row-counts': ({ details: [name, line, text, ...older] }) =>
    `Die Zeilen dieses Rechners widersprechen sich bei „${fact(name)}“; es gilt die neueste, Zeile ${line}, mit „${text}“ (${claims(older)}).`,
  'columns-disagree': ({ details: [name, taken, heading, text] }) =>
    `Zwei Spalten widersprechen sich bei „${fact(name)}“: Es gilt „${taken}“, in „${heading}“ steht „${text}“.`,
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
    `Die Spalte „${column ?? ''}“ enthält andere Kennwörter oder vielleicht Kennwörter; ihr Text wurde verworfen, und sie entscheidet nichts.`,
  'heading-repeated': ({ column, details: [times] }) =>
    `${times} Spalten tragen die Überschrift „${column ?? ''}“; alle wurden behalten, unter „Spalten“ steht, welche gelesen wird.`,
  'heading-row-skipped': () =>
    'Hier stehen die Überschriften noch einmal; die Zeile wurde übersprungen.',
  'row-above-headings': () =>
    'Die Zeile steht über den Überschriften und wurde deshalb nicht gelesen; gehört sie zu den Daten, wählen Sie unter „Spalten“ eine andere Überschriftenzeile.',
  'row-too-short': () =>
    'Die Zeile hat weniger Zellen, als es Überschriften gibt; die fehlenden gelten als leer.',
  'row-too-long': ({ value }) =>
    value === ''
      ? 'Die Zeile hat mehr Zellen, als es Überschriften gibt; was hinter der letzten Überschrift steht, wurde nicht gelesen.'
      : `Die Zeile hat mehr Zellen, als es Überschriften gibt; „${value}“ hinter der letzten Überschrift wurde nicht gelesen.`,
  'empty-cell-too-many': () =>
    'Die Zeile hat eine leere Zelle mehr, als es Überschriften gibt; ihre Zellen stehen vielleicht unter den falschen Überschriften. Was hinter ihrer ersten leeren Zelle steht, gilt als nicht lesbar.',
  'row-behind-hash': () =>
    'Die Zeile beginnt mit # und gilt als Bemerkung; wenn sie eine Datenzeile ist, entfernen Sie das #.',
  'stray-quote': () =>
    'In einer Zelle steht ein Anführungszeichen; es wurde als gewöhnliches Zeichen gelesen.',
  'unclosed-quote': () =>
    'Hier beginnt ein Anführungszeichen, das nie geschlossen wird; ab dieser Zeile gelten Anführungszeichen als gewöhnliche Zeichen.',
  'nul-bytes': () => 'Die Zeile enthält NUL-Zeichen; sie wurden weggelassen.',
  'mixed-encodings': () =>
    'Die Datei ist aus Teilen mit verschiedenen Zeichensätzen zusammengesetzt; diese Zeile und vielleicht weitere darunter sind kein UTF-8 und wurden im anderen Zeichensatz gelesen.',
  'replacement-character': () =>
    'Die Zeile enthält Zeichen, die dieser Zeichensatz nicht wiedergeben kann; ein anderer liest sie vielleicht.',
};

/** One German sentence that says what is wrong and what was done about it. */
export function describeProblemInGerman(problem: Problem): string {
  return SENTENCES[problem.kind](problem);
}
