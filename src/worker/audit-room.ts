import { NO_CELL_CHOICES } from '../inventory/inventory.ts';
import type { AuditRequest, Gives, RequestName, Takes } from './audit-messages.ts';
import type { AuditState } from './audit-state.ts';
import { createExportDesk } from './export-desk.ts';
import type { ImportOutcome, ImportProgress, SourceInput } from './import-messages.ts';
import { previewReading, type ReadingOrders, read } from './import-room.ts';
import { preparationOf } from './preparation.ts';
import { explainMachine, explainPairing } from './reasons.ts';
import type { ReadSource } from './source-reader.ts';
import { rowOfSource } from './source-row.ts';
import { forecast, summarise } from './summarise.ts';
import { createTables, type Tables } from './tables.ts';

/** Answers requests; it holds one inventory and what follows from it. */
export interface AuditRoom {
  answer(request: AuditRequest, onProgress: (progress: ImportProgress) => void): Promise<unknown>;
  /** Makes one part of what may be asked next. False where nothing is left to be prepared. */
  prepare(): boolean;
}

/** The audit that questions are about, with its tables. */
interface OpenAudit {
  readonly state: AuditState;
  readonly tables: Tables;
}

type Answerers = {
  readonly [R in RequestName]: (
    takes: Takes<R>,
    onProgress: (progress: ImportProgress) => void,
  ) => Gives<R> | Promise<Gives<R>>;
};

/** Makes an empty room. */
export function createAuditRoom(): AuditRoom {
  let inputs: readonly SourceInput[] = [];
  let locale = 'en';
  let sources: readonly ReadSource[] = [];
  let open: OpenAudit | null = null;
  let preparation: (() => void)[] = [];
  const exports = createExportDesk();

  const audit = (): OpenAudit => {
    if (open === null) throw new Error('no audit is open');
    return open;
  };

  const follow = async (
    orders: Omit<ReadingOrders, 'inputs' | 'locale'>,
  ): Promise<ImportOutcome> => {
    const reading = await read(
      { ...orders, inputs, locale },
      { sources, audit: open?.state ?? null },
    );
    sources = reading.sources;
    if (reading.kind === 'no-audit') return reading.outcome;
    open = { state: reading.audit, tables: createTables(reading.audit) };
    preparation = preparationOf(reading.audit);
    return { kind: 'audit', summary: await summarise(reading.audit) };
  };

  const answerers: Answerers = {
    hello: () => 'ready',
    import: (takes, onProgress) => {
      inputs = takes.sources;
      locale = takes.locale;
      sources = [];
      return follow({ ...takes, onProgress });
    },
    reread: (takes, onProgress) => follow({ ...takes, remembered: [], onProgress }),
    preview: async ({ sourceChoices }) => {
      const cellChoices = open?.state.cellChoices ?? NO_CELL_CHOICES;
      const seen = await previewReading(sources, sourceChoices, cellChoices);
      sources = seen.sources;
      return seen.outcome;
    },
    forecast: (rules) => forecast(audit().state, rules),
    openTable: (query) => audit().tables.open(query),
    countTable: (query) => audit().tables.count(query),
    rows: ({ query, start, length }) => audit().tables.rows(query, start, length),
    rankOf: ({ query, row }) => audit().tables.rankOf(query, row),
    clientGroups: ({ filter, column }) => audit().tables.groups(filter, column),
    whyPairing: (pairing) => explainPairing(audit().state.needs, pairing),
    whyMachine: ({ machine }) => explainMachine(audit().state.needs, machine),
    sourceRow: ({ source, line }) => rowOfSource(audit().state.sources, source, line),
    startExport: (request) => exports.start(audit().state, request),
    measureExport: (request) => exports.measure(audit().state, request),
    nextExportPiece: () => exports.next(),
    cancelExport: () => {
      exports.cancel();
      return null;
    },
  };

  return {
    prepare() {
      preparation.shift()?.();
      return preparation.length > 0;
    },
    async answer({ request, takes }, onProgress) {
      // The request's name ties what it takes to its answerer; TypeScript cannot see that through the union.
      const answerer = answerers[request] as (
        takes: unknown,
        onProgress: (progress: ImportProgress) => void,
      ) => unknown;
      return answerer(takes, onProgress);
    },
  };
}
