import { readXlsx, type Sheet } from 'hucre/xlsx';
import type { EvenText } from '../table/line-ends.ts';
import { quoted } from '../table/other-quoting.ts';
import { SHEET_DELIMITER } from '../table/read-table.ts';
import { cellAsShown } from './cell-as-shown.ts';
import { zipEntriesOf } from './zip-entries.ts';

/** The largest workbook that is read, in bytes after unpacking: the text of a sheet must fit in one string. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** A sheet of a workbook. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** One sheet of a workbook as text. */
export interface SheetText {
  readonly kind: 'sheet';
  /** All sheets of the workbook, in its order. */
  readonly sheets: readonly SheetName[];
  /** The sheet that was read. */
  readonly sheet: string;
  /**
   * Its cells in lines that end with CR. Each line is a row of the sheet, so that the numbers of lines and rows are the
   * same: line breaks inside cells are LF. Empty without any filled cell.
   */
  readonly even: EvenText;
  /** Filled rows and columns that the spreadsheet hides. They are read like all others. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Formulas that no spreadsheet has calculated yet. Their cells are empty. */
  readonly uncalculated: number;
}

export type SheetOutcome =
  | SheetText
  | {
      readonly kind: 'refused';
      readonly reason: 'workbook-damaged' | 'workbook-too-large';
      /** The sheets of the workbook, as far as they are known: another one may be readable. */
      readonly sheets: readonly SheetName[];
    };

/** Whether a workbook would unpack to more than the limit, or hides how large it is. */
function isTooLarge(bytes: Uint8Array): boolean {
  const entries = zipEntriesOf(bytes) ?? [];
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  // The library never unpacks more than the directory states, unless that is nothing.
  return (
    total > MAX_UNPACKED_BYTES ||
    entries.some(({ packed, unpacked }) => unpacked === 0 && packed > 2)
  );
}

function lineOf(cells: readonly string[], width: number): string {
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column] ?? '';
    return cell.includes('"') || cell.includes(SHEET_DELIMITER) ? quoted(cell) : cell;
  }).join(SHEET_DELIMITER);
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

/** The cells of a sheet as shown, without empty rows at the end. */
function shownCells({ rows, cells }: Sheet): readonly (readonly string[])[] {
  const shown = rows.map((row, at) =>
    row.map((value, column) => {
      // Few cells have a format of their own, and looking for one costs a string.
      const format = typeof value === 'number' ? cells?.get(`${at},${column}`)?.style?.numFmt : '';
      return cellAsShown(value, format ?? '').replaceAll(/\r\n?/g, '\n');
    }),
  );
  return shown.slice(0, shown.findLastIndex((row) => row.some(isFilled)) + 1);
}

function textOf(sheet: Sheet): Omit<SheetText, 'kind' | 'sheets'> {
  const rows = shownCells(sheet);
  const width = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex(isFilled) + 1), 0);
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(
    ([row, { hidden = false }]) => hidden && rows[row]?.some(isFilled),
  );
  const hiddenColumns = (sheet.columns ?? []).filter(
    ({ hidden = false }, column) => hidden && rows.some((row) => isFilled(row[column])),
  );
  const formulas = [...(sheet.cells?.values() ?? [])].filter(({ type }) => type === 'formula');
  return {
    sheet: sheet.name,
    even: { text: rows.map((row) => lineOf(row, width)).join('\r'), lineEnd: '\r' },
    hiddenRows: hiddenRows.length,
    hiddenColumns: hiddenColumns.length,
    uncalculated: formulas.filter(({ value }) => value === null).length,
  };
}

/**
 * Reads one sheet of an Excel workbook (.xlsx, .xlsm) as text. Formulas give their last result, merged cells their
 * value once, in the first cell. Never throws.
 * @param wanted the name of the sheet. Null means the first one that is not hidden, as does an unknown name.
 */
export async function readSheet(bytes: Uint8Array, wanted: string | null): Promise<SheetOutcome> {
  if (isTooLarge(bytes)) return { kind: 'refused', reason: 'workbook-too-large', sheets: [] };
  let sheets: readonly SheetName[] = [];
  /** Reads the first sheet that fits. */
  const find = async (fits: (sheet: SheetName) => boolean) => {
    sheets = [];
    const book = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ name, hidden = false, veryHidden = false }) => {
        const sheet = { name, isHidden: hidden || veryHidden };
        const isTaken = !sheets.some(fits) && fits(sheet);
        sheets = [...sheets, sheet];
        return isTaken;
      },
    });
    return book.sheets[0];
  };
  try {
    const sheet =
      (wanted === null ? undefined : await find(({ name }) => name === wanted)) ??
      (await find(({ isHidden }) => !isHidden)) ??
      (await find(() => true));
    if (sheet !== undefined) return { kind: 'sheet', sheets, ...textOf(sheet) };
  } catch {
    // The library throws for whatever it does not understand.
  }
  return { kind: 'refused', reason: 'workbook-damaged', sheets };
}
