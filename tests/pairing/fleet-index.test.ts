import { describe, expect, it } from 'vitest';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { finish } from '../../src/pairing/kept.ts';
import type { PairingScope } from '../../src/pairing/query.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { LOCALE } from './both-views.ts';

const FLEET = drawFleet(`
  name   role    site
  ws10   client  Ulm
  WS9    client  Bonn
  RAS-1  server  ulm`);

describe('the index of a fleet', () => {
  it('ranks and finds the texts of names and extra columns', () => {
    const index = indexFleet(FLEET, LOCALE);
    expect([...index.nameRanks().ranks]).toEqual([2, 1, 0]);
    expect([...index.extraRanks(0).ranks]).toEqual([1, 0, 1]);
    expect([...index.names().containing('ws')]).toEqual([1, 1, 0]);
    expect([...index.extraTexts(0).containing('ULM')]).toEqual([1, 0, 1]);
  });

  it('computes each part once', () => {
    const index = indexFleet(FLEET, LOCALE);
    expect(index.sides()).toBe(index.sides());
    expect(index.names()).toBe(index.names());
    expect(index.nameRanks()).toBe(index.nameRanks());
    expect(index.extraRanks(0)).toBe(index.extraRanks(0));
    expect(index.extraTexts(0)).toBe(index.extraTexts(0));
  });

  it('prepares in steps what it computes on demand otherwise, whoever comes first', () => {
    const [prepared, asked] = [indexFleet(FLEET, LOCALE), indexFleet(FLEET, LOCALE)];
    const steps = prepared.prepareSort();
    expect(steps.next().done).toBe(false);
    expect(prepared.nameRanks()).toEqual(asked.nameRanks());
    finish(steps);
    finish(prepared.prepareSearch());
    expect(prepared.names().containing('9')).toEqual(asked.names().containing('9'));
    expect(prepared.extraTexts(0)).toBe(prepared.extraTexts(0));
  });

  it('refuses an extra column that the fleet does not have', () => {
    const index = indexFleet(FLEET, LOCALE);
    expect(() => index.extraRanks(1)).toThrow(new RangeError('no extra column 1'));
    expect(() => index.extraTexts(2)).toThrow(new RangeError('no extra column 2'));
  });

  it('keeps the last three scopes', () => {
    const index = indexFleet(FLEET, LOCALE);
    const scopes: readonly PairingScope[] = [
      { kind: 'every' },
      { kind: 'group', column: 0, emptyMeans: 'alone' },
      { kind: 'group', column: 0, emptyMeans: 'everyone' },
      { kind: 'peers', otherwise: { kind: 'every' } },
    ];
    const [first, second] = scopes.map((scope) => index.underScope(scope));
    const [every, bySite] = scopes;
    if (every === undefined || bySite === undefined) throw new RangeError('there are four scopes');
    expect(index.underScope({ ...bySite })).toBe(second);
    expect(index.underScope(every)).not.toBe(first);
  });
});
