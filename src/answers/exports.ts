import { name, version } from '../../package.json';
import { describeRejection } from '../fleet/problem-text.ts';
import { hiddenNumberOf } from '../fleet/written-text.ts';
import { type AuditAccount, completeAudit } from '../remediation/complete-audit.ts';
import type { ExportText } from '../remediation/csv.ts';
import { decisionLog } from '../remediation/decision-log.ts';
import { EXPORT_NAMES } from '../remediation/entered-facts.ts';
import { pairingsInView } from '../remediation/pairings-in-view.ts';
import { type RejectedRows, rejectedRows } from '../remediation/rejected-rows.ts';
import { remediationList } from '../remediation/remediation-list.ts';
import { upgradeHostList, waveHostList } from '../remediation/upgrade-host-list.ts';
import type { AuditState } from './audit-state.ts';
import { changesExport } from './changes-export.ts';
import { changesOf } from './changes-table.ts';
import { listCorrections } from './corrections.ts';
import type { Correction, ExportRequest, ExportStart } from './explanations.ts';
import { listExport } from './list-export.ts';
import { planExport } from './plan-export.ts';
import { upgradesOf } from './plan-table.ts';
import { cellsOfRow } from './source-preview.ts';
import type { Excerpt } from './table-query.ts';
import type { Tables } from './tables.ts';

/** Name and version of this program, for the JSON export. */
const TOOL = { name, version };

/** The open audit and its tables. */
export interface OpenAudit {
  readonly state: AuditState;
  readonly tables: Tables;
}

/** Runs one export at a time and hands out its text in pieces. Starting another one ends the previous one. */
interface ExportDesk {
  start(audit: OpenAudit, request: ExportRequest): Promise<ExportStart>;
  /** Rows and size of an export, without starting it. A running export is not affected. */
  measure(audit: OpenAudit, request: ExportRequest): Promise<ExportStart>;
  next(): { readonly text: string; readonly rowsDone: number } | null;
  cancel(): void;
}

function rejectedOf({ inventory, sources }: AuditState): RejectedRows {
  const rejected = inventory.rejectedRows;
  return {
    headings: sources.map(({ table }) => table.columns.map(({ heading }) => heading)),
    count: rejected.length,
    rowAt(index) {
      const found = rejected[index];
      const table = sources[found?.source ?? -1]?.table;
      if (found === undefined || table === undefined) throw new RangeError(`no row ${index}`);
      const { source, row } = found;
      const line = table.rowLines[row] ?? 0;
      return {
        source,
        line,
        reason: describeRejection(found.reason),
        cells: cellsOfRow(table, row),
      };
    },
  };
}

/** A text that nobody may see is null. */
function openText(text: string | null): string | null {
  return text === null || hiddenNumberOf(text) !== null ? null : text;
}

function describeCorrection(correction: Correction): AuditAccount['corrections'][number] {
  const { choice, fileName, line, heading, machine, fact, written, counts, rows, said } =
    correction;
  return {
    kind: choice.kind,
    file: fileName,
    line,
    column: heading,
    machine,
    fact: fact === 'name' ? 'name' : EXPORT_NAMES[fact],
    asWritten: openText(written),
    countsAs: openText(counts),
    rows,
    at: said?.at ?? null,
    by: said?.by || null,
    reason: said?.reason || null,
  };
}

async function accountOf(
  state: AuditState,
  { generatedAt, author = '' }: Pick<ExportRequest, 'generatedAt' | 'author'>,
): Promise<AuditAccount> {
  const { sources, inventory } = state;
  const described = sources.map(async (source) => ({
    fileName: source.input.name,
    sha256: await source.sha256.get(),
    bytes: source.bytes,
    sheet: source.sheet?.name ?? null,
    encoding: source.sheet === null ? source.decoding.encoding : null,
    delimiter: source.sheet === null ? source.dialect.delimiter : null,
    headingLine: source.dialect.headingLine,
    dataRows: source.table.rowCount,
    columns: source.mapping.map(({ column, field }) => ({
      heading: source.table.columns[column]?.heading ?? '',
      readAs: field,
    })),
  }));
  const { merged, rejected } = inventory;
  return {
    sources: await Promise.all(described),
    merged,
    rejected,
    generatedAt,
    tool: TOOL,
    author,
    corrections: listCorrections(state).map(describeCorrection),
  };
}

/** Whether the client at a place is one of those to which a list is limited. */
function limitOf({ state, tables }: OpenAudit, clients?: Excerpt): (place: number) => boolean {
  if (clients === undefined) return () => true;
  const isListed = new Uint8Array(state.space.clients.length);
  for (const place of tables.unorderedOf(clients)) isListed[place] = 1;
  return (place) => isListed[place] === 1;
}

async function textOf(audit: OpenAudit, request: ExportRequest): Promise<ExportText> {
  const { state, tables } = audit;
  const { needs, space, inventory, decided } = state;
  const { delimiter } = request;
  switch (request.kind) {
    case 'this-list':
      return listExport(tables, space, request.list, delimiter);
    case 'remediation-list':
      return remediationList(needs, delimiter, {
        isListed: limitOf(audit, request.clients),
        decided,
      });
    case 'pairings-in-view':
      return pairingsInView(space, state.view(request.query), delimiter);
    case 'upgrade-host-list':
      return upgradeHostList(needs, limitOf(audit, request.clients));
    case 'rejected-rows':
      return rejectedRows(rejectedOf(state), delimiter, inventory.fleet, space.rules);
    case 'changes':
      return changesExport(changesOf(state), delimiter);
    case 'plan':
      return planExport(state, delimiter);
    case 'wave-host-list':
      return waveHostList(space, upgradesOf(state, request.wave));
    case 'decision-log':
      return decisionLog(inventory.fleet, decided?.decisions ?? [], delimiter);
    case 'complete-audit':
      return completeAudit(state, state.problems, await accountOf(state, request));
  }
}

/** Creates the worker's export desk. */
export function createExportDesk(): ExportDesk {
  let pieces: ReturnType<ExportText['pieces']> | null = null;
  const sizeOf = ({ rows, estimatedBytes }: ExportText): ExportStart => ({ rows, estimatedBytes });
  return {
    async start(audit, request) {
      const text = await textOf(audit, request);
      pieces = text.pieces();
      return sizeOf(text);
    },
    measure: async (audit, request) => sizeOf(await textOf(audit, request)),
    next() {
      const piece = pieces?.next();
      if (piece === undefined || piece.done === true) return null;
      return piece.value;
    },
    cancel() {
      pieces = null;
    },
  };
}
