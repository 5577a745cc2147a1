import { flagOfPassword, isFlagText } from '../cells/password-cell.ts';
import { readSectionSign } from '../cells/section-sign-cell.ts';
import type { ColumnMapping } from '../inventory.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { isOpenWord, withHiddenWords } from './hidden-words.ts';
import { rowsBeyondHeadings } from './missing-heading.ts';
import { holdsPasswords } from './password-column.ts';
import { rowsShiftedLeft } from './shifted-rows.ts';

/** A password column of which nothing is left but whether each password contains §: `yes`, `no`, or empty. */
export interface FlagColumn extends RawColumn {
  readonly holdsFlags: true;
}

/** True for a column whose passwords were reduced already: its "no" is a flag and no password. */
export function isFlagColumn(column: RawColumn): column is FlagColumn {
  return 'holdsFlags' in column && column.holdsFlags === true;
}

const FLAGS = ['', 'yes', 'no'] as const;

/**
 * Among passwords a "ja" may be a flag that somebody entered instead, or a password: where the two say different
 * things, nothing is known. The same holds for words of doubt ("yes?", "oui"), which would be passwords without §.
 */
function flagCodeOf(text: string, areFlags: boolean): number {
  const flag = readSectionSign(text);
  const asFlag = flag.kind === 'known' ? flag.value : null;
  if (areFlags) return FLAGS.indexOf(asFlag ?? '');
  const asPassword = flagOfPassword(text);
  const isTorn = asFlag === null ? asPassword === 'no' && isOpenWord(text) : asFlag !== asPassword;
  return FLAGS.indexOf(isTorn ? '' : (asPassword ?? ''));
}

/** Rows whose cells stand too far right: a password with a delimiter in it was cut, and its rest stands under other headings. */
function rowsOutOfPlace(table: RawTable): readonly number[] {
  const tooLong = table.irregularities.flatMap(({ kind, row }) =>
    (kind === 'row-too-long' || kind === 'empty-cell-too-many') && row !== null ? [row] : [],
  );
  return [...tooLong, ...rowsBeyondHeadings(table)];
}

/** Reduces each distinct password once. Of one that was cut, or of a cell that may be none, only a § is certain. */
function reduceToFlags(column: RawColumn, cutRows: readonly number[]): FlagColumn {
  const areFlags = column.texts.every(isFlagText);
  const flagOfCode = Uint8Array.from(column.texts, (text) => flagCodeOf(text, areFlags));
  const codes = column.codes.map((code) => flagOfCode[code] ?? 0);
  const no = FLAGS.indexOf('no');
  for (const row of cutRows) if (codes[row] === no) codes[row] = 0;
  return { heading: column.heading, texts: FLAGS, codes, holdsFlags: true };
}

/** The column with empty cells in some rows; texts that no row holds any more are gone. */
function emptied(column: RawColumn, rows: readonly number[]): RawColumn {
  const gone = new Set(rows);
  const codeOf = new Map<string, number>();
  const codes = column.codes.map((code, row) => {
    const text = gone.has(row) ? '' : (column.texts[code] ?? '');
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { heading: column.heading, texts: [...codeOf.keys()], codes };
}

/** The columns of a table that hold passwords: those mapped so, and those that look it, whatever they are mapped to. */
function passwordColumnsOf(table: RawTable, mapping: ColumnMapping): ReadonlySet<number> {
  const mapped = new Set(
    mapping.flatMap(({ column, field }) => (field === 'password' ? [column] : [])),
  );
  const found = table.columns.flatMap((column, index) =>
    isFlagColumn(column) || mapped.has(index) || holdsPasswords(column) ? [index] : [],
  );
  return new Set(found);
}

/**
 * The table with every password column reduced to the flag of §, and with words hidden that may be passwords in a
 * column of flags. No text of a password is in what is given back: cells that a delimiter inside a password pushed to the
 * right are emptied, those that a lost delimiter let slip to the left, and excerpts of broken rows.
 * A table without passwords, and one that was reduced before, comes back as it is.
 */
export function withoutPasswords(table: RawTable, mapping: ColumnMapping): RawTable {
  const passwords = passwordColumnsOf(table, mapping);
  return withoutClearText(withStrayWordsHidden(table, passwords), passwords);
}

/** Words under a heading that asks for § are hidden where they are no flags, though the column is one of flags. */
function withStrayWordsHidden(table: RawTable, passwords: ReadonlySet<number>): RawTable {
  const columns = table.columns.map((column, index) =>
    passwords.has(index) ? column : withHiddenWords(column),
  );
  const isSame = columns.every((column, index) => column === table.columns[index]);
  if (isSame) return table;
  return { ...table, columns, irregularities: withoutExcerpts(table) };
}

function withoutExcerpts({ irregularities }: RawTable): RawTable['irregularities'] {
  return irregularities.map((irregularity) => ({ ...irregularity, text: '' }));
}

function withoutClearText(table: RawTable, passwords: ReadonlySet<number>): RawTable {
  const isClean = [...passwords].every((index) => {
    const column = table.columns[index];
    return column === undefined || isFlagColumn(column);
  });
  if (isClean) return table;
  const first = Math.min(...passwords);
  const outOfPlace = rowsOutOfPlace(table);
  const shifted = [...passwords].flatMap((index) => rowsShiftedLeft(table, index));
  const uncertain = [...outOfPlace, ...shifted.map(({ row }) => row)];
  const columns = table.columns.map((column, index) => {
    if (passwords.has(index)) {
      return isFlagColumn(column) ? column : reduceToFlags(column, uncertain);
    }
    const strange = shifted.filter(({ strangeIn }) => strangeIn.includes(index));
    const gone = [...(index > first ? outOfPlace : []), ...strange.map(({ row }) => row)];
    return gone.length > 0 ? emptied(column, gone) : column;
  });
  return { ...table, columns, irregularities: withoutExcerpts(table) };
}
