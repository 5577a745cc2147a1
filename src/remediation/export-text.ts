/** One stretch of an export's text, with how many rows are written by its end. */
export interface ExportPiece {
  readonly text: string;
  readonly rowsDone: number;
}

/** An export before it is written. Nothing is held in memory but the piece at hand. */
export interface ExportText {
  /** Rows that will be written, heading and remarks not counted; null where rows mean nothing (JSON). */
  readonly rows: number | null;
  /** Size in UTF-8, judged by some of the rows. */
  readonly estimatedBytes: number;
  /** Writes the text piece by piece; stop asking to give it up. */
  pieces(): Generator<ExportPiece, void, undefined>;
}

/** Length of a piece in characters: large enough that handing it over costs nothing, small enough to stop soon. */
const PIECE_LENGTH = 128 * 1024;

/** How many rows an estimate looks at. */
const ROWS_SAMPLED = 48;

/** Rows by number, each with its line end. */
export interface ExportRows {
  readonly count: number;
  readonly rowAt: (row: number) => string;
}

function sizeInBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The size of a heading and its rows, from rows taken evenly. */
export function estimateBytes(head: string, { count, rowAt }: ExportRows): number {
  const sampled = Math.min(count, ROWS_SAMPLED);
  let bytes = 0;
  for (let sample = 0; sample < sampled; sample += 1) {
    bytes += sizeInBytes(rowAt(Math.floor((sample * count) / sampled)));
  }
  return sizeInBytes(head) + (sampled === 0 ? 0 : Math.round((bytes / sampled) * count));
}

function* pour(
  head: string,
  { count, rowAt }: ExportRows,
  tail: string,
): Generator<ExportPiece, void, undefined> {
  let text = head;
  for (let row = 0; row < count; row += 1) {
    text += rowAt(row);
    if (text.length < PIECE_LENGTH) continue;
    yield { text, rowsDone: row + 1 };
    text = '';
  }
  if (text + tail !== '') yield { text: text + tail, rowsDone: count };
}

/** An export that is a heading, rows, and what closes them. */
export function exportOfRows(head: string, rows: ExportRows, tail = ''): ExportText {
  return {
    rows: rows.count,
    estimatedBytes: estimateBytes(head + tail, rows),
    pieces: () => pour(head, rows, tail),
  };
}
