import type { ComparedWith } from '../compare/changes.ts';
import { assemblePrepared } from '../inventory/assemble/assemble-inventory.ts';
import type { PreparedSources } from '../inventory/assemble/prepare-sources.ts';
import { isCertain, missingAmong } from '../inventory/columns/mapping-judgement.ts';
import { type CellChoices, isAboutSame } from '../inventory/inventory.ts';
import { judgeInventory } from '../inventory/judge-inventory.ts';
import { areSame } from '../pairing/kept.ts';
import type { Day } from '../remediation/local-day.ts';
import {
  type AuditState,
  comparedAnew,
  makeAudit,
  pairInventory,
  prepare,
  withDecisions,
  withPlan,
} from './audit-state.ts';
import {
  type Choices,
  type ImportOutcome,
  type ImportPreview,
  type ImportProgress,
  NO_SOURCE_CHOICES,
  type PreviewOutcome,
  type Refusal,
  type RememberedMapping,
  type SourceChoices,
} from './importing.ts';
import type { SecondReader } from './read-halves.ts';
import { previewSources } from './source-preview.ts';
import { asksForEncoding, type ReadSource, readSource } from './source-reader.ts';

/**
 * The result of an import: an audit, or the reason why there is none. The columns step needs the sources in
 * both cases.
 */
type Reading =
  | { readonly kind: 'audit'; readonly sources: readonly ReadSource[]; readonly audit: AuditState }
  | {
      readonly kind: 'no-audit';
      readonly sources: readonly ReadSource[];
      readonly outcome: Exclude<ImportOutcome, { readonly kind: 'audit' }>;
    };

/** Everything that the result of a reading depends on. */
export interface ReadingOrders extends Choices {
  /** The day by which the end dates of the decisions are judged. */
  readonly today: Day;
  /** BCP 47 tag of the collation for names. */
  readonly locale: string;
  readonly remembered: readonly RememberedMapping[];
  /** True: read with the detected columns, even if the columns step would be needed. */
  readonly withoutAsking: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Absent if there is no second thread. */
  readonly second?: SecondReader | undefined;
}

/**
 * Whether reading a source under these choices gives the source as it is. Choosing the columns that it was
 * read with changes nothing.
 */
function isReadUnder({ choices, mapping }: ReadSource, wanted: SourceChoices): boolean {
  const asRead = wanted.mapping === null ? choices : { ...choices, mapping };
  return [choices, asRead].some((each) => JSON.stringify(each) === JSON.stringify(wanted));
}

/** Reads every source, but reuses those already read under the same choices. */
async function readSources(
  orders: Pick<ReadingOrders, 'sources' | 'sourceChoices' | 'remembered' | 'onProgress' | 'second'>,
  before: readonly ReadSource[],
): Promise<readonly ReadSource[] | Refusal> {
  const read: ReadSource[] = [];
  for (const [index, input] of orders.sources.entries()) {
    const choices = orders.sourceChoices[index] ?? NO_SOURCE_CHOICES;
    const kept = before[index];
    if (kept !== undefined && kept.input === input && isReadUnder(kept, choices)) {
      read.push(kept);
      continue;
    }
    const outcome = await readSource({
      input,
      choices,
      remembered: orders.remembered,
      second: orders.second,
      onProgress: (progress) => orders.onProgress({ ...progress, source: index }),
    });
    if (outcome.kind === 'refused') return outcome.refusal;
    read.push(outcome.source);
  }
  return read;
}

function isRefusal(outcome: readonly ReadSource[] | Refusal): outcome is Refusal {
  return 'reason' in outcome;
}

function preview(
  sources: readonly ReadSource[],
  prepared: PreparedSources,
  cellChoices: CellChoices,
): ImportPreview {
  const { unknownValues } = assemblePrepared(prepared, cellChoices);
  return previewSources(sources, unknownValues, cellChoices.values);
}

function refused(
  sources: readonly ReadSource[],
  refusal: Refusal,
  shown: ImportPreview | null,
): Reading {
  return { kind: 'no-audit', sources, outcome: { kind: 'refused', refusal, preview: shown } };
}

/** The previous reading of the same inputs, whose parts can be reused. */
interface Before {
  readonly sources: readonly ReadSource[];
  readonly audit: AuditState | null;
}

/** Adds the remembered meanings of texts. What the person said of a text in this sitting stays. */
function withRecalled(choices: CellChoices, sources: readonly ReadSource[]): CellChoices {
  const values = [...choices.values];
  for (const choice of sources.flatMap(({ recalled }) => recalled)) {
    if (!values.some((one) => isAboutSame(one, choice))) values.push(choice);
  }
  return values.length === choices.values.length ? choices : { ...choices, values };
}

