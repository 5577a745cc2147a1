import { PROBLEM_KINDS, type ProblemKind } from '../../fleet/problem.ts';

const KINDS = Object.keys(PROBLEM_KINDS).filter((kind): kind is ProblemKind =>
  Object.hasOwn(PROBLEM_KINDS, kind),
);
const NUMBER_OF_KIND = new Map(KINDS.map((kind, number) => [kind, number]));

/** One line of the log: what, where, and what else its sentence needs. */
export interface LoggedProblem {
  readonly kind: ProblemKind;
  /** Data row, counted over all files; for a problem of a whole file or of a line that became no row, where it belongs in the order. */
  readonly row: number;
  readonly detail: number;
}

/** Problems as numbers: a million of them are a few megabytes, and none is an object until it is looked at. */
export interface ProblemLog {
  add(kind: ProblemKind, row: number, detail?: number): void;
  /** The problems by row, and on one row in the order in which they were added. */
  sorted(): { readonly size: number; at(index: number): LoggedProblem };
}

function grown<A extends Uint8Array | Float64Array>(full: A, empty: A): A {
  empty.set(full);
  return empty;
}

/** More problems than this cannot be sorted as one number each: 2^26 of them on up to 2^27 rows. */
const MOST_PROBLEMS = 2 ** 26;

/** An empty log. */
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
      // the row in front and the place in the log behind make one number that sorts natively
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
