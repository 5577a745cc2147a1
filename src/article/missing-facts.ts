import type { ClientFacts, Conditions, ServerFacts } from './conditions.ts';

/** The facts of a pairing that an inventory can lack, by their export names, in export order. */
export const PAIRING_FACTS = [
  'client.encryption',
  'client.section_sign_in_password',
  'client.service_pack',
  'server.encryption',
  'server.service_pack',
] as const;
export type PairingFact = (typeof PAIRING_FACTS)[number];

/**
 * The missing or unreadable facts that keep a condition of Q251382 open, in the order of `PAIRING_FACTS`.
 * Leaves out facts that no longer matter, such as one end's encryption when the other end already forces
 * it. Empty as soon as one condition is false, because then the verdict is certain.
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
