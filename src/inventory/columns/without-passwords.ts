import { mayContain, type Texts } from '../../fleet/texts.ts';
import { areMereWordsOdd, flagOfPassword, isFlagText, isMereWord } from '../cells/password-cell.ts';
import { readSectionSign } from '../cells/section-sign-cell.ts';
import type { ColumnMapping, ColumnMatch, Field } from '../inventory.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import { understoodShare } from './column-look.ts';
import { holdsSign, isHedge, showsPassword, withHiddenWords } from './hidden-words.ts';
import { type Secrecy, secrecyOf } from './password-column.ts';
import { asksForSectionSign } from './password-heading.ts';
import { mayHoldPartedPasswords, mayHoldPasswords } from './password-shape.ts';
import { rowsOfWrongWidth } from './shifted-rows.ts';
import { isWholeRow, NO_SPILL, type Spill, spilledFrom } from './spilled-passwords.ts';

/**
 * A column whose secrets were removed. For dial-in passwords it still says whether each contains §: `yes`, `no`, or
 * empty if unknown.
 */
export interface FlagColumn extends RawColumn {
  readonly hides: 'password' | 'secret';
}

/** Whether the secrets of a column were already reduced. Its "no" is then a flag, not a password. */
export function isFlagColumn(column: RawColumn): column is FlagColumn {
  return 'hides' in column;
}

const FLAGS = ['', 'yes', 'no'] as const;

/**
 * Among passwords, "ja" may be a flag that somebody entered instead, or a password. If the two readings disagree, the
 * flag is unknown. The same applies to words of doubt ("yes?", "oui"), and to plain words if they are unusual in the
 * column: otherwise they would count as passwords without §.
 */
function flagCodeOf(text: string, areFlags: boolean, areWordsOdd: boolean): number {
  const flag = readSectionSign(text);
  const asFlag = flag.kind === 'known' ? flag.value : null;
  if (areFlags) return FLAGS.indexOf(asFlag ?? '');
  const asPassword = flagOfPassword(text, flag);
  const isDoubtful = () => (areWordsOdd && isMereWord(text)) || isHedge(text);
  const isContradictory =
    asFlag === null ? asPassword === 'no' && isDoubtful() : asFlag !== asPassword;
  return FLAGS.indexOf(isContradictory ? '' : (asPassword ?? ''));
}

/** Reduces each distinct password once. In uncertain rows a "no" becomes unknown, because only a § is certain there. */
function reduceToFlags(
  column: RawColumn,
  hides: FlagColumn['hides'],
  { uncertain }: Spill,
): FlagColumn {
  const { heading } = column;
  if (hides === 'secret') {
    return { heading, texts: [''], codes: new Uint8Array(column.codes.length), hides };
  }
  const areFlags = column.texts.every(isFlagText);
  const areWordsOdd = areMereWordsOdd(column.texts);
  const flagOfCode = Uint8Array.from(column.texts, (text) =>
    flagCodeOf(text, areFlags, areWordsOdd),
  );
  const codes = Uint8Array.from(column.codes, (code) => flagOfCode[code] ?? 0);
  const no = FLAGS.indexOf('no');
  for (const row of uncertain) if (codes[row] === no) codes[row] = 0;
  return { heading, texts: FLAGS, codes, hides };
}

