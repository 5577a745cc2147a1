/** A position in the matrix, including totals. Both indices start at 0. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const ENDS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  Home: [0, -1],
  End: [0, 1],
};

function isAt(places: readonly MatrixPlace[], row: number, column: number): boolean {
  return places.some((place) => place.row === row && place.column === column);
}

/**
 * The next position with pairings in the direction of a key; null if there is none. Home and End go to the
 * ends of the row.
 */
export function nextPlace(
  places: readonly MatrixPlace[],
  from: MatrixPlace,
  key: string,
): MatrixPlace | null {
  const end = Object.hasOwn(ENDS, key) ? ENDS[key] : undefined;
  const [rows, columns] = end ?? (Object.hasOwn(STEPS, key) ? STEPS[key] : undefined) ?? [0, 0];
  if (rows === 0 && columns === 0) return null;
  const most = Math.max(...places.map(({ row, column }) => Math.max(row, column)));
  let found: MatrixPlace | null = null;
  let { row, column } = from;
  for (;;) {
    row += rows;
    column += columns;
    if (row < 0 || column < 0 || row > most || column > most) return found;
    if (!isAt(places, row, column)) continue;
    found = { row, column };
    if (end === undefined) return found;
  }
}

/** The position of the tab stop: where the person was last, else the cell with the most flagged pairings. */
export function tabStop(
  places: readonly (MatrixPlace & { readonly shade: number })[],
  last: MatrixPlace | null,
): MatrixPlace | null {
  const again = places.find(({ row, column }) => row === last?.row && column === last.column);
  const [first] = places.toSorted((one, other) => other.shade - one.shade);
  return again ?? first ?? null;
}
