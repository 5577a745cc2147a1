import type { Overlap, TakenAudit } from '../answers/comparing.ts';
import type { SourceInput } from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { ComparedWith } from '../compare/changes.ts';
import { type EarlierAudit, lostScopeColumns, scopeIn } from '../compare/earlier-audit.ts';
import { withValue } from './cell-choices.ts';
import type { SittingRoom } from './room.ts';
import type { Audit, Choices, Wanted } from './sitting.ts';

/** A comparison with an audit about which nothing else was decided yet. */
export function comparedWith(earlier: EarlierAudit): ComparedWith {
  return { earlier, renames: [], carried: [], notTaken: [], decisionsLeft: [], lostScope: [] };
}

/** When a file was last changed, or its session was written, in ms since 1970; 0 if it does not say. */
function timeOf(source: SourceInput): number {
  switch (source.kind) {
    case 'file':
      return source.file instanceof File ? source.file.lastModified : 0;
    case 'part':
      return source.writtenAt === null ? 0 : Date.parse(source.writtenAt);
    case 'bytes':
    case 'text':
      return 0;
  }
}

/** When files were last changed, or their session was written, as ISO 8601; now if they do not say. */
function dateOf(sources: readonly SourceInput[], now: Date): string {
  const newest = Math.max(0, ...sources.map(timeOf));
  return (newest > 0 ? new Date(newest) : now).toISOString();
}

/** Takes the audit that the newest worker has read down to what a comparison needs. */
export function takeEarlier(
  { edges, runner }: SittingRoom,
  sources: readonly SourceInput[],
): Promise<TakenAudit> {
  return runner.askNewest('earlier', { at: dateOf(sources, edges.now()) });
}

/** Two inventories with fewer machines in common are taken for different fleets without a question. */
const SHARE_COMMON = 0.2;

function areAlike({ earlier, later, common }: Overlap): boolean {
  return common > 0 && common >= Math.min(earlier, later) * SHARE_COMMON;
}

/** Whether the files on screen and those that were read are the same, byte for byte. */
async function areSameFiles(
  { runner }: SittingRoom,
  shown: AuditSummary,
  read: AuditSummary,
): Promise<boolean> {
  const sizesOf = ({ sources }: AuditSummary) => sources.map(({ bytes }) => bytes).join();
  if (sizesOf(shown) !== sizesOf(read)) return false;
  const [known, found] = await Promise.all([
    runner.ask('fingerprints', null),
    runner.askNewest('fingerprints', null),
  ]);
  return known.join() === found.join();
}

/**
 * What the person is asked about files that were read to replace the inventory on screen: whether they are a newer
 * one of the same fleet. Null if the question makes no sense, because nothing is replaced, the files are the same,
 * or they name other machines.
 */
export async function questionAbout(
  room: SittingRoom,
  { move, choices }: Wanted,
  summary: AuditSummary,
): Promise<{ readonly taken: TakenAudit; readonly overlap: Overlap } | null> {
  const { edges, runner, getState } = room;
  const { audit } = getState();
  if (audit === null || move !== 'fresh' || choices.compared !== null) return null;
  if (await areSameFiles(room, audit.summary, summary)) return null;
  const at = dateOf(audit.choices.sources, edges.now());
  const taken = await runner.ask('earlier', { at });
  const overlap = await runner.askNewest('overlap', { earlier: taken.earlier });
  return areAlike(overlap) ? { taken, overlap } : null;
}

/** A newer inventory that was read, and the audit that it continues. */
interface Continuation {
  readonly former: Audit;
  /** The choices with which the newer files were read. */
  readonly choices: Choices;
  readonly summary: AuditSummary;
  readonly taken: TakenAudit;
}

/**
 * The choices about a newer inventory that take over what was decided about the former one, where it fits.
 */
export async function continueFleet(
  { runner }: SittingRoom,
  { former, choices, summary, taken }: Continuation,
): Promise<Choices> {
  const { corrections, earlier, lostRows } = taken;
  const { rules, cellChoices, decisions, plan, compared } = former.choices;
  const renames = compared?.renames ?? [];
  const kept = { corrections, decisions, plan, renames, lostRows };
  const fitted = await runner.askNewest('fit', { ...kept, earlier });
  const columns = [former.summary.extras, summary.extras] as const;
  const scope = scopeIn(rules.scope, ...columns);
  const known = { ...choices.cellChoices, values: cellChoices.values };
  const { values } = choices.cellChoices.values.reduce(withValue, known);
  return {
    ...choices,
    cellChoices: { values, entries: fitted.entries, settlements: fitted.settlements },
    rules: { ...rules, scope: scope ?? { kind: 'every' } },
    decisions: fitted.decisions,
    plan: fitted.plan,
    compared: {
      ...comparedWith(earlier),
      notTaken: fitted.notTaken,
      decisionsLeft: fitted.left,
      lostScope: lostScopeColumns(rules.scope, ...columns),
    },
  };
}
