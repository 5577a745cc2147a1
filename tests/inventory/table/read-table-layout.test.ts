import { describe, expect, it } from 'vitest';
import { HEADINGS, read, tableOf } from './read-text.ts';

const ROWS = ['A;client;SP3', 'B;server;SP6'];

/** What the lines of a file that are no rows are. */
function listedOf(...lines: readonly string[]) {
  const { account } = tableOf(lines.join('\n')).dialect;
  return account.first.map(({ kind, from, to, excerpt }) => [kind, from, to, excerpt]);
}

describe('the lines above the headings', () => {
  it('are listed with their text, unless they may hold the cells of another table', () => {
    expect(
      listedOf(
        'sep=;',
        'Our list',
        '# by hand',
        '----',
        '',
        '"Two',
        'lines"',
        'Old;list',
        HEADINGS,
        ...ROWS,
      ),
    ).toEqual([
      ['separator', 1, 1, 'sep='],
      ['above-headings', 2, 2, 'Our list'],
      ['remark', 3, 3, '# by hand'],
      ['ruler', 4, 4, '----'],
      ['blank', 5, 5, ''],
      ['above-headings', 6, 7, 'Two\nlines'],
      ['above-headings', 8, 8, ''],
    ]);
  });

  it('hold no sep= line but on line 1', () => {
    expect(listedOf('List', 'sep=;', HEADINGS, ...ROWS).map(([kind]) => kind)).toEqual([
      'above-headings',
      'above-headings',
    ]);
    expect(listedOf(HEADINGS, ...ROWS)).toEqual([]);
  });

  it('are the first lines to choose the headings from, without the sep= line and blank lines', () => {
    const { dialect } = tableOf(['sep=;', '', 'List', HEADINGS, ';;', ...ROWS].join('\n'));
    expect(dialect.firstLines.map(({ line }) => line)).toEqual([3, 4, 6, 7]);
    const long = tableOf([HEADINGS, ...Array.from({ length: 30 }, () => ROWS[0])].join('\n'));
    expect(long.dialect.firstLines).toHaveLength(25);
  });
});

describe('the rows', () => {
  it('begin on line 1 if there are no headings, whatever is above the chosen ones', () => {
    const text = ['# list', ...ROWS].join('\n');
    const outcome = read(text, { headingLine: 0 });
    expect(outcome).toMatchObject({
      table: { rowCount: 2, columns: [{ heading: '' }, { heading: '' }, { heading: '' }] },
      dialect: { headingLine: 0, account: { lines: 3, headingLines: 0, listed: { remark: 1 } } },
    });
  });

  it('begin below headings with line breaks, even if they are the last lines', () => {
    expect(read('"Host\nname";Role')).toMatchObject({ kind: 'refused', reason: 'headings-only' });
    const { lines, dialect } = tableOf('"Host\nname";Role\nA;client');
    expect(lines).toEqual([3]);
    expect(dialect.account).toMatchObject({ lines: 3, headingLines: 2, dataRows: 1 });
  });

  it('need not have as many cells as a later heading row has', () => {
    const later = 'Hostname;Role;Service Pack;Site';
    const { rows, table } = tableOf([HEADINGS, ...ROWS, later, 'C;client;SP4;Ulm'].join('\n'));
    expect(rows[0]).toEqual(['A', 'client', 'SP3', '']);
    expect(table.irregularities.map(({ kind }) => kind)).toEqual(['repeated-heading-row']);
  });
});

describe('a sep= line', () => {
  it.each([
    ['names the delimiter', 'sep=|', 'Hostname|Role', 'A|b;c', '|', 'sep-line'],
    [
      'is ignored if its delimiter occurs nowhere else',
      'sep=|',
      'Hostname;Role',
      'A;b',
      ';',
      'even-rows',
    ],
  ])('%s', (_, sep, headings, row, delimiter, delimiterReason) => {
    const { dialect, rows } = tableOf([sep, headings, row].join('\r\n'));
    expect(dialect).toMatchObject({ delimiter, delimiterReason, headingLine: 2 });
    expect(rows).toHaveLength(1);
  });

  it('alone is no table', () => {
    expect(read('sep=;').kind).toBe('refused');
  });
});

describe('a chosen delimiter', () => {
  it('counts more than a ruler and a sep= line', () => {
    const fixed = 'Hostname  Role    \n--------- ------- \nA         client  \n';
    expect(read(fixed, { delimiter: ';' })).toMatchObject({
      dialect: { delimiter: ';', delimiterReason: 'chosen' },
    });
    expect(read('sep=;\nHostname;Role,x\nA;b,c', { delimiter: ',' })).toMatchObject({
      dialect: { delimiter: ',', delimiterReason: 'chosen' },
    });
  });

  it('is no reason to look for other separators', () => {
    const text = 'Name~Kind\nA~b\nC~d\nE~f';
    expect(read(text, { delimiter: ';' })).toMatchObject({ dialect: { unread: null } });
    expect(read(text, {})).toMatchObject({
      dialect: { unread: { kind: 'separator', separator: '~' } },
    });
  });
});

describe('other separators are looked for', () => {
  it.each([
    ['in a single column', ['Poste~x', 'A~b', '', 'C~d', '', 'E~f'], true],
    ['if few rows are cut', ['Poste~x;y', 'A~b', 'C~d', 'E~f', 'G~h'], true],
    ['not if half of the rows are cut', ['Poste~x;y', 'A~b;z', 'C~d', 'E~f'], false],
    ['not if two headings are known', ['Hostname;Role~x', 'A~b', 'C~d', 'E~f', 'G~h'], false],
  ])('%s', (_, lines, isSought) => {
    expect(tableOf(lines.join('\n')).dialect.unread !== null).toBe(isSought);
  });
});

describe('the marks of files that were put together', () => {
  it('may follow each other, before headings with blanks behind them', () => {
    const { rows, table } = tableOf(
      `${HEADINGS}\nA;client;SP3\u001A\uFEFF${HEADINGS} \nB;server;SP6\n`,
    );
    expect(rows).toEqual([
      ['A', 'client', 'SP3'],
      ['B', 'server', 'SP6'],
    ]);
    expect(table.irregularities).toMatchObject([{ kind: 'repeated-heading-row', line: 2 }]);
  });

  it.each(['', '  '])('are part of a cell at the end of a line if line 1 is blank: %j', (first) => {
    const { rows, table } = tableOf(`${first}\n${HEADINGS}\nA;client;SP3\u001A\nB;server;SP6`);
    expect(rows[0]).toEqual(['A', 'client', 'SP3\u001A']);
    expect(table.irregularities).toEqual([]);
  });
});
