/** What can be handed out. The words stand in the file names. */
export type ExportKind =
  | 'remediation-list'
  | 'pairings-in-view'
  | 'upgrade-host-list'
  | 'complete-audit'
  | 'rejected-rows';

/** What the page itself writes: an export, the report in the person's language, or what they entered. */
export type FileKind = ExportKind | 'report' | 'choices';

const EXTENSIONS: { readonly [K in FileKind]: string } = {
  'remediation-list': 'csv',
  'pairings-in-view': 'csv',
  'upgrade-host-list': 'txt',
  'complete-audit': 'json',
  'rejected-rows': 'csv',
  report: 'html',
  choices: 'json',
};

/** What the JSON files say that they are. */
export const SCHEMAS = {
  'complete-audit': 'q251382-audit/1',
  choices: 'q251382-choices/1',
} as const satisfies { readonly [K in FileKind]?: string };

function beginningOf(kind: FileKind): string {
  return `q251382-${kind}-`;
}

/** True for the name of a file that this page wrote, though a browser or a person put something behind it. */
export function isExportName(kind: FileKind, fileName: string): boolean {
  return fileName.toLowerCase().startsWith(beginningOf(kind));
}

/** With the fixed parts, at most 45 bytes, below the 255 that file systems allow a name. */
const LONGEST_NAME_BYTES = 180;

/** What neither Windows nor POSIX takes in a name, and what cannot be seen (control and direction marks). */
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

/** A day as the person's calendar has it, `YYYY-MM-DD`. */
function formatDay(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/**
 * The name of an export: `q251382-<kind>-<inventory name>-<YYYY-MM-DD>.<ext>`, good on Windows and
 * POSIX. The inventory's own extension is left out; what no file name may hold becomes `-`; umlauts stay.
 */
export function exportFileName(kind: FileKind, inventoryName: string, date: Date): string {
  const name = tidy(inventoryName) || 'inventory';
  return `${beginningOf(kind)}${name}-${formatDay(date)}.${EXTENSIONS[kind]}`;
}
