import type { Architecture, EncryptionStrength } from '../fleet/machine.ts';
import { canTakeSp5 } from './client-action.ts';

/**
 * What to look at before a service pack is installed on a machine. The first that applies is said.
 * - `no-sp5`: SP5 was never released for its processor (MIPS, PowerPC)
 * - `strength-not-recorded`: the service pack has to match the encryption strength, which is not recorded; the wrong
 * one fails without a message when it is unattended (KB Q249135, Q240299)
 * - `128-bit`: it needs the 128-bit version, and SP6a instead of SP5 (KB Q249135, Q236584)
 * - `ready`: nothing of this is known
 */
export const PREFLIGHTS = ['no-sp5', 'strength-not-recorded', '128-bit', 'ready'] as const;
export type Preflight = (typeof PREFLIGHTS)[number];

/** What to look at before a machine is raised. Null stands for a fact that is missing or unreadable. */
export function preflightOf(
  architecture: Architecture | null,
  strength: EncryptionStrength | null,
): Preflight {
  if (!canTakeSp5(architecture)) return 'no-sp5';
  if (strength === null) return 'strength-not-recorded';
  return strength === '128-bit' ? '128-bit' : 'ready';
}

/** What is to be looked at before a service pack is installed. */
export type PreflightCheck = Exclude<Preflight, 'ready'>;
export const PREFLIGHT_CHECKS = PREFLIGHTS.filter((preflight) => preflight !== 'ready');
