import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { namesOfLeft, takeDecisions } from '../../src/compare/taken-decisions.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { earlierOf, noteAbout } from './compared-fleets.ts';

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

describe('decisions about an earlier inventory', () => {
  it('follow their machines to the lines of the newer one', () => {
    const { decisions, left } = takeDecisions([noteAbout(2, 5)], earlierOf(OLDER, RULES), NEWER);
    expect(decisions[0]?.on[0]?.machines).toEqual([
      { source: 0, lines: Uint32Array.of(3, 5, 6, 7) },
    ]);
    expect(left).toEqual([]);
  });

  it('are left at their old lines, with the names of their machines, where those are not seen', () => {
    const earlier = earlierOf(OLDER, RULES);
    const made = [noteAbout(5, 6), noteAbout(2, 3, 5, 6)];
    const { decisions, left } = takeDecisions(made, earlier, NEWER);
    expect(decisions.map(({ id, on }) => [id, on[0]?.machines])).toEqual([
      ['2', [{ source: 0, lines: Uint32Array.of(4, 5) }]],
    ]);
    expect(left.map(({ id, on }) => [id, on[0]?.machines])).toEqual([
      ['5', [{ source: 0, lines: Uint32Array.of(5, 6) }]],
      ['2', [{ source: 0, lines: Uint32Array.of(5, 6) }]],
    ]);
    const { on: _, ...first } = noteAbout(5, 6);
    expect(namesOfLeft(left, earlier)).toMatchObject({
      machines: 1,
      decisions: [{ decision: first, machines: 1, names: ['WS-4'] }, { names: ['WS-4'] }],
    });
  });

  it('name the first machines of many that are not seen', () => {
    const names = Array.from({ length: 30 }, (_, index) => `WS-${index}  client`);
    const earlier = earlierOf(drawFleet(['name  role', ...names].join('\n')), RULES);
    const { left } = takeDecisions([noteAbout(2, 32), noteAbout(3, 4)], earlier, NEWER);
    const { machines, decisions } = namesOfLeft(left, earlier);
    // WS-1, WS-2, WS-3 and WS-9 are in the newer files.
    expect([machines, ...decisions.map((one) => one.machines)]).toEqual([26, 26]);
    expect(decisions[0]?.names.slice(0, 3)).toEqual(['WS-0', 'WS-4', 'WS-5']);
    expect(decisions[0]?.names).toHaveLength(20);
  });
});
