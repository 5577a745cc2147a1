import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import {
  countDecided,
  type Decision,
  type DecisionAct,
  decisionFrom,
  faultOf,
  judgedDay,
  latestEnd,
  storedDecision,
  usualEnd,
  withDecision,
} from '../../src/remediation/decisions.ts';
import { anyAct } from './slow-decisions.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const GROUND = {
  action: 'upgrade',
  verdict: 'at-risk',
  exposed: 0,
  atRisk: 3,
  servicePack: '4',
  encryption: 'unknown',
  sectionSign: 'unknown',
} as const;

const STAMP = {
  id: '1',
  at: '2026-11-29T12:00:00.000Z',
  by: 'A. Berg',
  on: [{ ground: GROUND, machines: [{ source: 0, lines: Uint32Array.of(2, 4, 9, 10) }] }],
};

const ACCEPTED: Decision = {
  ...STAMP,
  kind: 'accept',
  reason: 'kiosk without users',
  until: '2027-01-31',
};

describe('an act', () => {
  const today = '2026-11-29';

  it.each<[string | null, DecisionAct]>([
    [null, { kind: 'accept', reason: 'kiosk', until: today }],
    [null, { kind: 'accept', reason: 'kiosk', until: '2027-11-29' }],
    ['no-reason', { kind: 'accept', reason: ' ', until: '2027-01-31' }],
    ['no-end', { kind: 'accept', reason: 'kiosk', until: '' }],
    ['no-end', { kind: 'accept', reason: 'kiosk', until: '2027-02-29' }],
    ['end-past', { kind: 'accept', reason: 'kiosk', until: '2026-11-28' }],
    ['end-too-far', { kind: 'accept', reason: 'kiosk', until: '2027-11-30' }],
    ['no-note', { kind: 'note', note: '' }],
    [null, { kind: 'note', note: '=cmd|calc' }],
    [null, { kind: 'owner', owner: '' }],
    [null, { kind: 'reported-done', reason: '' }],
    [null, { kind: 'reopen', reason: '' }],
  ])('has the fault %s', (fault, act) => {
    expect(faultOf(act, today)).toBe(fault);
  });

  it('is an acceptance for 90 days at first, and for a year at most', () => {
    expect(usualEnd(today)).toBe('2027-02-27');
    expect(latestEnd(today)).toBe('2027-11-29');
    expect(latestEnd('2028-02-29')).toBe('2029-02-28');
    expect(faultOf({ kind: 'accept', reason: 'kiosk', until: usualEnd(today) }, today)).toBeNull();
  });
});

describe('a list of decisions', () => {
  it('gives every decision an id of its own, even if some were lost', () => {
    const { id: _, ...made } = ACCEPTED;
    const three = [1, 2, 3].reduce<readonly Decision[]>((list) => withDecision(list, made), []);
    expect(three.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(withDecision(three.slice(2), made).map(({ id }) => id)).toEqual(['3', '4']);
  });

  it('counts the clients that a decision is about', () => {
    expect(countDecided(ACCEPTED)).toBe(3);
  });
});

describe('the day by which end dates are judged', () => {
  it.each([
    ['Etc/GMT+12', '2026-11-28'],
    ['UTC', '2026-11-29'],
    ['Pacific/Kiritimati', '2026-11-30'],
  ])('is the local day in %s, whatever the day was where the decision was made', (zone, day) => {
    vi.stubEnv('TZ', zone);
    const now = new Date('2026-11-29T11:30:00Z');
    expect(judgedDay(now, [])).toEqual({ day, isClockBehind: false });
    const made = [{ at: '2026-11-29T11:29:00.000Z' }, { at: '2026-01-01T00:00:00.000Z' }];
    expect(judgedDay(now, made)).toEqual({ day, isClockBehind: false });
  });

  it('is that of the newest decision if the clock was set back', () => {
    vi.stubEnv('TZ', 'UTC');
    const now = new Date('2026-11-20T11:30:00Z');
    const made = [{ at: '2026-11-29T11:30:00.000Z' }, { at: '2026-01-01T00:00:00.000Z' }];
    expect(judgedDay(now, made)).toEqual({ day: '2026-11-29', isClockBehind: true });
  });

  it('forgives a clock that is a little behind', () => {
    vi.stubEnv('TZ', 'UTC');
    const now = new Date('2026-11-29T23:58:00Z');
    expect(judgedDay(now, [{ at: '2026-11-30T00:01:00.000Z' }])).toEqual({
      day: '2026-11-29',
      isClockBehind: false,
    });
  });
});

describe('a stored decision', () => {
  it('is read as it was written', () => {
    const at = '2028-02-28T10:00:00.000Z';
    fc.assert(
      fc.property(anyAct, fc.string(), (act, by) => {
        const decision: Decision = { ...STAMP, at, by, ...act };
        const isTooLong = act.kind === 'accept' && act.until > '2029-03-02';
        const stored = JSON.parse(JSON.stringify(storedDecision(decision)));
        for (const kept of [stored, structuredClone(decision)]) {
          const read = soundOrNull(() => decisionFrom(kept));
          expect(read).toEqual(isTooLong ? null : decision);
        }
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['a text', 'accept'],
    ['no id', { ...ACCEPTED, id: 1 }],
    ['no name', { ...ACCEPTED, by: null }],
    ['no moment', { ...ACCEPTED, at: '' }],
    ['a moment that is none', { ...ACCEPTED, at: '2026-11-29T99:00' }],
    ['a moment without a time', { ...ACCEPTED, at: '2026-11-29' }],
    ['another kind', { ...ACCEPTED, kind: 'false-positive' }],
    ['an inherited kind', { ...ACCEPTED, kind: 'constructor' }],
    ['an acceptance without a reason', { ...ACCEPTED, reason: ' ' }],
    ['an acceptance without an end', { ...ACCEPTED, until: null }],
    ['an acceptance until no day', { ...ACCEPTED, until: '2027-02-29' }],
    ['an acceptance for ten years', { ...ACCEPTED, until: '2036-11-29' }],
    ['an owner that is none', { ...ACCEPTED, kind: 'owner', owner: 3 }],
    ['an empty note', { ...ACCEPTED, kind: 'note', note: '' }],
    ['no machines', { ...ACCEPTED, on: [] }],
    [
      'a damaged ground',
      { ...ACCEPTED, on: [{ ...ACCEPTED.on[0], ground: { ...GROUND, exposed: -1 } }] },
    ],
    [
      'an unknown action',
      { ...ACCEPTED, on: [{ ...ACCEPTED.on[0], ground: { ...GROUND, action: 'x' } }] },
    ],
    [
      'damaged machines',
      { ...ACCEPTED, on: [{ ground: GROUND, machines: [{ source: 0, lines: [4, 2] }] }] },
    ],
  ])('that is damaged is refused: %s', (_, value) => {
    expect(soundOrNull(() => decisionFrom(value))).toBeNull();
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = soundOrNull(() => decisionFrom(value));
        expect(read === null || read.on.length > 0).toBe(true);
      }),
    );
  });
});
