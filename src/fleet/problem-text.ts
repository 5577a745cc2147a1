import { factNamed } from './fact-words.ts';
import type { FactName } from './machine.ts';
import { claimsIn, PROBLEM_KINDS, type Problem, type ProblemKind } from './problem.ts';
import { atBeginning, quoted } from './written-text.ts';

/** The facts as words in a sentence. */
const FACT_NAMES: { readonly [F in FactName]: string } = {
  role: 'role',
  servicePack: 'service pack',
  encryption: 'encryption',
  sectionSign: '§ in the password',
  product: 'product',
  architecture: 'architecture',
  strength: 'encryption strength',
  lastSeen: 'date last seen',
};

function factWords(word: string | undefined): string {
  const fact = factNamed(word);
  return fact === null ? 'cell' : FACT_NAMES[fact];
}

/** Formats alternating lines and texts as `line 12 says “SP4”, line 90 says “SP6”`. */
function claims(linesAndTexts: readonly string[]): string {
  return claimsIn(linesAndTexts)
    .map(({ line, text }) => `line ${line} says ${quoted(text)}`)
    .join(', ');
}

type Sentence = (problem: Problem) => string;

const SENTENCES: { readonly [K in ProblemKind]: Sentence } = {
  'name-missing': () => 'The row names no machine; it was left out.',
  'footer-row': ({ value }) =>
    `${value === '' ? 'The row' : `“${value}”`} is no machine but a remark or total; it was left out.`,
  'group-row': ({ value }) =>
    `“${value}” heads the rows below it and is no machine; the row was left out.`,
  'heading-row-repeated': () => 'The headings stand here once more; the row was left out.',
  'duplicate-merged': ({ value, details: [line, differing = ''] }) =>
    `“${value}” is on line ${line} already; both rows became one machine.${
      differing === ''
        ? ''
        : ` These columns differ and keep what the first row says: ${differing}.`
    }`,
  'value-unreadable': ({ value, details: [fact] }) =>
    `${atBeginning(quoted(value))} was not understood as a value for ${factWords(fact)}; it counts as unreadable until you say what it means.`,
  'facts-disputed': ({ details: [fact, ...said] }) =>
    `The rows of this machine disagree on the ${factWords(fact)} (${claims(said)}); it counts as unreadable until you pick one.`,
  'role-missing': () =>
    'The role is not recorded, so the machine is neither client nor server; it was kept apart from all pairings.',
  'role-unreadable': ({ value }) =>
    `“${value}” was not understood as a role; the machine was kept apart from all pairings.`,
  'product-unreadable': ({ value }) =>
    `“${value}” was not understood as a product, so it is open whether the article applies; the machine was kept apart from all pairings.`,
  'outside-the-article': ({ value }) =>
    `“${value}” is none of the three products the article applies to; the machine was kept apart from all pairings.`,
  'newest-row-counts': ({ details: [fact, line, text = '', ...older] }) =>
    `The rows of this machine disagree on the ${factWords(fact)}; the newest, line ${line}, counts with ${quoted(text)} (${claims(older)}).`,
  'columns-disagree': ({ details: [fact, taken = '', heading, text = ''] }) =>
    `Two columns disagree on the ${factWords(fact)}: ${quoted(taken)} counts, “${heading}” says ${quoted(text)}.`,
  'name-also-qualified': ({ value, details: [other, line] }) =>
    `“${value}” is given without a domain, and line ${line} has “${other}”; they were counted as two machines.`,
  'peer-unknown': ({ details: [peer] }) =>
    `“${peer}” is listed as a server to dial but is not in the inventory; it makes no pairing.`,
  'peer-not-a-server': ({ details: [peer] }) =>
    `“${peer}” is listed as a server to dial but is not a server in the inventory; it makes no pairing.`,
  'peer-outside-the-article': ({ details: [peer] }) =>
    `“${peer}” is listed as a server to dial but is outside the article, or its product was not understood; it makes no pairing.`,
  'peer-is-itself': ({ details: [peer] }) =>
    `“${peer}” lists itself as a server to dial; a machine is never paired with itself.`,
  'password-column': ({ column }) =>
    `The column “${column ?? ''}” holds passwords in clear text; only whether each contains § was kept, the texts were discarded. Remove the column from the file.`,
  'secret-column': ({ column }) =>
    `The column “${column ?? ''}” holds passwords for something else, or may hold passwords; its texts were discarded, and it decides nothing.`,
  'heading-repeated': ({ column, details: [times] }) =>
    `The heading “${column ?? ''}” is over ${times} columns; all were kept, and “How it was read” shows which one counts.`,
  'heading-row-skipped': () =>
    'The headings appear again here; the rows below are read by them, and this line is not a machine.',
  'row-above-headings': () =>
    'The line is above the headings, so it was not read as a row; if it is one, choose another heading row under “How it was read”.',
  'row-too-short': () =>
    'The row has fewer cells than there are headings; the missing ones count as empty.',
  'row-too-long': ({ value }) =>
    value === ''
      ? 'The row has more cells than there are headings; those beyond the last heading were not read. If cells are under the wrong headings, the facts of the row count as unreadable.'
      : `The row has more cells than there are headings; “${value}” beyond the last heading was not read. If cells are under the wrong headings, the facts of the row count as unreadable.`,
  'empty-cell-too-many': () =>
    'The row has one empty cell too many, so its cells may be under the wrong headings; facts after its first empty cell count as unreadable.',
  'row-behind-hash': () =>
    'The line begins with # and was taken for a remark; if it is a row, remove the #.',
  'stray-quote': () =>
    'There is a quotation mark inside a cell; it was taken as an ordinary character.',
  'unclosed-quote': () =>
    'A quotation mark opens here and is never closed; from this line on, quotation marks were taken as ordinary characters.',
  'rows-in-quotes': () =>
    'Quotation marks enclose several lines here that could also be rows; they were read as one cell.',
  'nul-bytes': () => 'The row holds NUL characters; they were left out.',
  'mixed-encodings': () =>
    'The file was put together from parts in different encodings; this line, and perhaps some below it, are not UTF-8 and were read in the other encoding.',
  'replacement-character': () =>
    'The row holds characters that this encoding cannot show; another encoding may read them.',
};

/** One English sentence: what is wrong, and what was done about it. */
export function describeProblem(problem: Problem): string {
  return SENTENCES[problem.kind](problem);
}

/**
 * Why a row was rejected, without quoting it. The sentence is the same for every row rejected for that
 * reason.
 */
export function describeRejection(kind: ProblemKind): string {
  const none = { source: 0, line: null, column: null, value: '', details: [], machine: null };
  return describeProblem({ kind, ...none });
}

/** The sentences for all reasons why a row can be rejected. */
export const REJECTIONS: readonly string[] = (Object.keys(PROBLEM_KINDS) as ProblemKind[])
  .filter((kind) => PROBLEM_KINDS[kind] === 'rejected')
  .map(describeRejection);
