import type { PairingFact } from '../article/missing-facts.ts';
import { textOf } from '../fleet/fleet.ts';
import { type Action, adviseOn, type PasswordReason } from './client-action.ts';
import { actionAt, architectureOf, type ClientNeeds, passwordReasonAt } from './client-needs.ts';
import { CLIENT_CLASS_WORDS, factsOfMask, formatLine } from './code-values.ts';

/** One client of the remediation list, in code words. */
export interface RemediationRow {
  readonly client: string;
  readonly servicePack: string;
  readonly encryption: string;
  readonly sectionSign: string;
  readonly action: Action;
  readonly target: string;
  readonly exposed: number;
  readonly atRisk: number;
  readonly undecided: number;
  /** Facts, its own and its servers', that keep pairings at risk or undecided. */
  readonly missing: readonly PairingFact[];
  readonly workaround: string;
  readonly passwordReason: PasswordReason | null;
  /** How many clients have to be cleared before this one may be upgraded. */
  readonly waitsFor: number;
  readonly line: string;
  /** Its cells in every extra column of the inventory. */
  readonly extras: readonly string[];
}

/** Writes out what one client needs. Throws a RangeError beyond the needs. */
export function remediationRowAt(needs: ClientNeeds, place: number): RemediationRow {
  const { space, counts } = needs;
  const { fleet } = space.index;
  const machine = space.clients[place] ?? -1;
  const action = actionAt(needs, place);
  const exposed = counts.exposed[place] ?? 0;
  const atRisk = counts['at-risk'][place] ?? 0;
  const architecture = architectureOf(fleet, machine);
  const passwordReason = passwordReasonAt(needs, place);
  const flagged = exposed + atRisk;
  const { target, workaround } = adviseOn({ action, passwordReason, architecture, flagged });
  const words = CLIENT_CLASS_WORDS[space.clientClass[machine] ?? 0];
  return {
    client: fleet.names[machine] ?? '',
    servicePack: words?.servicePack ?? '',
    encryption: words?.encryption ?? '',
    sectionSign: words?.sectionSign ?? '',
    action,
    target,
    exposed,
    atRisk,
    undecided: counts.undecided[place] ?? 0,
    missing: factsOfMask(needs.missing[place] ?? 0),
    workaround,
    passwordReason,
    waitsFor: needs.waitsFor[place] ?? 0,
    line: formatLine(fleet, fleet.rowSources[machine] ?? 0, fleet.rowLines[machine] ?? 0),
    extras: fleet.extras.map((column) => textOf(column, machine)),
  };
}

/** The columns of the remediation list that every inventory has, in order. */
export const REMEDIATION_HEADINGS = [
  'client',
  'service_pack',
  'encryption',
  'section_sign_in_password',
  'action',
  'target',
  'exposed_pairings',
  'at_risk_pairings',
  'undecided_pairings',
  'missing_facts',
  'workaround',
  'waits_for',
  'line',
] as const;
