import { FIRST_BEYOND_ASCII, numberTexts, PackedTexts, type Texts } from './texts.ts';

/** Spellings of machine names: `BONN01`, `\\BONN01`, `CORP\BONN01`, `bonn01.corp.example`, `BONN01$`. */

const WHOLE_IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The normal form of a name: no leading `\\`, no trailing `$` or `.`, lower case. Keeps the domain if the
 * name has one (`corp\bonn01`, `bonn01.corp.example`).
 */
export function identityOfName(name: string): string {
  let start = 0;
  let end = name.length;
  while (name[start] === '\\' || name[start] === ' ') start++;
  while (name[end - 1] === '$' || name[end - 1] === '.' || name[end - 1] === ' ') end--;
  return name.slice(start, end).toLowerCase();
}

/** Whether an identity includes a domain. */
export function isQualified(identity: string): boolean {
  if (identity.includes('\\')) return true;
  return identity.includes('.') && !WHOLE_IPV4.test(identity);
}

/** The host part of an identity, without its domain. An IPv4 address is a host as a whole. */
export function hostPartOf(identity: string): string {
  const afterDomain = identity.slice(identity.lastIndexOf('\\') + 1);
  if (WHOLE_IPV4.test(afterDomain)) return afterDomain;
  const dot = afterDomain.indexOf('.');
  return dot > 0 ? afterDomain.slice(0, dot) : afterDomain;
}

/** Puts a domain in front of an identity, unless the identity already has one or `domain` is empty. */
export function qualify(identity: string, domain: string): string {
  return domain === '' || isQualified(identity) ? identity : `${domain}\\${identity}`;
}

/** A look-up table of separator characters by character code. */
function markSeparators(characters: string): Uint8Array {
  const marks = new Uint8Array(128);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

const BETWEEN_NAMES = markSeparators(';,|\r\n');
const PEER_SEPARATORS = ';,|\r\n/';
const BETWEEN_PEERS = markSeparators(PEER_SEPARATORS);
const PART_OF_PEER = new RegExp(`[^${PEER_SEPARATORS}\\s]`);

/** Splits a cell at separators. A regular expression takes twice as long for the peers of a large fleet. */
function splitAt(cell: string, separators: Uint8Array): readonly string[] {
  const names: string[] = [];
  let start = 0;
  for (let at = 0; at <= cell.length; at++) {
    if (at < cell.length && separators[cell.charCodeAt(at)] !== 1) continue;
    const name = cell.slice(start, at).trim();
    if (name !== '') names.push(name);
    start = at + 1;
  }
  return names;
}

/**
 * The servers in a cell that lists whom a client dials. Separated like other names, or by `/`, which no
 * host name contains.
 */
export function splitPeers(cell: string): readonly string[] {
  return splitAt(cell, BETWEEN_PEERS);
}

/** Whether a cell that lists whom a client dials names anyone. Splits nothing. */
function namesPeers(cell: string): boolean {
  return PART_OF_PEER.test(cell);
}

const ZERO = 0x30;

/** Whether each cell of a column that lists whom a client dials names nobody: 1 if so. */
export function cellsNamingNone(cells: Texts): Uint8Array {
  const namesNone = new Uint8Array(cells.length);
  if (!(cells instanceof PackedTexts)) {
    return numberTexts(cells, namesNone, (cell) => (namesPeers(cell) ? 0 : 1));
  }
  const { bytes, ends } = cells;
  for (let cell = 0; cell < namesNone.length; cell += 1) {
    const start: number = cells.startOf(cell);
    const first = start < (ends[cell] ?? 0) ? (bytes[start] ?? 0) : 0;
    // Most cells begin with a name, and need not become a string: no separator but `;` and `|` comes after the figures.
    const isName = first >= ZERO && first < FIRST_BEYOND_ASCII && BETWEEN_PEERS[first] === 0;
    if (!isName && !namesPeers(cells.at(cell) ?? '')) namesNone[cell] = 1;
  }
  return namesNone;
}

/** The names in a cell that lists several, separated by `;` `,` `|` or a line break, each as written. */
export function splitNames(cell: string): readonly string[] {
  return splitAt(cell, BETWEEN_NAMES);
}
