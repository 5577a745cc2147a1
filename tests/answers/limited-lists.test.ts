import { describe, expect, it } from 'vitest';
import {
  choice,
  type Excerpt,
  filterOf,
  type ListQuery,
  NO_FILTER,
} from '../../src/answers/table-query.ts';
import { audited } from './drawn-audit.ts';
import { exportedText } from './exported-text.ts';

const BONN: Excerpt = {
  query: {
    table: 'clients',
    filter: filterOf({ kind: 'text', column: 'extra:1', text: 'Bonn' }),
    sort: [{ column: 'client', descending: true }],
  },
  rows: null,
};
/** The second client of Bonn in that order. */
const SECOND: Excerpt = { ...BONN, rows: [{ start: 1, end: 2 }] };

function within(excerpt: Excerpt, part: Partial<ListQuery> = {}): ListQuery {
  return { table: 'clients', filter: NO_FILTER, sort: [], within: excerpt, ...part };
}

async function namesIn(query: ListQuery): Promise<readonly string[]> {
  const client = await audited();
  const rows = await client.ask('rows', { query, start: 0, length: 99 });
  return rows.map((row) => (row.table === 'clients' ? row.client.name : row.table));
}

describe('a table within an excerpt', () => {
  it.each([
    [BONN, ['WS-1', 'WS-2']],
    [SECOND, ['WS-1']],
    [{ ...BONN, rows: [] }, []],
  ])('has only the rows of the excerpt, in its own order', async (excerpt, names) => {
    expect(await namesIn(within(excerpt))).toEqual(names);
  });

  it('can be filtered further, and counts choices among those rows', async () => {
    const filter = filterOf(choice('servicePack', ['SP4']));
    expect(await namesIn(within(BONN, { filter }))).toEqual(['WS-2']);
    const client = await audited();
    const { choices } = await client.ask('facet', { query: within(BONN), column: 'action' });
    expect(choices.filter(({ count }) => count > 0)).toEqual([{ value: 'upgrade', count: 2 }]);
  });

  it('can lie within another excerpt', async () => {
    const only = { query: within(BONN), rows: [{ start: 1, end: 2 }] };
    expect(await namesIn(within(only))).toEqual(['WS-2']);
  });
});

describe('a list of clients that is limited to an excerpt', () => {
  it('names only the clients of the excerpt, in the order of the whole list', async () => {
    const client = await audited();
    const listed = async (clients?: Excerpt) => {
      const kind = 'remediation-list';
      const text = await exportedText(client, clients === undefined ? { kind } : { kind, clients });
      const [, ...rows] = text.trimEnd().split('\r\n');
      return rows.map((row) => row.split(',')[0]);
    };
    expect(await listed()).toEqual(['WS-1', 'WS-2', 'WS-4']);
    expect(await listed(BONN)).toEqual(['WS-1', 'WS-2']);
    expect(await listed(SECOND)).toEqual(['WS-1']);
  });

  it('names the hosts of the excerpt that can be upgraded now, without a byte-order mark', async () => {
    const client = await audited();
    const kind = 'upgrade-host-list';
    expect(await exportedText(client, { kind })).toBe('WS-1\r\nWS-2\r\n');
    expect(await exportedText(client, { kind, clients: SECOND })).toBe('WS-1\r\n');
    const order = { kind, clients: SECOND, delimiter: ',', generatedAt: '' } as const;
    expect((await client.ask('measureExport', order)).rows).toBe(1);
  });
});
