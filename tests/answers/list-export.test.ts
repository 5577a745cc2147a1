import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { AnyColumn, TabName } from '../../src/answers/columns.ts';
import type { ExportOrder, ListedRows } from '../../src/answers/explanations.ts';
import { choice, filterOf, NO_FILTER } from '../../src/answers/table-query.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { audited } from './drawn-audit.ts';
import { exportedText } from './exported-text.ts';
import { TAKES } from './import-takes.ts';

function listOf(
  table: TabName,
  columns: readonly AnyColumn[],
  part: Partial<Omit<ListedRows, 'columns'>> = {},
): ExportOrder {
  const query = { table, filter: NO_FILTER, sort: [] };
  const list = { query, rows: null, language: 'en' as const, ...part };
  const shown = columns.map((column) => ({ column, heading: `<${column}>` }));
  return { kind: 'this-list', list: { ...list, columns: shown } };
}

/** The headings and cells without the column of the mark, which is last and empty. */
function cellsIn(csv: string): readonly (readonly string[])[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  const [mark, ...cells] = data.map((row) => row.at(-1));
  expect(mark).toMatch(/^q251382-[a-z]+-list(?:$|-whole-)/);
  expect(cells.join('')).toBe('');
  return data.map((row) => row.slice(0, -1));
}

