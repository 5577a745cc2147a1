import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../../src/answers/importing.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { decisionsPart } from '../../../src/ui/report/report-decisions.ts';
import { reportPieces } from '../../../src/ui/report/report-pieces.ts';
import { createAuditClient } from '../../../src/worker/audit-client.ts';
import { openOnPage } from '../../../src/worker/on-page-channel.ts';
import { INVENTORY } from '../../answers/drawn-audit.ts';
import { TAKES } from '../../answers/import-takes.ts';
import { clientsWith, decide } from '../../answers/made-decisions.ts';

/** The summary of an audit with decisions, and its report in English. */
async function reported() {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text' as const, text: INVENTORY, name: 'fleet.csv' }];
  const takes = { ...TAKES, sources, sourceChoices: [NO_SOURCE_CHOICES], withoutAsking: true };
  await client.ask('import', takes);
  const decisions = await decide(
    client,
    [clientsWith(), { kind: 'accept', reason: '<b>kiosk</b>', until: '2027-01-31' }],
    [clientsWith(), { kind: 'owner', owner: 'Änne & Co' }],
  );
  const outcome = await client.ask('reread', { ...takes, decisions });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  const { summary } = outcome;
  const contents = {
    summary,
    messages: en,
    madeAt: new Date('2026-11-29T12:00:00Z'),
    author: '',
    corrections: [],
    fingerprints: async () => [],
    chosen: null,
    mostClients: Number.POSITIVE_INFINITY,
    mostProblems: Number.POSITIVE_INFINITY,
  };
  const ask = (
    query: Parameters<Parameters<typeof reportPieces>[1]>[0],
    start: number,
    length: number,
  ) => client.ask('rows', { query, start, length });
  let text = '';
  for await (const piece of reportPieces(contents, ask)) text += piece.text;
  return { summary, text };
}

describe('the decisions in the report', () => {
  it('stand beside their clients and in a list of their own, as text', async () => {
    const { text } = await reported();
    expect(text).toContain(
      '<td>Accepted</td><td class="whole">31 Jan 2027</td><td>Änne &amp; Co</td>',
    );
    expect(text).toContain('<h2 id="report-decisions">Decisions</h2>');
    expect(text).toContain(
      '<td>Accepted until 31 Jan 2027</td><td>&lt;b&gt;kiosk&lt;/b&gt;</td><td class="n">3</td>',
    );
    expect(text).toContain('A. Berg');
    expect(text).not.toContain('<b>kiosk');
  });

  it('are in the language of the report', async () => {
    const { summary } = await reported();
    expect(decisionsPart(summary, de).text).toContain('Akzeptiert bis 31.01.2027');
  });

  it('are left out if there are none', async () => {
    const { summary } = await reported();
    expect(decisionsPart({ ...summary, decided: null }, en).text).toBe('');
  });
});
