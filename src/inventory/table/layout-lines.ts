import {
  LISTED_LINE_KINDS,
  type LineAccount,
  type ListedLineKind,
  type ListedLines,
} from '../../fleet/line-account.ts';
import { isBlank } from './sample.ts';

/** The maximum number of entries: a file full of remarks must not cost an object per line. */
const MOST_LISTED = 1000;

/** Characters of a line that are kept to recognize it. */
const EXCERPT = 80;

/** Collects the lines of a file that are not data rows. The counts are exact; only the first lines are kept. */
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

  /** Adds `count` lines, starting at `line`. */
  add(kind: ListedLineKind, line: number, count: number, excerpt = ''): void {
    this.#listed[kind] += count;
    this.#list(kind, line, count, excerpt);
  }

  /** Adds the lines of a list that was made of the text behind `linesBefore` lines. */
  join({ listed, first }: Pick<LineAccount, 'listed' | 'first'>, linesBefore: number): void {
    for (const kind of LISTED_LINE_KINDS) this.#listed[kind] += listed[kind];
    for (const { kind, from, to, excerpt } of first) {
      this.#list(kind, from + linesBefore, to - from + 1, excerpt);
    }
  }

  #list(kind: ListedLineKind, line: number, count: number, excerpt: string): void {
    const last = this.#first.at(-1);
    const isNext = last?.kind === kind && last.to === line - 1;
    const text = kind === 'blank' ? '' : excerpt.slice(0, EXCERPT);
    if (isNext && text === '' && last.excerpt === '') {
      this.#first[this.#first.length - 1] = { ...last, to: line + count - 1 };
    } else if (this.#first.length < MOST_LISTED) {
      this.#first.push({ kind, from: line, to: line + count - 1, excerpt: text });
    }
  }

  /** The lines collected so far. */
  get lines(): Pick<LineAccount, 'listed' | 'first'> {
    return { listed: { ...this.#listed }, first: [...this.#first] };
  }
}

const ONLY_DRAWN = /^[-+=_*|:~\s]*$/;
const DRAWN_THRICE = /([-=_*~])\1\1/;

/** Whether a line is only decoration: consoles and reports draw `-----` below headings and between blocks. */
export function isRuler(cells: readonly string[]): boolean {
  const drawn = cells.filter((cell) => cell.trim() !== '');
  return (
    drawn.length > 0 && drawn.every((cell) => ONLY_DRAWN.test(cell) && DRAWN_THRICE.test(cell))
  );
}

export function beginsWithHash([first = '']: readonly string[]): boolean {
  return first.trimStart().startsWith('#');
}

/**
 * Data that begins with `#`: ticket numbers (`#4711`, `#INC-12`), dates in a column that was too narrow
 * (`########`), spreadsheet errors (`#N/A`, `#NV`, `#REF!`, `#NAME?`).
 */
const HASH_DATA = /^#(?:#+|[\p{L}]{0,8}[-_ ]?\d[\d./_-]*|\S{1,24}[!?]|N\/?[ADV]|GETTING_DATA)$/iu;

/** How remarks begin in scripts and queries. A blank must follow. */
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

/**
 * Whether a row is certainly a remark: only its first cell is filled and has a remark's mark, as in PowerShell's
 * `#TYPE` line.
 */
export function isPlainRemark(cells: readonly string[]): boolean {
  if (!isBlank(cells.slice(1))) return false;
  if (beginsWithHash(cells)) return !holdsHashData(cells);
  const [mark = '', ...others] = (cells[0] ?? '').trim().split(/\s/, 2);
  return others.length > 0 && REMARK_MARKS.has(mark.toLowerCase());
}

/** Whether a row begins with `#` and does not look like data. */
export function isRowBehindHash(cells: readonly string[]): boolean {
  return beginsWithHash(cells) && !holdsHashData(cells);
}

/** The kind of a blank row. It may hold the mark (^Z) that DOS puts at the end of a text. */
export function kindOfBlank(cells: readonly string[]): 'blank' | 'end-mark' {
  return cells.some((cell) => cell.trim() !== '') ? 'end-mark' : 'blank';
}

/** The kind of a line above the headings. */
export function kindAboveHeadings(cells: readonly string[]): ListedLineKind {
  if (isBlank(cells)) return kindOfBlank(cells);
  if (isPlainRemark(cells)) return 'remark';
  return isRuler(cells) ? 'ruler' : 'above-headings';
}
