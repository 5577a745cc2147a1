import { hideInLines, markBelowPasswordHeadings } from '../inventory/columns/hidden-lines.ts';
import {
  type ChosenReading,
  type FoundReading,
  keepHidden,
} from '../inventory/columns/kept-hidden.ts';
import { looksLikeHeading } from '../inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../inventory/columns/suggest-columns.ts';
import { isFlagColumn, withoutPasswords } from '../inventory/columns/without-passwords.ts';
import type { ColumnMapping, ValueChoice } from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import type { readTable, TableChoices, TableDialect } from '../inventory/table/read-table.ts';
import type { DecodedText } from '../inventory/text/decode-text.ts';
import type { ImportProgress, RememberedMapping, SourceChoices, SourceInput } from './importing.ts';
import { isUnmendedRejectedRows, ownFileOf } from './own-files.ts';
import type { SecondReader } from './read-halves.ts';
import { recallColumns } from './remembered-columns.ts';
import type { UnfitMemory } from './summary.ts';
import { readWholeList } from './whole-inventory.ts';

/** What is to be read, and how the person wants it. */
export interface ReadingOrder {
  readonly input: SourceInput;
  readonly choices: SourceChoices;
  readonly remembered: readonly RememberedMapping[];
  readonly onProgress: (progress: Omit<ImportProgress, 'source'>) => void;
  /** Absent if there is no second thread. */
  readonly second?: SecondReader | undefined;
}

/** How bytes became text. */
export type Decoding = Omit<DecodedText, 'text'>;

/** A text to be cut into a table, and how. */
export interface TextToCut {
  readonly text: string;
  readonly decoding: Decoding;
  readonly cut: (
    choices: TableChoices,
    onProgress: (done: number) => void,
  ) => ReturnType<typeof readTable>;
  /** The text in the encoding that the page finds, if the person chose one; else null. */
  readonly asFound: (() => TextToCut) | null;
}

/** A text as a table, with passwords already reduced to flags. */
export interface TableReading {
  readonly kind: 'read';
  readonly decoding: Decoding;
  readonly dialect: TableDialect;
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  /** See `SourceSummary`. */
  readonly unfitMemory: UnfitMemory | null;
  /** The remembered meanings of texts that occur in it. */
  readonly recalled: readonly ValueChoice[];
}

/** Why a file gives no table. `details` fills the placeholders of the reason's sentence. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
  readonly details: readonly string[];
}

/** Decides what each column is read as: the person's choice, else the remembered or the detected mapping. */
function mapColumns(
  table: RawTable,
  chosen: ColumnMapping | null,
  remembered: readonly RememberedMapping[],
): Pick<TableReading, 'mapping' | 'unfitMemory' | 'recalled'> {
  if (chosen !== null && chosen.length === table.columns.length) {
    return { mapping: chosen, unfitMemory: null, recalled: [] };
  }
  return recallColumns(table, remembered);
}

/**
 * The dialect without excerpts of the lines it lists. In a file with passwords, a remark may be a row that
 * someone commented out.
 */
export function withoutLineExcerpts(dialect: TableDialect): TableDialect {
  const first = dialect.account.first.map((lines) => ({ ...lines, excerpt: '' }));
  return { ...dialect, account: { ...dialect.account, first } };
}

/** The delimiter of the text itself. Columns of fixed width are separated by blanks. */
function delimiterOf({ delimiter, delimiterReason }: TableDialect): string {
  return delimiterReason === 'ruler' ? ' ' : delimiter;
}

/** A text as the page reads it, with the given delimiter or the one that it finds; null if it is refused. */
function readAsFound(
  { cut, decoding: { encoding } }: TextToCut,
  wanted: string | null,
): (FoundReading & Pick<TableDialect, 'headingLine'>) | null {
  const choices = { delimiter: wanted, headingLine: null, looksLikeHeading };
  const outcome = cut(choices, () => undefined);
  if (outcome.kind === 'refused') return null;
  const { dialect } = outcome;
  const { firstLines, headingLine } = dialect;
  const given = markBelowPasswordHeadings(outcome.table, firstLines, headingLine);
  const mapping = suggestColumns(given);
  const reduced = withoutPasswords(given, mapping);
  const shownLines = firstLinesOf(dialect, mapping, reduced);
  const delimiter = delimiterOf(dialect);
  return { given, reduced, encoding, delimiter, firstLines, shownLines, headingLine };
}