describe('the list of a tab', () => {
  it('has the given columns in their order under the headings of the screen', async () => {
    const order = listOf('inventory', ['extra:1', 'machine', 'line', 'servicePack']);
    expect(cellsIn(await exportedText(await audited(), order)).slice(0, 3)).toEqual([
      ['<extra:1>', '<machine>', '<line>', '<servicePack>'],
      ['Bonn', 'WS-1', '2', 'SP3'],
      ['Bonn', 'WS-2', '3', 'SP4'],
    ]);
  });

  it.each([
    [
      'clients',
      ['client', 'action', 'exposed', 'servers'],
      ['WS-1', 'Upgrade', '1', '2: RAS-1, RAS-2'],
    ],
    ['servers', ['server', 'clients', 'flagged', 'waitsFor'], ['RAS-1', '4', '2', '']],
    ['pairings', ['client', 'server', 'verdict'], ['WS-1', 'RAS-1', 'Exposed']],
    ['undecided', ['client', 'serverExtra:1'], ['WS-1', 'Bonn']],
    ['problems', ['line', 'kind'], ['8', 'no name']],
  ] as const)('of %s says what its cells show', async (table, columns, row) => {
    const text = await exportedText(await audited(), listOf(table, columns));
    expect(cellsIn(text)[1]).toEqual(row);
  });

  it.each([
    ['clients', 'client'],
    ['clients', 'servicePack'],
    ['servers', 'server'],
    ['inventory', 'line'],
    ['pairings', 'client'],
    ['problems', 'kind'],
  ] as const)(
    'of %s is measured by its own rows, whatever sorts them: %s',
    async (table, column) => {
      for (const sort of [[], [{ column, descending: true }]]) {
        const query = { table, filter: NO_FILTER, sort };
        const order = listOf(table, [column, 'line', 'extra:1'], { query });
        const request = { ...order, delimiter: ',' as const, generatedAt: '' };
        const client = await audited();
        const measured = await client.ask('measureExport', request);
        const text = await exportedText(client, order);
        expect(measured.estimatedBytes).toBe(new TextEncoder().encode(text).length);
        expect(await client.ask('measureExport', request)).toEqual(measured);
      }
    },
  );

  it('speaks the language of the screen', async () => {
    const order = listOf('clients', ['client', 'action'], { language: 'de' });
    expect(cellsIn(await exportedText(await audited(), order))[1]).toEqual([
      'WS-1',
      'Aktualisieren',
    ]);
  });

  it('has only the rows of the filter, in the order of the sort', async () => {
    const query = {
      table: 'clients',
      filter: filterOf(choice('action', ['upgrade'])),
      sort: [{ column: 'client', descending: true }],
    } as const;
    const text = await exportedText(await audited(), listOf('clients', ['client'], { query }));
    expect(cellsIn(text)).toEqual([['<client>'], ['WS-2'], ['WS-1']]);
  });

  it('has only the selected rows if some are selected', async () => {
    const rows = [
      { start: 1, end: 2 },
      { start: 3, end: 5 },
    ];
    const order = listOf('inventory', ['machine'], { rows });
    const client = await audited();
    expect(cellsIn(await exportedText(client, order)).slice(1)).toEqual([
      ['WS-2'],
      ['WS-4'],
      ['RAS-1'],
    ]);
    const request = { ...order, delimiter: ',', generatedAt: '' } as const;
    expect((await client.ask('measureExport', request)).rows).toBe(3);
  });

  it('guards formulas and quotes separators and line breaks of names and other cells', async () => {
    const hostile = ['=cmd|A1', '"quoted"', 'a;b,c', 'two\nlines', '\u202E=1+1', '-WS', '＠SUM'];
    const cells = hostile.map((text) => `"${text.replaceAll('"', '""')}"`);
    const inventory = [
      'Computer;Role;Service Pack;Encryption;Note',
      ...cells.map((cell, at) => `WS-${at};client;SP4;no;${cell}`),
      '=RAS;server;SP4;yes;',
    ].join('\r\n');
    const text = await exportedText(
      await audited(inventory),
      listOf('inventory', ['machine', 'extra:1']),
    );
    expect(text).toContain("'=RAS");
    expect(cellsIn(text).map(([, note]) => note)).toEqual([
      '<extra:1>',
      "'=cmd|A1",
      '"quoted"',
      'a;b,c',
      'two\nlines',
      "'\u202E=1+1",
      "'-WS",
      "'＠SUM",
      '',
    ]);
  });

  it('renames a column of the file whose heading another column has', async () => {
    const columns = [
      { column: 'extra:1', heading: 'Client' },
      { column: 'client', heading: 'Client' },
    ] as const;
    const { list } = listOf('clients', []) as Extract<ExportOrder, { kind: 'this-list' }>;
    const order = { kind: 'this-list', list: { ...list, columns } } as const;
    expect(cellsIn(await exportedText(await audited(), order))[0]).toEqual([
      'inventory.Client',
      'Client',
    ]);
  });

  it('names the rules in force and what the person entered after the other columns', async () => {
    const client = await audited();
    const assumptions = { ...TAKES.rules.assumptions, sectionSign: 'yes' } as const;
    const entry = { source: 0, line: 5, fact: 'servicePack', text: 'SP4' } as const;
    await client.ask('reread', {
      ...TAKES,
      rules: { ...TAKES.rules, assumptions },
      cellChoices: { ...NO_CELL_CHOICES, entries: [entry] },
    });
    const text = await exportedText(client, listOf('pairings', ['client', 'server']));
    const assumed = 'client.section_sign_in_password=yes';
    expect(cellsIn(text).slice(0, 2)).toEqual([
      ['<client>', '<server>', 'assumptions', 'entered_by_person'],
      ['WS-1', 'RAS-1', assumed, ''],
    ]);
    expect(cellsIn(text).filter(([name]) => name === 'WS-4')).toEqual([
      ['WS-4', 'RAS-1', assumed, 'client.service_pack'],
      ['WS-4', 'RAS-2', assumed, 'client.service_pack'],
    ]);
    const problems = cellsIn(await exportedText(client, listOf('problems', ['line'])));
    expect(problems[0]).toEqual(['<line>', 'assumptions']);
  });

  it('has nothing but its headings if no row is shown', async () => {
    const query = { table: 'clients', filter: { parts: [], search: 'nobody' }, sort: [] } as const;
    const text = await exportedText(await audited(), listOf('clients', ['client'], { query }));
    expect(text).toBe('\uFEFF<client>,q251382-clients-list\r\n');
  });

  it('comes in pieces that say how many rows are done', async () => {
    const machines = Array.from({ length: 3000 }, (_, at) => `WS-${at};client;SP4;no;yes`);
    const inventory = ['Computer;Role;Service Pack;Encryption;§', ...machines, 'R;server;SP4;no;'];
    const client = await audited(inventory.join('\r\n'));
    const order = listOf('inventory', ['machine']);
    await client.ask('startExport', { ...order, delimiter: ',', generatedAt: '' });
    const done: number[] = [];
    for (;;) {
      const piece = await client.ask('nextExportPiece', null);
      if (piece === null) break;
      done.push(piece.rowsDone);
    }
    expect(done.length).toBeGreaterThan(2);
    expect(done.at(-1)).toBe(3001);
  });
});
