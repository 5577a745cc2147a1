import { CHANGE_HEADINGS } from '../compare/change-headings.ts';
import { REJECTIONS } from '../fleet/problem-text.ts';
import { headingTextOf } from '../inventory/columns/heading-text.ts';
import type { ColumnMapping } from '../inventory/inventory.ts';
import type { RawTable } from '../inventory/raw-table.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../locale/languages.ts';
import { DECISION_LOG_HEADINGS } from '../remediation/decision-log.ts';
import { ENTERED_HEADING } from '../remediation/entered-facts.ts';
import {
  type FileKind,
  isExportName,
  isListName,
  RUN_SHEET_MARK,
  SCHEMAS,
} from '../remediation/export-file-name.ts';
import { PAIRING_HEADINGS } from '../remediation/pairings-in-view.ts';
import { PLAN_HEADINGS } from '../remediation/plan-headings.ts';
import { isRejectedHeading, REJECTED_HEADINGS } from '../remediation/rejected-rows.ts';
import { REMEDIATION_HEADINGS } from '../remediation/remediation-list.ts';
import { RULES_HEADINGS } from '../remediation/rules-text.ts';
import type { ColumnId, TabName } from './columns.ts';
import { listMarksIn } from './list-mark.ts';
import { SESSION_FORMAT } from './session-intake.ts';

/**
 * A file that this page wrote: an export, a list of a tab, the report, or a saved session. The list of the inventory
 * is an inventory if it is whole, see `readWholeList`.
 */
type OwnFile =
  | Exclude<FileKind, TabList | 'wave-host-list'>
  | 'list'
  | 'inventory-list'
  | 'session';
type TabList = `${TabName}-list`;

/** How much of a file is searched for marks of our own files. */
const LOOKED_AT = 16_000;
const HEAD_LINES = 30;

/** A line belongs to a file if it has at least `least` of these headings. */
interface OwnHeadings {
  readonly kind: OwnFile;
  readonly least: number;
  /** Compact, see `headingTextOf`. */
  readonly headings: readonly string[];
}

const compactOf = (heading: string) => headingTextOf(heading).compact;

/**
 * The columns of each tab whose headings an inventory does not have. A list of the tab has two of them, even if a
 * spreadsheet has removed its mark.
 */
const TELLING_COLUMNS: { readonly [T in TabName]: readonly ColumnId<T>[] } = {
  pairings: ['forcedBy', 'verdict', 'missing'],
  undecided: ['forcedBy', 'verdict', 'missing'],
  clients: ['waitsFor', 'flagged', 'exposed', 'atRisk', 'undecided', 'servers', 'workaround'],
  servers: ['clients', 'flagged', 'exposedIfRaised', 'waitsFor', 'exposed', 'atRisk', 'undecided'],
  inventory: ['machine', 'paired'],
  problems: ['value', 'sentence', 'effect'],
  changes: ['state', 'causes', 'flaggedBefore', 'flaggedAfter', 'earlierPlace', 'laterPlace'],
  plan: ['clears', 'waitsFor', 'worsens', 'preflight'],
};

/** The columns of a tab whose headings are unmistakable, see `UNMISTAKABLE`. */
const UNMISTAKABLE_COLUMNS: { readonly [T in TabName]?: readonly ColumnId<T>[] } = {
  servers: ['exposedIfRaised'],
  changes: ['flaggedBefore', 'flaggedAfter', 'earlierPlace'],
  plan: ['worsens'],
};

/** The headings of some columns of the tabs, in every language. */
function listsWith(
  least: number,
  wanted: { readonly [T in TabName]?: readonly ColumnId<T>[] },
): readonly OwnHeadings[] {
  return LANGUAGE_CODES.flatMap((code) =>
    Object.entries(wanted).map(([tab, columns]) => ({
      kind: tab === 'inventory' ? ('inventory-list' as const) : ('list' as const),
      least,
      headings: columns.map((id) => compactOf(LANGUAGES[code].messages.tables.columnName(id))),
    })),
  );
}

const LISTS = listsWith(2, TELLING_COLUMNS);

/** Some headings of exports, of which a line has at least `least`. */
function exportsWith(
  least: number,
  wanted: readonly (readonly [kind: OwnFile, headings: readonly string[]])[],
): readonly OwnHeadings[] {
  return wanted.map(([kind, headings]) => ({ kind, least, headings: headings.map(compactOf) }));
}

/** A whole inventory has fewer than half of the headings of these. */
const EXPORTS: readonly OwnHeadings[] = (
  [
    ['remediation-list', REMEDIATION_HEADINGS],
    ['pairings-in-view', PAIRING_HEADINGS],
    ['decision-log', DECISION_LOG_HEADINGS],
    ['changes', CHANGE_HEADINGS],
    ['plan', PLAN_HEADINGS],
  ] as const
).map(([kind, headings]) => ({
  kind,
  least: Math.floor(headings.length / 2) + 1,
  headings: headings.map(compactOf),
}));

