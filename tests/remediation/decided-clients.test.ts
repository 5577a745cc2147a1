import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { ACTIONS, type Action } from '../../src/remediation/client-action.ts';
import { actionAt, type ClientNeeds, flaggedAt } from '../../src/remediation/client-needs.ts';
import {
  acceptedOf,
  countStates,
  DECISION_STATES,
  decideClients,
  decisionAt,
} from '../../src/remediation/decided-clients.ts';
import { groundsOf } from '../../src/remediation/decision-grounds.ts';
import { type Decision, type DecisionAct, withDecision } from '../../src/remediation/decisions.ts';
import type { Day } from '../../src/remediation/local-day.ts';
import { fleetOf, machineCalled } from '../fixtures/fleets.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { slowDecision, someDecisions, TODAY } from './slow-decisions.ts';
import { fastNeeds, fleetsOfAllArchitectures } from './slow-needs.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

/** A fleet, decisions about it under some rules, and what its clients need under others. */
const drawn = fc
  .tuple(fleetsOfAllArchitectures(), randomRules(), randomRules())
  .chain(([fleet, then, now]) =>
    someDecisions(fastNeeds(fleet, then)).map((decisions) => ({
      needs: fastNeeds(fleet, now),
      decisions,
    })),
  );

describe('what holds for the clients by their decisions', () => {
  it('is the same as in the slow twin, under other rules than when they were made', () => {
    fc.assert(
      fc.property(drawn, ({ needs, decisions }) => {
        const decided = decideClients(needs, decisions, TODAY);
        const found = [...needs.space.clients.keys()].map((place) => decisionAt(decided, place));
        const slow = [...needs.space.clients].map((machine) =>
          slowDecision(needs, machine, decisions, TODAY),
        );
        expect(found).toEqual(slow);
      }),
      { numRuns: 500 },
    );
  });

  it('is counted once for every client', () => {
    fc.assert(
      fc.property(drawn, ({ needs, decisions }) => {
        const decided = decideClients(needs, decisions, TODAY);
        const states = [...needs.space.clients.keys()].map(
          (place) => decisionAt(decided, place).state,
        );
        const counts = countStates(decided);
        for (const state of DECISION_STATES) {
          expect(counts[state]).toBe(states.filter((each) => each === state).length);
        }
      }),
    );
  });

  it('says of the flagged accepted clients of an action how many there are and when they end', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...ACTIONS), ({ needs, decisions }, action: Action) => {
        const decided = decideClients(needs, decisions, TODAY);
        const ends = [...needs.space.clients.keys()].flatMap((place) => {
          const { state, until } = decisionAt(decided, place);
          const isMeant = actionAt(needs, place) === action && flaggedAt(needs, place) > 0;
          return state === 'accepted' && until !== null && isMeant ? [until] : [];
        });
        const sorted = ends.toSorted();
        const slow =
          ends.length === 0
            ? null
            : { clients: ends.length, firstEnd: sorted[0], lastEnd: sorted.at(-1) };
        expect(acceptedOf(decided, action)).toEqual(slow);
      }),
    );
  });
});

/** Two clients at risk by a server, one exposed client, and a client that needs nothing. */
function sketched(facts: { readonly sign?: string; readonly servers?: number } = {}): Fleet {
  const client = (sectionSign: string, servicePack: string) =>
    ({ role: 'client', servicePack, encryption: 'optional', sectionSign }) as const;
  const server = { role: 'server', servicePack: 'SP6a', encryption: 'required' } as const;
  return fleetOf([
    { name: 'C1', facts: client(facts.sign ?? '', 'SP4') },
    { name: 'C2', facts: client('yes', 'SP4') },
    { name: 'C3', facts: client('', 'SP6a') },
    ...Array.from({ length: facts.servers ?? 2 }, (_, index) => ({
      name: `S${index}`,
      facts: server,
    })),
  ]);
}

const accepting = (until: Day): DecisionAct => ({ kind: 'accept', reason: 'kiosk', until });

function decisionsOf(
  needs: ClientNeeds,
  ...acts: readonly (readonly [name: string, act: DecisionAct])[]
): readonly Decision[] {
  return acts.reduce<readonly Decision[]>((decisions, [name, act]) => {
    const place = needs.space.clients.indexOf(machineCalled(needs.space.index.fleet, name));
    const on = groundsOf(needs, Uint32Array.of(place));
    return withDecision(decisions, { at: '2026-11-29T12:00:00.000Z', by: 'me', on, ...act });
  }, []);
}

