import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/inventory/table/read-table.ts';
import { FIND_OUT, HEADINGS, read, rowsOf, tableOf } from './read-text.ts';

describe('readTable', () => {
  it('counts lines correctly after quoted cells over several lines', () => {
    const { rows, lines } = tableOf(`${HEADINGS}\n"A\nsecond line";client;SP3\nB;server;SP6`);
    expect(rows[0]?.[0]).toBe('A\nsecond line');
    expect(lines).toEqual([2, 4]);
  });

  it('drops only the column that trailing delimiters create', () => {
    const { table, rows } = tableOf('Hostname;Role;\nA;client;\nB;server;');
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Hostname', 'Role']);
    expect(rows).toEqual([
      ['A', 'client'],
      ['B', 'server'],
    ]);
    expect(table.irregularities).toEqual([]);
  });

  it('reports rows that are too short or too long, with their lines', () => {
    const { table } = tableOf(`${HEADINGS}\nA;client;SP3\nB;server\nC;client;SP4;left over`);
    expect(table.irregularities.map(({ kind, line, text }) => [kind, line, text])).toEqual([
      ['row-too-short', 3, ''],
      ['row-too-long', 4, 'left over'],
    ]);
  });

  it('does not expect rows to have the trailing delimiter of the headings', () => {
    expect(tableOf(`${HEADINGS};\nA;client;SP3\nB;server;SP6;`).table.irregularities).toEqual([]);
  });

  it('leaves out remarks, blank lines and the ruler below the headings, and counts them', () => {
    const { dialect, rows, lines } = tableOf(
      `${HEADINGS}\n----;----;----\nA;client;SP3\n# B;server;SP6\n\n;;\nC;client;SP1\n\u001a`,
    );
    expect(rows.map(([name]) => name)).toEqual(['A', 'C']);
    expect(lines).toEqual([3, 7]);
    expect(dialect.account).toMatchObject({
      lines: 8,
      headingLines: 1,
      dataRows: 2,
      listed: { blank: 2, remark: 1, ruler: 1, 'end-mark': 1 },
      first: [
        { kind: 'ruler', from: 2, to: 2, excerpt: '----;----;----' },
        { kind: 'remark', from: 4, to: 4, excerpt: '# B;server;SP6' },
        { kind: 'blank', from: 5, to: 6, excerpt: '' },
        { kind: 'end-mark', from: 8, to: 8 },
      ],
    });
  });

  it('reads rows that begin with # if most rows do, or the headings', () => {
    const numbered = tableOf(`Nr;${HEADINGS}\n#1;A;client;SP3\n#2;B;server;SP6`);
    expect(numbered.rows.map(([, name]) => name)).toEqual(['A', 'B']);
    const marked = tableOf(`#;${HEADINGS}\n#;A;client;SP3\n2;B;server;SP6`);
    expect(marked.rows.map(([, name]) => name)).toEqual(['A', 'B']);
    const few = tableOf(`Mark;${HEADINGS}\n#red;A;client;SP3\n;B;server;SP6\n;C;client;SP6`);
    expect(few.rows.map(([, name]) => name)).toEqual(['A', 'B', 'C']);
  });

  it('skips a row that is commented out with #, even if the headings begin with #', () => {
    const { dialect, rows } = tableOf(`#${HEADINGS}\nA;client;SP3\n# B;server;SP6\nC;client;SP1`);
    expect(rows.map(([name]) => name)).toEqual(['A', 'C']);
    expect(dialect.account.listed.remark).toBe(1);
  });

  it.each([
    '#4711',
    '#INC-0815',
    '#12/34',
    '########',
    '#N/A',
    '#NV',
    '#REF!',
    '#BEZUG!',
    '#NAME?',
    '#DIV/0!',
  ])('reads a row that begins with %s as data', (first) => {
    const { rows, table } = tableOf(`Nr;${HEADINGS}\n1;A;client;SP3\n${first};B;server;SP6\n3;C;;`);
    expect(rows.map(([, name]) => name)).toEqual(['A', 'B', 'C']);
    expect(table.irregularities).toEqual([]);
  });

  it.each(['# note', '#TYPE System.Object', '// by hand', '-- old', 'REM old', '; old', "' old"])(
    'leaves out the remark %s',
    (remark) => {
      const { rows } = tableOf(`Hostname,Role\nA,client\n${remark}\nB,server`);
      expect(rows.map(([name]) => name)).toEqual(['A', 'B']);
    },
  );

  it('reports a row that is commented out with #, and reads names that begin like remarks', () => {
    const { rows, table } = tableOf(
      `${HEADINGS}\nA;client;SP3\n# B;server;SP6\nREMAGEN1;client;SP1\n//C;;\n-D;client;SP1`,
    );
    expect(rows.map(([name]) => name)).toEqual(['A', 'REMAGEN1', '//C', '-D']);
    expect(table.irregularities).toMatchObject([{ kind: 'row-behind-hash', line: 3, row: null }]);
  });

  it('does not skip a row that a stray quote glues to a remark', () => {
    const { rows, table } = tableOf(
      '"Hostname";"Role"\n"A";"client"\n"\n# note\n"B";"server"\n"C";"client"',
    );
    expect(rows.flat().join('')).toContain('B');
    expect(table.irregularities).toContainEqual(
      expect.objectContaining({ kind: 'stray-quote', line: 3 }),
    );
  });

  it('reports a quote that begins in the headings and swallows a row', () => {
    const { table } = tableOf(
      'Hostname;Role;Service Pack;Sec;"tion\nA;client;SP3;no;"P1;P2";x\nB;server;SP6;no;P1;y',
    );
    expect(table.irregularities[0]).toMatchObject({ kind: 'stray-quote', line: 1 });
  });

  it('reports rows above the headings, which may be those of another table', () => {
    const parts = ['Poste;Fonction;Pack', 'X;client;SP3', 'Y;client;SP4', HEADINGS, 'A;client;SP3'];
    const { rows, table } = tableOf(parts.join('\n'));
    expect(rows.map(([name]) => name)).toEqual(['A']);
    expect(table.irregularities.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      '1 row-above-headings',
      '2 row-above-headings',
      '3 row-above-headings',
    ]);
    const other = [HEADINGS, 'A;client;SP3', 'B;server;SP6'].map((line) =>
      line.replaceAll(';', ','),
    );
    const mixed = tableOf([...other, HEADINGS, 'C;client;SP3', 'D;server;SP6'].join('\n'));
    expect(mixed.table.irregularities.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      '1 row-above-headings',
      '2 row-above-headings',
      '3 row-above-headings',
    ]);
    const titled = tableOf(`Stand;1999;\n${HEADINGS};Note;Site\nA;client;SP3;;\nB;server;SP6;;`);
    expect(titled.table.irregularities).toEqual([]);
  });

  it('loses no row to a quote that opens in headings wider than the rows', () => {
    const { rows, lines } = tableOf(
      '"Hostname;Role;Service Pack;x;y;z\nA;client;SP3";a;b\nB;server;SP6;a;b\nC;server;SP6;a;b',
    );
    expect(rows.map(([name]) => name)).toEqual(['A', 'B', 'C']);
    expect(lines).toEqual([2, 3, 4]);
  });

  it('starts the rows after the last line of headings with line breaks', () => {
    const { rows, lines } = tableOf(
      'Stand 1999\n\n"Host\nname";Role;"Service\nPack"\nA;client;SP3\nB;server;SP6',
    );
    expect(rows.map(([name]) => name)).toEqual(['A', 'B']);
    expect(lines).toEqual([6, 7]);
  });

  it('keeps the columns of the headings if only a minority of rows is glued together', () => {
    const { table } = tableOf(`${HEADINGS}\nA;client;SP3B;server;SP6\nC;client;SP1`);
    expect(table.columns).toHaveLength(3);
    expect(table.irregularities).toMatchObject([
      { kind: 'row-too-long', line: 2, row: 0, text: 'server · SP6' },
    ]);
  });

  it('reports a repeated heading row', () => {
    const { table } = tableOf(`${HEADINGS}\nA;client;SP3\n${HEADINGS}\nB;server;SP6`);
    expect(table.irregularities).toEqual([
      { kind: 'repeated-heading-row', line: 3, row: 1, text: '' },
    ]);
  });

  it('reports rows with characters that could not be decoded', () => {
    const { table } = tableOf(`${HEADINGS}\nA;client;SP3\nK\uFFFDLN;server;SP6\nC;client;SP1`);
    expect(table.irregularities).toMatchObject([
      { kind: 'replacement-character', line: 3, row: 1, text: 'K\uFFFDLN;server;SP6' },
    ]);
  });

  it('loses no machine without a heading row', () => {
    const text = 'A;client;SP3\nB;client;SP3\nC;server;SP6';
    const { dialect, table, rows } = tableOf(text);
    expect(dialect).toMatchObject({ headingLine: 0, headingReason: 'no-heading-row' });
    expect(table.columns.map(({ heading }) => heading)).toEqual(['', '', '']);
    expect(rows.map(([name]) => name)).toEqual(['A', 'B', 'C']);
    const chosen = readTable(text, { ...FIND_OUT, headingLine: 0 }, () => undefined);
    expect(chosen).toMatchObject({ table: { rowCount: 3 }, dialect: { headingReason: 'chosen' } });
  });

  it.each(['\uFEFF', '\u001A', '\u001A\uFEFF', 'ï»¿'])(
    'reads on after the mark %j of an appended file',
    (mark) => {
      const { rows, lines } = tableOf(`${HEADINGS}\nA;client;SP3\n${mark}B;server;SP6\n`);
      expect(rows.map(([name]) => name)).toEqual(['A', 'B']);
      expect(lines).toEqual([2, 3]);
    },
  );

  it.each(['\r\n', '\n', '\r'])(
    'cuts off the headings of a file that was appended to a row without a line end %j',
    (end) => {
      const { rows, table } = tableOf(
        [HEADINGS, 'A;client;SP3', `B;client;SP3\u001A${HEADINGS}`, 'C;server;SP6', ''].join(end),
      );
      expect(rows).toEqual([
        ['A', 'client', 'SP3'],
        ['B', 'client', 'SP3'],
        ['C', 'server', 'SP6'],
      ]);
      expect(table.irregularities).toMatchObject([{ kind: 'repeated-heading-row', line: 3 }]);
    },
  );

  it('does not expect the columns of a wider heading row in the rows above it', () => {
    const { table, rows } = tableOf(
      `${HEADINGS}\nA;client;SP3\nHostname;Site;Role;Service Pack\nB;Bonn;server;SP6\nC;Bonn;server;SP6\nD;Bonn;server;SP6`,
    );
    expect(rows.slice(0, 2)).toEqual([
      ['A', 'client', 'SP3', ''],
      ['B', 'server', 'SP6', 'Bonn'],
    ]);
    expect(table.irregularities.map(({ kind }) => kind)).toEqual(['repeated-heading-row']);
  });

  it('reads the rows below a second heading row according to it', () => {
    const { table, rows, lines } = tableOf(
      [
        `${HEADINGS};Site`,
        'A;client;SP3;Bonn',
        'Owner;Role;Rechnername;Service Pack',
        'Meier;server;B;SP6',
        'Meier;client',
        `${HEADINGS};Site`,
        'D;client;SP1;Bonn',
      ].join('\n'),
    );
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...HEADINGS.split(';'),
      'Site',
      'Owner',
    ]);
    expect(rows).toEqual([
      ['A', 'client', 'SP3', 'Bonn', ''],
      ['B', 'server', 'SP6', '', 'Meier'],
      ['', 'client', '', '', 'Meier'],
      ['D', 'client', 'SP1', 'Bonn', ''],
    ]);
    expect(lines).toEqual([2, 4, 5, 7]);
    expect(table.irregularities.map(({ kind, line, row }) => [kind, line, row])).toEqual([
      ['repeated-heading-row', 3, null],
      ['row-too-short', 5, 2],
      ['repeated-heading-row', 6, null],
    ]);
  });

  it.each([
    ['in another language', 'Rechnername;Rolle;Servicepack', 'B;server;SP6'],
    ['with a number in front', 'No.;Hostname;Role;Service Pack', '1;B;server;SP6'],
    ['in capitals', 'HOSTNAME;ROLE;SERVICE PACK', 'B;server;SP6'],
  ])('recognizes a second heading row %s', (_, headings, row) => {
    const { rows, table } = tableOf(`${HEADINGS}\nA;client;SP3\n${headings}\n${row}`);
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['A', 'client', 'SP3'],
      ['B', 'server', 'SP6'],
    ]);
    expect(table.irregularities).toMatchObject([{ kind: 'repeated-heading-row', line: 3 }]);
  });

  it('does not mistake a data row for a second heading row', () => {
    const { rows } = tableOf(`${HEADINGS};Note\nA;client;SP3;Site\nHost;server;SP6;Role\nC;;;Role`);
    expect(rows.map(([name]) => name)).toEqual(['A', 'Host', 'C']);
  });

  it('finds no second heading row by the values of a data row that was chosen as the heading row', () => {
    const text = 'Host;Role;Site\nA;client;Bonn\nB;client;Bonn\nC;client;Bonn';
    const outcome = read(text, { headingLine: 2 });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    expect(outcome.table.columns.map(({ heading }) => heading)).toEqual(['A', 'client', 'Bonn']);
    expect(rowsOf(outcome.table).map(([name]) => name)).toEqual(['B', 'C']);
  });

  it('joins headings over two rows', () => {
    const merged = tableOf(
      'Hostname;PPTP;;Password;\n;role;Service Pack;Encryption policy;Section sign in password\nA;client;SP4;required;yes',
    );
    expect(merged.table.columns.map(({ heading }) => heading)).toEqual([
      'Hostname',
      'PPTP role',
      'Service Pack',
      'Encryption policy',
      'Section sign in password',
    ]);
    expect(merged.dialect).toMatchObject({ headingLine: 2, upperHeadingLine: 1 });
    expect(merged.lines).toEqual([3]);
    const split = tableOf('Host;PPTP;Service\nname;role;pack\nA;client;SP4');
    expect(split.table.columns.map(({ heading }) => heading)).toEqual([
      'Host name',
      'PPTP role',
      'Service pack',
    ]);
    expect(split.rows).toEqual([['A', 'client', 'SP4']]);
  });

  it('does not mistake a row for headings because its remark has a heading word', () => {
    const { dialect, rows } = tableOf(
      'Poste;Emploi;Correctif;Note\nA;client;SP4;\nB;client;SP6a;moved to another site',
    );
    expect(dialect.headingLine).toBe(1);
    expect(rows.map(([name]) => name)).toEqual(['A', 'B']);
  });

  it('is not misled by a sentence above the table that lists its headings', () => {
    const { dialect } = tableOf(
      `Columns: Hostname, Role, Service Pack, Site, IP address\n\n${HEADINGS}\nA;client;SP3\nB;server;SP6`,
    );
    expect(dialect).toMatchObject({ delimiter: ';', headingLine: 3 });
  });
});
