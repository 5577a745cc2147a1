import { looksLikeHeading } from '../columns/looks-like-heading.ts';
import { asksForSectionSign } from '../columns/password-heading.ts';
import type { Stretch } from './byte-evidence.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type EncodingName, LEGACY_ENCODINGS, legacyPartOf, MIXED_ENCODINGS } from './encodings.ts';
import { hasPairedQuotation, judgeText, languageOf } from './plausible-text.ts';

/** An encoding that was chosen by plausibility, and whether the meaning of the file depends on the choice. */
export interface EncodingChoice {
  readonly encoding: EncodingName;
  /** Whether non-ASCII letters support the encoding. */
  readonly hasLetters: boolean;
  /**
   * The encodings among which the person must choose, the chosen one first: § is in different places in them, and
   * nothing in the file decides. Empty if there is no doubt.
   */
  readonly doubt: readonly EncodingName[];
  /** The file offsets of the stretches that these encodings read differently. */
  readonly doubtAt: readonly number[];
}

/** A word of a stretch, separated by blanks. A blank is the same byte in every encoding, so all have the same words. */
interface Word {
  readonly stretch: number;
  readonly score: number;
  /** The cost of the language whose letters it contains; 0 without any. */
  readonly cost: number;
  readonly hasSign: boolean;
}

/** One encoding, and how all stretches read in it. */
interface Candidate {
  readonly encoding: EncodingName;
  readonly words: readonly Word[];
  readonly broken: number;
  readonly total: number;
  /** Which words contain §, as a string of 0 and 1 for comparing. */
  readonly signs: string;
  /** The number of known headings with a non-ASCII character. */
  readonly knownHeadings: number;
  readonly hasSignHeading: boolean;
}

/** The encodings of German and Western machines. The others cause doubt only if letters support them. */
const USUAL: readonly EncodingName[] = ['windows-1252', 'cp850', 'macintosh', ...MIXED_ENCODINGS];

const CENTRAL: readonly EncodingName[] = ['windows-1250', 'cp852'];

/** Encodings that cannot be distinguished from others in the list: they are used only if the person chooses them. */
const ONLY_BY_CHOICE: readonly EncodingName[] = ['windows-1253', 'windows-1254', 'iso-8859-15'];

/** A heading that asks for § weighs more than any single word. */
const SIGN_HEADING = 5;
/** So does each non-ASCII heading that is known in one encoding, but not in another. */
const KNOWN_HEADING = 3;
/** Files with one encoding are more frequent than mixed ones: a line in CP850 may be valid UTF-8 by chance. */
const MIXED_PENALTY = 2;
/** A few bytes of a Western code page may by chance be letters of another script in UTF-8. */
const STRANGE_IN_MIXED = 4;
const STRANGE = /[\u0250-\u1fff\u2c00-\uffff]/;
/** Western encodings are the most frequent in this audit: a few odd cells do not make a text Cyrillic. */
const RARE_PENALTY = 3;
/** The margin by which words without § must support an encoding to decide where § is. */
const CLEARLY = 1;
/**
 * The margin needed to rule out a § that another encoding finds in a word that is plausible without it. The words
 * must also be plausible in themselves (`SUPPORT`), not only worse in the other encoding.
 */
const BEYOND_DOUBT = 2;
const SUPPORT = 1;
const SUPPORT_OF_RARE = 3;
const BEYOND_ASCII = /[^\t\r\n -~]/;
/** How many stretches are shown to the person. */
const SHOWN = 6;

/** Lead bytes of common characters in double-byte encodings: a wrong reading yields rarer ones. */
const COMMON_LEADS: { readonly [E in EncodingName]?: readonly [number, number] } = {
  shift_jis: [0x81, 0x97],
  gb18030: [0xb0, 0xd7],
  'euc-kr': [0xb0, 0xc8],
  'euc-jp': [0xa4, 0xcf],
  big5: [0xa4, 0xc6],
};

/**
 * The weight of a reading in a double-byte encoding: the share of common characters, adjusted for kana. 1 for
 * other encodings.
 */
function weightOfPairs(bytes: Uint8Array, text: string, encoding: EncodingName): number {
  const leads = COMMON_LEADS[encoding];
  if (leads === undefined) return 1;
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x81) continue;
    pairs += 1;
    if (byte >= leads[0] && byte <= leads[1]) common += 1;
    at += 1;
  }
  const isKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const isJapanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  const share = pairs === 0 ? 1 : common / pairs;
  if (isKana) return isJapanese ? share * 1.2 : share * 0.3;
  return encoding === 'euc-kr' ? share * 1.05 : share * (encoding === 'euc-jp' ? 0.9 : 1);
}

