import type { Fleet, TextColumn } from '../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../fleet/machine.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { groupAlike } from '../pairing/alike-machines.ts';
import { FLAGGED_TABLE } from '../pairing/kinds.ts';
import type { TallySide } from '../pairing/machine-tallies.ts';
import { countApart } from '../pairing/machines-apart.ts';
import { countClientsNamingNone } from '../pairing/meetings/peer-cells.ts';
import { countMissingFacts } from '../pairing/missing-counts.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { buildMatrix, countVerdicts, sumOfCounts } from '../pairing/tallies.ts';
import {
  countActions,
  countFlaggedClients,
  countPasswordReasons,
  countWaiting,
} from '../remediation/client-needs.ts';
import type { AuditState } from './audit-state.ts';
import { summariseComparison } from './compared-audit.ts';
import { summariseDecisions } from './decisions.ts';
import { fewValuesOf, groupsMachines } from './extra-values.ts';
import { summarisePlan } from './plan.ts';
import type { ReadSource } from './source-reader.ts';
import type { AuditSummary, Forecast, SourceForm, SourceSummary } from './summary.ts';

function formOf({ sheet, decoding, dialect }: ReadSource): SourceForm {
  if (sheet !== null) return { kind: 'workbook', sheet: sheet.name };
  return { kind: 'text', encoding: decoding.encoding, delimiter: dialect.delimiter };
}

function summariseSource(source: ReadSource): SourceSummary {
  const { input, bytes, dialect, table, mapping, unfitMemory } = source;
  const password = mapping.find(({ field }) => field === 'password');
  return {
    fileName: input.name,
    bytes,
    form: formOf(source),
    headingLine: dialect.headingLine,
    dataRows: table.rowCount,
    passwordColumn:
      password === undefined ? null : (table.columns[password.column]?.heading ?? null),
    account: dialect.account,
    unfitMemory,
    headings: table.columns.map(({ heading }) => heading),
    mapping,
  };
}

/** Counts the machines of one side whose judgements pass a test. */
function countAlike(
  space: PairingSpace,
  side: TallySide,
  test: (judgements: readonly number[]) => boolean,
): number {
  let counted = 0;
  for (const { machines, judgements } of groupAlike(space, side)) {
    if (test(judgements)) counted += machines;
  }
  return counted;
}

function countServersWithFlagged(space: PairingSpace): number {
  return countAlike(space, 'server', (judgements) =>
    judgements.some((judgement) => FLAGGED_TABLE[judgement] === 1),
  );
}

/**
 * Clients that meet no server under the scope: their listed servers are not in the inventory, or their
 * group has no server.
 */
function clientsMeetingNobody({ space }: AuditState): number {
  return countAlike(space, 'client', (judgements) => judgements.length === 0);
}

function verdictsWithoutAssumptions({ space }: AuditState): AuditSummary['verdicts'] {
  return countVerdicts(space.plain().census);
}

/** The most disputes that are sent to the page. Nobody settles more than that one by one. */
const DISPUTES_LISTED = 10_000;

function firstDisputes({ disputes, fleet }: Inventory): AuditSummary['disputes'] {
  return Array.from({ length: Math.min(disputes.size, DISPUTES_LISTED) }, (_, index) => {
    const dispute = disputes.at(index);
    return { ...dispute, name: fleet.names.at(dispute.machine) ?? '' };
  });
}

function summariseExtra(column: TextColumn): AuditSummary['extras'][number] {
  const { heading, meaning } = column;
  const values = fewValuesOf(column);
  return { heading, meaning, values, groups: groupsMachines(column, values) };
}

function recordedFacts({ facts }: Fleet): readonly FactName[] {
  return FACT_NAMES.filter((fact) =>
    facts[fact].cells.some(({ reading }) => reading.kind !== 'missing'),
  );
}

/** The audit at a glance: counts and chart data, but no rows. */
export async function summarise(state: AuditState): Promise<AuditSummary> {
  const { inventory, space, needs, cellChoices } = state;
  const { fleet } = inventory;
  const verdicts = countVerdicts(space.census);
  const { values, entries, settlements } = cellChoices;
  return {
    sources: state.sources.map(summariseSource),
    rules: space.rules,
    machines: fleet.size,
    clients: space.clients.length,
    servers: space.servers.length,
    ...countApart(fleet),
    clientsNamingNone: countClientsNamingNone(fleet, space),
    clientsMeetingNobody: clientsMeetingNobody(state),
    dataRows: inventory.dataRows,
    merged: inventory.merged,
    rejected: inventory.rejected,
    problems: state.problems.size,
    pairings: sumOfCounts(verdicts),
    verdicts,
    verdictsWithoutAssumptions: verdictsWithoutAssumptions(state),
    clientsByAction: countActions(needs),
    passwordReasons: countPasswordReasons(needs),
    flaggedClients: countFlaggedClients(needs),
    upgradesWaiting: countWaiting(needs, 'upgrade'),
    decided: summariseDecisions(state),
    plan: summarisePlan(state),
    serversWithFlagged: countServersWithFlagged(space),
    missingFacts: verdicts.undecided === 0 ? 0 : countMissingFacts(space),
    matrix: buildMatrix(space.census),
    extras: fleet.extras.map(summariseExtra),
    recordedFacts: recordedFacts(fleet),
    unknownValues: inventory.unknownValues,
    values,
    disputes: firstDisputes(inventory),
    disputesInAll: inventory.disputes.size,
    compared: await summariseComparison(state),
    mended: values.length + entries.length + settlements.length,
  };
}

/** What the audit would come to under other rules. Leaves the audit as it is. */
export function forecast({ paired }: AuditState, rules: PairingRules): Forecast {
  const { space, needs } = paired(rules);
  return {
    clientsToUpgrade: countActions(needs).upgrade,
    pairings: sumOfCounts(countVerdicts(space.census)),
  };
}
