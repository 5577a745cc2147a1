import type { AuditSummary } from '../answers/summary.ts';
import { countPlanned } from '../remediation/plan-waves.ts';
import type { Alert, Audit, Choices } from './sitting.ts';
import type { View } from './view.ts';

/** Says that the columns of a file are not read as remembered; null if they are. */
function alertOfMemory({ sources }: AuditSummary): Alert | null {
  const [first] = sources.flatMap(({ fileName, unfitMemory: unfit }) =>
    unfit === null ? [] : [{ kind: 'memory-unfit' as const, fileName, unfit }],
  );
  return first ?? null;
}

/** A session as it was opened. */
export interface Opened {
  /** What was on screen when it was saved. */
  readonly view: View;
  /** The names of its damaged parts. */
  readonly damaged: readonly string[];
}

function alertOfDamage(opened: Opened | null): Alert | null {
  if (opened === null || opened.damaged.length === 0) return null;
  return { kind: 'session-parts-damaged', names: opened.damaged };
}

/** Says that the plan of the audit on screen was not taken along; null if it was, if there is none, or for a session. */
export function alertOfPlan(
  former: Audit | null,
  choices: Choices,
  opened: Opened | null,
): Alert | null {
  const plan = former?.choices.plan ?? null;
  if (plan === null || choices.plan !== null || opened !== null) return null;
  return { kind: 'plan-left', machines: countPlanned(plan) };
}

/** What the person must be told about a reading that became an audit; null if nothing. */
export function alertOfReading(opened: Opened | null, summary: AuditSummary): Alert | null {
  return alertOfDamage(opened) ?? alertOfMemory(summary);
}
