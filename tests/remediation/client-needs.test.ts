import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { ACTIONS } from '../../src/remediation/client-action.ts';
import {
  actionAt,
  architectureOf,
  countActions,
  countFlaggedClients,
  countPasswordReasons,
  countWaiting,
  flaggedAt,
  missingAt,
  needOf,
  passwordReasonAt,
  placeOfClient,
} from '../../src/remediation/client-needs.ts';
import { factsOfMask } from '../../src/remediation/code-values.ts';
import { drawFleet, machineCalled } from '../fixtures/fleets.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { actionBeforeGates, fastNeeds, fleetsOfAllArchitectures, slowNeeds } from './slow-needs.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

describe('the needs of the clients', () => {
  it('are the same as in the slow twin, under every scope and assumption', () => {
    fc.assert(
      fc.property(fleetsOfAllArchitectures(), randomRules(), (fleet, rules) => {
        const needs = fastNeeds(fleet, rules);
        const found = [...needs.space.clients].map((machine, place) => ({
          machine,
          action: actionBeforeGates(needs, place),
          counts: needOf(needs, machine).counts,
          missing: factsOfMask(missingAt(needs, place)),
        }));
        expect(found).toEqual(slowNeeds(fleet, rules));
      }),
      { numRuns: 500 },
    );
  });

  it('count every client under exactly one action', () => {
    fc.assert(
      fc.property(fleetsOfAllArchitectures(), randomRules(), (fleet, rules) => {
        const needs = fastNeeds(fleet, rules);
        const actions = [...needs.space.clients.keys()].map((place) => actionAt(needs, place));
        const counts = countActions(needs);
        for (const action of ACTIONS) {
          expect(counts[action]).toBe(actions.filter((each) => each === action).length);
        }
      }),
    );
  });

  it('count the clients with flagged pairings by action, each once', () => {
    fc.assert(
      fc.property(fleetsOfAllArchitectures(), randomRules(), (fleet, rules) => {
        const needs = fastNeeds(fleet, rules);
        const all = [...needs.space.clients].map((machine) => needOf(needs, machine));
        const slow = (action: 'upgrade' | 'change-password') => {
          const of = all.filter((need) => need.action === action);
          const exposed = of.filter(({ counts }) => counts.exposed > 0).length;
          const flagged = of.filter(({ counts }) => counts.exposed + counts['at-risk'] > 0).length;
          return { exposed, atRisk: flagged - exposed };
        };
        const counted = countFlaggedClients(needs);
        expect(counted).toEqual({
          upgrade: slow('upgrade'),
          'change-password': slow('change-password'),
        });
        const { exposed, atRisk } = counted.upgrade;
        expect(exposed + atRisk).toBe(countActions(needs).upgrade);
        const flagged = all.filter(({ counts }) => counts.exposed + counts['at-risk'] > 0);
        const actions = new Set(flagged.map(({ action }) => action));
        expect([...actions].every((action) => Object.hasOwn(counted, action))).toBe(true);
      }),
    );
  });

  it('count the reasons for password changes, and the waiting clients', () => {
    const fleet = drawFleet(`
      name   role    sp    enc       §    architecture
      HUB    both    SP4   required  yes  x86
      HUB2   both    SP4   required  yes  x86
      HUB3   both    SP4   required  yes  x86
      ALPHA  client  SP4   required  yes  alpha
      MIPS   client  SP1   required  yes  mips
      RAS    server  SP6a  required  -    x86
    `);
    const needs = fastNeeds(fleet, EVERY);
    const reasonOf = (name: string) => {
      const place = placeOfClient(needs, machineCalled(fleet, name));
      return place === null ? 'no client' : passwordReasonAt(needs, place);
    };
    expect(['MIPS', 'HUB', 'HUB2', 'HUB3', 'ALPHA', 'RAS'].map(reasonOf)).toEqual([
      'no-sp5',
      null,
      'ring',
      'ring',
      null,
      'no client',
    ]);
    expect(countPasswordReasons(needs)).toEqual({ 'no-sp5': 1, ring: 2, 'missing-facts': 0 });
    expect(countWaiting(needs, 'upgrade')).toBe(1);
    expect(countWaiting(needs, 'change-password')).toBe(0);
  });

  it('have no flagged pairings past the last client', () => {
    const fleet = drawFleet(`
      name   role    sp    enc       §
      WS     client  SP4   required  yes
      WS2    client  SP4   required  -
      RAS    server  SP6a  required  -
    `);
    const needs = fastNeeds(fleet, EVERY);
    expect([0, 1, 2].map((place) => flaggedAt(needs, place))).toEqual([1, 1, 0]);
  });

  it('can differ for machines that are the same as clients but not as servers', () => {
    const fleet = drawFleet(`
      name  role  sp  enc       §
      A     both  -   -         yes
      B     both  -   optional  yes
    `);
    const assumptions = { ...NO_ASSUMPTIONS, clientEncryption: 'optional' } as const;
    const needs = fastNeeds(fleet, { ...EVERY, assumptions });
    expect([0, 1].map((machine) => needOf(needs, machine).action)).toEqual(['none', 'verify']);
  });

  it('name the facts that keep a client undecided, and what each alone would decide', () => {
    const fleet = drawFleet(`
      name   role    sp   enc       §
      WS     client  SP4  -         yes
      RAS-A  server  SP5  optional  -
      RAS-B  server  -    optional  -
    `);
    const needs = fastNeeds(fleet, EVERY);
    expect(needOf(needs, machineCalled(fleet, 'WS'))).toMatchObject({
      action: 'verify',
      missing: [
        { fact: 'client.encryption', pairings: 2, alone: 1 },
        { fact: 'server.service_pack', pairings: 1, alone: 0 },
      ],
    });
  });

  it('are refused for a machine that is not a client', () => {
    const fleet = drawFleet(`
      name  role    architecture
      RAS   server  mips
    `);
    const needs = fastNeeds(fleet, EVERY);
    expect(placeOfClient(needs, 0)).toBeNull();
    expect(() => needOf(needs, 0)).toThrow(new RangeError('machine 0 is no client'));
    expect(() => actionAt(needs, 0)).toThrow(new RangeError('no client at 0'));
    expect(architectureOf(fleet, 0)).toBe('mips');
  });
});
