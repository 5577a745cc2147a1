import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { known, MISSING } from '../../src/fleet/reading.ts';
import {
  CLIENT_CLASSES,
  classifyFleet,
  factsOfClientClass,
  factsOfServerClass,
} from '../../src/pairing/classes.ts';
import { drawFleet } from '../fixtures/fleets.ts';

const FLEET = drawFleet(`
  name  role  sp    enc       §
  A     both  SP4   required  yes
  B     both  -     -         -
  C     both  ?SP9  ?on       ?maybe`);

describe('the class of a machine', () => {
  it('follows the recorded facts, and treats an unreadable fact like a missing one', () => {
    const { clientClass, serverClass } = classifyFleet(FLEET, NO_ASSUMPTIONS);
    expect(factsOfClientClass(clientClass[0] ?? -1)).toEqual({
      servicePack: known('SP4'),
      encryption: known('required'),
      sectionSign: known('yes'),
    });
    expect(factsOfServerClass(serverClass[0] ?? -1)).toEqual({
      servicePack: known('SP4'),
      encryption: known('required'),
    });
    const nothing = { servicePack: MISSING, encryption: MISSING, sectionSign: MISSING };
    expect(factsOfClientClass(clientClass[1] ?? -1)).toEqual(nothing);
    expect(factsOfClientClass(clientClass[2] ?? -1)).toEqual(nothing);
  });

  it('follows assumptions for missing facts, not for unreadable ones', () => {
    const { clientClass, serverClass } = classifyFleet(FLEET, {
      clientEncryption: 'optional',
      serverEncryption: 'none',
      servicePack: 'SP2',
      sectionSign: 'no',
    });
    expect(factsOfClientClass(clientClass[1] ?? -1)).toEqual({
      servicePack: known('SP2'),
      encryption: known('optional'),
      sectionSign: known('no'),
    });
    expect(factsOfServerClass(serverClass[1] ?? -1)).toEqual({
      servicePack: known('SP2'),
      encryption: known('none'),
    });
    expect(factsOfServerClass(serverClass[2] ?? -1)).toEqual({
      servicePack: MISSING,
      encryption: MISSING,
    });
  });

  it('fits into a byte', () => {
    expect(CLIENT_CLASSES).toBe(108);
  });
});
