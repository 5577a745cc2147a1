import type { TextColumnMeaning } from '../fleet/fleet.ts';
import {
  countFrom,
  damaged,
  keyFrom,
  listFrom,
  objectFrom,
  orNull,
  textFrom,
  timeFrom,
  wholeNumbersFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { FACT_NAMES } from '../fleet/machine.ts';
import { linesOf } from '../fleet/texts.ts';
import { saidFrom } from '../inventory/stored-choices.ts';
import { rulesFrom } from '../pairing/stored-rules.ts';
import { decisionFrom, storedDecision } from '../remediation/decisions.ts';
import type { ComparedWith } from './changes.ts';
import {
  compactCodes,
  type EarlierAudit,
  type EarlierColumn,
  type EarlierSource,
  keysOfEarlier,
} from './earlier-audit.ts';
import { COMPARED_FACTS, FACT_CODES } from './fact-codes.ts';
import type { MarkColumn } from './machine-marks.ts';
import type { Rename } from './matching.ts';
import type { NotTaken } from './taken-along.ts';

function stepsOf(lines: Uint32Array): readonly number[] {
  return Array.from(lines, (line, index) => line - (lines[index - 1] ?? 0));
}

function storedEarlier(earlier: EarlierAudit) {
  return {
    ...earlier,
    keys: [...keysOfEarlier(earlier)],
    facts: Array.from(earlier.facts),
    // Most rows follow each other, so that the distances pack better than the lines.
    lines: stepsOf(earlier.lines),
    rowSources: Array.from(earlier.rowSources),
    columns: earlier.columns.map((column) => ({ ...column, codes: Array.from(column.codes) })),
    marks: earlier.marks.map((mark) => ({ ...mark, hashes: Array.from(mark.hashes) })),
  };
}

/** What an audit is compared with as a JSON value, for a session file. `comparedFrom` reads it back. */
export function storedComparison(compared: ComparedWith) {
  const { earlier, decisionsLeft } = compared;
  return {
    ...compared,
    earlier: storedEarlier(earlier),
    decisionsLeft: decisionsLeft.map(storedDecision),
  };
}

/** So many whole numbers below a limit. */
function numbersFrom(value: unknown, limit: number, size: number): Uint32Array {
  const numbers = wholeNumbersFrom(value);
  return numbers.length === size && numbers.every((number) => number < limit) ? numbers : damaged();
}

function linesFrom(value: unknown, size: number): Uint32Array {
  if (value instanceof Uint32Array) return value.length === size ? value : damaged();
  const steps = listFrom(value, (step) => (Number.isSafeInteger(step) ? Number(step) : damaged()));
  if (steps.length !== size) return damaged();
  const lines = new Uint32Array(size);
  let line = 0;
  for (let row = 0; row < size; row += 1) {
    line += steps[row] ?? 0;
    lines[row] = line;
  }
  return lines;
}

const LINE_FEED = 10;

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
    count += 1;
  return count;
}

function keysFrom(value: unknown, size: number): Uint8Array {
  if (value instanceof Uint8Array) {
    const isWhole = countLineFeeds(value) === size && (size === 0 || value.at(-1) === LINE_FEED);
    return isWhole ? value : damaged();
  }
  const keys = listFrom(value, textFrom);
  if (keys.length !== size || keys.some((key) => key.includes('\n'))) return damaged();
  return linesOf(keys);
}

function sourceFrom(value: unknown): EarlierSource {
  const { fileName, sha256, headings } = objectFrom(value);
  const given = objectFrom(headings);
  const read = COMPARED_FACTS.map((fact) => [fact, orNull(given[fact], textFrom)]);
  return {
    fileName: textFrom(fileName),
    sha256: textFrom(sha256),
    headings: Object.fromEntries(read) as EarlierSource['headings'],
  };
}

const MEANINGS: { readonly [M in TextColumnMeaning]: true } = {
  peers: true,
  group: true,
  domain: true,
  address: true,
  fact: true,
};

function headingFrom({ heading, meaning }: ReturnType<typeof objectFrom>) {
  return {
    heading: textFrom(heading),
    meaning: orNull(meaning, (word) => keyFrom(MEANINGS, word)),
  };
}

function columnFrom(value: unknown, size: number): EarlierColumn {
  const given = objectFrom(value);
  const texts = listFrom(given.texts, textFrom);
  const codes = compactCodes(numbersFrom(given.codes, texts.length, size), texts.length);
  return { ...headingFrom(given), texts, codes };
}

function markFrom(value: unknown, size: number): MarkColumn {
  const given = objectFrom(value);
  const hashes =
    given.hashes instanceof Float64Array
      ? given.hashes
      : Float64Array.from(listFrom(given.hashes, countFrom));
  if (hashes.length !== size) return damaged();
  return { ...headingFrom(given), hashes };
}

function earlierFrom(value: unknown): EarlierAudit {
  const given = objectFrom(value);
  const size = countFrom(given.size);
  const sources = listFrom(given.sources, sourceFrom);
  const listed = sources.length > 1 ? size : 0;
  return {
    size,
    sources,
    at: timeFrom(given.at),
    rules: rulesFrom(given.rules),
    clientsToUpgrade: countFrom(given.clientsToUpgrade),
    keys: keysFrom(given.keys, size),
    facts: Uint16Array.from(numbersFrom(given.facts, FACT_CODES, size)),
    lines: linesFrom(given.lines, size),
    rowSources: Uint16Array.from(numbersFrom(given.rowSources, sources.length, listed)),
    columns: listFrom(given.columns, (column) => columnFrom(column, size)),
    marks: listFrom(given.marks, (mark) => markFrom(mark, size)),
  };
}

function renameFrom(value: unknown): Rename {
  const { from, to, at } = objectFrom(value);
  return { from: textFrom(from), to: textFrom(to), at: timeFrom(at) };
}

const KINDS: { readonly [K in NotTaken['kind']]: true } = { entered: true, settled: true };
const REASONS: { readonly [R in NotTaken['because']]: true } = {
  'no-machine': true,
  'other-text': true,
  'not-disputed': true,
};

function notTakenFrom(value: unknown): NotTaken {
  const given = objectFrom(value);
  return {
    kind: keyFrom(KINDS, given.kind),
    fact: wordFrom([...FACT_NAMES, 'name'], given.fact),
    was: textFrom(given.was),
    text: textFrom(given.text),
    fileName: textFrom(given.fileName),
    line: countFrom(given.line),
    name: textFrom(given.name),
    because: keyFrom(REASONS, given.because),
    is: textFrom(given.is),
    ...saidFrom(given.said),
  };
}

/**
 * What an audit is compared with, as stored in a session file, or as it is in the browser's database. Every list of JSON
 * is checked item by item. Throws what `soundOrNull` catches.
 */
export function comparedFrom(value: unknown): ComparedWith {
  // The first pages that compared wrote neither of these two.
  const { decisionsLeft = [], lostScope = [], ...given } = objectFrom(value);
  return {
    earlier: earlierFrom(given.earlier),
    renames: listFrom(given.renames, renameFrom),
    carried: listFrom(given.carried, (fact) => wordFrom(COMPARED_FACTS, fact)),
    notTaken: listFrom(given.notTaken, notTakenFrom),
    decisionsLeft: listFrom(decisionsLeft, decisionFrom),
    lostScope: listFrom(lostScope, textFrom),
  };
}
