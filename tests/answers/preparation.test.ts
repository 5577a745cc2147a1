import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/requests.ts';
import { FLAGGED, INVENTORY } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';

async function answersWithAudit() {
  const answers = createAnswers();
  const sources = [{ kind: 'text' as const, text: INVENTORY, name: 'fleet.csv' }];
  await answers.requests.import({ ...TAKES, sources }, () => undefined);
  return answers;
}

describe('the preparation of an idle worker', () => {
  it('does nothing without an audit', () => expect(createAnswers().prepare()).toBe(false));

  it('ends, and changes no answer', async () => {
    const [prepared, other] = [await answersWithAudit(), await answersWithAudit()];
    let steps = 1;
    while (prepared.prepare()) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(prepared.prepare()).toBe(false);
    const takes = { ...FLAGGED, filter: { ...FLAGGED.filter, search: 'ws' } };
    expect(prepared.requests.openTable(takes)).toEqual(other.requests.openTable(takes));
    expect(await prepared.requests.fingerprints(null)).toEqual(
      await other.requests.fingerprints(null),
    );
  });
});