/**
 * Reads sources into an audit. Reuses whatever is unchanged in `before`, which is not modified. Where clients or
 * servers are missing because texts of the role are not understood, asks for their meaning.
 */
export async function read(orders: ReadingOrders, before: Before): Promise<Reading> {
  const sources = await readSources(orders, before.sources);
  if (isRefusal(sources)) return refused(before.sources, sources, null);
  const cellChoices = orders.withoutAsking
    ? orders.cellChoices
    : withRecalled(orders.cellChoices, sources);
  const { audit: former } = before;
  const prepared =
    former !== null && areSame(former.sources, sources) ? former.prepared : prepare(sources);
  const isLacking = missingAmong(sources.map(({ mapping }) => mapping)).length > 0;
  const isUncertain = sources.some(
    (source) => !isCertain(source.mapping) || asksForEncoding(source),
  );
  if (isLacking || (isUncertain && !orders.withoutAsking)) {
    const shown = preview(sources, prepared, cellChoices);
    return { kind: 'no-audit', sources, outcome: { kind: 'columns', preview: shown } };
  }
  orders.onProgress({ stage: 'pairing', source: sources.length - 1, done: 0, total: 1 });
  const audit = recount(former, sources, prepared, { ...orders, cellChoices });
  const judgement = judgeInventory(audit.inventory);
  if (judgement.kind === 'ok') return { kind: 'audit', sources, audit };
  const shown = preview(sources, prepared, cellChoices);
  const isRoleUnknown = shown.unknownValues.some(({ fact }) => fact === 'role');
  if (isRoleUnknown && !orders.withoutAsking) {
    return { kind: 'no-audit', sources, outcome: { kind: 'columns', preview: shown } };
  }
  const fileName = orders.sources.map(({ name }) => name).join(', ');
  const refusal = { reason: judgement.reason, fileName, details: [] };
  return refused(sources, refusal, shown);
}

/**
 * The audit of the sources. If only the rules changed, reuses the machines and their sort orders; if only the
 * decisions, the plan or the day changed, the pairings too.
 */
function recount(
  before: AuditState | null,
  sources: readonly ReadSource[],
  prepared: PreparedSources,
  orders: ReadingOrders,
): AuditState {
  const { cellChoices, compared, rules, decisions, plan, today } = orders;
  const withRest = (paired: AuditState) => withPlan(withDecisions(paired, decisions, today), plan);
  const isSameInventory =
    before !== null &&
    before.prepared === prepared &&
    JSON.stringify(before.cellChoices) === JSON.stringify(cellChoices) &&
    carriedBy(before.compared) === carriedBy(compared);
  if (!isSameInventory) {
    return withRest(makeAudit(sources, prepared, orders));
  }
  // The page sends the earlier audit with each change. The one that is there already stays, with what was found with it.
  const isSameComparison = stampOf(before.compared) === stampOf(compared);
  const former = isSameComparison ? before : comparedAnew(before, compared);
  const isSame = isSameComparison && JSON.stringify(before.space.rules) === JSON.stringify(rules);
  const paired = isSame ? before : pairInventory(former, rules);
  return withRest(paired);
}

/** What tells comparisons apart, without the facts of all machines. */
function stampOf(compared: ComparedWith | null): string {
  if (compared === null) return '';
  const { earlier, decisionsLeft, ...rest } = compared;
  const left = decisionsLeft.map(({ id }) => id);
  return JSON.stringify([rest, left, earlier.at, earlier.sources, earlier.rules]);
}

/** What a comparison fills the facts of the inventory with; the same for all that fill nothing. */
function carriedBy(compared: ComparedWith | null): string {
  return compared === null || compared.carried.length === 0 ? '' : stampOf(compared);
}

/**
 * Shows how the sources would read under other choices. If one of them would be refused, all sources stay
 * as they were.
 */
export async function previewReading(
  before: readonly ReadSource[],
  sourceChoices: readonly SourceChoices[],
  cellChoices: CellChoices,
): Promise<{ readonly sources: readonly ReadSource[]; readonly outcome: PreviewOutcome }> {
  const orders = {
    sources: before.map(({ input }) => input),
    sourceChoices,
    remembered: [],
    onProgress: () => undefined,
  };
  const sources = await readSources(orders, before);
  if (isRefusal(sources)) {
    return { sources: before, outcome: { kind: 'refused', refusal: sources, preview: null } };
  }
  const shown = preview(sources, prepare(sources), cellChoices);
  return { sources, outcome: { kind: 'columns', preview: shown } };
}
