import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/requests.ts';
import type { TableQuery } from '../../src/answers/table-query.ts';
import { FLAGGED, INVENTORY } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';
import { sha256Of } from './sha256-of.ts';

const SOURCES = [{ kind: 'text' as const, text: INVENTORY, name: 'fleet.csv' }];

async function importWith(first?: TableQuery) {
  const { requests } = createAnswers();
  const takes = { ...TAKES, sources: SOURCES, ...(first !== undefined && { first }) };
  const outcome = await requests.import(takes, () => undefined);
  if (outcome.kind !== 'audit') throw new Error('The inventory gave no audit.');
  return { requests, ...outcome };
}

describe('the table that a reading is asked for', () => {
  it('comes with the audit as it would be opened', async () => {
    const { requests, first } = await importWith(FLAGGED);
    expect(first).toEqual({ query: FLAGGED, view: requests.openTable(FLAGGED) });
  });

  it('comes with a recount, too', async () => {
    const { requests } = await importWith();
    const outcome = await requests.reread(
      { ...TAKES, sourceChoices: TAKES.sourceChoices, first: FLAGGED },
      () => undefined,
    );
    expect(outcome).toMatchObject({ first: { view: requests.openTable(FLAGGED) } });
  });

  it('is left out if nobody asks for it', async () => {
    expect(await importWith()).not.toHaveProperty('first');
  });

  it('is left out if the inventory lacks one of its columns', async () => {
    const wrong: TableQuery = {
      ...FLAGGED,
      sort: [{ column: 'clientExtra:99', descending: false }],
    };
    const { requests, first } = await importWith(wrong);
    expect(first).toBeUndefined();
    expect(() => requests.openTable(wrong)).toThrow(RangeError);
  });
});

describe('what no first frame shows', () => {
  it('is asked for apart: the SHA-256 of each file, as it is on disk', async () => {
    const { requests } = await importWith();
    expect(await requests.fingerprints(null)).toEqual([sha256Of(Buffer.from(INVENTORY))]);
  });

  it('is asked for apart: where to start', async () => {
    const { requests, summary } = await importWith();
    const { first } = requests.whereToStart(null);
    expect(first.length).toBe(Math.min(6, summary.clientsByAction.upgrade));
  });
});
