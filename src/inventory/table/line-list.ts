import type { LineAccount, ListedLineKind, ListedLines } from '../../fleet/line-account.ts';

/** Stretches of lines that are listed: a file of remarks alone must not cost an object for each. */
const MOST_LISTED = 1000;

/** Characters of a line that tell what it is. */
const EXCERPT = 80;

/** Collects the lines of a file that are no data rows. Their counts are exact, the first ones are kept. */
export class LineList {
  readonly #listed = {
    blank: 0,
    remark: 0,
    ruler: 0,
    separator: 0,
    'above-headings': 0,
    'later-headings': 0,
    'end-mark': 0,
  } satisfies Record<ListedLineKind, number>;
  readonly #first: ListedLines[] = [];

  /** Adds `count` lines from `line` on. */
  add(kind: ListedLineKind, line: number, count: number, excerpt = ''): void {
    this.#listed[kind] += count;
    const last = this.#first.at(-1);
    const isNext = last?.kind === kind && last.to === line - 1;
    const text = kind === 'blank' ? '' : excerpt.slice(0, EXCERPT);
    if (isNext && text === '' && last.excerpt === '') {
      this.#first[this.#first.length - 1] = { ...last, to: line + count - 1 };
    } else if (this.#first.length < MOST_LISTED) {
      this.#first.push({ kind, from: line, to: line + count - 1, excerpt: text });
    }
  }

  /** What was collected so far. */
  get lines(): Pick<LineAccount, 'listed' | 'first'> {
    return { listed: { ...this.#listed }, first: [...this.#first] };
  }
}