/** Empties the cells in some rows, and drops texts that no row uses any more. */
export function emptied(column: RawColumn, gone: ReadonlySet<number>): RawColumn {
  if (![...gone].some((row) => textAt(column, row) !== '')) return column;
  const codeOf = new Map<string, number>();
  const codes = Uint32Array.from(column.codes, (_, row) => {
    const text = gone.has(row) ? '' : textAt(column, row);
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { heading: column.heading, texts: [...codeOf.keys()], codes };
}

/** Fields with a vocabulary or format of their own. A § in one of their cells hides that cell, not the column. */
const CLOSED_FIELDS: ReadonlySet<Field | null> = new Set<Field>([
  'name',
  'role',
  'servicePack',
  'encryption',
  'sectionSign',
  'product',
  'architecture',
  'strength',
  'lastSeen',
  'address',
]);

/** If at least this share of distinct texts contains §, a column of groups, domains or peers is hidden completely. */
const MANY_SIGNS = 0.2;

/** Caches the codes of texts that contain § and may be passwords, so that each column is searched once. */
const signsIn = new WeakMap<Texts, ReadonlySet<number>>();

function codesWithSign({ texts }: RawColumn): ReadonlySet<number> {
  const known = signsIn.get(texts);
  if (known !== undefined) return known;
  const codes = new Set<number>();
  if (mayContain(texts, '§')) {
    let code = 0;
    for (const text of texts) {
      if (holdsSign(text)) codes.add(code);
      code += 1;
    }
  }
  signsIn.set(texts, codes);
  return codes;
}

/**
 * Counts the texts of `codesWithSign` in rows of the right width. In other rows a password may have spilled into the
 * column.
 */
function countSigns(table: RawTable, column: RawColumn): number {
  const codes = codesWithSign(column);
  if (codes.size === 0) return 0;
  const spilled = new Set(rowsOfWrongWidth(table));
  const sound = new Set<number>();
  for (const [row, code] of column.codes.entries()) {
    if (codes.has(code) && !spilled.has(row)) sound.add(code);
  }
  return sound.size;
}

/** Fields with a small vocabulary: if no cell of such a column is understood, it may hold anything. */
const FIELDS_OF_WORDS: readonly Field[] = ['role', 'servicePack', 'encryption', 'strength'];

/** Suspects a column whose cells look like passwords, unless its field explains them. */
function secrecyByShape(table: RawTable, column: RawColumn, field: Field | null): Secrecy | null {
  const isOpen =
    field === null || (FIELDS_OF_WORDS.includes(field) && understoodShare(column, field) === 0);
  if (!isOpen || asksForSectionSign(column.heading)) return null;
  const mayHold =
    mayHoldPasswords(column) || (field === null && mayHoldPartedPasswords(table, column));
  return mayHold ? { field: 'secret', certain: false } : null;
}

/** Suspects a column, under any heading, whose texts contain § inside other text. */
function secrecyBySigns(table: RawTable, column: RawColumn, field: Field | null): Secrecy | null {
  if (asksForSectionSign(column.heading)) return null;
  const isWhole = [...codesWithSign(column)].some((code) =>
    isWholeRow(column.texts.at(code) ?? ''),
  );
  if (isWhole) return { field: 'secret', certain: false };
  if (CLOSED_FIELDS.has(field)) return null;
  const signs = countSigns(table, column);
  if (signs === 0 || (field !== null && signs < column.texts.length * MANY_SIGNS)) return null;
  return { field: 'secret', certain: false };
}

/** What a column holds that must be hidden; null if nothing, or if the user was asked and chose another field. */
function hiddenBy(
  table: RawTable,
  column: RawColumn,
  match: ColumnMatch | undefined,
): Secrecy | null {
  if (isFlagColumn(column)) return { field: column.hides, certain: match?.certain !== false };
  if (match?.field === 'password' || match?.field === 'secret') {
    return { field: match.field, certain: match.certain };
  }
  const field = match?.field ?? null;
  const secrecy =
    secrecyOf(column) ??
    secrecyBySigns(table, column, field) ??
    secrecyByShape(table, column, field);
  return secrecy?.certain === false && match?.reason === 'chosen' ? null : secrecy;
}

/** Maps every column with something to hide to `password` or `secret`, unless the user chose its field. */
export function withSecrets(table: RawTable, mapping: ColumnMapping): ColumnMapping {
  return mapping.map((match) => {
    const column = table.columns[match.column];
    if (column === undefined || match.reason === 'chosen') return match;
    const secrecy = hiddenBy(table, column, match);
    if (secrecy === null || match.field === secrecy.field) return match;
    const reason = isFlagColumn(column) || secrecyOf(column) !== null ? 'heading' : 'values';
    return { column: match.column, ...secrecy, reason };
  });
}

/** Hides a heading that shows a password, because a data row was chosen as the heading row. */
function withoutPasswordInHeading(column: RawColumn): RawColumn {
  return showsPassword(column.heading) && !asksForSectionSign(column.heading)
    ? { ...column, heading: HIDDEN_TEXT }
    : column;
}

/** Shown in place of a text that is, or may be, a password. */
export const HIDDEN_TEXT = '•••';

function hiddenColumnsOf(
  table: RawTable,
  mapping: ColumnMapping,
): ReadonlyMap<number, FlagColumn['hides']> {
  const matches = new Map(mapping.map((match) => [match.column, match]));
  const hidden = new Map<number, FlagColumn['hides']>();
  for (const [index, column] of table.columns.entries()) {
    const secrecy = hiddenBy(table, column, matches.get(index));
    if (secrecy !== null) hidden.set(index, secrecy.field);
  }
  return hidden;
}

/** Removes the excerpts of broken rows. They may contain any text. */
export function withoutExcerpts(table: RawTable): RawTable {
  const irregularities = table.irregularities.map((each) => ({ ...each, text: '' }));
  return { ...table, irregularities };
}

/**
 * Removes all passwords from a table: reduces password columns to the § flag, empties columns of other secrets, hides
 * cells elsewhere that may be passwords, and empties cells that a password spilled into as well as excerpts of broken
 * rows. The result contains no text of a password. Every table must pass through here before it is shown. A table
 * without passwords, or already reduced, is returned unchanged.
 */
export function withoutPasswords(table: RawTable, mapping: ColumnMapping): RawTable {
  const hidden = hiddenColumnsOf(table, mapping);
  const isReduced =
    hidden.size > 0 &&
    table.columns.every((column, index) => !hidden.has(index) || isFlagColumn(column));
  const spill = isReduced ? NO_SPILL : spilledFrom(table, [...hidden.keys()]);
  const asked = new Set(
    mapping.filter(({ field }) => field === 'sectionSign').map(({ column }) => column),
  );
  const withoutClearText = (column: RawColumn, index: number): RawColumn => {
    const hides = hidden.get(index);
    if (hides !== undefined) return reduceToFlags(column, hides, spill);
    const gone = spill.cells.get(index);
    const clean = gone === undefined ? column : emptied(column, gone);
    return withHiddenWords(clean, asked.has(index) || asksForSectionSign(column.heading));
  };
  const columns = table.columns.map((column, index) =>
    isFlagColumn(column) ? column : withoutPasswordInHeading(withoutClearText(column, index)),
  );
  const isSame = columns.every((column, index) => column === table.columns[index]);
  if (isSame && !table.irregularities.some(({ text }) => showsPassword(text))) return table;
  return withoutExcerpts({ ...table, columns });
}