/** Headings that only these exports have: two of them are enough, whatever else was removed. */
const TELLING = exportsWith(2, [
  [
    'remediation-list',
    ['exposed_pairings', 'at_risk_pairings', 'undecided_pairings', 'missing_facts', 'waits_for'],
  ],
  [
    'pairings-in-view',
    ['client_service_pack', 'server_service_pack', 'forced_by', 'verdict', 'missing_facts'],
  ],
  ['decision-log', ['decision_id', 'decided_at', 'decided_by', 'action_then', 'verdict_then']],
  ['plan', PLAN_HEADINGS.filter((heading) => /^(plan|wave)_/.test(heading))],
]);

/**
 * Headings that nobody gives to a column of an inventory, and that nobody takes into one from our exports. One is
 * enough: the rest of such a file lacks machines, and would give a verdict that is too good.
 */
const UNMISTAKABLE = exportsWith(1, [
  ['remediation-list', ['exposed_pairings', 'at_risk_pairings', 'undecided_pairings']],
  ['decision-log', DECISION_LOG_HEADINGS.filter((heading) => /^decision_|_then$/.test(heading))],
  [
    'changes',
    CHANGE_HEADINGS.filter((heading) => /^(flagged|changed|kind|earlier|later)_/.test(heading)),
  ],
  ['plan', ['clears_pairings', 'would_worsen_pairings']],
]);

const HEADINGS = [
  ...EXPORTS,
  ...TELLING,
  ...LISTS,
  ...UNMISTAKABLE,
  ...listsWith(1, UNMISTAKABLE_COLUMNS),
];

const HOST_LISTS = ['upgrade-host-list', 'wave-host-list'] as const;

const REMARKS = [RULES_HEADINGS.assumptions, RULES_HEADINGS.scope, ENTERED_HEADING];

/** Whether a line is a remark from our host list. A spreadsheet may have put quotes around it. */
function isHostListRemark(line: string): boolean {
  const text = line.replace(/^["\s]+/, '');
  return REMARKS.some((heading) => text.startsWith(`# ${heading}: `));
}

function cellsOf(line: string): ReadonlySet<string> {
  return new Set(line.split(BETWEEN_CELLS).map((cell) => compactOf(cell.replaceAll('"', ''))));
}

/** Delimiters of text files. Cells of a sheet are separated by tabs. */
const BETWEEN_CELLS = /[,;\t|]/;

/** Which list of a tab a line heads, by its mark or its headings. */
function ownHeadingsIn(line: string): OwnFile | null {
  const marks = listMarksIn(line);
  if (marks.some(({ tab }) => tab !== 'inventory')) return 'list';
  if (marks.length > 0) return 'inventory-list';
  const cells = cellsOf(line);
  const found = HEADINGS.find(
    ({ headings, least }) => headings.filter((heading) => cells.has(heading)).length >= least,
  );
  return found?.kind ?? null;
}

/** Which of our JSON files a text is. Other programs may have put its keys in another order. */
function ownJsonOf(text: string): OwnFile | null {
  if (text.includes(`"${SCHEMAS['complete-audit']}"`)) return 'complete-audit';
  if (text.includes(`"${SCHEMAS.choices}"`)) return 'choices';
  return text.includes(`"${SESSION_FORMAT}"`) ? 'session' : null;
}

/** Which of our documents begins like this. */
function ownDocumentOf(beginning: string): OwnFile | null {
  if (!beginning.includes('Q251382')) return null;
  return beginning.includes(RUN_SHEET_MARK) ? 'run-sheet' : 'report';
}

/** Which of our own files a text is, even if another program has saved it since; null for any other text. */
export function ownFileOf(text: string, fileName: string): OwnFile | null {
  const beginning = text.slice(0, LOOKED_AT).trimStart();
  if (beginning.startsWith('{')) return ownJsonOf(text);
  if (/^<!doctype html/i.test(beginning)) return ownDocumentOf(beginning);
  const lines = beginning.split(/\r\n|\r|\n/, HEAD_LINES);
  const isNamed = HOST_LISTS.some((kind) => isExportName(kind, fileName));
  if (isNamed || lines.some(isHostListRemark)) return 'upgrade-host-list';
  for (const line of lines) {
    const own = ownHeadingsIn(line);
    if (own !== null) return own;
  }
  if (isExportName('inventory-list', fileName)) return 'inventory-list';
  return isListName(fileName) ? 'list' : null;
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
