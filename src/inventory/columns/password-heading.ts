import { foldWord } from '../cells/cell-text.ts';
import { headingTextOf } from './heading-text.ts';
import {
  ABOUT_WORDS,
  CONTENT_WORDS,
  DIAL_IN_WORDS,
  isNameWithSlip,
  LOGIN_WORDS,
  NAME_PHRASES,
  NAMES_ALONE,
  NAMES_ANYWHERE,
  OTHER_WORDS,
  PROOF_WORDS,
  SECRET_PHRASES,
  SECRET_WORDS,
  SHORT_NAMES,
  SHORT_NAMES_BESIDE_WORDS,
  SILENT_WORDS,
  withLettersForSigns,
} from './password-words.ts';

/** Words that name the sign itself. "Section" alone is not listed: it may be a department. */
const SIGN_WORDS: ReadonlySet<string> = new Set([
  '§',
  'sectionsign',
  'paragraphsign',
  'paragraphzeichen',
  'paragrafzeichen',
  'paragraphenzeichen',
]);

/** How a heading relates to passwords. */
type PasswordHeading =
  /** It asks whether the password contains §. */
  | 'sign'
  /** It names the password for dialling in or logging on. */
  | 'dial-in'
  /** It names a password for something else, or one not in use: BIOS, old, initial, hint. */
  | 'other'
  /** It may head passwords. */
  | 'unsure'
  /** It asks about a property of a password, such as its age. */
  | 'about'
  /** It usually heads users, dates (`login`) or calendar weeks (`week`), but the column may hold passwords. */
  | 'login'
  | 'week'
  /** It asks for an authentication method, but the column may hold passwords. */
  | 'proof'
  | 'none';

type WordClass = 'about' | 'content' | 'other' | 'dial-in' | 'silent';

const CLASSES: readonly (readonly [WordClass, ReadonlySet<string>])[] = [
  ['about', ABOUT_WORDS],
  ['content', CONTENT_WORDS],
  ['other', OTHER_WORDS],
  ['dial-in', DIAL_IN_WORDS],
  ['silent', SILENT_WORDS],
];

/** Linking letters between the parts of a German compound. */
const GLUE: readonly string[] = ['', 's', 'n', 'en', 'e'];

/** Shorter words do not count as parts of a compound: they occur in other words by chance. */
const SHORTEST_IN_COMPOUND = 3;

function classOf(word: string): WordClass | null {
  return CLASSES.find(([, words]) => words.has(word))?.[0] ?? null;
}

/** The classes of the parts of a word (`domaenenbenutzer`); null if it cannot be split into known words. */
function classesOf(word: string): readonly WordClass[] | null {
  const whole = classOf(word);
  if (whole !== null) return [whole];
  // The loop also visits the positions that it adds, so that no prefix is examined twice.
  const reached = new Map<number, readonly WordClass[]>([[0, []]]);
  for (const [at, before] of reached) {
    for (let end = at + SHORTEST_IN_COMPOUND; end <= word.length; end += 1) {
      const own = classOf(word.slice(at, end));
      if (own === null || own === 'silent') continue;
      for (const glue of GLUE) {
        const next = end + glue.length;
        if (word.startsWith(glue, end) && !reached.has(next)) reached.set(next, [...before, own]);
      }
    }
  }
  return reached.get(word.length) ?? null;
}

/** What the words of a heading mean together. */
interface Sense {
  names: boolean;
  isSecret: boolean;
  isLogin: boolean;
  isWeek: boolean;
  isProof: boolean;
  hasUnknown: boolean;
  readonly classes: Set<WordClass>;
}

function addWord(sense: Sense, word: string): void {
  const isLogin = LOGIN_WORDS.has(word);
  const isProof = PROOF_WORDS.has(word);
  if (isLogin) sense.isLogin = true;
  if (isProof) sense.isProof = true;
  const classes = classesOf(word);
  if (classes !== null) for (const each of classes) sense.classes.add(each);
  else if (!(isLogin || isProof)) sense.hasUnknown = true;
}

/** In "sign on", "sign" does not mean §. */
const SIGN_ON: readonly (readonly string[])[] = [
  ['sign', 'on'],
  ['sign', 'in'],
];

