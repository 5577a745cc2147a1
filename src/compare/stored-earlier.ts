import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import { FACT_WORDS } from '../fleet/fact-words.ts';
import type { TextColumnMeaning } from '../fleet/fleet.ts';
import type { PairingRules, PairingScope } from '../pairing/query.ts';
import {
  type EarlierAudit,
  type EarlierColumn,
  type EarlierSource,
  keysOfEarlier,
} from './earlier-audit.ts';
import { COMPARED_FACTS, FACT_CODES } from './fact-codes.ts';
import type { Rename } from './machine-keys.ts';
import type { MarkColumn } from './machine-marks.ts';

/** An earlier audit or a rename as JSON holds it: numbers as lists, lines as distances from the line before. */
type Stored = Readonly<Record<string, unknown>>;

function distances(lines: Uint32Array): readonly number[] {
  return Array.from(lines, (line, index) => line - (lines[index - 1] ?? 0));
}

function fromDistances(steps: readonly number[]): Uint32Array {
  const lines = new Uint32Array(steps.length);
  let line = 0;
  steps.forEach((step, index) => {
    line += step;
    lines[index] = line;
  });
  return lines;
}

/** An earlier audit as a JSON value, for a session file. `readEarlier` reads it back. */
export function storedEarlier(earlier: EarlierAudit): Stored {
  const { size, sources, at, rules, clientsToUpgrade } = earlier;
  return {
    size,
    sources,
    at,
    rules,
    clientsToUpgrade,
    keys: keysOfEarlier(earlier),
    facts: Array.from(earlier.facts),
    lines: distances(earlier.lines),
    rowSources: Array.from(earlier.rowSources),
    columns: earlier.columns.map((column) => ({ ...column, codes: Array.from(column.codes) })),
    marks: earlier.marks.map((mark) => ({ ...mark, hashes: Array.from(mark.hashes) })),
  };
}

function recordOf(value: unknown): Stored | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Stored)
    : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumberBelow(limit: number): (value: unknown) => value is number {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < limit;
}

function isListOf<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
  length?: number,
): value is readonly T[] {
  return (
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(isItem)
  );
}

/** Reads every item of a list; null if it is no list or one of them is not readable. */
function readAll<T>(value: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read);
  return items.every((item) => item !== null) ? items : null;
}

function readSource(value: unknown): EarlierSource | null {
  const stored = recordOf(value);
  const headings = recordOf(stored?.headings);
  if (stored === null || headings === null) return null;
  const { fileName, sha256 } = stored;
  if (!isText(fileName) || !isText(sha256)) return null;
  const read = COMPARED_FACTS.map((fact) => [fact, headings[fact] ?? null] as const);
  if (!read.every(([, heading]) => heading === null || isText(heading))) return null;
  return { fileName, sha256, headings: Object.fromEntries(read) as EarlierSource['headings'] };
}

const MEANINGS: readonly (TextColumnMeaning | null)[] = [
  'peers',
  'group',
  'domain',
  'address',
  'fact',
  null,
];

function readMeaning(value: unknown): TextColumnMeaning | null | undefined {
  return MEANINGS.find((meaning) => meaning === value);
}

function readColumn(value: unknown, size: number): EarlierColumn | null {
  const stored = recordOf(value);
  if (stored === null) return null;
  const { heading, texts, codes } = stored;
  const meaning = readMeaning(stored.meaning);
  if (!isText(heading) || meaning === undefined || !isListOf(texts, isText)) return null;
  if (!isListOf(codes, isNumberBelow(texts.length), size)) return null;
  return { heading, meaning, texts, codes: Uint32Array.from(codes) };
}

function readMark(value: unknown, size: number): MarkColumn | null {
  const stored = recordOf(value);
  if (stored === null) return null;
  const { heading, hashes } = stored;
  const meaning = readMeaning(stored.meaning);
  if (!isText(heading) || meaning === undefined) return null;
  if (!isListOf(hashes, isNumberBelow(2 ** 53), size)) return null;
  return { heading, meaning, hashes: Float64Array.from(hashes) };
}

