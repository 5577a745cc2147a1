import type { Fleet } from '../fleet/fleet.ts';
import { countBelow } from '../pairing/runs.ts';
import { formatLine } from './code-values.ts';
import { csvOfRows, type Delimiter, type ExportText } from './csv.ts';
import type { Decision, Ground } from './decisions.ts';
import { machineAtLine } from './line-ranges.ts';

/** The columns of the decision log, in order. What ends in `_then` is what the client was when it was decided. */
export const DECISION_LOG_HEADINGS = [
  'decision_id',
  'decided_at',
  'decided_by',
  'decision_kind',
  'client',
  'reason',
  'until',
  'owner',
  'note',
  'action_then',
  'verdict_then',
  'exposed_pairings_then',
  'at_risk_pairings_then',
  'service_pack_then',
  'encryption_then',
  'section_sign_in_password_then',
  'line',
] as const;

/** Some machines on adjacent lines, and a decision about them. */
interface LoggedRange {
  readonly decision: Decision;
  readonly ground: Ground;
  readonly source: number;
  readonly firstLine: number;
}

/** The machines of all decisions as ranges, and the number of machines before each. */
function rangesOf(decisions: readonly Decision[]) {
  const ranges: LoggedRange[] = [];
  const ends: number[] = [];
  let count = 0;
  for (const decision of decisions) {
    for (const { ground, machines } of decision.on) {
      for (const { source, lines } of machines) {
        for (let at = 0; at < lines.length; at += 2) {
          const firstLine = lines[at] ?? 0;
          ranges.push({ decision, ground, source, firstLine });
          count += (lines[at + 1] ?? 0) - firstLine;
          ends.push(count);
        }
      }
    }
  }
  return { ranges, ends: Uint32Array.from(ends), count };
}

/** What was decided, in cells. */
function actCells(decision: Decision): readonly string[] {
  const { reason, until, owner, note } = {
    reason: '',
    until: '',
    owner: '',
    note: '',
    ...decision,
  };
  return [reason, until, owner, note];
}

/** `Decision log (CSV)`: one row for each decision and client, the oldest decision first. */
export function decisionLog(
  fleet: Fleet,
  decisions: readonly Decision[],
  delimiter: Delimiter,
): ExportText {
  const { ranges, ends, count } = rangesOf(decisions);
  const cellsAt = (row: number) => {
    // The first range that ends after the row.
    const at = countBelow(ends, row + 1);
    const range = ranges[at];
    if (range === undefined) throw new RangeError(`no row ${row}`);
    const { decision, ground, source, firstLine } = range;
    const line = firstLine + row - (at === 0 ? 0 : (ends[at - 1] ?? 0));
    const machine = machineAtLine(fleet, source, line);
    return [
      decision.id,
      decision.at,
      decision.by,
      decision.kind,
      // A correction may have made the row a part of another machine.
      machine === null ? '' : (fleet.names.at(machine) ?? ''),
      ...actCells(decision),
      ground.action,
      ground.verdict,
      String(ground.exposed),
      String(ground.atRisk),
      ground.servicePack,
      ground.encryption,
      ground.sectionSign,
      formatLine(fleet, source, line),
    ];
  };
  return csvOfRows(DECISION_LOG_HEADINGS, count, cellsAt, delimiter);
}