/** The parts of a word before and after the password name in it; null if it contains none. */
function besideName(word: string): readonly string[] | null {
  if (NAMES_ALONE.has(word) || isNameWithSlip(word)) return [];
  const name = NAMES_ANYWHERE.find((each) => word.includes(each));
  if (name !== undefined) {
    const at = word.indexOf(name);
    const after = word.slice(at + name.length);
    // inflections of the name: plural, genitive, cases in other languages
    const isEnding = after.length <= 3 && classOf(after) === null;
    return isEnding ? [word.slice(0, at)] : [word.slice(0, at), after.replace(/^s(?=..)/, '')];
  }
  for (const short of SHORT_NAMES) {
    if (word.endsWith(short)) return [word.slice(0, -short.length)];
    const after = word.slice(short.length);
    if (word.startsWith(short) && classesOf(after) !== null) return [after];
  }
  for (const short of SHORT_NAMES_BESIDE_WORDS) {
    const rest = [
      word.endsWith(short) ? word.slice(0, -short.length) : '',
      word.startsWith(short) ? word.slice(short.length) : '',
    ].find((each) => classesOf(each)?.some((one) => one === 'dial-in' || one === 'other'));
    if (rest !== undefined) return [rest];
  }
  return null;
}

/**
 * The part of a word before a secret at its end (`simpin`), which must consist of known words. Empty if the whole
 * word is a secret, null if it does not end in one.
 */
function besideSecret(word: string): string | null {
  if (SECRET_WORDS.has(word)) return '';
  for (const secret of ['pin', 'psk', 'secret', 'hash']) {
    if (!word.endsWith(secret)) continue;
    const before = word.slice(0, -secret.length);
    if (before.length > 1 && classesOf(before) !== null) return before;
  }
  return null;
}

/** Removes the first phrase that occurs in the words; null if none does. */
function withoutPhrase(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
): readonly string[] | null {
  for (const phrase of phrases) {
    const at = words.findIndex((_, index) =>
      phrase.every((word, on) => words[index + on] === word),
    );
    if (at >= 0) return [...words.slice(0, at), ...words.slice(at + phrase.length)];
  }
  return null;
}

/** Letters with a space, dot or dash after each: `P a s s w o r t`. */
const SPACED_OUT = /^\P{L}*\p{L}(?:[\s._-]\p{L}){3,}\P{L}*$/u;

function joinedLetters(text: string): string {
  return SPACED_OUT.test(text) ? text.replace(/[^\p{L}]/gu, '') : text;
}

/**
 * What a heading means. Splits words at capitals first (`userPassword`); if that finds no password, ignores capitals
 * (`MdP`, `PWneu`).
 */
function senseOf(text: string): Sense {
  const sense = senseOfWords(lettersOf(headingTextOf(text).words.join(' ')));
  if (sense.names || sense.isSecret) return sense;
  for (const spelling of [text, withLettersForSigns(text), joinedLetters(text)]) {
    const plain = senseOfWords(lettersOf(foldWord(spelling)));
    if (plain.names || plain.isSecret) return plain;
  }
  return sense;
}

function lettersOf(text: string): readonly string[] {
  return text.match(/\p{L}+|§/gu) ?? [];
}

function senseOfWords(given: readonly string[]): Sense {
  const sense: Sense = {
    names: false,
    isSecret: false,
    isLogin: false,
    isWeek: false,
    isProof: false,
    hasUnknown: false,
    classes: new Set(),
  };
  const unnamed = withoutPhrase(given, NAME_PHRASES);
  if (unnamed !== null) sense.names = true;
  const named = unnamed ?? given;
  const open = withoutPhrase(named, SECRET_PHRASES);
  if (open !== null) {
    sense.isSecret = true;
    if (named.some((word) => OTHER_WORDS.has(word))) sense.classes.add('other');
  }
  const words = withoutPhrase(open ?? named, SIGN_ON) ?? open ?? named;
  for (const word of words) {
    const beside = besideName(word);
    if (beside !== null) {
      sense.names = true;
      for (const rest of beside) addWord(sense, rest);
      continue;
    }
    const secret = besideSecret(word);
    if (secret !== null) sense.isSecret = true;
    addWord(sense, secret ?? word);
  }
  if (sense.names && words.some((word) => OTHER_WORDS.has(word))) sense.classes.add('other');
  nameByShortWords(sense, words);
  return sense;
}

/**
 * `pass` and `KW` mean a password next to words that say whose ("VPN pass", "BIOS-KW"). Alone they may mean something
 * else.
 */
function nameByShortWords(sense: Sense, words: readonly string[]): void {
  const short = SHORT_NAMES_BESIDE_WORDS.find((each) => words.includes(each));
  if (sense.names || short === undefined || sense.hasUnknown) return;
  const isBeside = sense.classes.has('dial-in') || sense.classes.has('other');
  if (isBeside && !sense.classes.has('about')) sense.names = true;
  else if (short === 'kw') sense.isWeek = true;
  else if (!sense.classes.has('about')) sense.isSecret = true;
}

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;

