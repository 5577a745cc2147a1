import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereToStart } from '../../src/answers/where-to-start.ts';
import { actionAt, flaggedAt } from '../../src/remediation/client-needs.ts';
import { orderRemediation } from '../../src/remediation/remediation-order.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
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

  it('names the clients to upgrade, most exposed pairings first', () => {
    expect(start.first.map(({ name, cleared }) => [name, cleared])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('sums up what each upgrade clears, without clients that cannot take SP5', () => {
    expect(start.curve).toEqual([
      { clients: 0, cleared: 0 },
      { clients: 1, cleared: 2 },
      { clients: 2, cleared: 3 },
    ]);
  });

  it('counts the fewest upgrades that clear 80 %', () => {
    expect(start.clientsFor80).toBe(2);
  });

  it('sorts equal ones naturally by name: WS9 before WS10', () => {
    const clients = ['ws10', 'WS9', 'ws2', 'Ä2', 'B1', 'A1', 'WS1'];
    const rows = clients.map((name) => `${name}  client  SP4  required  yes`).join('\n');
    const fleet = drawFleet(`name  role  sp  enc  §\n${rows}\nR1  server  SP5  none  -`);
    const { first } = whereToStart(fastNeeds(fleet, FIRST_RULES));
    expect(first.map(({ name }) => name)).toEqual(['A1', 'Ä2', 'B1', 'WS1', 'ws2', 'WS9']);
  });

  it('names the clients at the top of the remediation list', () => {
    fc.assert(
      fc.property(randomFleets(), (fleet) => {
        const needs = fastNeeds(fleet, FIRST_RULES);
        const toUpgrade = orderRemediation(needs).filter(
          (place) => actionAt(needs, place) === 'upgrade',
        );
        const { first } = whereToStart(needs);
        expect(first.map(({ machine }) => machine)).toEqual(
          Array.from(toUpgrade.subarray(0, 6), (place) => needs.space.clients[place]),
        );
      }),
    );
  });

  it('sums up the upgrades one by one, in the order of the remediation list', () => {
    fc.assert(
      fc.property(randomFleets(), (fleet) => {
        const needs = fastNeeds(fleet, FIRST_RULES);
        const cleared = Array.from(orderRemediation(needs))
          .filter((place) => actionAt(needs, place) === 'upgrade')
          .map((place) => flaggedAt(needs, place));
        const sums = [0];
        for (const each of cleared) sums.push((sums.at(-1) ?? 0) + each);
        const { clientsFor80, curve } = whereToStart(needs);
        expect(curve).toEqual(sums.map((sum, clients) => ({ clients, cleared: sum })));
        const total = sums.at(-1) ?? 0;
        expect(clientsFor80).toBe(sums.findIndex((sum) => sum >= total * 0.8));
      }),
    );
  });

  it('names a waiting machine after the ready ones, with how many it waits for', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      C1    client  SP4   optional  -
      R1    server  SP5   required  -
      R2    server  SP5   required  -
    `);
    const { first } = whereToStart(fastNeeds(fleet, FIRST_RULES));
    expect(first).toEqual([
      { machine: 1, name: 'C1', cleared: 2, waitsFor: 0 },
      { machine: 0, name: 'HUB', cleared: 2, waitsFor: 1 },
    ]);
  });
});
