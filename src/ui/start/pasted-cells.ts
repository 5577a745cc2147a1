/** What a pasted text looks like, for the preview before it is read. */
export interface PastedCells {
  /** The first rows, cell by cell. The first is that of the headings. */
  readonly rows: readonly (readonly string[])[];
  /** Rows below the headings. */
  readonly dataRows: number;
  /** Cells of the longest row shown. */
  readonly columns: number;
}

/** Rows shown in the preview. */
const SHOWN_ROWS = 6;
/** A quoted cell of more lines than this is a quotation mark that was never closed. */
const MOST_LINES_IN_CELL = 50;
/** The delimiters a copied text may have; the tab of a spreadsheet first. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** Lines that hold something. A line break within a quoted cell, as spreadsheets copy it, ends no line. */
function linesOf(text: string, delimiter: string): readonly string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  for (const part of text.split(/\r\n|\n|\r/u)) {
    parts.push(part);
    const line = parts.join('\n');
    if (!endsInsideQuotes(line, delimiter)) lines.push(line);
    else if (parts.length > MOST_LINES_IN_CELL) lines.push(...parts);
    else continue;
    parts = [];
  }
  return [...lines, ...parts].filter((line) => line.trim() !== '');
}

function endsInsideQuotes(line: string, delimiter: string): boolean {
  if (!line.includes('"')) return false;
  return cellsOf(line, delimiter).open;
}

/** Splits one line at a delimiter, with quoted cells unwrapped. `open`: its last quotation mark is not closed. */
function cellsOf(line: string, delimiter: string): { cells: readonly string[]; open: boolean } {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)("?)/u.exec(rest);
    if (quoted?.[2] === '') return { cells: [...cells, rest], open: true };
    const end = rest.indexOf(delimiter, quoted?.[0].length ?? 0);
    const tail = rest.slice(quoted?.[0].length ?? 0, end < 0 ? undefined : end);
    cells.push((quoted?.[1]?.replaceAll('""', '"') ?? '') + tail);
    if (end < 0) return { cells, open: false };
    rest = rest.slice(end + delimiter.length);
  }
}

/** Looks at a pasted text. Total: an empty text has no rows. */
export function lookAtPasted(text: string): PastedCells {
  const first = text.search(/\S/u);
  const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
  const [firstLine = ''] = text.slice(start).split(/[\r\n]/u, 1);
  const delimiter = DELIMITERS.find((each) => firstLine.includes(each)) ?? '\t';
  const lines = linesOf(text, delimiter);
  const rows = lines.slice(0, SHOWN_ROWS).map((line) => cellsOf(line, delimiter).cells);
  return {
    rows,
    dataRows: Math.max(0, lines.length - 1),
    columns: Math.max(0, ...rows.map((cells) => cells.length)),
  };
}

/** True for a text that is likely a table: more than one line, more than one cell in the first. */
export function looksLikeTable(text: string): boolean {
  const { columns, dataRows } = lookAtPasted(text.slice(0, 20_000));
  return columns > 1 && dataRows > 0;
}