function kindOf(heading: string): PasswordHeading {
  const whole = senseOf(heading);
  if (!(whole.names || whole.isSecret)) {
    const { isLogin, isWeek, isProof, hasUnknown, classes } = whole;
    if (isProof && !hasUnknown) return 'proof';
    if (hasUnknown || classes.has('about') || classes.has('content')) return 'none';
    if (isWeek) return 'week';
    return isLogin ? 'login' : 'none';
  }
  const ofMain = senseOf(heading.replace(BRACKETS, ' '));
  const { names, isSecret, hasUnknown, classes } = ofMain.names || ofMain.isSecret ? ofMain : whole;
  if (names && classes.has('content') && !classes.has('about')) return 'sign';
  if (classes.has('about')) return 'about';
  // A remark in brackets counts if it says whose password it is ("BIOS"), but not if it describes it ("never changes").
  if (whole.classes.has('other')) return 'other';
  return names && !hasUnknown && !isSecret ? 'dial-in' : 'unsure';
}

/** No known heading is longer. A longer one is a whole line of headings with another delimiter. */
const LONGEST_HEADING = 120;

/** Every heading about passwords contains § or one of these strings. Keyed by their first two letters. */
const SEEDS = seedsByBeginning([
  ...NAMES_ANYWHERE,
  ...NAMES_ALONE,
  ...SHORT_NAMES,
  ...SECRET_WORDS,
  ...LOGIN_WORDS,
  ...PROOF_WORDS,
  ...NAME_PHRASES.map((phrase) => phrase.join('')),
  ...SECRET_PHRASES.map((phrase) => phrase.join('')),
  'sign',
  'zeichen',
]);

function seedsByBeginning(seeds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byBeginning = new Map<string, string[]>();
  for (const seed of new Set(seeds)) {
    const beginning = seed.slice(0, 2);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), seed]);
  }
  return byBeginning;
}

function holdsSeed(compact: string): boolean {
  if (compact.includes('§')) return true;
  for (let at = 0; at < compact.length; at += 1) {
    const seeds = SEEDS.get(compact.slice(at, at + 2));
    if (seeds?.some((seed) => compact.startsWith(seed, at))) return true;
  }
  return false;
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** The letters and digits of a heading, joined. */
function compactOf(heading: string): string {
  return PRINTABLE_ASCII.test(heading)
    ? heading.toLowerCase().replace(/[^a-z0-9]+/g, '')
    : headingTextOf(heading).compact;
}

/** Caches the results, because the same cells are examined repeatedly. */
const known = new Map<string, PasswordHeading>();

/** The cache is cleared when it reaches this size. */
const MOST_KNOWN = 4096;

/** How a heading relates to passwords, in any language of the tables. */
export function passwordHeadingOf(heading: string): PasswordHeading {
  const before = known.get(heading);
  if (before !== undefined) return before;
  const kind = classify(heading);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(heading, kind);
  return kind;
}

/**
 * Whether a heading is probably a password that contains §, because a data row was chosen as the heading row: no other
 * word in it is about passwords.
 */
function isPasswordItself(heading: string): boolean {
  if (!/[\p{L}\p{N}]§|§[\p{L}\p{N}]/u.test(heading)) return false;
  const { names, isSecret, classes } = senseOf(heading.replaceAll('§', ' '));
  return !(names || isSecret || classes.has('content'));
}

function classify(heading: string): PasswordHeading {
  if (heading.length > LONGEST_HEADING) {
    const compact = compactOf(heading.slice(0, LONGEST_HEADING * 100));
    return NAMES_ANYWHERE.some((name) => compact.includes(name)) ? 'unsure' : 'none';
  }
  const mayHold =
    holdsSeed(compactOf(heading)) ||
    holdsSeed(compactOf(withLettersForSigns(heading))) ||
    lettersOf(foldWord(heading)).some(isNameWithSlip);
  if (!mayHold) return 'none';
  const { words } = headingTextOf(heading);
  const pairs = words.map((word, index) => `${word}${words[index + 1] ?? ''}`);
  if ([...words, ...pairs].some((word) => SIGN_WORDS.has(word))) {
    return isPasswordItself(heading) ? 'none' : 'sign';
  }
  return kindOf(heading);
}

/** Whether a heading asks if a password contains §. The column should then hold flags. */
export function asksForSectionSign(heading: string): boolean {
  return passwordHeadingOf(heading) === 'sign';
}

/** Whether a heading names the dial-in password and nothing else. Flags in the column are then probably about §. */
export function isBarePasswordHeading(heading: string): boolean {
  return passwordHeadingOf(heading) === 'dial-in';
}

/** Whether a heading names a password of any kind. */
export function namesPassword(heading: string): boolean {
  const kind = passwordHeadingOf(heading);
  return kind === 'dial-in' || kind === 'other';
}
