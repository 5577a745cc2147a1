import type { PairingFact } from '../article/missing-facts.ts';
import type { Architecture } from '../fleet/machine.ts';
import type { VerdictCounts } from '../pairing/query.ts';

/** What a client needs. The remediation list uses this order. */
export const ACTIONS = ['upgrade', 'change-password', 'verify', 'upgrade-first', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

/** Number of clients by action. */
export type ActionCounts = { readonly [A in Action]: number };

/** How many clients need something. */
export function countNeeding(clients: ActionCounts): number {
  return ACTIONS.reduce((sum, action) => (action === 'none' ? sum : sum + clients[action]), 0);
}

/**
 * A fact that keeps pairings of a client undecided: how many it affects, and how many it would decide on
 * its own.
 */
export interface MissingFactCount {
  readonly fact: PairingFact;
  readonly pairings: number;
  readonly alone: number;
}

/**
 * Why a client should change its password although the article's resolution is an upgrade.
 * - `no-sp5`: SP5 was never released for its processor
 * - `ring`: it is client and server and belongs to a ring of such machines that wait for each other, so
 * that no order of upgrades is safe
 * - `missing-facts`: it is client and server, and its upgrade waits only for clients whose facts are
 * missing
 */
export const PASSWORD_REASONS = ['no-sp5', 'ring', 'missing-facts'] as const;
export type PasswordReason = (typeof PASSWORD_REASONS)[number];

/** What one client needs, and why. */
export interface ClientNeed {
  readonly machine: number;
  readonly action: Action;
  /** Why the action is `change-password`; null for every other action. */
  readonly passwordReason: PasswordReason | null;
  /** How many clients have to be cleared before this one may be upgraded; 0 if it may be upgraded now. */
  readonly waitsFor: number;
  readonly counts: VerdictCounts;
  readonly missing: readonly MissingFactCount[];
}

/** What decides the action of a client. */
export interface Findings {
  /** Pairings that are exposed or at risk. */
  readonly flagged: number;
  readonly undecided: number;
  /** Pairings that would be exposed or at risk if their servers were raised to SP5 or later. */
  readonly flaggedIfServersRaised: number;
  /** False on MIPS and PowerPC; see `canTakeSp5`. */
  readonly canTakeSp5: boolean;
}

/** The architectures for which SP5 of NT 4.0 was never released. MIPS ends at SP1, PowerPC at SP2. */
const WITHOUT_SP5: readonly Architecture[] = ['mips', 'powerpc'];

/** Whether SP5 was released for the architecture. Assumes so if the architecture is not recorded. */
export function canTakeSp5(architecture: Architecture | null): boolean {
  return !WITHOUT_SP5.some((without) => without === architecture);
}

/**
 * What Q251382 asks of a client. If a pairing is exposed or at risk: the resolution, an upgrade. Else, if
 * pairings are undecided: recording the missing facts. Else, if raising servers would flag a pairing: an
 * upgrade before that. Else nothing. If no upgrade exists, the workaround replaces it: changing the
 * password.
 */
export function chooseAction(findings: Findings): Action {
  if (findings.flagged > 0) return findings.canTakeSp5 ? 'upgrade' : 'change-password';
  if (findings.undecided > 0) return 'verify';
  if (findings.flaggedIfServersRaised === 0) return 'none';
  return findings.canTakeSp5 ? 'upgrade-first' : 'change-password';
}

/** SP5 has a fault with 128-bit encryption that SP6 fixes (KB Q236584), hence the recommendation. */
const TARGET_SERVICE_PACK = 'SP5 or later, SP6a recommended';
const TARGET_PASSWORD = 'password without §';
const TARGET_PASSWORD_FIRST = 'password without §, before servers are raised';
const WORKAROUND = 'change the password to one without §';
const RING = 'ring of machines that are client and server and wait for each other';
const MISSING_FACTS = 'its upgrade waits for clients whose facts are missing';

/** Display names of the architectures. */
const ARCHITECTURE_NAMES: { readonly [A in Architecture]: string } = {
  x86: 'x86',
  alpha: 'Alpha',
  mips: 'MIPS',
  powerpc: 'PowerPC',
};

/**
 * The target of an action and the workaround until then, as written in exports. Empty if the article offers
 * nothing.
 */
interface Advice {
  readonly target: string;
  readonly workaround: string;
}

/** What the advice for a client depends on. */
interface AdviceGround {
  readonly action: Action;
  readonly passwordReason: PasswordReason | null;
  readonly architecture: Architecture | null;
  /** Pairings that are exposed or at risk today. */
  readonly flagged: number;
}

function wordReason({ passwordReason, architecture }: AdviceGround): string {
  switch (passwordReason) {
    case 'ring':
      return RING;
    case 'missing-facts':
      return MISSING_FACTS;
    case 'no-sp5':
    case null: {
      const name = architecture === null ? 'its processor' : ARCHITECTURE_NAMES[architecture];
      return `SP5 was never released for ${name}`;
    }
  }
}

/** The advice for a client. Empty for `verify` (not known yet) and `none` (not needed). */
export function adviseOn(ground: AdviceGround): Advice {
  switch (ground.action) {
    case 'upgrade':
    case 'upgrade-first':
      return { target: TARGET_SERVICE_PACK, workaround: WORKAROUND };
    case 'change-password':
      return {
        target: ground.flagged > 0 ? TARGET_PASSWORD : TARGET_PASSWORD_FIRST,
        workaround: `${wordReason(ground)}: ${WORKAROUND}`,
      };
    case 'verify':
    case 'none':
      return { target: '', workaround: '' };
  }
}
