import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';

/** Short words for the two ends and the facts, for a narrow table column. */
export interface ShortFactWords {
  readonly client: string;
  readonly server: string;
  readonly encryption: string;
  readonly sectionSign: string;
  readonly servicePack: string;
}

const WORDS_OF: {
  readonly [F in PairingFact]: readonly [
    end: 'client' | 'server',
    what: Exclude<keyof ShortFactWords, 'client' | 'server'>,
  ];
} = {
  'client.encryption': ['client', 'encryption'],
  'client.section_sign_in_password': ['client', 'sectionSign'],
  'client.service_pack': ['client', 'servicePack'],
  'server.encryption': ['server', 'encryption'],
  'server.service_pack': ['server', 'servicePack'],
};

/** Formats missing facts by end, such as `client: encryption, § · server: SP`. */
export function formatMissing(facts: readonly PairingFact[], words: ShortFactWords): string {
  return (['client', 'server'] as const)
    .map((end) => {
      const missing = PAIRING_FACTS.filter(
        (fact) => facts.includes(fact) && WORDS_OF[fact][0] === end,
      );
      return { end, said: missing.map((fact) => words[WORDS_OF[fact][1]]).join(', ') };
    })
    .filter(({ said }) => said !== '')
    .map(({ end, said }) => `${words[end]}: ${said}`)
    .join(' · ');
}
