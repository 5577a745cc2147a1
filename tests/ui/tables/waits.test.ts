import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/answers/table-query.ts';
import { en } from '../../../src/locale/en.ts';
import { cellText } from '../../../src/locale/row-texts.ts';
import { clientCard, planCard, serverCard } from '../../../src/ui/tables/table-cards.tsx';
import { planned } from '../../answers/planned-audit.ts';

describe('the clients that a step waits for', () => {
  it('are copied and searched as the cell shows them', async () => {
    const { client } = await planned({ groupBy: null, most: null, mostWaves: null });
    const query = { table: 'plan', filter: NO_FILTER, sort: [] } as const;
    const rows = await client.ask('rows', { query, start: 0, length: 10 });
    const text = cellText('plan', 'waitsFor', en);
    const texts = rows.flatMap((row) => (row.table === 'plan' ? text(row) : []));
    expect(texts.filter((each) => each !== '')).toEqual([en.tables.waitedFor(3)]);
  });

  it.each([
    clientCard(en, 'clients', true).fields,
    serverCard(en, 'servers', true).fields,
    planCard(en, 'plan', true).fields,
  ])('have their heading in cards', (...fields) => {
    const waits = fields.find((field) => field.column === 'waitsFor');
    expect(waits).toMatchObject({ isLabelled: true });
  });
});
