import { looksLikeHeading } from '../columns/looks-like-heading.ts';
import { asksForSectionSign } from '../columns/password-heading.ts';
import type { Stretch } from './byte-evidence.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type EncodingName, LEGACY_ENCODINGS, legacyPartOf, MIXED_ENCODINGS } from './encodings.ts';
import { hasLoneSectionSign, judgeText } from './plausible-text.ts';

/** An encoding that was chosen by plausibility, and whether the meaning of the file hangs on that choice. */
export interface EncodingChoice {
  readonly encoding: EncodingName;
  /** Letters beyond ASCII speak for the encoding. */
  readonly hasLetters: boolean;
  /**
   * The encodings between which the person must choose, the chosen one first: where § stands differs between them, and
   * nothing in the file decides. Empty where there is no doubt.
   */
  readonly doubt: readonly EncodingName[];
  /** Where in the file the stretches begin that the encodings in doubt read differently. */
  readonly doubtAt: readonly number[];
}

/** One encoding with what every stretch says in it. */
interface Candidate {
  readonly encoding: EncodingName;
  readonly texts: readonly string[];
  readonly scores: readonly number[];
  readonly broken: number;
  readonly total: number;
  /** Which stretches hold a §, as one text to compare. */
  readonly signs: string;
  readonly hasSignHeading: boolean;
}

/** The encodings of German and Western machines. The others are in doubt only where letters speak for them. */
const USUAL: readonly EncodingName[] = ['windows-1252', 'cp850', 'macintosh', ...MIXED_ENCODINGS];

/** Encodings that nothing tells from another of the list: they are taken only where the person chooses them. */
const ONLY_BY_CHOICE: readonly EncodingName[] = ['windows-1253', 'windows-1254', 'iso-8859-15'];

/** A heading that asks for § is worth more than any single word. */
const SIGN_HEADING = 5;
/** So does every heading with a letter beyond ASCII that is known in one encoding and not in another. */
const KNOWN_HEADING = 3;
/** A file of one encoding is more frequent than one put together: a line of CP850 may be UTF-8 by chance. */
const MIXED_PENALTY = 2;
/** Letters of another script are what a few bytes of a Western code page are in UTF-8 by chance. */
const STRANGE_IN_MIXED = 4;
const STRANGE = /[\u0250-\u1fff\u2c00-\uffff]/;
/** So is a Western one among the files of this audit: a few odd cells do not make a text Cyrillic. */
const RARE_PENALTY = 3;
/** So much more must the stretches without § speak for an encoding to decide where § stands. */
const CLEARLY = 1;
/** Stretches shown for the choice. */
const SHOWN = 6;

/** Lead bytes of the characters in daily use, by encoding of two bytes: rarer ones are what a wrong reading finds. */
const COMMON_LEADS: { readonly [E in EncodingName]?: readonly [number, number] } = {
  shift_jis: [0x81, 0x97],
  gb18030: [0xb0, 0xd7],
  'euc-kr': [0xb0, 0xc8],
  'euc-jp': [0xa4, 0xcf],
  big5: [0xa4, 0xc6],
};

/** How much a reading in an encoding of two bytes is worth: the share of characters in daily use, and of kana for Japanese. */
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

/** Known headings that a line needs beside the one in question. */
const OTHER_HEADINGS = 2;

/** Whether a line holds headings by its cells in ASCII: a § in a row of data names no column. */
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
  const judged = texts.map(judgeText);
  const scores = judged.map(({ score }, index) => {
    const isStrange = legacyPartOf(encoding) !== null && STRANGE.test(texts[index] ?? '');
    if (isStrange) return score - STRANGE_IN_MIXED;
    const bytes = stretches[index]?.bytes ?? new Uint8Array();
    return score > 0 ? score * weightOfPairs(bytes, texts[index] ?? '', encoding) : score;
  });
  const hasSignHeading = texts.some(
    (text, index) => inHeadings[index] === true && isSignHeading(text),
  );
  const knownHeadings = texts.filter(
    (text, index) => inHeadings[index] === true && text.split('|').some(looksLikeHeading),
  ).length;
  const sum = scores.reduce((total, score) => total + score, 0) + knownHeadings * KNOWN_HEADING;
  return {
    encoding,
    texts,
    scores,
    broken: judged.reduce((total, each) => total + each.broken, 0),
    total: sum + (hasSignHeading ? SIGN_HEADING : 0) - priorOf(encoding),
    signs: texts.map((text) => (text.includes('§') ? '1' : '0')).join(''),
    hasSignHeading,
  };
}