function readGroup(
  value: unknown,
  columns: number,
): Extract<PairingScope, { kind: 'group' }> | null {
  const stored = recordOf(value);
  if (stored === null) return null;
  const { kind, column, emptyMeans } = stored;
  if (kind !== 'group' || !isNumberBelow(columns)(column)) return null;
  if (emptyMeans !== 'alone' && emptyMeans !== 'everyone') return null;
  return { kind, column, emptyMeans };
}

function readScope(value: unknown): PairingScope | null {
  const stored = recordOf(value);
  if (stored?.kind === 'every') return { kind: 'every' };
  if (stored?.kind !== 'peers') return readGroup(value, Number.MAX_SAFE_INTEGER);
  const otherwise = recordOf(stored.otherwise);
  if (otherwise?.kind === 'every' || otherwise?.kind === 'nobody') {
    return { kind: 'peers', otherwise: { kind: otherwise.kind } };
  }
  const group = readGroup(otherwise, Number.MAX_SAFE_INTEGER);
  return group === null ? null : { kind: 'peers', otherwise: group };
}

const ASSUMED = {
  clientEncryption: FACT_WORDS.encryption,
  serverEncryption: FACT_WORDS.encryption,
  servicePack: FACT_WORDS.servicePack,
  sectionSign: FACT_WORDS.sectionSign,
} as const;

/** Rules from a JSON value; null if they are not whole. The column of a group is not checked against any file. */
export function readRules(value: unknown): PairingRules | null {
  const stored = recordOf(value);
  const scope = readScope(stored?.scope);
  const assumed = recordOf(stored?.assumptions);
  if (scope === null || assumed === null) return null;
  const entries = Object.entries(ASSUMED).map(([name, words]) => {
    const wanted = assumed[name] ?? null;
    return [name, wanted === null ? null : words.find((word) => word === wanted)] as const;
  });
  if (entries.some(([, word]) => word === undefined)) return null;
  return { scope, assumptions: { ...NO_ASSUMPTIONS, ...Object.fromEntries(entries) } };
}

/** An earlier audit from a JSON value; null if any part of it is missing, damaged or does not fit the others. */
export function readEarlier(value: unknown): EarlierAudit | null {
  const stored = recordOf(value);
  if (stored === null) return null;
  const { size, at, clientsToUpgrade, keys, facts, lines, rowSources } = stored;
  const isCount = isNumberBelow(2 ** 32);
  if (!isCount(size) || !isText(at) || !isCount(clientsToUpgrade)) return null;
  const sources = readAll(stored.sources, readSource);
  const rules = readRules(stored.rules);
  const columns = readAll(stored.columns, (column) => readColumn(column, size));
  const marks = readAll(stored.marks, (mark) => readMark(mark, size));
  if (sources === null || rules === null || columns === null || marks === null) return null;
  if (!isListOf(keys, isText, size) || keys.some((key) => key.includes('\n'))) return null;
  if (!isListOf(facts, isNumberBelow(FACT_CODES), size)) return null;
  if (!isListOf(lines, (step): step is number => Number.isSafeInteger(step), size)) return null;
  const sourcesListed = sources.length > 1 ? size : 0;
  if (!isListOf(rowSources, isNumberBelow(sources.length), sourcesListed)) return null;
  return {
    size,
    sources,
    at,
    rules,
    clientsToUpgrade,
    keys: new TextEncoder().encode(keys.map((key) => `${key}\n`).join('')),
    facts: Uint16Array.from(facts),
    lines: fromDistances(lines),
    rowSources: Uint16Array.from(rowSources),
    columns,
    marks,
  };
}

/** Confirmed renames from a JSON value; null if one of them is not whole. */
export function readRenames(value: unknown): readonly Rename[] | null {
  return readAll(value, (item) => {
    const stored = recordOf(item);
    if (stored === null) return null;
    const { from, to, at } = stored;
    return isText(from) && isText(to) && isText(at) ? { from, to, at } : null;
  });
}
