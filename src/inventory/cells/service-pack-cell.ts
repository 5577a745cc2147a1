import type { Reading } from '../../fleet/reading.ts';
import { isSp5OrLater, rankOfServicePack, type ServicePack } from '../../fleet/service-pack.ts';
import { foldSpelling, tokensOf } from './cell-text.ts';
import { hasWholeBrackets } from './phrases.ts';
import { readCell } from './read-cell.ts';
import {
  ENCRYPTION_BITS,
  NO_WORDS,
  NONE_CELLS,
  RANGE_WORDS,
  SILENT_NUMBERS,
  SILENT_SIGNS,
  SILENT_WORDS,
  VERSION_WORDS,
  WINVER_WITHOUT_PACK,
} from './service-pack-words.ts';

/** The numbers of the existing service packs; SP7 was cancelled. The KB itself often writes SP4 as "4.0". */
const BY_NUMBER: ReadonlyMap<string, ServicePack> = new Map(
  (['none', 'SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6'] as const).flatMap((pack, number) => [
    [`${number}`, pack] as const,
    [`0${number}`, pack] as const,
    [`${number}.0`, pack] as const,
  ]),
);

/** A service pack found in the tokens, and the index of the token after it. */
interface Found {
  readonly pack: ServicePack;
  readonly end: number;
}

type Tokens = readonly string[];

/** The index after the words for "service pack" that start at `at`; `at` itself if there are none. */
function skipPackWords(tokens: Tokens, at: number): number {
  const word = tokens[at];
  if (word === 'sp' || word === 'servicepack' || word === 'szervizcsomag') return at + 1;
  if (word !== 'service') return at;
  const next = tokens[at + 1] === '-' ? at + 2 : at + 1;
  return tokens[next] === 'pack' ? next + 1 : at;
}

/** The service pack whose number is at `at`, including the `a` of 6a. */
function packOfNumber(tokens: Tokens, at: number): Found | null {
  const number = tokens[at] ?? '';
  const pack = BY_NUMBER.get(number);
  if (pack === undefined) return null;
  if (tokens[at + 1] !== 'a') return { pack, end: at + 1 };
  return pack === 'SP6' && !number.includes('.') ? { pack: 'SP6a', end: at + 2 } : null;
}

/** The service pack written out at `at`, as in `SP 4`, `SP-4`, `S.P. 4`, `Service Pack: 4.0`. */
function packWithWords(tokens: Tokens, at: number): Found | null {
  let next = skipPackWords(tokens, at);
  if (next === at) return null;
  while (['-', '.', ':', '#', '='].includes(tokens[next] ?? '')) next++;
  return packOfNumber(tokens, next);
}

/** Matches "no service pack" at `at`, but not "no SP4", which says nothing about other service packs. */
function noPack(tokens: Tokens, at: number): Found | null {
  if (!NO_WORDS.has(tokens[at] ?? '')) return null;
  const end = skipPackWords(tokens, at + 1);
  return end === at + 1 || /^\d/.test(tokens[end] ?? '') ? null : { pack: 'none', end };
}

/** The end of a range (`SP5-SP6`, `SP5-6`, `SP5 bis SP6a`) whose range word is at `at`. */
function rangeEnd(tokens: Tokens, at: number): Found | null {
  if (!RANGE_WORDS.has(tokens[at] ?? '')) return null;
  const bare = tokens[at + 2] === 'bit' ? null : packOfNumber(tokens, at + 1);
  return packWithWords(tokens, at + 1) ?? bare;
}

/**
 * Reads a range as its lower end if both ends are on the same side of the article's limit (SP5 or later); else null.
 */
function lowerEnd(first: ServicePack, second: ServicePack): ServicePack | null {
  if (isSp5OrLater(first) !== isSp5OrLater(second)) return null;
  return rankOfServicePack(first) <= rankOfServicePack(second) ? first : second;
}

/**
 * Whether the number at `at` is the version of NT: after a word for it, or anywhere (`4.0 SP4`). Only `4.0` after a
 * service pack is not.
 */
function isVersion(tokens: Tokens, at: number, packFound: boolean): boolean {
  const number = tokens[at] ?? '';
  if (VERSION_WORDS.has(tokens[at - 1] ?? '')) return number === '4' || SILENT_NUMBERS.has(number);
  return SILENT_NUMBERS.has(number) && !(packFound && number === '4.0');
}

/** The index after a group of tokens that does not affect the service pack; null if it might. */
function skipSilent(tokens: Tokens, at: number, packFound: boolean): number | null {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  if (token === '+' && next.startsWith('hotfix')) return at + 2;
  if ((token === 'q' || token === 'kb') && /^\d+$/.test(next)) return at + 2;
  if (token === '+' && (next === 'q' || next === 'kb')) return at + 1;
  if (ENCRYPTION_BITS.has(token)) {
    const bit = next === '-' ? at + 2 : at + 1;
    return tokens[bit] === 'bit' ? bit + 1 : null;
  }
  // the stamp of a hotfix kernel never counts: `RC 1.32`, or cut off as `RC 1.` (KB Q222507)
  if (token === 'rc' && /^\d/.test(next)) return at + 2;
  // only build 1381 is NT 4.0
  if (token === 'build') return next === '1381' ? at + 2 : null;
  const isSilent =
    SILENT_WORDS.has(token) || SILENT_SIGNS.has(token) || isVersion(tokens, at, packFound);
  return isSilent ? at + 1 : null;
}

