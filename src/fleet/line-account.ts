/** The kinds of lines in a file that are not data rows. */
export const LISTED_LINE_KINDS = [
  'blank',
  /** `# by hand`, `-- old`, PowerShell's `#TYPE` line, or a row that somebody commented out with `#`. */
  'remark',
  /** A line such as `-----` between the headings and the first row, or above them. */
  'ruler',
  /** A first line `sep=;`, as Excel writes it. */
  'separator',
  /** A title, a remark or a row of another table above the headings. */
  'above-headings',
  /** Headings of another layout, which apply to the rows below them. */
  'later-headings',
  /** The end-of-file character ^Z of DOS. */
  'end-mark',
] as const;

export type ListedLineKind = (typeof LISTED_LINE_KINDS)[number];

/** Consecutive lines of one kind. */
export interface ListedLines {
  readonly kind: ListedLineKind;
  /** 1-based, inclusive. */
  readonly from: number;
  readonly to: number;
  /** The beginning of the line. Empty for several lines, and if the line might contain a password. */
  readonly excerpt: string;
}

/**
 * What each line of a file is. `headingLines + dataRows + furtherLines` plus the counts in `listed` equals
 * `lines`. Rows that name no machine (closing lines, totals, group titles) count as data rows that were
 * left out.
 */
export interface LineAccount {
  readonly lines: number;
  /** 0 if the table has no headings; more than 1 if they contain line breaks or occupy two rows. */
  readonly headingLines: number;
  readonly dataRows: number;
  /** Continuation lines of data rows that span several lines. */
  readonly furtherLines: number;
  readonly listed: { readonly [K in ListedLineKind]: number };
  /** The first listed lines, in file order. */
  readonly first: readonly ListedLines[];
}

/** Number of lines that are neither rows nor headings. */
export function countListed({ listed }: Pick<LineAccount, 'listed'>): number {
  return Object.values(listed).reduce((sum, count) => sum + count, 0);
}
