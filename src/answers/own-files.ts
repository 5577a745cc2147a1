import { REJECTIONS } from '../fleet/problem-text.ts';
import type { ColumnMapping } from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import { ENTERED_HEADING } from '../remediation/entered-facts.ts';
import {
  type FileKind,
  isExportName,
  isListName,
  SCHEMAS,
} from '../remediation/export-file-name.ts';
import { PAIRING_HEADINGS } from '../remediation/pairings-in-view.ts';
import { isRejectedHeading, REJECTED_HEADINGS } from '../remediation/rejected-rows.ts';
import { REMEDIATION_HEADINGS } from '../remediation/remediation-list.ts';
import { RULES_HEADINGS } from '../remediation/rules-text.ts';

/** A file that this page wrote: an export, the list of a tab, the report, or a saved session. */
type OwnFile = FileKind | 'list' | 'session';

/** How much of a file is searched for marks of our own files. */
const LOOKED_AT = 16_000;
const HEAD_LINES = 30;

/**
 * The headings of our lists. They survive when a spreadsheet saves the list with other columns, delimiters
 * and quotes.
 */
const HEADINGS: readonly (readonly [OwnFile, readonly string[]])[] = [
  ['remediation-list', REMEDIATION_HEADINGS],
  ['pairings-in-view', PAIRING_HEADINGS],
];

/**
 * A line with more than this share of a list's headings belongs to that list. No inventory has half of
 * them.
 */
const SHARE = 0.5;

const REMARKS = [RULES_HEADINGS.assumptions, RULES_HEADINGS.scope, ENTERED_HEADING];

/** Whether a line is a remark from our host list. A spreadsheet may have put quotes around it. */
function isHostListRemark(line: string): boolean {
  const text = line.replace(/^["\s]+/, '');
  return REMARKS.some((heading) => text.startsWith(`# ${heading}: `));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/[,;\t|]/)
    .map((cell) => cell.replaceAll('"', '').replace('\uFEFF', '').trim().toLowerCase());
}

/** Which of our own files a text is, even if another program has saved it since; null for any other text. */
export function ownFileOf(text: string, fileName: string): OwnFile | null {
  const beginning = text.slice(0, LOOKED_AT).trimStart();
  if (beginning.startsWith('{')) {
    if (beginning.includes(SCHEMAS['complete-audit'])) return 'complete-audit';
    if (beginning.includes(SCHEMAS.choices)) return 'choices';
    return beginning.includes('"nt4-pptp-audit-session"') ? 'session' : null;
  }
  if (/^<!doctype html/i.test(beginning)) return beginning.includes('Q251382') ? 'report' : null;
  const lines = beginning.split(/\r\n|\r|\n/, HEAD_LINES);
  if (isExportName('upgrade-host-list', fileName) || lines.some(isHostListRemark)) {
    return 'upgrade-host-list';
  }
  if (isListName(fileName)) return 'list';
  for (const line of lines) {
    const cells = cellsOf(line);
    const found = HEADINGS.find(
      ([, headings]) =>
        headings.filter((heading) => cells.includes(heading)).length > headings.length * SHARE,
    );
    if (found !== undefined) return found[0];
  }
  return null;
}

/**
 * Whether a table is our rejected rows and some row still names no machine. Once every row names one, the
 * file is read like any inventory.
 */
export function isUnmendedRejectedRows({ columns }: RawTable, mapping: ColumnMapping): boolean {
  const find = (ours: string) => columns.filter(({ heading }) => isRejectedHeading(heading, ours));
  const isOurs =
    find(REJECTED_HEADINGS.line).length > 0 &&
    find(REJECTED_HEADINGS.reason).some(({ texts }) =>
      texts.some((text) => REJECTIONS.includes(text.trim())),
    );
  if (!isOurs) return false;
  const names = mapping.find(({ field }) => field === 'name');
  const nameColumn = columns[names?.column ?? -1];
  return nameColumn === undefined || nameColumn.texts.some((text) => text.trim() === '');
}
