import type { PairingFact } from '../article/missing-facts.ts';
import { textOf } from '../fleet/fleet.ts';
import { once } from '../pairing/kept.ts';
import { keep } from '../pairing/runs.ts';
import { type Action, adviseOn, type PasswordReason } from './client-action.ts';
import {
  actionAt,
  architectureOf,
  type ClientNeeds,
  countAt,
  missingAt,
  passwordReasonAt,
} from './client-needs.ts';
import { CLIENT_CLASS_WORDS, factsOfMask, formatLine } from './code-values.ts';
import { csvOfRows, type Delimiter, type ExportText } from './csv.ts';
import { type DecidedClients, decisionAt } from './decided-clients.ts';
import { ENTERED_HEADING, findEnteredFacts } from './entered-facts.ts';
import { distinctHeadings } from './inventory-headings.ts';
import { orderRemediation, placesInNeed } from './remediation-order.ts';
import { rulesColumns } from './rules-text.ts';

/** One client of the remediation list, in code words. */
interface RemediationRow {
  readonly client: string;
  readonly servicePack: string;
  readonly encryption: string;
  readonly sectionSign: string;
  readonly action: Action;
  readonly target: string;
  readonly exposed: number;
  readonly atRisk: number;
  readonly undecided: number;
  /** The client's own and its servers' missing facts that keep its pairings at risk or undecided. */
  readonly missing: readonly PairingFact[];
  readonly workaround: string;
  readonly passwordReason: PasswordReason | null;
  /** How many clients have to be cleared before this one may be upgraded. */
  readonly waitsFor: number;
  readonly line: string;
  /** Its cells in every extra column of the inventory. */
  readonly extras: readonly string[];
}

/**
 * The remediation row of the client at a place.
 * @throws RangeError if there is no such place.
 */
export function remediationRowAt(needs: ClientNeeds, place: number): RemediationRow {
  const { space } = needs;
  const { fleet } = space.index;
  const machine = space.clients[place] ?? -1;
  const action = actionAt(needs, place);
  const exposed = countAt(needs, 'exposed', place);
  const atRisk = countAt(needs, 'at-risk', place);
  const architecture = architectureOf(fleet, machine);
  const passwordReason = passwordReasonAt(needs, place);
  const flagged = exposed + atRisk;
  const { target, workaround } = adviseOn({ action, passwordReason, architecture, flagged });
  const words = CLIENT_CLASS_WORDS[space.clientClass[machine] ?? 0];
  return {
    client: fleet.names.at(machine) ?? '',
    servicePack: words?.servicePack ?? '',
    encryption: words?.encryption ?? '',
    sectionSign: words?.sectionSign ?? '',
    action,
    target,
    exposed,
    atRisk,
    undecided: countAt(needs, 'undecided', place),
    missing: factsOfMask(missingAt(needs, place)),
    workaround,
    passwordReason,
    waitsFor: needs.waitsFor[place] ?? 0,
    line: formatLine(fleet, fleet.rowSources[machine] ?? 0, fleet.rowLines[machine] ?? 0),
    extras: fleet.extras.map((column) => textOf(column, machine)),
  };
}

/** The columns that every remediation list has, in order. */
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

/** The columns that follow if anything was decided about a client, in order. */
const DECISION_HEADINGS = ['decision', 'until', 'owner', 'decision_reason'] as const;

function decisionCells(decided: DecidedClients, place: number): readonly string[] {
  const { state, until, owner, reason } = decisionAt(decided, place);
  return [state === 'open' ? '' : state, until ?? '', owner, reason];
}

function cellsOf(row: RemediationRow): readonly string[] {
  return [
    row.client,
    row.servicePack,
    row.encryption,
    row.sectionSign,
    row.action,
    row.target,
    String(row.exposed),
    String(row.atRisk),
    String(row.undecided),
    row.missing.join(' '),
    row.workaround,
    String(row.waitsFor),
    row.line,
  ];
}

/** What a remediation list depends on besides the needs. */
interface RemediationOptions {
  /** Whether the client at a place is listed, if it needs something. Default: all are. */
  readonly isListed?: (place: number) => boolean;
  /** What was decided about the clients. Default, and null: nothing. */
  readonly decided?: DecidedClients | null;
}

/**
 * `Remediation list (CSV)`: one row for each client that needs something, in the order of
 * `orderRemediation`. After `line` come the decisions, if there are any, and all extra columns of the
 * inventory, then the rules and what the person entered, if there are any.
 */
export function remediationList(
  needs: ClientNeeds,
  delimiter: Delimiter,
  { isListed = () => true, decided = null }: RemediationOptions = {},
): ExportText {
  const { fleet } = needs.space.index;
  const rules = rulesColumns(needs.space.rules, fleet);
  const entered = findEnteredFacts(fleet);
  const last = [...rules.map(({ heading }) => heading), ...(entered.any ? [ENTERED_HEADING] : [])];
  const first = [...REMEDIATION_HEADINGS, ...(decided === null ? [] : DECISION_HEADINGS)];
  const extras = distinctHeadings(
    fleet.extras.map(({ heading }) => heading),
    [...first, ...last],
  );
  const listed = keep(placesInNeed(needs), isListed);
  const order = once(() => keep(orderRemediation(needs), isListed));
  const cellsOfPlace = (place: number) => {
    const machine = needs.space.clients[place] ?? 0;
    const row = remediationRowAt(needs, place);
    return [
      ...cellsOf(row),
      ...(decided === null ? [] : decisionCells(decided, place)),
      ...row.extras,
      ...rules.map(({ cell }) => cell),
      ...(entered.any ? [entered.of(machine).join(' ')] : []),
    ];
  };
  return csvOfRows(
    [...first, ...extras, ...last],
    listed.length,
    (row) => cellsOfPlace(order()[row] ?? 0),
    delimiter,
    (row) => cellsOfPlace(listed[row] ?? 0),
  );
}
