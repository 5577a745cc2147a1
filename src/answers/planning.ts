import type { RowReference } from '../fleet/fleet.ts';
import type { Plan, PlanStep, WaveWords } from '../remediation/plan-waves.ts';
import type { PlanState } from '../remediation/planned-fleet.ts';
import type { Preflight } from '../remediation/preflight.ts';
import type { WaveHosts } from '../remediation/upgrade-host-list.ts';

/** A wave of the plan with what it comes to on the facts, the scope and the assumptions that are in force now. */
export interface WaveSummary extends WaveWords {
  /** Machines that the files have, and the same by step and by how far it is. */
  readonly machines: number;
  readonly steps: { readonly [S in PlanStep]: number };
  readonly states: { readonly [S in PlanState]: number };
  /** Machines to be upgraded that are not seen yet, by what to look at before. */
  readonly preflights: { readonly [P in Preflight]: number };
  /** Flagged pairings that are left after the wave. */
  readonly remaining: number;
  /** Machines whose upgrade may make a pairing worse, and how many pairings in all. */
  readonly worsening: number;
  readonly worsened: number;
  /** Machines that the files lack. */
  readonly absent: number;
}

/** Machines that the files lack are named up to this many, of the plan and of each wave. */
export const MOST_ABSENT_NAMED = 5;

/** A machine of the plan that the files lack: by its name, or by its row if it is no machine any more. */
export interface AbsentMachine {
  readonly wave: number;
  /** As an earlier inventory wrote it; empty if only its row is known. */
  readonly name: string;
  readonly place: RowReference | null;
}

/** What the plan comes to. */
export interface PlanSummary {
  /** The limits under which it was suggested. */
  readonly groupBy: string | null;
  readonly most: number | null;
  readonly mostWaves: number | null;
  readonly waves: readonly WaveSummary[];
  /** Machines that the files have. */
  readonly machines: number;
  /** Flagged pairings before the first wave. */
  readonly flagged: number;
  /** Machines that the files lack, and the first of them in each wave. If there are no others, it is the plan of another fleet. */
  readonly absent: number;
  readonly firstAbsent: readonly AbsentMachine[];
  /** Clients that need an upgrade or another password, and are not in the plan: new since then, or taken out. */
  readonly notPlanned: number;
}

/** How a plan is to be suggested. */
export interface PlanOrder {
  /** The extra column (index) whose groups stay together; null for none. See `PlanLimits`. */
  readonly groupBy: number | null;
  /** The most machines in a wave, at least 1; null for no limit. */
  readonly most: number | null;
  /** The most waves, at least 1; null for no limit but `MOST_WAVES`. */
  readonly mostWaves: number | null;
}

/**
 * A suggested plan, or why there is none:
 * - `too-many`: it would have more than `most` waves. `fits`: a larger limit of machines in a wave with which it has not;
 *   null if none was found
 * - `too-few`: whoever waits for others needs `least` waves
 */
export type PlanSuggestion =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'too-many'; readonly most: number; readonly fits: number | null }
  | { readonly kind: 'too-few'; readonly least: number };

/** How many machines of a wave can be upgraded now, and how many cannot; see `findWaveHosts`. */
export type WaveHostCounts = { readonly [K in keyof WaveHosts]: number };
