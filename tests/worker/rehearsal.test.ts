import { describe, expect, it } from 'vitest';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { NO_SOURCE_CHOICES } from '../../src/worker/import-messages.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { drawInventory, rehearse } from '../../src/worker/rehearsal.ts';

describe('the rehearsal', () => {
  it('draws an inventory that is read without a question and makes pairings of every verdict', async () => {
    const outcome = await createAuditClient(openOnPage()).request('import', {
      sources: [{ kind: 'text', text: drawInventory(), name: 'drawn.csv' }],
      sourceChoices: [NO_SOURCE_CHOICES],
      cellChoices: NO_CELL_CHOICES,
      rules: FIRST_RULES,
      locale: 'en',
      remembered: [],
      withoutAsking: false,
    });
    if (outcome.kind !== 'audit') throw new Error(outcome.kind);
    expect(outcome.summary.problems).toBe(0);
    expect(Object.values(outcome.summary.verdicts).every((pairings) => pairings > 0)).toBe(true);
  });

  it('reads on while nobody wants anything else, and not beyond', async () => {
    let readings = 0;
    await rehearse(() => {
      readings += 1;
      return readings < 3;
    });
    expect(readings).toBe(3);
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
