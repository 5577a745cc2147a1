import { describe, expect, it } from 'vitest';
import type { PairingFact } from '../../src/article/missing-facts.ts';
import { PAIRING_FACTS } from '../../src/article/missing-facts.ts';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';

describe('the missing facts of a pairing', () => {
  it.each<[readonly PairingFact[], string]>([
    [[], ''],
    [['server.service_pack'], 'server: SP'],
    [['client.section_sign_in_password', 'server.service_pack'], 'client: § · server: SP'],
    [PAIRING_FACTS, 'client: encryption, §, SP · server: encryption, SP'],
  ])('are listed by end: %j', (facts, text) => {
    expect(en.tables.missingFactsOf(facts)).toBe(text);
  });

  it('are listed in German', () => {
    expect(de.tables.missingFactsOf(['client.encryption', 'server.encryption'])).toBe(
      'Client: Verschl. · Server: Verschl.',
    );
  });
});
