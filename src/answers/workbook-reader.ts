import { missingAmong } from '../inventory/columns/mapping-judgement.ts';
import { readSheetTable } from '../inventory/table/read-table.ts';
import { MAX_UNPACKED_BYTES, readSheet, type SheetText } from '../inventory/workbook/read-sheet.ts';
import type { SheetReading } from './importing.ts';
import {
  type Decoding,
  type ReadingOrder,
  type Refused,
  readText,
  type TableReading,
  type TextToCut,
} from './table-reader.ts';

/** A workbook is XML in UTF-8, or says so if it is not. Nobody has to choose. */
const SHEET_DECODING: Decoding = {
  encoding: 'utf-8',
  reason: 'valid-utf8',
  bom: false,
  doubt: null,
  linesBeyondUtf8: [],
};

function textOfSheet({ even }: SheetText): TextToCut {
  return {
    text: even.text,
    decoding: SHEET_DECODING,
    cut: (choices, onProgress) => readSheetTable(even, choices, onProgress),
    asFound: null,
  };
}

/** A workbook as it reads with one of its sheets. */
type WorkbookReading =
  | { readonly kind: 'workbook'; readonly reading: TableReading; readonly sheet: SheetReading }
  | Refused;

function isInventory(outcome: WorkbookReading): boolean {
  return outcome.kind === 'workbook' && missingAmong([outcome.reading.mapping]).length === 0;
}

/** Reads one sheet. `sheets` are all sheets of the workbook; none if it cannot be opened. */
async function readOneSheet(
  bytes: Uint8Array,
  name: string | null,
  reason: SheetReading['reason'],
  order: ReadingOrder,
): Promise<{ readonly outcome: WorkbookReading; readonly sheets: SheetText['sheets'] }> {
  order.onProgress({ stage: 'unpacking', done: 0, total: 1 });
  const text = await readSheet(bytes, name);
  if (text.kind === 'refused') {
    const { kind, reason: refusal, sheets } = text;
    const details = [String(MAX_UNPACKED_BYTES)];
    return { outcome: { kind, reason: refusal, details }, sheets };
  }
  const { sheets, hiddenRows, hiddenColumns, uncalculated } = text;
  const reading = readText(textOfSheet(text), order);
  if (reading.kind === 'refused') return { outcome: reading, sheets };
  const sheet = { name: text.sheet, reason, sheets, hiddenRows, hiddenColumns, uncalculated };
  return { outcome: { kind: 'workbook', reading, sheet }, sheets };
}

/**
 * Reads the sheet that the person chose, else the first one with the columns that an audit needs, else the first one
 * with a table: a workbook may begin with a cover sheet.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  order: ReadingOrder,
): Promise<WorkbookReading> {
  const { sheet: chosen } = order.choices;
  if (chosen !== null) return (await readOneSheet(bytes, chosen, 'chosen', order)).outcome;
  const first = await readOneSheet(bytes, null, 'first', order);
  let best = first.outcome;
  for (const { name } of first.sheets.filter(({ isHidden }) => !isHidden).slice(1)) {
    if (isInventory(best)) break;
    const { outcome } = await readOneSheet(bytes, name, 'none-before', order);
    const isTable = outcome.kind === 'workbook' && best.kind === 'refused';
    if (isTable || isInventory(outcome)) best = outcome;
  }
  return best;
}
