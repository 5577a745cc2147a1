import { ByteText } from './byte-text.ts';
import { delimiterOfSepLine } from './delimiter.ts';
import type { EvenText } from './line-ends.ts';
import { findOrdinary } from './ordinary-bytes.ts';
import {
  cutTable,
  inUsualForm,
  refusalOf,
  type Source,
  type TableChoices,
  type TableOutcome,
} from './read-table.ts';
import { SAMPLE_LENGTH, SAMPLE_ROWS } from './sample.ts';

const LF = 10;

/** A table that was cut from bytes, and the beginning of their text. */
export interface OrdinaryReading {
  readonly outcome: TableOutcome;
  readonly beginning: string;
}

/**
 * The whole lines in the first bytes of a longer text, more than any search for the layout of a text looks at; null if they
 * are fewer.
 */
export function wholeLines(bytes: Uint8Array): Uint8Array | null {
  const whole = bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
  let lines = 0;
  for (let at = whole.indexOf(LF); at >= 0; at = whole.indexOf(LF, at + 1)) lines += 1;
  return lines > SAMPLE_ROWS ? whole : null;
}

/** The beginning of an ordinary text. */
interface OrdinaryBeginning {
  readonly beginning: EvenText;
  /** See `OrdinaryText`. */
  readonly firstQuote: number;
}

/**
 * What the beginning of an ordinary text shows of it; null if the text must be read in the careful way.
 * @param head the bytes of whole lines.
 * @param isAll whether they are all of the text.
 * @param bytes those that must be ordinary.
 */
export function findBeginning(
  head: Uint8Array,
  isAll: boolean,
  bytes: Uint8Array,
  choices: TableChoices,
): OrdinaryBeginning | null {
  const text = new ByteText(head).toString();
  // A quote in the beginning may close far below.
  if (!isAll && text.includes('"')) return null;
  // Our own JSON files are told by their whole text.
  if (refusalOf(text) !== null || text.trimStart().startsWith('{')) return null;
  const ordinary = findOrdinary(bytes);
  if (ordinary === null) return null;
  const { lineEnd, firstQuote } = ordinary;
  // The delimiter that a first line such as `sep=;` names may occur only far below.
  if (!isAll && delimiterOfSepLine(text.slice(0, text.indexOf(lineEnd))) !== null) return null;
  const beginning = { text, lineEnd };
  const usual = inUsualForm(beginning, choices);
  return usual.hasRuler || usual.even.text !== text ? null : { beginning, firstQuote };
}

/**
 * Reads a table from bytes without making a text of them, exactly as `readTable` reads their text: only the beginning,
 * the distinct cells and the lines that need a closer look become strings, and the whole text at the first quote that is
 * not closed on its line. Null if the bytes are not an ordinary text (see `findOrdinary`), or if the beginning does not
 * show how it is laid out. Then the careful way must be taken.
 * @param most bytes of the beginning.
 */
export function readOrdinary(
  bytes: Uint8Array,
  choices: TableChoices,
  onProgress: (done: number) => void,
  most = SAMPLE_LENGTH,
): OrdinaryReading | null {
  const head = bytes.length <= most ? bytes : wholeLines(bytes.subarray(0, most));
  const found = head === null ? null : findBeginning(head, head === bytes, bytes, choices);
  if (found === null) return null;
  const { beginning, firstQuote } = found;
  const source = ordinarySource(bytes, firstQuote, beginning);
  const outcome = cutTable(source, choices, false, onProgress);
  return { outcome, beginning: beginning.text };
}

/** An ordinary text to be cut, or a piece of it. */
export function ordinarySource(bytes: Uint8Array, firstQuote: number, beginning: EvenText): Source {
  const text = new ByteText(bytes, firstQuote);
  return { text, beginning, units: bytes, nulLine: null, gluedLines: [] };
}
