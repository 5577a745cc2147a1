import type { LineAccount, ListedLineKind, ListedLines } from '../../fleet/line-account.ts';
import { isBlank } from './sample.ts';

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

const ONLY_DRAWN = /^[-+=_*|:~\s]*$/;
const DRAWN_THRICE = /([-=_*~])\1\1/;

/** A line that only divides: consoles and reports draw `-----` below headings and between blocks. */
export function isRuler(cells: readonly string[]): boolean {
  const drawn = cells.filter((cell) => cell.trim() !== '');
  return (
    drawn.length > 0 && drawn.every((cell) => ONLY_DRAWN.test(cell) && DRAWN_THRICE.test(cell))
  );
}

/** True for a row that begins with `#`. */
export function beginsWithHash([first = '']: readonly string[]): boolean {
  return first.trimStart().startsWith('#');
}

/**
 * What data looks like that begins with `#`: a ticket number (`#4711`, `#INC-12`), the dates of a column that was
 * too narrow (`########`), errors of a spreadsheet (`#N/A`, `#NV`, `#REF!`, `#NAME?`).
 */
const HASH_DATA = /^#(?:#+|[\p{L}]{0,8}[-_ ]?\d[\d./_-]*|\S{1,24}[!?]|N\/?[ADV]|GETTING_DATA)$/iu;

/** Marks of remarks in scripts and queries. Behind each of them, and behind `REM`, stands a blank. */
const REMARK_MARKS: ReadonlySet<string> = new Set([
  '//',
  '--',
  '::',
  ';',
  "'",
  '/*',
  '<!--',
  'rem',
  '!',
  '%',
]);

function holdsHashData([first = '']: readonly string[]): boolean {
  return HASH_DATA.test(first.trim());
}

/** A remark for certain: its mark in the first cell and nothing in the others, such as PowerShell's `#TYPE` line. */
export function isPlainRemark(cells: readonly string[]): boolean {
  if (!isBlank(cells.slice(1))) return false;
  if (beginsWithHash(cells)) return !holdsHashData(cells);
  const [mark = '', ...others] = (cells[0] ?? '').trim().split(/\s/, 2);
  return others.length > 0 && REMARK_MARKS.has(mark.toLowerCase());
}

/** True for a row behind `#` that does not look like data. */
export function isRowBehindHash(cells: readonly string[]): boolean {
  return beginsWithHash(cells) && !holdsHashData(cells);
}

/** What a row is in which nothing stands but perhaps the mark that DOS puts at the end of a text. */
export function kindOfBlank(cells: readonly string[]): 'blank' | 'end-mark' {
  return cells.some((cell) => cell.trim() !== '') ? 'end-mark' : 'blank';
}

/** What a line above the headings is. */
export function kindAboveHeadings(cells: readonly string[]): ListedLineKind {
  if (isBlank(cells)) return kindOfBlank(cells);
  if (isPlainRemark(cells)) return 'remark';
  return isRuler(cells) ? 'ruler' : 'above-headings';
}