function isSignHeading(text: string): boolean {
  return text.split('|').some((cell) => cell.includes('§') && asksForSectionSign(cell));
}

/** How many other known headings a line needs. */
const OTHER_HEADINGS = 2;

/** Whether the cells of a line without § are headings. A § in a data row names no column. */
function isHeadingLine({ headLine }: Stretch): boolean {
  if (headLine === null) return false;
  const cells = decodeBytes(headLine, 'windows-1252')
    .split(/[;,\t|]/)
    .map((cell) => cell.replaceAll('"', ''));
  const known = cells.filter((cell) => !cell.includes('§') && looksLikeHeading(cell)).length;
  return known >= Math.min(OTHER_HEADINGS, cells.length - 1) && known > 0;
}

function textIn({ bytes, utf8 }: Stretch, encoding: EncodingName): string {
  const part = legacyPartOf(encoding);
  if (part === null) return decodeBytes(bytes, encoding);
  return utf8 ?? decodeBytes(bytes, part);
}

function priorOf(encoding: EncodingName): number {
  if (legacyPartOf(encoding) !== null) return MIXED_PENALTY;
  return USUAL.includes(encoding) || encoding === 'cp437' || encoding === 'utf-8'
    ? 0
    : RARE_PENALTY;
}

function candidateOf(
  encoding: EncodingName,
  stretches: readonly Stretch[],
  inHeadings: readonly boolean[],
): Candidate {
  const texts = stretches.map((stretch) => textIn(stretch, encoding));
  const isMixed = legacyPartOf(encoding) !== null;
  const language = languageOf(texts, CENTRAL.includes(encoding));
  let broken = 0;
  const words = texts.flatMap((text, stretch): readonly Word[] => {
    const weight = weightOfPairs(stretches[stretch]?.bytes ?? new Uint8Array(), text, encoding);
    const isPaired = hasPairedQuotation(text);
    return text.split(' ').map((word) => {
      const judged = judgeText(word, { isPaired, language });
      broken += judged.broken;
      const strange = isMixed && STRANGE.test(word) ? STRANGE_IN_MIXED : 0;
      const score = (judged.score > 0 ? judged.score * weight : judged.score) - strange;
      const cost = Array.from(word).some((letter) => language.letters.has(letter))
        ? language.cost
        : 0;
      return { stretch, score, cost, hasSign: word.includes('§') };
    });
  });
  const headings = texts.filter((_, index) => inHeadings[index] === true);
  const hasSignHeading = headings.some(isSignHeading);
  const knownHeadings = headings
    .flatMap((text) => text.split('|'))
    .filter((cell) => BEYOND_ASCII.test(cell) && looksLikeHeading(cell)).length;
  const sum = words.reduce((total, { score }) => total + score, 0);
  return {
    encoding,
    words,
    broken,
    total: sum + (hasSignHeading ? SIGN_HEADING : 0) - priorOf(encoding) - language.cost,
    signs: words.map(({ hasSign }) => (hasSign ? '1' : '0')).join(''),
    knownHeadings,
    hasSignHeading,
  };
}

/** How far the comparable words support one encoding rather than another. */
interface Comparison {
  /** The total difference in favour of the first encoding. */
  readonly margin: number;
  /** The sum of the positive scores in the first encoding. */
  readonly support: number;
  /** Whether many words clearly support each of the two, as in concatenated files. */
  readonly isTorn: boolean;
}

/**
 * The score of a § among the signs of a wrong reading, as in `enth√§lt`. No password of letters and § scores so
 * low.
 */
const IMPLAUSIBLE = -2.5;

/** Whether a word may support an encoding. Words with § may not, because their reading is what must be decided. */
function isComparable(word: Word, rival: Word): boolean {
  if (!word.hasSign && !rival.hasSign) return true;
  return rival.hasSign && rival.score <= IMPLAUSIBLE && word.score > 0;
}

