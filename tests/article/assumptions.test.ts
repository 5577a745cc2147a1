import { describe, expect, it } from 'vitest';
import {
  type Assumptions,
  assumeForClient,
  assumeForServer,
  assumesAnything,
  NO_ASSUMPTIONS,
} from '../../src/article/assumptions.ts';
import type { ClientFacts } from '../../src/article/conditions.ts';
import { known, MISSING, unreadable } from '../../src/fleet/reading.ts';

const EVERYTHING: Assumptions = {
  clientEncryption: 'required',
  serverEncryption: 'none',
  servicePack: 'SP3',
  sectionSign: 'yes',
};

const NOTHING_RECORDED: ClientFacts = {
  servicePack: MISSING,
  encryption: MISSING,
  sectionSign: MISSING,
};

describe('assumptions', () => {
  it('replace missing facts, with a separate encryption for each end', () => {
    expect(assumeForClient(NOTHING_RECORDED, EVERYTHING)).toEqual({
      servicePack: known('SP3'),
      encryption: known('required'),
      sectionSign: known('yes'),
    });
    expect(assumeForServer(NOTHING_RECORDED, EVERYTHING)).toEqual({
      servicePack: known('SP3'),
      encryption: known('none'),
    });
  });

  it('never replace a recorded value, whether it was understood or not', () => {
    const recorded: ClientFacts = {
      servicePack: unreadable('SP4-SP5'),
      encryption: known('optional'),
      sectionSign: unreadable('Sonderzeichen'),
    };
    expect(assumeForClient(recorded, EVERYTHING)).toEqual(recorded);
    const { servicePack, encryption } = recorded;
    expect(assumeForServer({ servicePack, encryption }, EVERYTHING)).toEqual({
      servicePack,
      encryption,
    });
  });

  it('leave missing facts missing if none is made', () => {
    expect(assumeForClient(NOTHING_RECORDED, NO_ASSUMPTIONS)).toEqual(NOTHING_RECORDED);
  });

  it.each<Partial<Assumptions>>([
    { clientEncryption: 'none' },
    { serverEncryption: 'optional' },
    { servicePack: 'none' },
    { sectionSign: 'no' },
  ])('are in force if one is made: %j', (assumption) => {
    expect(assumesAnything({ ...NO_ASSUMPTIONS, ...assumption })).toBe(true);
  });

  it('are not in force if none is made', () => {
    expect(assumesAnything(NO_ASSUMPTIONS)).toBe(false);
  });
});
