import { describe, expect, it } from 'vitest';
import type { ReadAudit } from '../../src/answers/importing.ts';
import { FEW_TEXTS } from '../../src/fleet/texts.ts';
import { LISTED_PEERS } from '../../src/pairing/query.ts';
import { FIRST_VIEW, queryOf } from '../../src/session/view.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { drawInventory, rehearse, withPeers } from '../../src/worker/rehearsal.ts';
import { TAKES } from '../answers/import-takes.ts';

describe('the rehearsal', () => {
  it('generates an inventory that needs no question and has pairings of every verdict', async () => {
    const outcome = await createAuditClient(openOnPage()).ask('import', {
      ...TAKES,
      sources: [{ kind: 'text', text: drawInventory(), name: 'drawn.csv' }],
    });
    if (outcome.kind !== 'audit') throw new Error(outcome.kind);
    expect(outcome.summary.problems).toBe(0);
    expect(Object.values(outcome.summary.verdicts).every((pairings) => pairings > 0)).toBe(true);
  });

  it('lists servers of the inventory for each client', async () => {
    const client = createAuditClient(openOnPage());
    const text = withPeers(drawInventory());
    const source = { kind: 'text', text, name: 'drawn.csv' } as const;
    const rules = { ...TAKES.rules, scope: LISTED_PEERS };
    const outcome = await client.ask('import', { ...TAKES, sources: [source], rules });
    if (outcome.kind !== 'audit') throw new Error(outcome.kind);
    const { clientsMeetingNobody, clientsNamingNone, pairings, problems } = outcome.summary;
    expect([clientsMeetingNobody, clientsNamingNone, problems]).toEqual([0, 0, 0]);
    expect(pairings).toBeGreaterThan(outcome.summary.clients);
  });

  it('lists so many different servers that they are read as bytes', () => {
    const [, ...lines] = withPeers(drawInventory()).split('\r\n');
    const lists = new Set(lines.map((line) => line.slice(line.lastIndexOf(',') + 1)));
    expect(lists.size).toBeGreaterThan(FEW_TEXTS);
  });

  it('continues while the worker is idle, and stops when it is not', async () => {
    let readings = 0;
    await rehearse(() => {
      readings += 1;
      return readings < 3;
    });
    expect(readings).toBe(3);
  });

  it('tells the first audit, with the clients that the page shows first', async () => {
    const told: ReadAudit[] = [];
    let readings = 0;
    await rehearse(
      () => {
        readings += 1;
        return readings < 4;
      },
      (audit) => told.push(audit),
    );
    expect(told.map(({ first }) => first?.query)).toEqual([
      queryOf(FIRST_VIEW, FIRST_VIEW.tab, 'en'),
    ]);
    expect(told[0]?.first?.view.first.length).toBeGreaterThan(30);
  });

  it('ends by itself', async () => {
    let readings = 0;
    await rehearse(() => {
      readings += 1;
      return true;
    });
    expect(readings).toBeGreaterThan(1);
  });
});
