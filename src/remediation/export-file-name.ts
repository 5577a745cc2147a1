import { localDay } from './local-day.ts';

/** The exports, in the order of the menu. Except `this-list`, these words are part of the file names. */
export const EXPORT_KINDS = [
  'this-list',
  'pairings-in-view',
  'remediation-list',
  'upgrade-host-list',
  'complete-audit',
  'rejected-rows',
  'decision-log',
  'changes',
  'plan',
  'wave-host-list',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What `this-list` writes, by the tab it is written from. */
const LIST_FILES = [
  'clients-list',
  'pairings-list',
  'servers-list',
  'undecided-list',
  'inventory-list',
  'problems-list',
  'changes-list',
  'plan-list',
] as const;
type ListFile = (typeof LIST_FILES)[number];

/**
 * All files that the page writes: the exports, the report in the person's language, and the person's
 * choices.
 */
export type FileKind =
  | Exclude<ExportKind, 'this-list'>
  | ListFile
  | 'report'
  | 'run-sheet'
  | 'choices'
  | 'session';

const EXTENSIONS: { readonly [K in FileKind]: string } = {
  'remediation-list': 'csv',
  'pairings-in-view': 'csv',
  'upgrade-host-list': 'txt',
  'complete-audit': 'json',
  'rejected-rows': 'csv',
  'decision-log': 'csv',
  changes: 'csv',
  plan: 'csv',
  'wave-host-list': 'txt',
  'clients-list': 'csv',
  'pairings-list': 'csv',
  'servers-list': 'csv',
  'undecided-list': 'csv',
  'inventory-list': 'csv',
  'problems-list': 'csv',
  'changes-list': 'csv',
  'plan-list': 'csv',
  report: 'html',
  'run-sheet': 'html',
  choices: 'json',
  session: 'nt4audit',
};

/** The schema names in the JSON files. */
export const SCHEMAS = {
  'complete-audit': 'q251382-audit/1',
  choices: 'q251382-choices/1',
} as const satisfies { readonly [K in FileKind]?: string };

/** What a run sheet contains and no other document. */
export const RUN_SHEET_MARK = 'class="report run-sheet"';

function beginningOf(kind: FileKind): string {
  return `q251382-${kind}-`;
}

/** Whether a file name is one that this page wrote, even if a browser or a person appended something. */
export function isExportName(kind: FileKind, fileName: string): boolean {
  return fileName.toLowerCase().startsWith(beginningOf(kind));
}

/** Whether a file name is one of a list of a tab. */
export function isListName(fileName: string): boolean {
  return LIST_FILES.some((kind) => isExportName(kind, fileName));
}

/** The fixed parts add at most 60 bytes, so the name stays below the 255 bytes that file systems allow. */
const LONGEST_NAME_BYTES = 180;

/**
 * Characters that Windows or POSIX does not allow in a name, and invisible ones (control and direction
 * marks).
 */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]+/gu;
const INVENTORY_EXTENSION = /\.(?:csv|tsv|txt|tab|asc|dat|prn)$/i;

function shorten(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST_NAME_BYTES) break;
    kept += character;
  }
  return kept;
}

function tidy(inventoryName: string): string {
  const tidied = inventoryName
    .normalize('NFC')
    .replace(INVENTORY_EXTENSION, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ');
  return shorten(tidied).replace(/^[-. ]+|[-. ]+$/g, '');
}

/**
 * The name of an export: `q251382-<kind>-<inventory name>-<YYYY-MM-DD>.<ext>`, valid on Windows and POSIX.
 * Drops the inventory's own extension, replaces forbidden characters by `-`, and keeps umlauts.
 * @param wave the wave of the plan that the file is about, counted from 0: `q251382-<kind>-wave-1-<inventory name>-…`.
 */
export function exportFileName(
  kind: FileKind,
  inventoryName: string,
  date: Date,
  wave?: number,
): string {
  const name = tidy(inventoryName) || 'inventory';
  const ofWave = wave === undefined ? '' : `wave-${wave + 1}-`;
  return `${beginningOf(kind)}${ofWave}${name}-${localDay(date)}.${EXTENSIONS[kind]}`;
}
