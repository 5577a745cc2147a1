import type { LineAccount } from '../../fleet/line-account.ts';
import { joined } from '../byte-pieces.ts';
import { ByteText } from './byte-text.ts';
import { DataRows, type RowLayout } from './data-rows.ts';
import { findLaterHeadings } from './later-headings.ts';
import { LineList } from './layout-lines.ts';
import type { EvenText } from './line-ends.ts';
import { findOrdinary } from './ordinary-bytes.ts';
import {
  findBeginning,
  type OrdinaryReading,
  ordinarySource,
  wholeLines,
} from './read-ordinary.ts';
import {
  cutRows,
  type Layout,
  layOut,
  outcomeOf,
  type RowsSoFar,
  type TableChoices,
  tableOfRows,
} from './read-table.ts';
import { RowCutter } from './row-cutter.ts';
import { type RowsPart, TableBuilder } from './table-builder.ts';
import { textPiece } from './text-piece.ts';

/*
 * In an ordinary text without a quotation mark, each line is read by itself: all that it depends on is the layout, which
 * the beginning shows, and whether there is a data row above it. So the lines of such a text can be cut in two pieces, one
 * after the other or at once on two threads, and joined.
 */

/** How the second half of a text is cut. It, and all that comes of it, can be sent to another thread. */
export interface HalfLayout {
  readonly rows: RowLayout;
  /** The mean number of characters of a row. */
  readonly rowLength: number;
}

/** How a text is cut in two halves. */
export interface HalvesLayout {
  readonly beginning: EvenText;
  readonly layout: Layout;
  readonly half: HalfLayout;
}

/** What was cut from the second half of a text. */
export interface SecondHalf {
  readonly rows: RowsPart;
  readonly listed: Pick<LineAccount, 'listed' | 'first'>;
  /** The number of lines. */
  readonly lines: number;
}

/**
 * How a long text is cut in two halves, by its beginning. Null if it must be read as a whole.
 * @param head the first bytes of a longer text.
 */
export function layOutHalves(head: Uint8Array, choices: TableChoices): HalvesLayout | null {
  const lines = wholeLines(head);
  const found = lines === null ? null : findBeginning(lines, false, lines, choices);
  if (found === null) return null;
  const { beginning } = found;
  const layout = layOut(beginning, choices, false);
  if (layout === null) return null;
  const { rows, rowLength } = layout;
  return { beginning, layout, half: { rows, rowLength } };
}

/** Whether each line of these bytes is read by itself. */
function isOfLines(bytes: Uint8Array, { lineEnd }: Pick<RowLayout, 'lineEnd'>): boolean {
  const ordinary = findOrdinary(bytes);
  return ordinary?.lineEnd === lineEnd && ordinary.firstQuote === bytes.length;
}

/**
 * Cuts the first half of a text. Null if the text must be read as a whole.
 * @param bytes those of whole lines.
 * @param textLength the number of bytes of the whole text.
 */
export function cutFirstHalf(
  bytes: Uint8Array,
  { beginning, layout }: HalvesLayout,
  textLength: number,
  onProgress: (done: number) => void,
): RowsSoFar | null {
  if (!isOfLines(bytes, beginning)) return null;
  const source = ordinarySource(bytes, bytes.length, beginning);
  const rows = cutRows(source, layout, null, onProgress, textLength);
  if (rows.builder.rowCount === 0) return null;
  rows.builder.packAhead();
  return rows;
}

/**
 * Cuts the second half of a text. Null if the text must be read as a whole.
 * @param bytes those of the lines behind the first half.
 */
export function cutSecondHalf(
  bytes: Uint8Array,
  { rows: layout, rowLength }: HalfLayout,
): SecondHalf | null {
  if (!isOfLines(bytes, layout)) return null;
  const { delimiter, lineEnd, headings } = layout;
  const text = new ByteText(bytes, bytes.length);
  const how = { headings, own: headings.length, rowLength };
  const builder = new TableBuilder(text, bytes, how);
  const listed = new LineList();
  const dataRows = new DataRows(text, layout, builder, listed, null, true);
  const cut = { delimiter, lineEnd, width: headings.length };
  const lines = new RowCutter(text, cut, dataRows).run();
  return { rows: builder.part(), listed: listed.lines, lines };
}

/**
 * Joins the halves of a text. Reads exactly what `readOrdinary` reads of it. Null if the text must be read as a whole: the
 * headings change within it.
 * @param bytes those of both halves.
 */
export function joinHalves(
  first: RowsSoFar,
  second: SecondHalf,
  bytes: readonly [Uint8Array, Uint8Array],
  { beginning, layout }: HalvesLayout,
  { looksLikeHeading }: TableChoices,
): OrdinaryReading | null {
  const [above, below] = bytes;
  const { builder, listed, lines } = first;
  const behind = textPiece(new ByteText(below, below.length), below, above.length);
  builder.join(second.rows, behind, lines);
  listed.join(second.listed, lines);
  const rows = { ...first, lines: lines + second.lines };
  const cut = tableOfRows(rows, layout, ordinarySource(above, above.length, beginning));
  if (cut === null) return null;
  const even = {
    /** Only for a row that may hold headings. */
    get text() {
      return new ByteText(joined(bytes));
    },
    lineEnd: beginning.lineEnd,
  };
  const { delimiter } = layout.rows;
  const later = findLaterHeadings(cut.table, even, delimiter, looksLikeHeading);
  return later === null ? { outcome: outcomeOf(cut, layout), beginning: beginning.text } : null;
}
