import type { Changes } from '../compare/changes.ts';
import {
  type EarlierAudit,
  keysOfEarlier,
  sourcesOf,
  takeEarlier,
} from '../compare/earlier-audit.ts';
import { guardComparison } from '../compare/guards.ts';
import { keyOf, NOT_SEEN, writtenKeysOf } from '../compare/machine-keys.ts';
import { matchMachines } from '../compare/matching.ts';
import { takeAlong } from '../compare/taken-along.ts';
import { namesOfLeft } from '../compare/taken-decisions.ts';
import type { LostRow } from '../compare/taken-plan.ts';
import { textOf } from '../fleet/fleet.ts';
import { assemblePrepared } from '../inventory/assemble/assemble-inventory.ts';
import { nameOfRow, rowOfPlace } from '../inventory/assemble/prepare-sources.ts';
import { countActions } from '../remediation/client-needs.ts';
import type { AuditState } from './audit-state.ts';
import type { ComparedSummary, OfferedRename, Overlap, TakenAudit } from './comparing.ts';

async function filesOf({ sources }: AuditState) {
  return Promise.all(
    sources.map(async ({ input, sha256 }) => ({
      fileName: input.name,
      sha256: await sha256.get(),
    })),
  );
}

/**
 * Takes an audit down to what the next one needs.
 * @param at now, as ISO 8601.
 */
export async function takeAudit(state: AuditState, at: string): Promise<TakenAudit> {
  const { prepared, cellChoices, needs, space, inventory } = state;
  const { values, entries, settlements } = cellChoices;
  const earlier = takeEarlier({
    fleet: inventory.fleet,
    files: await filesOf(state),
    rules: space.rules,
    clientsToUpgrade: countActions(needs).upgrade,
    at,
  });
  const lostRows = lostRowsOf(state);
  if (entries.length + settlements.length === 0) return { earlier, corrections: [], lostRows };
  const plain = assemblePrepared(prepared, { values, entries: [], settlements: [] });
  return { earlier, corrections: takeAlong(plain, cellChoices), lostRows };
}

/** The rows of the plan that are no machines any more, with their names in the files. */
function lostRowsOf({ planned, prepared }: AuditState): readonly LostRow[] {
  const found: LostRow[] = [];
  for (const { machines } of planned?.fleet().absent ?? []) {
    for (const { source, lines } of machines) {
      const rowLines = prepared.sources[source]?.table.rowLines;
      // A file that somebody edited may name any number of lines.
      const beyond = (rowLines?.at(-1) ?? -1) + 1;
      for (let at = 0; at < lines.length; at += 2) {
        const end = Math.min(lines[at + 1] ?? 0, beyond);
        for (let line = lines[at] ?? 0; line < end; line += 1) {
          const row = rowOfPlace(prepared, { source, line });
          const name = row === null ? '' : nameOfRow(prepared, source, row).trim();
          if (name !== '') found.push({ source, line, name });
        }
      }
    }
  }
  return found;
}

/** How many machines of an earlier audit are in this one. */
export function overlapWith({ inventory }: AuditState, earlier: EarlierAudit): Overlap {
  const later = writtenKeysOf(inventory.fleet);
  const { earlierOf } = matchMachines(keysOfEarlier(earlier), later, []);
  const common = earlierOf.reduce((sum, machine) => (machine === NOT_SEEN ? sum : sum + 1), 0);
  return { earlier: earlier.size, later: later.length, common };
}

/** The first probable renames of the comparison. */
export function offeredRenames(state: AuditState, most: number): readonly OfferedRename[] {
  const changes = state.changes?.();
  if (changes === undefined) return [];
  const { extras } = state.inventory.fleet;
  return changes.offers.slice(0, most).map(({ earlier, later, heading }) => {
    const before = changes.earlierKeys.at(earlier) ?? '';
    const after = changes.laterKeys.at(later) ?? '';
    const column = extras.find((extra) => extra.heading === heading);
    const text = column === undefined ? '' : textOf(column, later);
    return { from: keyOf(before), to: keyOf(after), before, after, heading, text };
  });
}

function guardsOf(state: AuditState, changes: Changes, files: Awaited<ReturnType<typeof filesOf>>) {
  const later = { sources: sourcesOf(state.inventory.fleet, files), facts: changes.laterFacts };
  return guardComparison(changes.earlier, later, changes.comparison);
}

/** The comparison at a glance; null if the audit is compared with none. */
export async function summariseComparison(state: AuditState): Promise<ComparedSummary | null> {
  const { compared } = state;
  const changes = state.changes?.();
  if (changes === undefined || compared === null) return null;
  const { earlier, comparison } = changes;
  const left = namesOfLeft(compared.decisionsLeft, earlier);
  return {
    ...guardsOf(state, changes, await filesOf(state)),
    fileNames: earlier.sources.map(({ fileName }) => fileName),
    at: earlier.at,
    machines: earlier.size,
    counts: comparison.counts,
    listed: comparison.size - comparison.counts.unchanged,
    clientsThen: earlier.clientsToUpgrade,
    clientsBefore: changes.actionsBefore.upgrade,
    clientsNow: countActions(state.needs).upgrade,
    byHost: comparison.matching.byHost,
    lacksScope: changes.lacksScope,
    renameOffers: changes.offers.length,
    renamed: compared.renames.length,
    carried: compared.carried,
    notTaken: compared.notTaken,
    decisionsLeft: left.machines,
    leftDecisions: left.decisions,
    lostScope: state.space.rules.scope.kind === 'every' ? compared.lostScope : [],
  };
}
