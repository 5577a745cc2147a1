import type { ClientFacts, Conditions, ServerFacts } from './conditions.ts';

/** The facts of a pairing that an inventory can leave open, by their names in the exports, in the exports' order. */
export const PAIRING_FACTS = [
  'client.encryption',
  'client.section_sign_in_password',
  'client.service_pack',
  'server.encryption',
  'server.service_pack',
] as const;
export type PairingFact = (typeof PAIRING_FACTS)[number];

/**
 * The facts that are missing or unreadable and that keep a condition of Q251382 open, in the order
 * of `PAIRING_FACTS`. A fact that is not recorded but no longer matters (the other end already
 * forces encryption) is not among them. Where a condition is false nothing keeps the verdict open.
 */
export function missingFacts(
  client: ClientFacts,
  server: ServerFacts,
  conditions: Conditions,
): readonly PairingFact[] {
  if (Object.values(conditions).includes('false')) return [];
  const encryptionIsOpen = conditions.forcedEncryption === 'unknown';
  const isOpen: { readonly [F in PairingFact]: boolean } = {
    'client.encryption': encryptionIsOpen && client.encryption.kind !== 'known',
    'client.section_sign_in_password': client.sectionSign.kind !== 'known',
    'client.service_pack': client.servicePack.kind !== 'known',
    'server.encryption': encryptionIsOpen && server.encryption.kind !== 'known',
    'server.service_pack': server.servicePack.kind !== 'known',
  };
  return PAIRING_FACTS.filter((fact) => isOpen[fact]);
}
