import { describe, expect, it } from 'vitest';
import { createAuditRoom } from '../../src/worker/audit-room.ts';
import { FLAGGED, INVENTORY } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';

const IGNORE = () => undefined;

async function roomWithAudit() {
  const room = createAuditRoom();
  const sources = [{ kind: 'text' as const, text: INVENTORY, name: 'fleet.csv' }];
  await room.answer({ id: 1, request: 'import', takes: { ...TAKES, sources } }, IGNORE);
  return room;
}

describe('what an idle worker prepares', () => {
  it('is nothing without an audit', () => expect(createAuditRoom().prepare()).toBe(false));

  it('comes to an end, and changes no answer', async () => {
    const [prepared, other] = [await roomWithAudit(), await roomWithAudit()];
    let steps = 1;
    while (prepared.prepare()) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(prepared.prepare()).toBe(false);
    const takes = { ...FLAGGED, filter: { ...FLAGGED.filter, search: 'ws' } };
    const request = { id: 2, request: 'openTable', takes } as const;
    expect(await prepared.answer(request, IGNORE)).toEqual(await other.answer(request, IGNORE));
  });
});
