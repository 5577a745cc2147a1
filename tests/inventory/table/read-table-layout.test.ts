import { describe, expect, it } from 'vitest';
import { readSheetTable, readTable } from '../../../src/inventory/table/read-table.ts';
import { FIND_OUT, HEADINGS, read, rowsOf, tableOf } from './read-text.ts';

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

describe('the text of a sheet', () => {
  const readSheet = (text: string) =>
    readSheetTable({ text, lineEnd: '\n' }, FIND_OUT, () => undefined);

  it('is cut at tabs, and nothing else is looked for', () => {
    const outcome = readSheet("Host\tRole;x\n----\t------\n'A'\t\"a\tb\nc\"\n'B'\tclient");
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    expect(rowsOf(outcome.table)).toEqual([
      ["'A'", 'a\tb\nc'],
      ["'B'", 'client'],
    ]);
    expect(outcome.table.irregularities).toEqual([]);
    expect(outcome.dialect).toMatchObject({ delimiter: '\t', delimiterReason: 'chosen' });
  });

  it.each(['', ' \t\n\t'])('is refused if it is blank: %j', (text) => {
    expect(readSheet(text)).toMatchObject({ kind: 'refused', reason: 'empty-file' });
  });
});

describe('the bytes of a text', () => {
  const readBytes = (text: string) => {
    const outcome = readTable(text, FIND_OUT, () => undefined, new TextEncoder().encode(text));
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    return rowsOf(outcome.table);
  };
  const LINES = [HEADINGS, 'WS1;client;SP3', 'WS2;client;SP4', 'WS3;server;SP3', 'WS4;client;SP3'];

  it.each(['\n', '\r\n', '\r'])('are used if the text is read as it is, with %j', (end) => {
    expect(readBytes(LINES.join(end))).toEqual(LINES.slice(1).map((line) => line.split(';')));
  });

  it('are not used if its line ends or NULs are replaced', () => {
    const wanted = LINES.slice(1).map((line) => line.split(';'));
    expect(readBytes(`${LINES[0]}\r\n${LINES.slice(1).join('\n')}`)).toEqual(wanted);
    expect(readBytes(`\0${LINES.join('\n')}`)).toEqual(wanted);
  });
});

describe('the text of a problem', () => {
  it('is empty, or the first 80 characters of the headings', () => {
    const glued = tableOf(`${HEADINGS}\nA;client;SP3\u001A${HEADINGS}\nB\0;server;SP6`);
    const above = tableOf(`Old;Name;x\n${HEADINGS}\nA;client;SP3\nB;server;SP6`);
    const all = [...glued.table.irregularities, ...above.table.irregularities];
    expect(all.map(({ kind, text }) => [kind, text])).toEqual([
      ['repeated-heading-row', ''],
      ['nul-bytes', ''],
      ['row-above-headings', ''],
    ]);
    const long = tableOf(`Hostname;Role;"${'x'.repeat(100)}\nA;client;SP3\nB;server;SP4`);
    expect(long.table.irregularities[0]).toMatchObject({ line: 1, row: null });
    expect(long.table.irregularities[0]?.text).toHaveLength(80);
  });
});
