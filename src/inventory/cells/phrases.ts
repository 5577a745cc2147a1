import { foldSpelling, isTooLong } from './cell-text.ts';

/** For each meaning, the phrases that express it, as people write them. */
export type Spellings<M extends string> = { readonly [K in M]: readonly string[] };

/** A meaning found in a text, and whether a conjunction or joining sign precedes it. */
export interface Said<M extends string> {
  readonly meaning: M;
  readonly joined: boolean;
}

/** Reads a text as a sequence of known phrases; null if any part of it is unknown. */
export type PhraseReader<M extends string> = (text: string) => readonly Said<M>[] | null;

const JOINING_SIGNS: ReadonlySet<string> = new Set(['+', '/', ',', '&', ';', '|']);
const JOINING_WORDS: ReadonlySet<string> = new Set(['and', 'und', 'u', 'plus']);
/**
 * Signs that only separate words. Others (`\`, `?`, `*`, `"`, `%`, `<`) may express doubt, a missing value or the
 * opposite.
 */
const SEPARATORS: ReadonlySet<string> = new Set(['.', ':', '-', '_', '(', ')', '[', ']']);
/** Signs that end a part of a text. */
const ENDS_PART: ReadonlySet<string> = new Set(['(', ')', '[', ']', ':']);
/** Words that negate what follows: "no strong encryption" does not mean "no". */
const DENYING_WORDS: ReadonlySet<string> = new Set([
  'no',
  'not',
  'non',
  'nein',
  'nicht',
  'kein',
  'keine',
  'keinen',
  'ohne',
  'without',
  'never',
  'nie',
]);

/**
 * `128bit` is two words, but `x1` is one, so that its `x` is not read as a mark. Two or more dots mean an omission,
 * not a separator.
 */
const WORD = /[a-z]+ ?= ?\d+|\d+(?=bit)|[\p{L}\d]+|\.{2,}|[^\s\p{L}\d]/gu;

/**
 * A stray quote at the edge of a longer text is a typing error. In shorter ones it matters: a database writes `"N` for
 * a missing value.
 */
const SHORTEST_QUOTED = 3;

/** A word, number or significant sign. `endsPart`: it is the last one, or followed by a bracket or colon. */
interface Word {
  readonly text: string;
  readonly endsPart: boolean;
}

/** The words of a text; null if one of them is not in the vocabulary. */
function wordsOf(text: string, vocabulary: ReadonlySet<string> | null): readonly Word[] | null {
  const folded = foldSpelling(text);
  const unquoted = folded.length > SHORTEST_QUOTED ? folded.replace(/^"|"$/g, '') : folded;
  const tokens = unquoted.match(WORD) ?? [];
  const words: Word[] = [];
  for (const [at, token] of tokens.entries()) {
    if (SEPARATORS.has(token)) continue;
    const word = token.replaceAll(' ', '');
    if (vocabulary?.has(word) === false) return null;
    words.push({ text: word, endsPart: ENDS_PART.has(tokens[at + 1] ?? ')') });
  }
  return words;
}

/** Whether the brackets are balanced. If not, the cell was probably cut off and cannot be trusted. */
export function hasWholeBrackets(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('(') === count(')') && count('[') === count(']');
}

function phraseKey(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

interface PhraseTable<M extends string> {
  /** All words of the phrases, and those that join phrases. */
  readonly vocabulary: ReadonlySet<string>;
  readonly meanings: ReadonlyMap<string, M | null>;
  readonly longest: number;
}

function tableOf<M extends string>(
  spellings: Spellings<M>,
  silent: readonly string[],
): PhraseTable<M> {
  const meanings = new Map<string, M | null>();
  const vocabulary = new Set([...JOINING_SIGNS, ...JOINING_WORDS]);
  let longest = 1;
  const put = (phrase: string, meaning: M | null) => {
    const words = wordsOf(phrase, null) ?? [];
    for (const { text } of words) vocabulary.add(text);
    longest = Math.max(longest, words.length);
    meanings.set(phraseKey(words), meaning);
  };
  for (const phrase of silent) put(phrase, null);
  for (const meaning in spellings) {
    for (const phrase of spellings[meaning]) put(phrase, meaning);
  }
  return { vocabulary, meanings, longest };
}

/**
 * Whether a word is a single letter, digit or empty box. Such a flag counts only as the whole cell, unlike in "N.N.",
 * "1.0" and "☐ no".
 */
function isBareFlag(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{L}\d☐]$/u.test(word.text);
}

/**
 * Creates a reader that covers a text with phrases, trying the longest first, so that "not required" is found before
 * "required". `silent` phrases have no meaning. A text is not read at all if it is too long, contains an unknown word or sign,
 * is cut off, begins or ends with a joining sign, or negates a silent phrase.
 */
export function createPhraseReader<M extends string>(
  spellings: Spellings<M>,
  silent: readonly string[],
): PhraseReader<M> {
  const { vocabulary, meanings, longest } = tableOf(spellings, silent);
  /** The number of words of the longest phrase that starts at `at`; 0 if there is none. */
  const lengthAt = (words: readonly Word[], at: number): number => {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !meanings.has(phraseKey(words.slice(at, at + length)))) length--;
    return length;
  };
  const isSilentAt = (words: readonly Word[], at: number): boolean => {
    return meanings.get(phraseKey(words.slice(at, at + lengthAt(words, at)))) === null;
  };
  return (text) => {
    const words = isTooLong(text) ? null : wordsOf(text, vocabulary);
    if (words === null || !hasWholeBrackets(text)) return null;
    if ([words[0], words.at(-1)].some((word) => JOINING_SIGNS.has(word?.text ?? ''))) return null;
    const said: Said<M>[] = [];
    let joined = false;
    let at = 0;
    while (at < words.length) {
      const word = words[at];
      const length = lengthAt(words, at);
      if (length > 0) {
        const meaning = meanings.get(phraseKey(words.slice(at, at + length))) ?? null;
        if (length === 1 && words.length > 1 && meaning !== null && isBareFlag(word)) return null;
        const denies = length === 1 && DENYING_WORDS.has(word?.text ?? '') && !word?.endsPart;
        if (denies && isSilentAt(words, at + 1)) return null;
        if (meaning !== null) said.push({ meaning, joined });
        if (meaning !== null) joined = false;
        at += length;
        continue;
      }
      const joining = word?.text ?? '';
      if (!JOINING_SIGNS.has(joining) && !JOINING_WORDS.has(joining)) return null;
      joined = true;
      at++;
    }
    return said;
  };
}

/** The meaning, if a text expresses only one, however often; else null. */
export function soleMeaning<M extends string>(said: readonly Said<M>[] | null): M | null {
  const first = said?.[0];
  if (said === null || first === undefined) return null;
  return said.every(({ meaning }) => meaning === first.meaning) ? first.meaning : null;
}
