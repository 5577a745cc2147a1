import type { Product } from '../../fleet/machine.ts';
import type { Reading } from '../../fleet/reading.ts';
import { foldWord, tokensOf } from './cell-text.ts';
import {
  DOUBT_SIGN,
  DOUBT_WORDS,
  EDITION_WORDS,
  NT_4_NUMBERS,
  NT_WORDS,
  OUTSIDE_AFTER_WINDOWS,
  OUTSIDE_NUMBER,
  OUTSIDE_PHRASES,
  OUTSIDE_WORDS,
  PRODUCT_PHRASES,
  SILENT_PRODUCT_WORDS,
} from './product-words.ts';
import { readCell } from './read-cell.ts';

type Tokens = readonly string[];

/**
 * Service packs, release-candidate stamps and the prefix of a CPE name. They are removed before reading the product.
 */
const NOT_THE_PRODUCT =
  /\b(?:revised )?(?:service ?pack|sp|szervizcsomag)[\s:_-]*\d+a?(?:\.\d+)?|\brc ?[\d.]+|^cpe:(?:2\.3:|\/)o:microsoft:/g;

/** Whether words (also with digits, such as `w2k`), phrases, versions or years name a product outside Q251382. */
function namesAnother(folded: string, tokens: Tokens): boolean {
  const spaced = tokens.join(' ');
  if (OUTSIDE_PHRASES.some((phrase) => ` ${spaced} `.includes(` ${phrase} `))) return true;
  const wholeWords = folded.split(/[^a-z0-9.]/);
  if (wholeWords.some((word) => OUTSIDE_WORDS.has(word))) return true;
  return tokens.some((token, at) => {
    if (OUTSIDE_WORDS.has(token)) return true;
    if (OUTSIDE_NUMBER.test(token)) return true;
    const before = tokens[at - 1] ?? '';
    const followsWindows = ['windows', 'win', 'server', 'nt', 'winnt'].includes(before);
    return followsWindows && OUTSIDE_AFTER_WINDOWS.has(token);
  });
}

/** Whether a text contains 4.0 or its build, or 4 after a word for Windows NT or "version". */
function saysVersion4(tokens: Tokens): boolean {
  return tokens.some((token, at) => {
    if (NT_4_NUMBERS.has(token) || token === '1381') return true;
    const before = tokens[at - 1] ?? '';
    return token === '4' && (NT_WORDS.has(before) || before === 'v' || before === 'version');
  });
}

/**
 * The edition that a text names: undefined for none, null for two different ones. "Enterprise" may be combined with
 * "server".
 */
function editionOf(tokens: Tokens): Product | null | undefined {
  const named = new Set(tokens.flatMap((token) => EDITION_WORDS.get(token) ?? []));
  if (named.has('nt-4-enterprise')) named.delete('nt-4-server');
  return named.size > 1 ? null : [...named][0];
}

function isFullyUnderstood(tokens: Tokens): boolean {
  return tokens.every(
    (token) =>
      SILENT_PRODUCT_WORDS.has(token) ||
      EDITION_WORDS.has(token) ||
      NT_WORDS.has(token) ||
      NT_4_NUMBERS.has(token) ||
      ['1381', '4', 'rras', 'ras'].includes(token) ||
      /^[\p{P}\p{S}]$/u.test(token),
  );
}

function productOfCell(text: string): Product | null {
  const word = foldWord(text);
  return PRODUCT_PHRASES.get(word) ?? productOfWord(word);
}

function productOfWord(word: string): Product | null {
  const folded = word.replaceAll('_', ' ').replace(NOT_THE_PRODUCT, ' ').trim();
  const tokens = tokensOf(folded);
  if (DOUBT_SIGN.test(folded) || tokens.some((token) => DOUBT_WORDS.has(token))) return null;
  const saysNt = tokens.some((token) => NT_WORDS.has(token));
  const saysNt4 = saysVersion4(tokens);
  if (namesAnother(folded, tokens)) {
    const isTwoVersions =
      saysNt4 && !/\b(?:terminal|tse|sbs|business|embedded(?:nt)?|metaframe)\b/.test(folded);
    return isTwoVersions ? null : 'outside-the-article';
  }
  if (/^(?:rras|routing and remote access(?: service)?)$/.test(folded))
    return 'outside-the-article';
  const edition = editionOf(tokens);
  if (edition === null) return null;
  if (saysNt && saysNt4) return edition ?? 'nt-4';
  if (!isFullyUnderstood(tokens)) return null;
  return edition ?? (saysNt || saysNt4 ? 'nt-4' : null);
}

/**
 * Reads a product. Q251382 applies to NT 4.0 Server, Enterprise Edition and Workstation. An edition without a version
 * is assumed to be NT 4.0, as is every machine if there is no product column.
 */
export function readProduct(text: string): Reading<Product> {
  return readCell(text, productOfCell);
}

/** The product in the text of a service pack ("NT4 SP6a", "Windows 2000 SP4"); null if it names none. */
export function productInside(text: string): Reading<Product> | null {
  if (!/windows|nt(?![a-z])|cpe:/i.test(text)) return null;
  const reading = readProduct(text);
  return reading.kind === 'known' ? reading : null;
}

/** The more specific of two readings of one machine's product; null if they contradict each other. */
export function closerProduct(one: Product, other: Product): Product | null {
  if (one === other) return one;
  if (one === 'outside-the-article' || other === 'outside-the-article') return null;
  if (one === 'nt-4') return other;
  return other === 'nt-4' ? one : null;
}
