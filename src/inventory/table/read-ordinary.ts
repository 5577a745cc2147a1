import { ByteText } from './byte-text.ts';
import { delimiterOfSepLine } from './delimiter.ts';
import { findOrdinary } from './ordinary-bytes.ts';
import {
  cutTable,
  inUsualForm,
  refusalOf,
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
 * The whole lines at the beginning, more than any search for the layout of a text looks at; null if they are fewer.
 */
function beginningOf(bytes: Uint8Array, most: number): Uint8Array | null {
  if (bytes.length <= most) return bytes;
  const beginning = bytes.subarray(0, bytes.lastIndexOf(LF, most - 1) + 1);
  let lines = 0;
  for (let at = beginning.indexOf(LF); at >= 0; at = beginning.indexOf(LF, at + 1)) lines += 1;
  return lines > SAMPLE_ROWS ? beginning : null;
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
  const head = beginningOf(bytes, most);
  if (head === null) return null;
  const text = new ByteText(head).toString();
  // A quote in the beginning may close far below.
  if (head !== bytes && text.includes('"')) return null;
  // Our own JSON files are told by their whole text.
  if (refusalOf(text) !== null || text.trimStart().startsWith('{')) return null;
  const ordinary = findOrdinary(bytes);
  if (ordinary === null) return null;
  const { lineEnd, firstQuote } = ordinary;
  // The delimiter that a first line such as `sep=;` names may occur only far below.
  if (head !== bytes && delimiterOfSepLine(text.slice(0, text.indexOf(lineEnd))) !== null) {
    return null;
  }
  const beginning = { text, lineEnd };
  const usual = inUsualForm(beginning, choices);
  if (usual.hasRuler || usual.even.text !== text) return null;
  const source = {
    text: new ByteText(bytes, firstQuote),
    beginning,
    units: bytes,
    nulLine: null,
    gluedLines: [],
  };
  return { outcome: cutTable(source, choices, false, onProgress), beginning: text };
}
