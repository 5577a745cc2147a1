import { describe, expect, it } from 'vitest';
import { HEADINGS, tableOf } from './read-text.ts';

/** The names of the rows below three headings, and the kinds of their problems with their lines. */
function readRows(...lines: readonly string[]) {
  const { rows, table, dialect } = tableOf([HEADINGS, ...lines].join('\n'));
  return {
    names: rows.map(([name]) => name),
    problems: table.irregularities.map(({ kind, line }) => `${kind} ${line}`),
    listed: dialect.account.first.map(({ kind, from }) => `${kind} ${from}`),
    excerpts: dialect.account.first.map(({ excerpt }) => excerpt),
  };
}

const ROW = 'A;client;SP3';

describe('a line below the headings', () => {
  it.each([
    ['rem old', 'remark 3'],
    ['Rem\told', 'remark 3'],
    ['"rem old"', 'remark 3'],
    ['"# old";', 'remark 3'],
    [' ;;', 'blank 3'],
    ['"";"";""', 'blank 3'],
    ['""', 'blank 3'],
    ['\u001a', 'end-mark 3'],
    [';\u001a', 'end-mark 3'],
  ])('%j is listed as %s', (line, kind) => {
    expect(readRows(ROW, line, 'B;server;SP4')).toMatchObject({
      names: ['A', 'B'],
      problems: [],
      listed: [kind],
    });
  });

  it.each([
    'remote;client;SP3',
    'rem1 old;client;SP3',
    'a rem old;client;SP3',
    'rem;client;SP3',
    'R;client;SP3',
    ';client;SP3',
    '"";client;SP3',
    ' x;client;SP3',
    '"x";client;SP3',
    '-;client;SP3',
    '---;---;---',
    '~x;client;SP3',
  ])('%j is a row', (line) => {
    const { names, problems, listed } = readRows(ROW, line, 'B;server;SP4');
    expect(names).toEqual(['A', line.split(';')[0]?.replaceAll('"', ''), 'B']);
    expect({ problems, listed }).toEqual({ problems: [], listed: [] });
  });

  it('is a ruler only before the first row', () => {
    expect(readRows('---;---;---', '===;===;===', ROW).listed).toEqual(['ruler 2', 'ruler 3']);
  });

  it('is quoted in the list', () => {
    expect(readRows(ROW, '# by hand;', '', '-- and by', 'B').excerpts).toEqual([
      '# by hand;',
      '',
      '-- and by',
    ]);
  });
});

describe('a row that repeats the headings', () => {
  it.each([HEADINGS, ' Hostname ;Role; Service Pack', '"Hostname";"Role";"Service Pack"'])(
    'is a problem: %j',
    (line) => {
      const { names, problems } = readRows(ROW, line, 'B;server;SP4');
      expect(names).toHaveLength(3);
      expect(problems).toEqual(['repeated-heading-row 3']);
    },
  );

  it.each(['Hostname;client;SP3', 'Hostname;Role;SP3'])(
    'has all of them: %j is a row like any other',
    (line) => {
      expect(readRows(ROW, line, 'B;server;SP4').problems).toEqual([]);
    },
  );

  it('cannot be told from a value if there is one heading', () => {
    for (const headings of ['Hostname', 'Hostname;', 'Hostname; ;']) {
      const { rows, table } = tableOf(`${headings}\nA\nHostname\nB`);
      expect(rows.map(([name]) => name)).toEqual(['A', 'Hostname', 'B']);
      expect(table.irregularities).toEqual([]);
    }
  });
});

describe('a character that could not be decoded', () => {
  it('is a problem of its row alone', () => {
    const lines = ['A;x;\uFFFD', 'B;x;y', '\uFFFDC;x;y', 'D;x;y', 'E;x\uFFFD;\uFFFD', 'F;x;y'];
    expect(readRows(...lines).problems).toEqual([
      'replacement-character 2',
      'replacement-character 4',
      'replacement-character 6',
    ]);
  });

  it('is shown with the first 80 characters of its row', () => {
    const { table } = tableOf(`${HEADINGS}\n${'x'.repeat(100)};\uFFFD;y`);
    expect(table.irregularities.map(({ text }) => text)).toEqual(['x'.repeat(80)]);
  });
});

describe('a row below a second heading row', () => {
  const SECOND = 'Service Pack;Site;Role;Hostname';

  it('has its cells in the order of these headings, empty if they are missing', () => {
    const { rows, table } = tableOf(
      [HEADINGS, ROW, SECOND, 'SP4;Bonn', 'SP5;Ulm;server;B;x'].join('\n'),
    );
    expect(rows).toEqual([
      ['A', 'client', 'SP3', ''],
      ['', '', 'SP4', 'Bonn'],
      ['B', 'server', 'SP5', 'Ulm'],
    ]);
    expect(table.irregularities.map(({ kind, line, text }) => [kind, line, text])).toEqual([
      ['repeated-heading-row', 3, ''],
      ['row-too-short', 4, ''],
      ['row-too-long', 5, 'x'],
    ]);
  });

  it('has the second heading row in the list, with its text', () => {
    const { dialect } = tableOf([HEADINGS, ROW, SECOND, 'SP4;Bonn;client;B'].join('\n'));
    expect(dialect.account.first).toEqual([
      { kind: 'later-headings', from: 3, to: 3, excerpt: SECOND },
    ]);
  });
});
