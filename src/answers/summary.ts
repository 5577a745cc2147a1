import type { PairingFact } from '../article/missing-facts.ts';
import type { LineAccount } from '../fleet/line-account.ts';
import type { ServicePack } from '../fleet/service-pack.ts';
import type { Dispute, UnknownValue } from '../inventory/inventory.ts';
import type { MachinesApart } from '../pairing/machines-apart.ts';
import type { PairingRules, VerdictCounts } from '../pairing/query.ts';
import type { Action, PasswordReason } from '../remediation/client-action.ts';

export interface SourceSummary {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headingLine: number;
  readonly dataRows: number;
  readonly passwordColumn: string | null;
  /** What each line of the file is. */
  readonly account: LineAccount;
}

/** A bucket of the exposure matrix. */
export type ServicePackBucket = ServicePack | 'unknown';

export interface MatrixCell {
  readonly clientServicePack: ServicePackBucket;
  readonly serverServicePack: ServicePackBucket;
  readonly counts: VerdictCounts;
}

/** One missing fact of one machine, with how many undecided pairings it concerns and how many it alone would decide. */
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
  /** Clients whose peers cell is empty: their servers are not recorded. 0 without such a column. */
  readonly clientsNamingNone: number;
  /** Clients that meet no server under the scope. */
  readonly clientsMeetingNobody: number;
  readonly dataRows: number;
  readonly merged: number;
  readonly rejected: number;
  readonly problems: number;
  readonly pairings: number;
  readonly verdicts: VerdictCounts;
  /** Verdicts as they would be without assumptions; equal to `verdicts` where none is in force. */
  readonly verdictsWithoutAssumptions: VerdictCounts;
  readonly clientsByAction: { readonly [A in Action]: number };
  /** The clients whose action is `change-password`, by reason. */
  readonly passwordReasons: { readonly [R in PasswordReason]: number };
  /** Of the clients to upgrade: how many have to wait for others. */
  readonly upgradesWaiting: number;
  readonly serversWithFlagged: number;
  readonly missingFacts: number;
  readonly matrix: readonly MatrixCell[];
  /** Clients to upgrade in the order of the remediation list: for the picture "where to start". */
  readonly whereToStart: WhereToStart;
  /** Headings of `Fleet.extras`, with their meaning. */
  readonly extras: readonly {
    readonly heading: string;
    readonly meaning: string | null;
  }[];
  readonly unknownValues: readonly UnknownValue[];
  /** The first disputes, at most 10,000. */
  readonly disputes: readonly (Dispute & { readonly name: string })[];
  readonly disputesInAll: number;
  /** How many cells the person entered, mapped or settled. */
  readonly mended: number;
}

/** What an audit would come to under other rules. */
export interface Forecast {
  readonly clientsToUpgrade: number;
  readonly pairings: number;
}

/** Cumulative flagged pairings cleared by upgrading clients in the order of the remediation list. */
export interface WhereToStart {
  /** At most 200 points of the curve: after `clients` upgrades `cleared` pairings are cleared. */
  readonly curve: readonly {
    readonly clients: number;
    readonly cleared: number;
  }[];
  /** After how many upgrades, in that order, 80 % of what they can clear is cleared. */
  readonly clientsFor80: number;
  readonly first: readonly {
    readonly machine: number;
    readonly name: string;
    readonly cleared: number;
    /** How many clients have to be cleared before this one may be upgraded. */
    readonly waitsFor: number;
  }[];
}
