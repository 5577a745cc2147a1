import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { remediationRowAt } from '../../src/remediation/remediation-list.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { fastNeeds } from './slow-needs.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
const fleet = drawFleet(`
  name  role    sp    enc  §    site
  RAS   server  SP5   -    -    Köln
  WS    client  ?SP7  -    yes  Ulm
`);

describe('the remediation row of a client', () => {
  it('says unknown for missing and unreadable facts', () => {
    expect(remediationRowAt(fastNeeds(fleet, EVERY), 0)).toMatchObject({
      client: 'WS',
      servicePack: 'unknown',
      encryption: 'unknown',
      sectionSign: 'yes',
      action: 'verify',
      missing: ['client.encryption', 'client.service_pack', 'server.encryption'],
      line: '3',
      extras: ['Ulm'],
    });
  });

  it('shows the assumed value for missing facts, but never for unreadable ones', () => {
    const assumptions = {
      ...NO_ASSUMPTIONS,
      servicePack: 'SP4',
      clientEncryption: 'required',
    } as const;
    expect(remediationRowAt(fastNeeds(fleet, { ...EVERY, assumptions }), 0)).toMatchObject({
      servicePack: 'unknown',
      encryption: 'required',
      missing: ['client.service_pack'],
    });
  });

  it('does not exist for an index past the last client', () => {
    expect(() => remediationRowAt(fastNeeds(fleet, EVERY), 1)).toThrow(RangeError);
  });
});
