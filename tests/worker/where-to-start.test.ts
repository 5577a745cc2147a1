import { describe, expect, it } from 'vitest';
import { FIRST_RULES } from '../../src/session/view.ts';
import { whereToStart } from '../../src/worker/where-to-start.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { fastNeeds } from '../remediation/slow-needs.ts';

const FLEET = drawFleet(`
  name  role    sp    enc       §    architecture
  A     client  SP3   required  yes  x86
  B     client  SP4   optional  yes  x86
  C     client  SP1   required  yes  mips
  D     client  SP6a  required  yes  x86
  R1    server  SP5   required  -    x86
  R2    server  SP6   optional  -    x86
`);

describe('where to start', () => {
  const start = whereToStart(fastNeeds(FLEET, FIRST_RULES));

  it('names the clients to upgrade, those that clear most first', () => {
    expect(start.first.map(({ name, cleared }) => [name, cleared])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('adds up what upgrading them clears, and nothing of a client that cannot take SP5', () => {
    expect(start.curve).toEqual([
      { clients: 0, cleared: 0 },
      { clients: 1, cleared: 2 },
      { clients: 2, cleared: 3 },
    ]);
  });

  it('counts the fewest upgrades that clear 80 %', () => {
    expect(start.clientsFor80).toBe(2);
  });
});