/** The only service pack that the tokens name; null if they name none or several, or if any token is not understood. */
function packOfTokens(tokens: Tokens): ServicePack | null {
  let found: ServicePack | null = null;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    const first =
      token === 'rtm' || token === 'gold'
        ? { pack: 'none' as const, end: at + 1 }
        : (noPack(tokens, at) ?? packWithWords(tokens, at));
    if (first === null) {
      const next = skipSilent(tokens, at, found !== null);
      if (next === null) return null;
      at = next;
      continue;
    }
    const second = rangeEnd(tokens, first.end);
    const pack = second === null ? first.pack : lowerEnd(first.pack, second.pack);
    if (pack === null || (found !== null && found !== pack)) return null;
    found = pack;
    at = second?.end ?? first.end;
  }
  return found;
}

/** SP6 with hotfix Q246009 is SP6a (KB Q246009). */
function withHotfix(pack: ServicePack | null, tokens: Tokens): ServicePack | null {
  return pack === 'SP6' && tokens.includes('246009') ? 'SP6a' : pack;
}

function tokensOfCell(text: string): Tokens {
  const folded = foldSpelling(text)
    .replace(/\bs\. ?p\./g, 'sp ')
    .replace(/_/g, ' ');
  // reports of the `hotfix` tool begin with the machine: \\BONN01 is Windows NT version 4.0, ...
  return tokensOf(folded.replace(/^\\\\\S+ is /, ''));
}

function isNoneCell(tokens: Tokens): boolean {
  const words = tokens.filter((token) => !SILENT_SIGNS.has(token));
  return NONE_CELLS.has(words.join(' ')) || tokens.join(' ') === WINVER_WITHOUT_PACK;
}

/** Signs that mean a bound or a cut-off range at the edge of a cell: `-SP5`, `SP5/`. */
const TELLING_AT_EDGE: ReadonlySet<string> = new Set(['-', '/', '=', '"', ',', ';', '_', '#']);

/**
 * Whether a cell is cut off, has a significant sign at its edge, or has a footnote mark (`SP6a*`, `SP6a* (NT4)`). The
 * stars of a CPE name do not count.
 */
function hasLooseEdge(tokens: Tokens): boolean {
  if (tokens[0] === 'cpe') return false;
  const isLoose = (token: string | undefined) => TELLING_AT_EDGE.has(token ?? '');
  return (
    isLoose(tokens[0]) ||
    isLoose(tokens.at(-1)) ||
    tokens.includes('*') ||
    tokens.some((token, at) => token === '.' && tokens[at + 1] === '.')
  );
}

function packOfCell(text: string): ServicePack | null {
  const tokens = tokensOfCell(text);
  if (hasLooseEdge(tokens)) return null;
  if (isNoneCell(tokens)) return hasWholeBrackets(text) ? 'none' : null;
  const bare = tokens[0]?.includes('.') ? null : packOfNumber(tokens, 0);
  if (bare !== null) {
    // `5/6` may be a date, or five of six
    const second = tokens[bare.end] === '/' ? null : rangeEnd(tokens, bare.end);
    const pack = second === null ? bare.pack : lowerEnd(bare.pack, second.pack);
    if ((second?.end ?? bare.end) === tokens.length) return pack;
  }
  return withHotfix(packOfTokens(tokens), tokens);
}

/**
 * Reads a service pack of NT 4.0 from the registry's CSDVersion, winver, hotfix, Active Directory, CPE names, or what
 * people type (KB Q246009, Q170330, Q222507). "NT 4.0" is not SP4, "Build 1381" is not SP1, and SP7 does not exist.
 */
export function readServicePack(text: string): Reading<ServicePack> {
  return readCell(text, packOfCell);
}

/** Whether a text mentions a service pack in words, or is winver's line without one. */
export function mentionsServicePack(text: string): boolean {
  const tokens = tokensOfCell(text);
  if (tokens.join(' ') === WINVER_WITHOUT_PACK) return true;
  return tokens.some((token, at) => token === 'rtm' || skipPackWords(tokens, at) > at);
}

/** Whether a text and a number next to it (`ServicePackMajorVersion`) agree. SP6 and SP6a share the number 6. */
export function servicePacksAgree(one: ServicePack, other: ServicePack): boolean {
  const number = (pack: ServicePack) => Math.min(rankOfServicePack(pack), rankOfServicePack('SP6'));
  return number(one) === number(other);
}

/**
 * The more specific of two readings of one machine's service pack (SP6a rather than SP6); null if they contradict each
 * other.
 */
export function closerServicePack(one: ServicePack, other: ServicePack): ServicePack | null {
  if (!servicePacksAgree(one, other)) return null;
  return rankOfServicePack(one) >= rankOfServicePack(other) ? one : other;
}

/** The service pack that a product text mentions; null if it mentions none. */
export function servicePackInside(text: string): Reading<ServicePack> | null {
  return mentionsServicePack(text) ? readServicePack(text) : null;
}
