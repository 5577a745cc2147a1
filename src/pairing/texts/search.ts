import type { Codes } from '../../fleet/codes.ts';
import type { Texts } from '../../fleet/texts.ts';
import { finish, type Steps } from '../kept.ts';
import { foldForSearch, type TextIndex } from './text-index.ts';

/** The most words and phrases that one search looks for: each is a bit of a `Uint8Array`. */
export const MOST_TERMS = 6;

/** The number of sets of terms. */
export const TERM_SETS = 1 << MOST_TERMS;

/** A search as it is carried out. */
export interface ParsedSearch {
  /** The words and phrases, folded. A row is found if each of them is in one of its cells. */
  readonly terms: readonly string[];
  /** How many further words and phrases are not looked for. */
  readonly left: number;
}

/** Every quotation mark that opens or closes a phrase. */
const QUOTES = '"“”„‟«»';
const PIECES = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|[^\\s${QUOTES}]+`, 'gu');

/**
 * Cuts a search into words and phrases. Blanks separate words; quotation marks enclose a phrase, whose last
 * one may be missing. Whatever another term contains is left out, because it is found wherever that one is.
 */
export function parseSearch(text: string): ParsedSearch {
  const pieces = Array.from(text.matchAll(PIECES), ([word, phrase]) =>
    foldForSearch((phrase ?? word).trim().replace(/\s+/gu, ' ')),
  );
  const distinct = [...new Set(pieces)].filter((term) => term !== '');
  const terms = distinct.slice(0, MOST_TERMS);
  const isImplied = (term: string) => terms.some((other) => other !== term && other.includes(term));
  return {
    terms: terms.filter((term) => !isImplied(term)),
    left: distinct.length - terms.length,
  };
}

/** The set that has every term. */
export function everyTerm(terms: readonly string[]): number {
  return (1 << terms.length) - 1;
}

/** A column of texts, dictionary-coded: row `i` reads `texts[codes[i]]`. */
export interface CodedTexts {
  readonly codes: Codes;
  readonly texts: Texts;
}

/** A column that is searched. */
export interface SearchedColumn {
  /** For each row, its text in the index; null if row `i` has text `i`. */
  readonly codes: Codes | null;
  readonly index: () => TextIndex;
}

/**
 * For each row, the set of the terms that one of its cells contains: bit `i` stands for `terms[i]`.
 * @param before what other columns of the same rows contain. It is left as it is, and returned if these
 * columns contain no term.
 */
export function findTerms(
  size: number,
  columns: readonly SearchedColumn[],
  terms: readonly string[],
  before?: Uint8Array,
): Uint8Array {
  let found: Uint8Array | null = null;
  for (const { codes, index } of columns) {
    const sets = findInTexts(index(), terms);
    if (sets === null) continue;
    if (found === null && before === undefined && codes === null) {
      found = sets;
      continue;
    }
    found ??= before?.slice() ?? new Uint8Array(size);
    addSets(found, sets, codes);
  }
  return found ?? before ?? new Uint8Array(size);
}

/** Adds to each row the set of its text. Without a condition: hits are random, and a wrong guess costs more. */
function addSets(found: Uint8Array, sets: Uint8Array, codes: Codes | null): void {
  for (let row = 0; row < found.length; row += 1) {
    const text = codes === null ? row : (codes[row] ?? 0);
    found[row] = (found[row] ?? 0) | (sets[text] ?? 0);
  }
}

/** The set of terms in each text of an index; null if no text contains any. */
function findInTexts(index: TextIndex, terms: readonly string[]): Uint8Array | null {
  let sets: Uint8Array | null = null;
  for (const [bit, term] of terms.entries()) {
    const marks = index.containing(term);
    if (!marks.includes(1)) continue;
    if (sets === null) sets = bit === 0 ? marks : marks.map((mark) => mark << bit);
    else {
      for (let text = 0; text < marks.length; text += 1) {
        sets[text] = (sets[text] ?? 0) | ((marks[text] ?? 0) << bit);
      }
    }
  }
  return sets;
}

/** Columns are joined while the product of their numbers of texts is at most this. */
const MOST_JOINED = 1 << 16;

const NO_CODE = 0xffffffff;

/**
 * Joins columns of few texts into one whose texts are their cells line by line, so that a search visits
 * each row once instead of once for each column. Terms contain no line break, so none is found across two
 * cells. Columns of many texts stay as they are.
 */
export function joinColumns(columns: readonly CodedTexts[]): readonly CodedTexts[] {
  return finish(joinInSteps(columns));
}

/** Joins columns like `joinColumns`, with pauses. */
export function* joinInSteps(columns: readonly CodedTexts[]): Steps<readonly CodedTexts[]> {
  const joined: CodedTexts[] = [];
  let open: CodedTexts | null = null;
  for (const column of columns) {
    if (open === null) {
      open = column;
    } else if (open.texts.length * column.texts.length <= MOST_JOINED) {
      open = joinTwo(open, column);
      yield;
    } else if (column.texts.length < open.texts.length) {
      joined.push(open);
      open = column;
    } else joined.push(column);
  }
  return open === null ? joined : [...joined, open];
}

function joinTwo(one: CodedTexts, other: CodedTexts): CodedTexts {
  const width = other.texts.length;
  const codeOf = new Uint32Array(one.texts.length * width).fill(NO_CODE);
  const codes = new Uint32Array(one.codes.length);
  const texts: string[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    const first = one.codes[row] ?? 0;
    const second = other.codes[row] ?? 0;
    const pair = first * width + second;
    let code = codeOf[pair] ?? NO_CODE;
    if (code === NO_CODE) {
      code = texts.length;
      codeOf[pair] = code;
      texts.push(`${one.texts.at(first) ?? ''}\n${other.texts.at(second) ?? ''}`);
    }
    codes[row] = code;
  }
  return { codes, texts };
}
