import type { Fleet } from '../fleet/fleet.ts';
import type { PairingRules } from '../pairing/query.ts';
import { csvOfRows, type Delimiter, type ExportText } from './csv.ts';
import { rulesColumns } from './rules-text.ts';

/** A row of an inventory that became no machine. */
export interface RejectedRow {
  readonly source: number;
  /** 1-based file line. */
  readonly line: number;
  readonly reason: string;
  /** Its cells as written, in the order of its source's headings; never the text of a password. */
  readonly cells: readonly string[];
}

/** A lazy list of rejected rows: they become objects only when they are written. */
export interface RejectedRows {
  /** The headings of each source, as written. */
  readonly headings: readonly (readonly string[])[];
  readonly count: number;
  readonly rowAt: (row: number) => RejectedRow;
}

/** The headings of several files combined. A heading that occurs in two files is one column. */
interface JoinedHeadings {
  readonly headings: readonly string[];
  /** For each source, the index of each of its columns in `headings`. */
  readonly places: readonly (readonly number[])[];
}

function joinHeadings(sources: readonly (readonly string[])[]): JoinedHeadings {
  const headings: string[] = [];
  const placeOf = new Map<string, number>();
  const places = sources.map((ofSource) => {
    const times = new Map<string, number>();
    return ofSource.map((heading) => {
      const time = (times.get(heading) ?? 0) + 1;
      times.set(heading, time);
      const identity = `${time} ${heading}`;
      const place = placeOf.get(identity) ?? headings.length;
      if (place === headings.length) headings.push(heading);
      placeOf.set(identity, place);
      return place;
    });
  });
  return { headings, places };
}

/** The columns that say where a row was and why it was rejected. */
export const REJECTED_HEADINGS = { line: 'line', reason: 'reason' } as const;
const OURS = 'rejected.';

/** Whether a heading is one of ours, as `rejectedRows` writes it next to a file's headings. */
export function isRejectedHeading(heading: string, ours: string): boolean {
  let rest = heading.trim().toLowerCase();
  while (rest.startsWith(OURS)) rest = rest.slice(OURS.length);
  return rest === ours;
}

/** Makes a heading of ours unique among those of the file, which stay as written. */
function besideOthers(heading: string, others: readonly string[]): string {
  const taken = others.map((other) => other.trim().toLowerCase());
  let candidate = heading;
  while (taken.includes(candidate)) candidate = OURS + candidate;
  return candidate;
}

/**
 * `Rejected rows (CSV)`: the rows that became no machine, under their original headings, followed by `line`
 * and `reason` (`rejected.line` and `rejected.reason` if the file has such headings itself), ready to be
 * corrected and imported again. For several files the headings are combined, and a column `file` precedes
 * `line`.
 */
export function rejectedRows(
  rejected: RejectedRows,
  delimiter: Delimiter,
  fleet: Fleet,
  rules: PairingRules,
): ExportText {
  const { headings, places } = joinHeadings(rejected.headings);
  const ofRules = rulesColumns(rules, fleet);
  const hasFiles = rejected.headings.length > 1;
  const own = [
    ...(hasFiles ? ['file'] : []),
    REJECTED_HEADINGS.line,
    REJECTED_HEADINGS.reason,
    ...ofRules.map((rule) => rule.heading),
  ];
  const cellsAt = (row: number) => {
    const { source, line, reason, cells } = rejected.rowAt(row);
    const placed = headings.map(() => '');
    places[source]?.forEach((place, column) => {
      placed[place] = cells[column] ?? '';
    });
    const file = hasFiles ? [fleet.sources[source] ?? ''] : [];
    const added = [...file, String(line), reason, ...ofRules.map(({ cell }) => cell)];
    return [...placed, ...added];
  };
  const ownHeadings = own.map((heading) => besideOthers(heading, headings));
  return csvOfRows([...headings, ...ownHeadings], rejected.count, cellsAt, delimiter);
}
