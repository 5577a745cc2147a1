import type { ColumnMapping } from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import type { FileKind } from '../remediation/export-file-name.ts';

/** What this page wrote itself: an export, the report, or a saved session. */
export type OwnFile = FileKind | 'session';

/** Characters and lines in which our own files give themselves away. */
const LOOKED_AT = 16_000;
const HEAD_LINES = 30;

/** Headings that only one of our files has. They stay though a spreadsheet saves it with other columns, delimiter and quotes. */
const HEADINGS: readonly (readonly [OwnFile, readonly string[]])[] = [
  ['remediation-list', ['client', 'exposed_pairings', 'at_risk_pairings']],
  ['pairings-in-view', ['client_service_pack', 'server_service_pack', 'verdict']],
];

const HOST_LIST_REMARK = /^\uFEFF?# ?(?:assumptions|pairing_scope|entered_by_person): /;
const HOST_LIST_NAME = /^q251382-upgrade-host-list-.*\.txt$/i;

function cellsOf(line: string): readonly string[] {
  return line
    .split(/[,;\t|]/)
    .map((cell) => cell.replaceAll('"', '').replace('\uFEFF', '').trim().toLowerCase());
}

/** Which of our own files a text is, whatever it was saved with; null for every other text. */
export function ownFileOf(text: string, fileName: string): OwnFile | null {
  const beginning = text.slice(0, LOOKED_AT).trimStart();
  if (beginning.startsWith('{')) {
    if (beginning.includes('"q251382-audit/')) return 'complete-audit';
    return beginning.includes('"nt4-pptp-audit-session"') ? 'session' : null;
  }
  if (/^<!doctype html/i.test(beginning)) return beginning.includes('Q251382') ? 'report' : null;
  const lines = beginning.split(/\r\n|\r|\n/, HEAD_LINES);
  if (HOST_LIST_NAME.test(fileName) || lines.some((line) => HOST_LIST_REMARK.test(line))) {
    return 'upgrade-host-list';
  }
  for (const line of lines) {
    const cells = cellsOf(line);
    const found = HEADINGS.find(([, headings]) =>
      headings.every((heading) => cells.includes(heading)),
    );
    if (found !== undefined) return found[0];
  }
  return null;
}

/** Headings that `Rejected rows (CSV)` puts behind those of the inventory. */
const REJECTED = [
  ['line', 'reason'],
  ['rejected.line', 'rejected.reason'],
] as const;
const REJECTED_REASONS: readonly string[] = [
  'name-missing',
  'footer-row',
  'heading-row-repeated',
  'closing-row',
];

/**
 * True for our rejected rows while a row among them still names no machine. Once every row does, the file is an
 * inventory as any other.
 */
export function isUnmendedRejectedRows({ columns }: RawTable, mapping: ColumnMapping): boolean {
  const find = (wanted: string) =>
    columns.find(({ heading }) => heading.trim().toLowerCase() === wanted);
  const isOurs = REJECTED.some(([line, reason]) => {
    const reasons = find(reason)?.texts ?? [];
    return (
      find(line) !== undefined && reasons.some((text) => REJECTED_REASONS.includes(text.trim()))
    );
  });
  if (!isOurs) return false;
  const names = mapping.find(({ field }) => field === 'name');
  const nameColumn = columns[names?.column ?? -1];
  return nameColumn === undefined || nameColumn.texts.some((text) => text.trim() === '');
}
