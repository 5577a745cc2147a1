import { foldText } from './cell-text.ts';

/** A table of spellings: for each meaning the phrases that say it, as people write them. */
export type Spellings<M extends string> = { readonly [K in M]: readonly string[] };

/** A meaning found in a text, and whether a word or sign that joins stood before it. */
export interface Said<M extends string> {
  readonly meaning: M;
  readonly joined: boolean;
}

/** Reads a text as phrases of a table; null where anything in it is in no table. */
export type PhraseReader<M extends string> = (text: string) => readonly Said<M>[] | null;

const JOINING_SIGNS: ReadonlySet<string> = new Set(['+', '/', ',', '&', ';', '|']);
const JOINING_WORDS: ReadonlySet<string> = new Set(['and', 'und', 'u', 'plus']);
/** Signs whose loss would turn a text into its opposite, into a bound, or into a certainty. */
const TELLING_SIGN = /[\p{S}§!?]/u;

function isPunctuation(token: string): boolean {
  return !TELLING_SIGN.test(token) && /^\p{P}$/u.test(token);
}

/** `128bit` is two words, `x1` is one: a mark with a figure is no mark. */
const WORD = /[a-z]+ ?= ?\d+|\d+(?=bit)|[\p{L}\d]+|[^\s\p{L}\d]/gu;

/** Settings (`DataEncryption=256`), words, numbers and telling signs: hyphens, brackets, colons and the like only separate. */
function wordsOf(text: string): readonly string[] {
  const tokens = foldText(text).match(WORD) ?? [];
  return tokens
    .map((token) => token.replaceAll(' ', ''))
    .filter((token) => JOINING_SIGNS.has(token) || !isPunctuation(token));
}

function phraseKey(words: readonly string[]): string {
  return words.join(' ');
}

interface PhraseTable<M extends string> {
  readonly meanings: ReadonlyMap<string, M | null>;
  readonly longest: number;
}

function tableOf<M extends string>(
  spellings: Spellings<M>,
  silent: readonly string[],
): PhraseTable<M> {
  const meanings = new Map<string, M | null>();
  let longest = 1;
  const put = (phrase: string, meaning: M | null) => {
    const words = wordsOf(phrase);
    longest = Math.max(longest, words.length);
    meanings.set(phraseKey(words), meaning);
  };
  for (const phrase of silent) put(phrase, null);
  for (const meaning in spellings) {
    for (const phrase of spellings[meaning]) put(phrase, meaning);
  }
  return { meanings, longest };
}

/**
 * Makes a reader that covers a text with phrases, the longest first, so that "not required" is found before
 * "required". `silent` phrases say nothing either way. A text with a word of no table is not read at all.
 */
export function createPhraseReader<M extends string>(
  spellings: Spellings<M>,
  silent: readonly string[],
): PhraseReader<M> {
  const { meanings, longest } = tableOf(spellings, silent);
  return (text) => {
    const words = wordsOf(text);
    const said: Said<M>[] = [];
    let joined = false;
    let at = 0;
    while (at < words.length) {
      let length = Math.min(longest, words.length - at);
      while (length > 0 && !meanings.has(phraseKey(words.slice(at, at + length)))) length--;
      if (length > 0) {
        const meaning = meanings.get(phraseKey(words.slice(at, at + length))) ?? null;
        if (meaning !== null) said.push({ meaning, joined });
        if (meaning !== null) joined = false;
        at += length;
        continue;
      }
      const word = words[at] ?? '';
      if (!JOINING_SIGNS.has(word) && !JOINING_WORDS.has(word)) return null;
      joined = true;
      at++;
    }
    return said;
  };
}

/** The one meaning that a text says however often; null where it says none, or more than one. */
export function soleMeaning<M extends string>(said: readonly Said<M>[] | null): M | null {
  const first = said?.[0];
  if (said === null || first === undefined) return null;
  return said.every(({ meaning }) => meaning === first.meaning) ? first.meaning : null;
}
