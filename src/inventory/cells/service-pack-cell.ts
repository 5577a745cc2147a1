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

/** Numbers of the service packs that exist; SP7 was cancelled. "4.0" is how the KB itself often writes SP4. */
const BY_NUMBER: ReadonlyMap<string, ServicePack> = new Map(
  (['none', 'SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6'] as const).flatMap((pack, number) => [
    [`${number}`, pack] as const,
    [`0${number}`, pack] as const,
    [`${number}.0`, pack] as const,
  ]),
);

/** A service pack found in the tokens, and the index behind it. */
interface Found {
  readonly pack: ServicePack;
  readonly end: number;
}

type Tokens = readonly string[];

/** The index behind the words for "service pack" at `at`; `at` itself where they do not stand there. */
function skipPackWords(tokens: Tokens, at: number): number {
  const word = tokens[at];
  if (word === 'sp' || word === 'servicepack' || word === 'szervizcsomag') return at + 1;
  if (word !== 'service') return at;
  const next = tokens[at + 1] === '-' ? at + 2 : at + 1;
  return tokens[next] === 'pack' ? next + 1 : at;
}

/** The service pack of which the number stands at `at`, with the `a` of 6a. */
function packOfNumber(tokens: Tokens, at: number): Found | null {
  const number = tokens[at] ?? '';
  const pack = BY_NUMBER.get(number);
  if (pack === undefined) return null;
  if (tokens[at + 1] !== 'a') return { pack, end: at + 1 };
  return pack === 'SP6' && !number.includes('.') ? { pack: 'SP6a', end: at + 2 } : null;
}

/** The words for "service pack" with their number, as in `SP 4`, `SP-4`, `S.P. 4`, `Service Pack: 4.0`. */
function packWithWords(tokens: Tokens, at: number): Found | null {
  let next = skipPackWords(tokens, at);
  if (next === at) return null;
  while (['-', '.', ':', '#', '='].includes(tokens[next] ?? '')) next++;
  return packOfNumber(tokens, next);
}

/** "No service pack", which is not "no SP4": that one says nothing about the others. */
function noPack(tokens: Tokens, at: number): Found | null {
  if (!NO_WORDS.has(tokens[at] ?? '')) return null;
  const end = skipPackWords(tokens, at + 1);
  return end === at + 1 || /^\d/.test(tokens[end] ?? '') ? null : { pack: 'none', end };
}

/** The second service pack of a range (`SP5-SP6`, `SP5-6`, `SP5 bis SP6a`) behind the first. */
function rangeEnd(tokens: Tokens, at: number): Found | null {
  if (!RANGE_WORDS.has(tokens[at] ?? '')) return null;
  const bare = tokens[at + 2] === 'bit' ? null : packOfNumber(tokens, at + 1);
  return packWithWords(tokens, at + 1) ?? bare;
}

/** A range is a value where both ends stand on the same side of the article's line: then it counts as its lower end. */
function lowerEnd(first: ServicePack, second: ServicePack): ServicePack | null {
  if (isSp5OrLater(first) !== isSp5OrLater(second)) return null;
  return rankOfServicePack(first) <= rankOfServicePack(second) ? first : second;
}

/** True for the version of NT at `at`: behind a word for it, or anywhere but behind a service pack (`4.0 SP4`). */
function isVersion(tokens: Tokens, at: number, packFound: boolean): boolean {
  const number = tokens[at] ?? '';
  if (VERSION_WORDS.has(tokens[at - 1] ?? '')) return number === '4' || SILENT_NUMBERS.has(number);
  return SILENT_NUMBERS.has(number) && !(packFound && number === '4.0');
}

/** The index behind a token group that says nothing about the service pack; null where it might. */
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
  // the stamp of a hotfix kernel: `RC 1.32`, cut off as `RC 1.`, never counts (KB Q222507)
  if (token === 'rc' && /^\d/.test(next)) return at + 2;
  // a build number stands behind its word; `1381` alone belongs to 4.0
  if (token === 'build') return next === '1381' ? at + 2 : null;
  const isSilent =
    SILENT_WORDS.has(token) || SILENT_SIGNS.has(token) || isVersion(tokens, at, packFound);
  return isSilent ? at + 1 : null;
}

/** The one service pack that a token list names; null where it names none, several, or says more than is understood. */
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

/** Hotfix Q246009 is what tells SP6a from SP6 (KB Q246009). */
function withHotfix(pack: ServicePack | null, tokens: Tokens): ServicePack | null {
  return pack === 'SP6' && tokens.includes('246009') ? 'SP6a' : pack;
}

function tokensOfCell(text: string): Tokens {
  const folded = foldSpelling(text)
    .replace(/\bs\. ?p\./g, 'sp ')
    .replace(/_/g, ' ');
  // `hotfix` reports begin with the machine: \\BONN01 is Windows NT version 4.0, ...
  return tokensOf(folded.replace(/^\\\\\S+ is /, ''));
}

function isNoneCell(tokens: Tokens): boolean {
  const words = tokens.filter((token) => !SILENT_SIGNS.has(token));
  return NONE_CELLS.has(words.join(' ')) || tokens.join(' ') === WINVER_WITHOUT_PACK;
}

/** Signs that make a bound or a torn-off range of a service pack at the edge of a cell: `-SP5`, `SP5/`. */
const TELLING_AT_EDGE: ReadonlySet<string> = new Set(['-', '/', '=', '"', ',', ';', '_', '#']);

/**
 * True for a cell that is cut off, says more at its edge than a service pack, or has a footnote (`SP6a*`,
 * `SP6a* (NT4)`). The stars of a CPE are none.
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
    // `5/6` may be a day, or five of six
    const second = tokens[bare.end] === '/' ? null : rangeEnd(tokens, bare.end);
    const pack = second === null ? bare.pack : lowerEnd(bare.pack, second.pack);
    if ((second?.end ?? bare.end) === tokens.length) return pack;
  }
  return withHotfix(packOfTokens(tokens), tokens);
}

/**
 * Reads a service pack of NT 4.0: the registry's CSDVersion, winver, hotfix, Active Directory, CPE, and what
 * people type (KB Q246009, Q170330, Q222507). "NT 4.0" is no SP4, "Build 1381" no SP1, SP7 does not exist.
 */
export function readServicePack(text: string): Reading<ServicePack> {
  return readCell(text, packOfCell);
}

/** True where a text speaks of a service pack in words, or is winver's own line. */
export function mentionsServicePack(text: string): boolean {
  const tokens = tokensOfCell(text);
  if (tokens.join(' ') === WINVER_WITHOUT_PACK) return true;
  return tokens.some((token, at) => token === 'rtm' || skipPackWords(tokens, at) > at);
}

/** True where a text and a number beside it (`ServicePackMajorVersion`) say the same; SP6 and SP6a share the number 6. */
export function servicePacksAgree(one: ServicePack, other: ServicePack): boolean {
  const number = (pack: ServicePack) => Math.min(rankOfServicePack(pack), rankOfServicePack('SP6'));
  return number(one) === number(other);
}

/** The service pack that two readings of one machine agree on; null where they differ. SP6a is the closer of SP6 and SP6a. */
export function closerServicePack(one: ServicePack, other: ServicePack): ServicePack | null {
  if (!servicePacksAgree(one, other)) return null;
  return rankOfServicePack(one) >= rankOfServicePack(other) ? one : other;
}

/** The service pack in a product text that speaks of one; null where it speaks of none. */
export function servicePackInside(text: string): Reading<ServicePack> | null {
  return mentionsServicePack(text) ? readServicePack(text) : null;
}
