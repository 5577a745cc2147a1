import { foldSpelling } from './cell-text.ts';

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
/** Signs that only separate words. Any other (`\`, `?`, `*`, `"`, `%`, `<`) may turn a text into a doubt, a mark of absence or its opposite. */
const SEPARATORS: ReadonlySet<string> = new Set(['.', ':', '-', '_', '(', ')', '[', ']']);
/** Words that deny what follows: "no strong encryption" is not "no". */
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

/** `128bit` is two words, `x1` is one: a mark with a figure is no mark. Two dots and more trail off and are no separator. */
const WORD = /[a-z]+ ?= ?\d+|\d+(?=bit)|[\p{L}\d]+|\.{2,}|[^\s\p{L}\d]/gu;

/** A stray quote at the edge of a longer word is a slip. `"N` is how a database writes a missing value. */
const SHORTEST_QUOTED = 3;

/** A word, a number or a sign that tells something, and whether brackets or a colon stand behind it. */
interface Word {
  readonly text: string;
  readonly endsPart: boolean;
}

function wordsOf(text: string): readonly Word[] {
  const folded = foldSpelling(text);
  const unquoted = folded.length > SHORTEST_QUOTED ? folded.replace(/^"|"$/g, '') : folded;
  const tokens = unquoted.match(WORD) ?? [];
  return tokens.flatMap((token, at): readonly Word[] => {
    if (SEPARATORS.has(token)) return [];
    const next = tokens[at + 1] ?? ')';
    return [{ text: token.replaceAll(' ', ''), endsPart: /^[()[\]:]$/.test(next) }];
  });
}

/** Whether every bracket that opens is closed: a cell that was cut off says less than it seems to. */
export function hasWholeBrackets(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('(') === count(')') && count('[') === count(']');
}

function phraseKey(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
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

/** A single letter, figure or empty box is a flag only where it is the whole cell: "N.N.", "1.0" and "☐ no" are none. */
function isBareFlag(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{L}\d☐]$/u.test(word.text);
}

/**
 * Makes a reader that covers a text with phrases, the longest first, so that "not required" is found before
 * "required". `silent` phrases say nothing either way. A text with a word or sign of no table is not read at all,
 * nor is one that is cut off, begins or ends with a sign that joins, or denies something that is in no table.
 */
export function createPhraseReader<M extends string>(
  spellings: Spellings<M>,
  silent: readonly string[],
): PhraseReader<M> {
  const { meanings, longest } = tableOf(spellings, silent);
  /** The number of words of the longest phrase at a place; 0 where none stands there. */
  const lengthAt = (words: readonly Word[], at: number): number => {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !meanings.has(phraseKey(words.slice(at, at + length)))) length--;
    return length;
  };
  const isSilentAt = (words: readonly Word[], at: number): boolean => {
    return meanings.get(phraseKey(words.slice(at, at + lengthAt(words, at)))) === null;
  };
  return (text) => {
    const words = wordsOf(text);
    if (!hasWholeBrackets(text)) return null;
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

/** The one meaning that a text says however often; null where it says none, or more than one. */
export function soleMeaning<M extends string>(said: readonly Said<M>[] | null): M | null {
  const first = said?.[0];
  if (said === null || first === undefined) return null;
  return said.every(({ meaning }) => meaning === first.meaning) ? first.meaning : null;
}
