import { describe, expect, it } from 'vitest';
import type { TableName } from '../../src/answers/columns.ts';
import {
  choice,
  type FilterPart,
  filterOf,
  NO_FILTER,
  type TableQuery,
  valueOfText,
} from '../../src/answers/table-query.ts';
import { audited, FLAGGED, outcomeOf } from './drawn-audit.ts';

function asked(
  table: TableName,
  { parts = [], search = '' }: { parts?: readonly FilterPart[]; search?: string },
): TableQuery {
  return { table, filter: { ...filterOf(...parts), search }, sort: [] };
}

describe('a table of the audit', () => {
  it('returns the number of rows, the rows in order, and the position of a row', async () => {
    const client = await audited();
    const { count } = await client.ask('openTable', FLAGGED);
    const rows = await client.ask('rows', { query: FLAGGED, start: 0, length: 9 });
    const names = rows.map((row) => (row.table === 'pairings' ? row.client.name : ''));
    expect([count, names]).toEqual([2, ['WS-2', 'WS-1']]);
    const first = rows[1];
    if (first?.table !== 'pairings') throw new Error('no pairing');
    const row = { client: first.client.machine, server: first.server.machine };
    expect(await client.ask('rankOf', { query: FLAGGED, row })).toBe(1);
  });

  it.each([
    ['clients', 4],
    ['servers', 2],
    ['inventory', 6],
    ['missing-facts', 1],
  ] as const)('lists the table of %s', async (table, count) => {
    const client = await audited();
    const query = { table, filter: NO_FILTER, sort: [] };
    const view = await client.ask('openTable', query);
    const rows = await client.ask('rows', { query, start: 0, length: 99 });
    expect([view.count, view.total, rows.length]).toEqual([count, count, count]);
  });

  it.each(['flagged', 'exposed', 'undecided', 'servers', 'waitsFor'] as const)(
    'filters clients by the limits of %s as each row says',
    async (column) => {
      const client = await audited();
      const every = { table: 'clients', filter: NO_FILTER, sort: [] } as const;
      const numbers = (await client.ask('rows', { query: every, start: 0, length: 99 })).map(
        (row) => {
          if (row.table !== 'clients') throw new Error('no client');
          const { exposed, 'at-risk': atRisk, undecided } = row.counts;
          const { servers, waitsFor } = row;
          return { flagged: exposed + atRisk, exposed, undecided, servers, waitsFor }[column];
        },
      );
      for (const least of [null, 0, 1, 2]) {
        for (const most of [null, 0, 1]) {
          const query = asked('clients', { parts: [{ kind: 'number', column, least, most }] });
          const within = numbers.filter(
            (number) => number >= (least ?? 0) && number <= (most ?? Number.POSITIVE_INFINITY),
          );
          expect((await client.ask('openTable', query)).count).toBe(within.length);
        }
      }
    },
  );

  it('lists the clients that a machine waits for', async () => {
    const client = await audited();
    const query = { table: 'servers', filter: NO_FILTER, sort: [] } as const;
    const servers = await client.ask('rows', { query, start: 0, length: 9 });
    expect(servers.some((row) => row.table === 'servers' && row.waitsFor > 0)).toBe(true);
    for (const row of servers) {
      if (row.table !== 'servers') throw new Error('no server');
      const { machine } = row.server;
      const waited = asked('clients', {
        parts: [{ kind: 'waited-for', column: 'waitsFor', machine }],
      });
      expect((await client.ask('openTable', waited)).count).toBe(row.waitsFor);
    }
  });

  it.each([
    ['pairings', FLAGGED, 2],
    ['undecided', asked('undecided', { search: 'ras-1' }), 4],
    ['clients', asked('clients', { search: 'ws-1' }), 1],
    ['servers', asked('servers', { parts: [choice('servicePack', ['SP4'])] }), 1],
    [
      'inventory',
      asked('inventory', { parts: [{ kind: 'text', column: 'machine', text: 'WS-' }] }),
      4,
    ],
    ['problems', asked('problems', { parts: [choice('effect', ['merged'])] }), 1],
    ['missing-facts', asked('missing-facts', { search: 'nobody' }), 0],
  ] as const)('counts the rows of the filtered table of %s', async (_, query, count) => {
    const client = await audited();
    const view = await client.ask('openTable', query);
    expect(view.count).toBe(count);
  });

  it.each([
    ['pairings', asked('pairings', { search: ' ws-1\t' }), 2],
    ['clients', asked('clients', { search: ' ws-1\t' }), 1],
    ['pairings, blanks alone', asked('pairings', { search: '  ' }), 8],
    ['clients, blanks alone', asked('clients', { search: '  ' }), 4],
  ] as const)('searches %s without the leading and trailing blanks', async (_, query, count) => {
    const client = await audited();
    expect((await client.ask('openTable', query)).count).toBe(count);
  });

  it.each([[false], [true]])(
    'sorts blank cells with the empty ones, after all others (descending: %s)',
    async (descending) => {
      const text = ['Computer;Role;Note', 'A;client; ', 'B;client;', 'C;client;x', 'D;server;a'];
      const client = await audited(text.join('\n'));
      const query = {
        table: 'inventory',
        filter: NO_FILTER,
        sort: [{ column: 'extra:1', descending }],
      } as const;
      const rows = await client.ask('rows', { query, start: 0, length: 9 });
      const names = rows.map((row) => (row.table === 'inventory' ? row.machine.name : ''));
      expect(names).toEqual(descending ? ['C', 'D', 'A', 'B'] : ['D', 'C', 'A', 'B']);
    },
  );

  describe('with a column that groups the machines', () => {
    it.each([
      ['clients', 'extra:1', [], 'Bonn 2, Wien 2'],
      ['servers', 'extra:1', [], 'Bonn 2, Wien 0'],
      ['inventory', 'extra:1', [choice('servicePack', ['SP4'])], 'Bonn 2, Wien 0'],
      ['inventory', 'extra:1', [choice('extra:1', [valueOfText('Wien')])], 'Bonn 4, Wien 2'],
      ['pairings', 'clientExtra:1', [], 'Bonn 4, Wien 4'],
      [
        'pairings',
        'serverExtra:1',
        [choice('clientExtra:1', [valueOfText('Wien')])],
        'Bonn 4, Wien 0',
      ],
      ['pairings', 'clientExtra:1', [choice('verdict', ['at-risk', 'exposed'])], 'Bonn 2, Wien 0'],
      ['undecided', 'clientExtra:1', [choice('verdict', ['undecided'])], 'Bonn 0, Wien 1'],
    ] as const)(
      'counts the rows of each choice on %s, %s',
      async (table, column, parts, counts) => {
        const client = await audited();
        const query = asked(table, { parts });
        const { choices } = await client.ask('facet', { query, column });
        const texts = new Map(['Bonn', 'Wien'].map((site) => [valueOfText(site), site]));
        expect(choices.map(({ value, count }) => `${texts.get(value)} ${count}`).join(', ')).toBe(
          counts,
        );
        for (const { value, count } of choices) {
          const others = parts.filter((part) => part.column !== column);
          const alone = asked(table, { parts: [...others, choice(column, [value])] });
          expect((await client.ask('openTable', alone)).count).toBe(count);
        }
      },
    );

    it('names its values in the summary, and no column of facts or passwords', async () => {
      const text =
        'Computer;Role;Site;Password;Owner\nA;client;Bonn;abc;Kim\nB;client;Bonn;a§c;\nC;server;bonn;;\nD;client;;;\nE;client;;x;';
      const outcome = await outcomeOf(text);
      if (outcome.kind !== 'audit') throw new Error('no audit');
      const { extras } = outcome.summary;
      expect(extras.map(({ heading, groups }) => [heading, groups])).toEqual([
        ['Role', false],
        ['Site', true],
        ['Owner', true],
      ]);
      expect(extras[1]?.values?.map((one) => one.text)).toEqual(['Bonn', '']);
    });

    it.each(['pairings', 'clients'] as const)(
      'has no choices for an unknown column of %s',
      async (table) => {
        const client = await audited();
        const { choices } = await client.ask('facet', { query: asked(table, {}), column: 'line' });
        expect(choices).toEqual([]);
      },
    );
  });

  it('says for each fact of a machine in which cell it is, or would be', async () => {
    const text = 'Computer;Role;SP\nWS-1;client;SP3\nRAS-1;server;';
    const client = await audited(text);
    const query = asked('inventory', { search: 'ras-1' });
    const [row] = await client.ask('rows', { query, start: 0, length: 1 });
    if (row?.table !== 'inventory') throw new Error('no machine');
    const ofRow = { source: 0, fileName: 'fleet.csv', line: 3 };
    expect(row.places).toMatchObject({
      role: { ...ofRow, fact: 'role', heading: 'Role', text: 'server' },
      servicePack: { ...ofRow, fact: 'servicePack', heading: 'SP', text: '' },
      sectionSign: { ...ofRow, fact: 'sectionSign', heading: null, text: '' },
    });
  });

  it('does not mark a disputed fact as assumed', async () => {
    const text =
      'Computer;Role;SP\nWS-1;client;SP3\nWS-1;client;SP6\nRAS-1;server;SP4\nRAS-1;server;SP5';
    const client = await audited(text);
    const [row] = await client.ask('rows', {
      query: asked('pairings', {}),
      start: 0,
      length: 1,
    });
    if (row?.table !== 'pairings') throw new Error('no pairing');
    for (const view of [row.clientServicePack, row.serverServicePack]) {
      expect(view).toMatchObject({ assumed: false, origin: 'disputed' });
    }
  });

  it('sorts and filters a list by processor', async () => {
    const text = 'Computer;Role;Processor\nA;client;MIPS\nB;client;x86\nC;client;\nR;server;Alpha';
    const client = await audited(text);
    const names = async (query: TableQuery) =>
      (await client.ask('rows', { query, start: 0, length: 9 })).map((row) =>
        row.table === 'inventory' ? row.machine.name : '',
      );
    const sorted: TableQuery = {
      ...asked('inventory', {}),
      sort: [{ column: 'architecture', descending: false }],
    };
    expect(await names(sorted)).toEqual(['B', 'R', 'A', 'C']);
    const chosen = choice('architecture', ['mips', 'unknown']);
    expect(await names(asked('inventory', { parts: [chosen] }))).toEqual(['A', 'C']);
  });

  it('lists a problem for every rejected or merged row', async () => {
    const client = await audited();
    const query = { table: 'problems', filter: NO_FILTER, sort: [] } as const;
    const rows = await client.ask('rows', { query, start: 0, length: 99 });
    const found = rows.map((row) => (row.table === 'problems' ? row.problem : null));
    expect(found.map((problem) => [problem?.kind, problem?.line])).toEqual(
      expect.arrayContaining([
        ['name-missing', 8],
        ['duplicate-merged', 9],
      ]),
    );
  });
});