/** How the stretches without § speak for one encoding and for another. */
interface Comparison {
  /** By how much they speak for the first, in all. */
  readonly margin: number;
  /** Whether about as many speak clearly for the one as for the other, as in files put together. */
  readonly isTorn: boolean;
}

function compareReadings(one: Candidate, other: Candidate): Comparison {
  let margin = 0;
  let forOne = 0;
  let forOther = 0;
  for (const [index, score] of one.scores.entries()) {
    if (one.signs[index] !== '0' || other.signs[index] !== '0') continue;
    const difference = score - (other.scores[index] ?? 0);
    margin += difference;
    if (difference >= CLEARLY) forOne += 1;
    if (difference <= -CLEARLY) forOther += 1;
  }
  return { margin, isTorn: forOther > 0 && forOther * 3 >= forOne };
}

/** True where a rival may be right, and § stands elsewhere in it. */
function isInDoubt(chosen: Candidate, rival: Candidate): boolean {
  if (rival.signs === chosen.signs) return false;
  const isUsual = USUAL.includes(rival.encoding);
  const findsSign = rival.texts.some(
    (text, index) =>
      chosen.signs[index] === '0' && (rival.scores[index] ?? 0) > 0 && hasLoneSectionSign(text),
  );
  if (isUsual && findsSign) return true;
  const { margin, isTorn } = compareReadings(chosen, rival);
  if (isUsual && isTorn && COMMON_LEADS[chosen.encoding] === undefined) return true;
  if (rival.broken > chosen.broken) return false;
  if (rival.hasSignHeading !== chosen.hasSignHeading) return rival.hasSignHeading;
  return isUsual ? margin < CLEARLY : margin < 0;
}

function byTotal(one: Candidate, other: Candidate): number {
  return other.total - one.total;
}

/**
 * Chooses the encoding of bytes that are neither UTF-8 nor UTF-16 by how plausible their text is in each: letters stand
 * beside letters of their script, signs alone, and a heading that asks for § is found. Where two encodings differ in
 * where § stands and the letters do not decide, the choice is in doubt.
 */
export function chooseEncoding(stretches: readonly Stretch[]): EncodingChoice {
  const isMixed =
    stretches.some(({ utf8 }) => utf8 !== null) && stretches.some(({ utf8 }) => utf8 === null);
  const names: readonly EncodingName[] = [
    ...LEGACY_ENCODINGS.filter((encoding) => !ONLY_BY_CHOICE.includes(encoding)),
    ...(isMixed ? (['utf-8', ...MIXED_ENCODINGS] as const) : []),
  ];
  // The sort is stable: of equal ones the more frequent encoding, which stands first, is taken.
  const inHeadings = stretches.map(isHeadingLine);
  const candidates = names.map((encoding) => candidateOf(encoding, stretches, inHeadings));
  const [chosen] = candidates.toSorted(byTotal);
  if (chosen === undefined)
    return { encoding: 'windows-1252', hasLetters: false, doubt: [], doubtAt: [] };
  const rivals: Candidate[] = [];
  for (const rival of candidates) {
    if (!isInDoubt(chosen, rival)) continue;
    if (!rivals.some(({ signs }) => signs === rival.signs)) rivals.push(rival);
  }
  const doubtAt = stretches.flatMap(({ at }, index) =>
    rivals.some(({ signs }) => signs[index] !== chosen.signs[index]) ? [at] : [],
  );
  return {
    encoding: chosen.encoding,
    hasLetters: chosen.scores.some(
      (score, index) => score > 0 && !(chosen.texts[index] ?? '').includes('§'),
    ),
    doubt: rivals.length === 0 ? [] : [chosen, ...rivals].map(({ encoding }) => encoding),
    doubtAt: doubtAt.sort((a, b) => a - b).slice(0, SHOWN),
  };
}
