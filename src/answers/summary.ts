import type { PairingFact } from '../article/missing-facts.ts';
import type { LineAccount } from '../fleet/line-account.ts';
import type { FactName } from '../fleet/machine.ts';
import type { ColumnMapping, Dispute, UnknownValue, ValueChoice } from '../inventory/inventory.ts';
import type { MachinesApart } from '../pairing/machines-apart.ts';
import type { PairingRules, VerdictCounts } from '../pairing/query.ts';
import type { MatrixCell } from '../pairing/tallies.ts';
import type { ActionCounts, PasswordReason } from '../remediation/client-action.ts';
import type { FlaggedClients } from '../remediation/client-needs.ts';
import type { AcceptedClients, DecisionCounts } from '../remediation/decided-clients.ts';
import type { PastDecision } from '../remediation/decisions.ts';
import type { Day } from '../remediation/local-day.ts';

import type { ComparedSummary } from './comparing.ts';
import type { PlanSummary } from './planning.ts';

/** How a file became a table. */
export type SourceForm =
  | { readonly kind: 'text'; readonly encoding: string; readonly delimiter: string }
  | { readonly kind: 'workbook'; readonly sheet: string };

/** The headings of a file, and what its columns are read as. */
export interface ReadColumns {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
}

/**
 * Why remembered columns were not used for a file with almost the same headings: the page by itself reads it better.
 * - `heading-missing`: the file lacks a heading that was read as a field
 * - `column-lost`: the page finds the names or roles under a heading that is remembered as something else
 * - `better-heading`: a new heading says for sure what was remembered of another column
 * - `other-cells`: the cells are not understood as what is remembered, but those of another column are
 */
export interface UnfitMemory {
  readonly because: 'heading-missing' | 'column-lost' | 'better-heading' | 'other-cells';
  readonly heading: string;
}

export interface SourceSummary extends ReadColumns {
  readonly fileName: string;
  readonly bytes: number;
  /** The encoding and delimiter of a text file, or the sheet of a workbook. */
  readonly form: SourceForm;
  readonly headingLine: number;
  readonly dataRows: number;
  readonly passwordColumn: string | null;
  /** What became of each line of the file. */
  readonly account: LineAccount;
  /** Why the remembered columns were not used; null if they were, or if none are remembered. */
  readonly unfitMemory: UnfitMemory | null;
}

/**
 * One missing fact of one machine: how many undecided pairings it affects, and how many it would decide on
 * its own.
 */
export interface MissingFactRow {
  readonly machine: number;
  readonly name: string;
  readonly fact: PairingFact;
  readonly pairings: number;
  readonly alone: number;
}

export interface AuditSummary extends MachinesApart {
  readonly sources: readonly SourceSummary[];
  readonly rules: PairingRules;
  readonly machines: number;
  readonly clients: number;
  readonly servers: number;
  /**
   * Clients whose list of peers is empty, so that their servers are unknown. 0 if the inventory has no such
   * column.
   */
  readonly clientsNamingNone: number;
  /** Clients that meet no server under the scope. */
  readonly clientsMeetingNobody: number;
  readonly dataRows: number;
  readonly merged: number;
  readonly rejected: number;
  readonly problems: number;
  readonly pairings: number;
  readonly verdicts: VerdictCounts;
  /** The verdicts without assumptions; equal to `verdicts` if no assumption is in force. */
  readonly verdictsWithoutAssumptions: VerdictCounts;
  readonly clientsByAction: ActionCounts;
  /** The clients whose action is `change-password`, by reason. */
  readonly passwordReasons: { readonly [R in PasswordReason]: number };
  /** The clients with exposed or at-risk pairings today, by what they need. */
  readonly flaggedClients: FlaggedClients;
  /** How many of the clients to upgrade have to wait for others. */
  readonly upgradesWaiting: number;
  /** What was decided about the clients; null if nothing was. */
  readonly decided: DecidedSummary | null;
  /** What the plan comes to; null if there is none. */
  readonly plan: PlanSummary | null;
  readonly serversWithFlagged: number;
  readonly missingFacts: number;
  readonly matrix: readonly MatrixCell[];
  /** The columns of `Fleet.extras`. */
  readonly extras: readonly ExtraColumn[];
  /** The facts about which the inventory says something, readable or not, for at least one machine. */
  readonly recordedFacts: readonly FactName[];
  readonly unknownValues: readonly UnknownValue[];
  /** What the person said that texts mean, remembered meanings included. */
  readonly values: readonly ValueChoice[];
  /** The first disputes, at most 10,000. */
  readonly disputes: readonly (Dispute & { readonly name: string })[];
  readonly disputesInAll: number;
  /** The comparison with an earlier audit; null if there is none. */
  readonly compared: ComparedSummary | null;
  /** How many cells the person entered, mapped or settled. */
  readonly mended: number;
}

/** A decision, and about how many clients it was made. */
export interface LoggedDecision {
  readonly made: PastDecision['decision'];
  readonly machines: number;
}

/** What was decided, as of a day. */
export interface DecidedSummary {
  readonly today: Day;
  readonly states: DecisionCounts;
  /** The accepted clients, by the actions of clients with flagged pairings; null for none. */
  readonly accepted: { readonly [A in keyof FlaggedClients]: AcceptedClients | null };
  /**
   * Rows about which something was decided and that are no machine of their own any more, because a corrected name joined
   * them to another. What was decided about them counts for nobody.
   */
  readonly joined: number;
  /** Every decision, the oldest first. */
  readonly log: readonly LoggedDecision[];
}

/** A value of an extra column, and the first text that it stands for. */
export interface ExtraValue {
  readonly value: string;
  readonly text: string;
}

/** The heading of an extra column, and what it is used for. */
export interface NamedColumn {
  readonly heading: string;
  readonly meaning: string | null;
}

/** An extra column of the inventory. */
export interface ExtraColumn extends NamedColumn {
  /** The values of its cells, if they are few; see `valueOfText`. */
  readonly values: readonly ExtraValue[] | null;
  /** Whether it groups the machines, so that they can be filtered by its values. */
  readonly groups: boolean;
}

/** What an audit would come to under other rules. */
export interface Forecast {
  readonly clientsToUpgrade: number;
  readonly pairings: number;
}

/** Cumulative number of flagged pairings that upgrades clear, in the order of the remediation list. */
export interface WhereToStart {
  /** At most 121 points. After `clients` upgrades, `cleared` pairings are cleared. */
  readonly curve: readonly {
    readonly clients: number;
    readonly cleared: number;
  }[];
  /** How many upgrades, in that order, clear 80 % of what all of them clear. */
  readonly clientsFor80: number;
  readonly first: readonly {
    readonly machine: number;
    readonly name: string;
    readonly cleared: number;
    /** How many clients have to be cleared before this one may be upgraded. */
    readonly waitsFor: number;
  }[];
}
