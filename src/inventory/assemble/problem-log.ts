import { PROBLEM_KINDS, type ProblemKind } from '../../fleet/problem.ts';

const KINDS = Object.keys(PROBLEM_KINDS).filter((kind): kind is ProblemKind =>
  Object.hasOwn(PROBLEM_KINDS, kind),
);
const NUMBER_OF_KIND = new Map(KINDS.map((kind, number) => [kind, number]));

/** An entry of the log: what happened, where, and what else the message needs. */
export interface LoggedProblem {
  readonly kind: ProblemKind;
  /**
   * Data row, counted over all files. For a whole file, or a line that did not become a row, the row at which the
   * problem is listed.
   */
  readonly row: number;
  readonly detail: number;
}

/** Stores problems as numbers: 17 bytes each, and none becomes an object before it is needed. */
export interface ProblemLog {
  add(kind: ProblemKind, row: number, detail?: number): void;
  /** The problems sorted by row. Those of one row keep the order in which they were added. */
  sorted(): { readonly size: number; at(index: number): LoggedProblem };
}

function grown<A extends Uint8Array | Float64Array>(full: A, empty: A): A {
  empty.set(full);
  return empty;
}

/** Limit of the sort key, which packs the row and the index into one number: 2^26 problems on up to 2^27 rows. */
const MOST_PROBLEMS = 2 ** 26;

export function createProblemLog(): ProblemLog {
  let kinds = new Uint8Array(64);
  let rows = new Float64Array(64);
  let details = new Float64Array(64);
  let size = 0;
  return {
    add(kind, row, detail = 0) {
      if (size === MOST_PROBLEMS) return;
      if (size === kinds.length) {
        kinds = grown(kinds, new Uint8Array(size * 2));
        rows = grown(rows, new Float64Array(size * 2));
        details = grown(details, new Float64Array(size * 2));
      }
      kinds[size] = NUMBER_OF_KIND.get(kind) ?? 0;
      rows[size] = row;
      details[size] = detail;
      size++;
    },
    sorted() {
      // One number of the row (high part) and the index in the log (low part) uses the native sort.
      const order = rows.slice(0, size);
      for (let index = 0; index < size; index++) {
        order[index] = (order[index] ?? 0) * MOST_PROBLEMS + index;
      }
      order.sort();
      return {
        size,
        at(index) {
          const key = order[index];
          if (key === undefined) throw new RangeError(`no problem ${index}`);
          const entry = key % MOST_PROBLEMS;
          const kind = KINDS[kinds[entry] ?? 0];
          if (kind === undefined) throw new RangeError(`no kind of problem ${index}`);
          return { kind, row: rows[entry] ?? 0, detail: details[entry] ?? 0 };
        },
      };
    },
  };
}
