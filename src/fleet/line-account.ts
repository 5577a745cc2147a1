/** The kinds of lines of a file that are no data rows. */
export const LISTED_LINE_KINDS = [
  'blank',
  /** `# by hand`, `-- old`, PowerShell's `#TYPE` line, or a row that somebody took out with `#`. */
  'remark',
  /** `-----` between the headings and the first row, or above them. */
  'ruler',
  /** A first line `sep=;`, as Excel writes it. */
  'separator',
  /** A title, a remark or a row of another table above the headings. */
  'above-headings',
  /** Headings of another layout, by which the rows below them are read. */
  'later-headings',
  /** The mark ^Z with which DOS ends a text. */
  'end-mark',
] as const;

export type ListedLineKind = (typeof LISTED_LINE_KINDS)[number];

/** Lines of one kind that follow one another. */
export interface ListedLines {
  readonly kind: ListedLineKind;
  /** 1-based, both included. */
  readonly from: number;
  readonly to: number;
  /** How the line begins; empty for several lines, and where a password might stand in it. */
  readonly excerpt: string;
}

/**
 * What each line of a file is: `headingLines + dataRows + furtherLines` and the counts of `listed` make `lines`.
 * Rows that name no machine (closing lines, totals, lines above a group) are data rows that were left out.
 */
export interface LineAccount {
  readonly lines: number;
  /** 0 where the table has no headings; several where these hold line breaks or stand in two rows. */
  readonly headingLines: number;
  readonly dataRows: number;
  /** Lines of data rows over several lines, the first of each not counted. */
  readonly furtherLines: number;
  readonly listed: { readonly [K in ListedLineKind]: number };
  /** The first listed lines, in their order. */
  readonly first: readonly ListedLines[];
}

/** How many lines of an account are no rows and no headings. */
export function countListed({ listed }: Pick<LineAccount, 'listed'>): number {
  return Object.values(listed).reduce((sum, count) => sum + count, 0);
}