/**
 * How the page itself reads a text for which the person chose an encoding, a delimiter or a heading row: all as it
 * finds it, and with the first of these choices. Leaves out what is the same as the chosen reading.
 */
function readingsAsFound(
  text: TextToCut,
  { delimiter, headingLine }: SourceChoices,
  chosen: TableDialect,
): readonly FoundReading[] {
  const isFurther = delimiter !== null || headingLine !== null;
  const readings = [
    delimiter !== null && headingLine !== null ? readAsFound(text, delimiter) : null,
    isFurther ? readAsFound(text, null) : null,
    text.asFound === null ? null : readAsFound(text.asFound(), null),
  ];
  return readings.flatMap((each) => {
    if (each === null) return [];
    const isSame =
      each.encoding === text.decoding.encoding &&
      each.headingLine === chosen.headingLine &&
      each.delimiter === delimiterOf(chosen);
    return isSame ? [] : [each];
  });
}

/** The first lines of the file with all password cells hidden. */
export function firstLinesOf(
  { firstLines, headingLine }: TableDialect,
  mapping: ColumnMapping,
  table: RawTable,
): TableDialect['firstLines'] {
  const hidden = mapping.flatMap(({ column, field }) =>
    field === 'password' || field === 'secret' ? [column] : [],
  );
  const reduced = table.columns.flatMap((column, index) => (isFlagColumn(column) ? [index] : []));
  const headings = table.columns.map(({ heading }) => heading);
  return hideInLines(firstLines, { headings, headingLine, hidden: [...hidden, ...reduced] });
}

/** Parts in another encoding that are reported, at most. */
const MOST_PARTS = 20;

/** Reports the first line of each part whose encoding differs from the rest of the file. */
function withMixedLines(table: RawTable, { linesBeyondUtf8 }: Decoding): RawTable {
  if (linesBeyondUtf8.length === 0) return table;
  const firstLines = linesBeyondUtf8.filter((line, at) => line - 1 !== linesBeyondUtf8[at - 1]);
  const notes = firstLines
    .slice(0, MOST_PARTS)
    .map((line) => ({ kind: 'mixed-encodings', row: null, line, text: '' }) as const);
  return { ...table, irregularities: [...table.irregularities, ...notes] };
}

function ownFile(kind: string): Refused {
  return { kind: 'refused', reason: 'own-file', details: [kind] };
}

/** Reads a text as a table. Reduces passwords to flags before anything else gets the table. */
export function readText(
  source: TextToCut,
  { input, choices, remembered, onProgress }: ReadingOrder,
): TableReading | Refused {
  const { text, decoding, cut } = source;
  const own = ownFileOf(text, input.name);
  const isOwnInventory = own === 'inventory-list';
  if (own !== null && !isOwnInventory) return ownFile(own);
  const outcome = cut({ ...choices, looksLikeHeading }, (done) =>
    onProgress({ stage: 'rows', done, total: text.length }),
  );
  if (outcome.kind === 'refused') return outcome;
  const { firstLines, headingLine } = outcome.dialect;
  const marked = markBelowPasswordHeadings(outcome.table, firstLines, headingLine);
  const whole = isOwnInventory ? readWholeList(marked) : null;
  if (isOwnInventory && whole === null) return ownFile(own);
  const given = whole?.table ?? marked;
  const { mapping, ...memory } = mapColumns(
    given,
    choices.mapping ?? whole?.mapping ?? null,
    remembered,
  );
  if (isUnmendedRejectedRows(given, mapping)) return ownFile('rejected-rows');
  const noted = withMixedLines(given, decoding);
  const reduced = withoutPasswords(noted, mapping);
  const upperLine = outcome.dialect.upperHeadingLine ?? headingLine;
  const delimiter = delimiterOf(outcome.dialect);
  const { encoding } = decoding;
  const chosen = { encoding, delimiter, mapping, headingLines: [upperLine, headingLine] };
  const found = readingsAsFound(source, choices, outcome.dialect);
  let left: Pick<ChosenReading, 'table' | 'firstLines'> = { table: reduced, firstLines };
  for (const reading of found) left = keepHidden({ ...chosen, ...left }, reading);
  const { table, firstLines: lines } = left;
  const isSame = table === noted && given === outcome.table;
  const dialect = isSame ? outcome.dialect : withoutLineExcerpts(outcome.dialect);
  const shown = { ...dialect, firstLines: lines };
  return { kind: 'read', decoding, dialect: shown, table, mapping, ...memory };
}