function compareReadings(one: Candidate, other: Candidate): Comparison {
  let margin = (one.knownHeadings - other.knownHeadings) * KNOWN_HEADING;
  let cost = 0;
  let costOfOther = 0;
  let support = 0;
  let forOne = 0;
  let forOther = 0;
  for (const [index, word] of one.words.entries()) {
    const rival = other.words[index];
    if (rival === undefined || !isComparable(word, rival)) continue;
    const difference = word.score - rival.score;
    margin += difference;
    cost = Math.max(cost, word.cost);
    costOfOther = Math.max(costOfOther, rival.cost);
    support += Math.max(0, word.score);
    if (difference >= CLEARLY) forOne += 1;
    if (difference <= -CLEARLY) forOther += 1;
  }
  margin += costOfOther - cost;
  return { margin, support, isTorn: forOther > 0 && forOther * 3 >= forOne };
}

/** Whether a rival may be right and has § in other places. */
function isInDoubt(chosen: Candidate, rival: Candidate): boolean {
  if (rival.signs === chosen.signs) return false;
  const isUsual = USUAL.includes(rival.encoding);
  const isOfPairs = COMMON_LEADS[chosen.encoding] !== undefined;
  const { margin, support, isTorn } = compareReadings(chosen, rival);
  if (isUsual && isTorn && !isOfPairs) return true;
  const found = chosen.words.filter(
    ({ hasSign }, index) => !hasSign && rival.words[index]?.hasSign === true,
  );
  const least = USUAL.includes(chosen.encoding) ? SUPPORT : SUPPORT_OF_RARE;
  const isClear = margin >= BEYOND_DOUBT && support >= least;
  if (isUsual && found.some(({ score }) => score <= 0 || !isClear)) return true;
  if (rival.broken > chosen.broken) return false;
  if (rival.hasSignHeading !== chosen.hasSignHeading) return rival.hasSignHeading;
  // Mac Roman is rare: if it only loses a §, letters must support it.
  const isRare = !isUsual || (rival.encoding === 'macintosh' && found.length === 0);
  return margin < (isRare ? 0 : CLEARLY);
}

/** Whether a rival should be offered as an answer, although it alone would be no reason to ask. */
function isAnswer(chosen: Candidate, rival: Candidate): boolean {
  if (rival.signs === chosen.signs || !USUAL.includes(rival.encoding)) return false;
  return rival.broken <= chosen.broken && compareReadings(chosen, rival).margin < CLEARLY;
}

/** Known headings decide first: cells may contain anything, but a heading is not known by chance. */
function byEvidence(one: Candidate, other: Candidate): number {
  return other.knownHeadings - one.knownHeadings || other.total - one.total;
}

/**
 * Chooses the encoding of bytes that are neither UTF-8 nor UTF-16 by the plausibility of the text: letters next to
 * letters of the same script, signs on their own, and a heading that asks for §. The choice is in doubt if § is in
 * different places in two encodings and the letters do not decide.
 */
export function chooseEncoding(stretches: readonly Stretch[]): EncodingChoice {
  const isMixed =
    stretches.some(({ utf8 }) => utf8 !== null) && stretches.some(({ utf8 }) => utf8 === null);
  const names: readonly EncodingName[] = [
    ...LEGACY_ENCODINGS.filter((encoding) => !ONLY_BY_CHOICE.includes(encoding)),
    ...(isMixed ? (['utf-8', ...MIXED_ENCODINGS] as const) : []),
  ];
  // The sort below is stable, so the more frequent encoding wins a tie: it comes first in `names`.
  const inHeadings = stretches.map(isHeadingLine);
  const candidates = names.map((encoding) => candidateOf(encoding, stretches, inHeadings));
  const [chosen] = candidates.toSorted(byEvidence);
  if (chosen === undefined)
    return { encoding: 'windows-1252', hasLetters: false, doubt: [], doubtAt: [] };
  const inQuestion = candidates.filter((rival) => isInDoubt(chosen, rival));
  const answers =
    inQuestion.length === 0
      ? []
      : candidates.filter((rival) => inQuestion.includes(rival) || isAnswer(chosen, rival));
  const rivals = answers.filter(
    ({ signs }, at) => answers.findIndex((other) => other.signs === signs) === at,
  );
  const inDoubt = chosen.words.filter((_, index) =>
    rivals.some(({ signs }) => signs[index] !== chosen.signs[index]),
  );
  const doubtAt = new Set(inDoubt.map(({ stretch }) => stretches[stretch]?.at ?? 0));
  return {
    encoding: chosen.encoding,
    hasLetters: chosen.words.some(({ score, hasSign }) => score > 0 && !hasSign),
    doubt: rivals.length === 0 ? [] : [chosen, ...rivals].map(({ encoding }) => encoding),
    doubtAt: [...doubtAt].sort((a, b) => a - b).slice(0, SHOWN),
  };
}
