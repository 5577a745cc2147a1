import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { takeDecisions } from '../../src/compare/taken-decisions.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { earlierOf } from './compared-fleets.ts';

const RULES = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

const OLDER = drawFleet(`
  name   role
  WS-1   client
  WS-2   client
  WS-3   client
  WS-4   client
  RAS-1  server`);

const NEWER = drawFleet(`
  name   role
  RAS-1  server
  WS-3   client
  ws-1   client
  WS-9   client
  WS-2   client`);

const GROUND = {
  action: 'upgrade',
  verdict: 'exposed',
  exposed: 1,
  atRisk: 0,
  servicePack: 'SP4',
  encryption: 'required',
  sectionSign: 'yes',
} as const;

function noteAbout(...lines: readonly number[]): Decision {
  const machines = [{ source: 0, lines }];
  const on = [{ ground: GROUND, machines }];
  return { id: String(lines[0]), at: '2026-10-31T12:00:00Z', by: '', kind: 'note', note: 'x', on };
}

describe('decisions about an earlier inventory', () => {
  it('follow their machines to the lines of the newer one', () => {
    const { decisions, left } = takeDecisions([noteAbout(2, 5)], earlierOf(OLDER, RULES), NEWER);
    expect(decisions[0]?.on[0]?.machines).toEqual([{ source: 0, lines: [3, 5, 6, 7] }]);
    expect(left).toBe(0);
  });

  it('are left out, and counted, where their machines are not seen', () => {
    const made = [noteAbout(5, 6), noteAbout(2, 3, 5, 6)];
    const { decisions, left } = takeDecisions(made, earlierOf(OLDER, RULES), NEWER);
    expect(decisions.map(({ id, on }) => [id, on[0]?.machines])).toEqual([
      ['2', [{ source: 0, lines: [4, 5] }]],
    ]);
    expect(left).toBe(1);
  });
});
