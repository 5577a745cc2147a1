import type { PairingReason } from '../../answers/explanations.ts';
import type { Architecture } from '../../fleet/machine.ts';
import { canTakeSp5 } from '../../remediation/client-action.ts';

/** What should be known beside the four conditions. */
export type Remark =
  | { readonly kind: 'may-refuse' }
  | { readonly kind: 'strong-sp5' }
  | { readonly kind: 'without-sp5'; readonly architecture: Architecture };

/**
 * Remarks on a pairing: ends that may refuse each other (KB Q184019), 128-bit clients for which SP5
 * alone is no help (KB Q236584), processors for which SP5 was never released.
 */
export function remarksOn(reason: PairingReason): readonly Remark[] {
  const { architecture, strength, verdict, mayRefuseToConnect } = reason;
  const isOpen = verdict !== 'not-exposed';
  const remarks: Remark[] = [];
  if (mayRefuseToConnect) remarks.push({ kind: 'may-refuse' });
  if (isOpen && strength === '128-bit') remarks.push({ kind: 'strong-sp5' });
  if (isOpen && architecture !== null && !canTakeSp5(architecture)) {
    remarks.push({ kind: 'without-sp5', architecture });
  }
  return remarks;
}

export type PossibleChange = 'upgradeClient' | 'changePassword' | 'stopForcing' | 'keepServer';

/**
 * What would make a pairing not exposed: what the article offers first, then what breaks its AND
 * without being offered by it (Q251382).
 */
export function possibleChanges({ architecture }: PairingReason): readonly PossibleChange[] {
  const offered: readonly PossibleChange[] = canTakeSp5(architecture)
    ? ['upgradeClient', 'changePassword']
    : ['changePassword'];
  return [...offered, 'stopForcing', 'keepServer'];
}