/** What holds for a client on a day. */
function heldOf(fleet: Fleet, name: string, decisions: readonly Decision[], today: Day) {
  const needs = fastNeeds(fleet, EVERY);
  const place = needs.space.clients.indexOf(machineCalled(fleet, name));
  return decisionAt(decideClients(needs, decisions, today), place);
}

describe('an acceptance', () => {
  const fleet = sketched();
  const needs = fastNeeds(fleet, EVERY);
  const accepted = decisionsOf(needs, ['C1', accepting('2027-01-31')]);

  it.each([
    ['2026-11-29', 'accepted'],
    ['2027-01-30', 'accepted'],
    ['2027-01-31', 'accepted'],
    ['2027-02-01', 'ended'],
    ['2031-01-01', 'ended'],
  ])('holds through its last day: on %s the client is %s', (today, state) => {
    expect(heldOf(fleet, 'C1', accepted, today).state).toBe(state);
  });

  it.each([
    ['2028-02-29', '2028-02-28', 'accepted'],
    ['2028-02-29', '2028-02-29', 'accepted'],
    ['2028-02-29', '2028-03-01', 'ended'],
    ['2027-02-28', '2027-03-01', 'ended'],
  ])('until %s, on %s, makes the client %s', (until, today, state) => {
    const decisions = decisionsOf(needs, ['C1', accepting(until)]);
    expect(heldOf(fleet, 'C1', decisions, today).state).toBe(state);
  });

  it.each([
    ['a password is found to contain §', sketched({ sign: 'yes' }), 'C1', 'overtaken'],
    ['a server is added', sketched({ servers: 3 }), 'C1', 'overtaken'],
    ['a server is removed', sketched({ servers: 1 }), 'C1', 'accepted'],
    ['a password is found to contain no §', sketched({ sign: 'no' }), 'C1', 'accepted'],
    ['nothing changes', sketched(), 'C1', 'accepted'],
    ['another client gets worse', sketched({ sign: 'yes' }), 'C2', 'accepted'],
  ])('is overtaken only if its client gets worse: %s', (_, later, name, state) => {
    const decisions = decisionsOf(needs, [name, accepting('2027-01-31')]);
    expect(heldOf(later, name, decisions, '2026-12-24').state).toBe(state);
  });

  it('is overtaken by facts even after its last day', () => {
    const worse = sketched({ sign: 'yes' });
    expect(heldOf(worse, 'C1', accepted, '2027-02-01').state).toBe('overtaken');
  });

  it('holds again if the facts become what they were', () => {
    expect(heldOf(sketched({ sign: 'yes' }), 'C1', accepted, '2026-12-01').state).toBe('overtaken');
    expect(heldOf(sketched(), 'C1', accepted, '2026-12-01').state).toBe('accepted');
  });

  it('is replaced by the next word about the same client, but not by an owner or a note', () => {
    const steps: readonly (readonly [DecisionAct, string])[] = [
      [accepting('2027-01-31'), 'accepted'],
      [{ kind: 'owner', owner: 'Ms Berg' }, 'accepted'],
      [{ kind: 'note', note: 'asked her' }, 'accepted'],
      [{ kind: 'reported-done', reason: '' }, 'reported-done'],
      [{ kind: 'reopen', reason: 'still SP4' }, 'reopened'],
      [accepting('2027-03-01'), 'accepted'],
    ];
    const seen = steps.map(
      (_, at) =>
        heldOf(
          fleet,
          'C1',
          decisionsOf(needs, ...steps.slice(0, at + 1).map(([act]) => ['C1', act] as const)),
          '2026-12-24',
        ).state,
    );
    expect(seen).toEqual(steps.map(([, state]) => state));
    const all = decisionsOf(needs, ...steps.map(([act]) => ['C1', act] as const));
    expect(heldOf(fleet, 'C1', all, '2026-12-24')).toEqual({
      state: 'accepted',
      until: '2027-03-01',
      reason: 'kiosk',
      owner: 'Ms Berg',
      note: 'asked her',
    });
  });

  it('says nothing about clients that it does not name', () => {
    expect(heldOf(fleet, 'C2', accepted, '2026-12-24')).toEqual({
      state: 'open',
      until: null,
      reason: '',
      owner: '',
      note: '',
    });
  });

  it('about lines that are no machines changes nothing', () => {
    const strange = accepted.map((decision) => ({
      ...decision,
      on: decision.on.map((one) => ({
        ...one,
        machines: [
          { source: 0, lines: Uint32Array.of(1, 2, 900, 901) },
          { source: 7, lines: Uint32Array.of(2, 3) },
        ],
      })),
    }));
    expect(heldOf(fleet, 'C1', strange, '2026-12-24').state).toBe('open');
  });
});
