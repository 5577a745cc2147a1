import { describe, expect, it } from 'vitest';
import { read, tableOf } from './read-text.ts';

const ROWS = [
  ['WS1', 'client', 'SP4'],
  ['RAS1', 'server', 'SP6a'],
];

describe('separators that are rare', () => {
  it.each(['^', '~', '¦', '·', ':', '!', '~|~', '<TAB>'])(
    '%j is found by the headings that are known under it',
    (delimiter) => {
      const lines = [['Hostname', 'Role', 'Service Pack'], ...ROWS];
      const { rows, dialect } = tableOf(lines.map((cells) => cells.join(delimiter)).join('\n'));
      expect(rows).toEqual(ROWS);
      expect(dialect).toMatchObject({ delimiter, delimiterReason: 'known-headings' });
    },
  );

  it('are not looked for where the headings are known under a usual one', () => {
    const { dialect } = tableOf('Hostname;Role;Domain^Site\nWS1;client;a^b');
    expect(dialect.delimiter).toBe(';');
  });
});

describe('quotes that are not the usual ones', () => {
  it.each([
    ["'", "'"],
    ['„', '“'],
    ['“', '”'],
    ['«', '»'],
  ])('%s and %s stand around cells and their delimiters', (open, close) => {
    const quote = (cell: string) => `${open}${cell}${close}`;
    const lines = [
      ['Hostname', 'Remark', 'Role'],
      ['WS1', 'rack 4, "left"', 'client'],
      ['WS2', "O'Brien", 'server'],
    ];
    const { rows } = tableOf(lines.map((cells) => cells.map(quote).join(',')).join('\n'));
    expect(rows).toEqual(lines.slice(1));
  });

  it('are doubled within a cell', () => {
    const { rows } = tableOf("'Hostname','Remark'\n'WS1','it''s here'\n'WS2','x'");
    expect(rows[0]).toEqual(['WS1', "it's here"]);
  });

  it('are text where cells do not stand in them throughout', () => {
    const { rows } = tableOf("Hostname,Remark\n'WS1,'x'\nWS2,O'Brien");
    expect(rows).toEqual([
      ["'WS1", "'x'"],
      ['WS2', "O'Brien"],
    ]);
  });
});

describe('a backslash', () => {
  it('keeps a delimiter in its cell where rows are too long by just these', () => {
    const { rows } = tableOf(
      'Hostname\tRemark\tRole\nWS1\tshelf\\\tleft\tclient\nWS2\t\\N\tserver',
    );
    expect(rows).toEqual([
      ['WS1', 'shelf\tleft', 'client'],
      ['WS2', '\\N', 'server'],
    ]);
  });

  it('at the end of a path is a character', () => {
    const { rows } = tableOf('Hostname,Path,Role\nWS1,C:\\,client\n\\\\WS2,DOMAIN\\user,server');
    expect(rows).toEqual([
      ['WS1', 'C:\\', 'client'],
      ['\\\\WS2', 'DOMAIN\\user', 'server'],
    ]);
  });
});

describe('columns of fixed width', () => {
  const lines = [
    'Hostname  PPTP role  Service Pack',
    '--------- ---------- ------------',
    'WS1       client     SP4         ',
    'RAS 1     "server"               ',
    '',
  ];

  it('are read by the ruler below the headings', () => {
    const { rows, dialect, lines: at } = tableOf(lines.join('\r\n'));
    expect(rows).toEqual([
      ['WS1', 'client', 'SP4'],
      ['RAS 1', '"server"', ''],
    ]);
    expect(at).toEqual([3, 4]);
    expect(dialect).toMatchObject({ delimiterReason: 'ruler', headingLine: 1 });
  });

  it('are not cut by a ruler to which the rows do not keep', () => {
    const crooked = [...lines.slice(0, 2), 'WORKSTATION client SP4', 'SERVER-NAME server SP6a'];
    const outcome = read(crooked.join('\n'));
    expect(outcome).toMatchObject({ dialect: { delimiterReason: 'single-column' } });
  });
});
