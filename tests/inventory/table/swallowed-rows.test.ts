import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read, rowsOf, tableOf } from './read-text.ts';

const HEADINGS = ['Hostname', 'Role', 'Service Pack', 'Encryption', 'Section sign', 'Remark'];
const REMARK = 5;
const IN_ORDER: readonly number[] = [0, 1, 2, 3, 4, 5];

/** The rows of a fleet without remarks. Some facts are empty. */
function fleetOf(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, row) => [
    `WS${row}`,
    row % 7 === 3 ? 'server' : 'client',
    row % 3 === 0 ? 'SP6a' : 'SP4',
    row % 5 === 0 ? '' : 'optional',
    row % 4 === 0 ? '' : 'yes',
    '',
  ]);
}

/** Leaves out the empty cells at the end of a row, as many tools do. */
function ragged(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function withRemarks(
  rows: readonly (readonly string[])[],
  remarks: Readonly<Record<number, string>>,
): readonly (readonly string[])[] {
  return rows.map((cells, row) => cells.with(REMARK, remarks[row] ?? ''));
}

/** Each row without its remark, which a stray quote may change. */
function factsOf(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((cells) =>
    HEADINGS.map((_, column) => cells[column] ?? '')
      .slice(0, REMARK)
      .join('·'),
  );
}

/** Writes rows as a tool does that does not know quoting. */
function writePlain(
  rows: readonly (readonly string[])[],
  { delimiter = ';', newline = '\n', order = IN_ORDER } = {},
): string {
  const ordered = [HEADINGS, ...rows].map((cells) => order.map((column) => cells[column] ?? ''));
  return ordered.map((cells) => ragged(cells).join(delimiter)).join(newline);
}

function readFacts(text: string, order = IN_ORDER) {
  const outcome = read(text);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  const rows = rowsOf(outcome.table).map((cells) =>
    HEADINGS.map((_, column) => cells[order.indexOf(column)] ?? ''),
  );
  return { facts: factsOf(rows), irregularities: outcome.table.irregularities };
}

const STRAY = [
  '"Old" (North)',
  '19"',
  '"new" since 2001',
  '"never closed',
  'closed only"',
  '"',
  '" open',
  'says "yes" and "no"',
];

describe('a stray quote', () => {
  it.each([
    ['"Old" (North)', '19"'],
    ['"never closed', '19"'],
    ['"new" since 2001', 'old "new"'],
    ['"never closed', ''],
    ['"', '"'],
  ])('like %j in one row and %j far below swallows no row', (first, second) => {
    const rows = withRemarks(fleetOf(300), { 9: first, 199: second });
    const { facts, irregularities } = readFacts(writePlain(rows));
    expect(facts).toEqual(factsOf(rows));
    expect(irregularities.filter(({ kind }) => kind !== 'row-too-short')[0]).toMatchObject({
      line: 11,
      text: expect.stringContaining(first),
    });
  });

  it('in the first row of a few swallows none of them if the last one closes it', () => {
    const text =
      'Hostname;Role;Service Pack;Remark\nWS1;client;SP4;"new\nWS2;server\nWS3;client;SP3;19"';
    expect(tableOf(text).rows.map(([name, role]) => [name, role])).toEqual([
      ['WS1', 'client'],
      ['WS2', 'server'],
      ['WS3', 'client'],
    ]);
  });

  it('swallows nothing if the next line closes it', () => {
    const rows = withRemarks(fleetOf(20), { 5: '"new', 6: '19"' });
    expect(readFacts(writePlain(rows)).facts).toEqual(factsOf(rows));
  });

  it('in the name of a row costs no other row its facts', () => {
    const rows = fleetOf(20).map((cells, row) =>
      row === 4 ? cells.with(0, '"WS4') : row === 5 ? cells.with(0, 'WS5"') : cells,
    );
    expect(readFacts(writePlain(rows)).facts).toEqual(factsOf(rows));
  });

  it('does not move the cells after it in its row', () => {
    const order = [0, 5, 1, 2, 3, 4];
    const rows = withRemarks(fleetOf(20), { 5: '"new', 6: 'old"' });
    const { facts } = readFacts(writePlain(rows, { order }), order);
    expect(facts).toEqual(factsOf(rows));
  });

  it('on every line of a file with many columns swallows no line', () => {
    const headings = Array.from({ length: 200 }, (_, column) => `h${column}`).join(';');
    const rows = Array.from({ length: 500 }, () => ['x"', '"y']);
    const { rows: read } = tableOf([headings, ...rows.map((row) => row.join(';'))].join('\n'));
    expect(read.map((cells) => cells.slice(0, 2))).toEqual(rows);
  });

  it('in any ragged file, at any place, in any dialect, loses no fact of any row', () => {
    const remarks = fc.dictionary(fc.nat(39).map(String), fc.constantFrom(...STRAY), {
      maxKeys: 4,
    });
    const dialects = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      order: fc.constantFrom([0, 1, 2, 3, 4, 5], [5, 0, 1, 2, 3, 4], [0, 1, 5, 2, 3, 4]),
    });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), remarks, dialects, (count, at, dialect) => {
        const rows = withRemarks(fleetOf(count), at);
        expect(readFacts(writePlain(rows, dialect), dialect.order).facts).toEqual(factsOf(rows));
      }),
      { numRuns: 200 },
    );
  });
});

const LONG = [
  'rack 4\nleft',
  'room 5; left\nphone 17, Bonn',
  'line, with, commas\nand, one, more, line',
  'a;b\n\nc|d',
  'he said "hello"\nand left',
  'see\nWS7\nrack 8',
  'room: 5;\nphone: 7',
  '\nempty above',
  'SP4 planned, yes\nyes, optional',
];

describe('a cell over several lines', () => {
  it.each(LONG)('is one cell: %j', (remark) => {
    const rows = withRemarks(fleetOf(12), { 4: remark, 9: remark });
    for (const delimiter of [';', ',']) {
      const text = Papa.unparse([HEADINGS, ...rows.map(ragged)], { delimiter, newline: '\n' });
      const { rows: read, table } = tableOf(text);
      expect(read[4]?.[REMARK]).toBe(remark);
      expect(read[9]?.[REMARK]).toBe(remark);
      expect(read).toHaveLength(12);
      expect(table.irregularities.every(({ kind }) => kind === 'row-too-short')).toBe(true);
    }
  });

  it('is read back from any file with correct quoting', () => {
    const remarks = fc.dictionary(fc.nat(19).map(String), fc.constantFrom(...LONG), {
      maxKeys: 20,
    });
    const dialects = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n'),
      quotes: fc.boolean(),
    });
    fc.assert(
      fc.property(remarks, dialects, fc.boolean(), (at, dialect, isRagged) => {
        const rows = withRemarks(fleetOf(20), at);
        const written = isRagged ? rows.map(ragged) : rows;
        const text = Papa.unparse([HEADINGS, ...written], dialect);
        const cells = tableOf(text).rows.map((row) =>
          HEADINGS.map((_, column) => row[column] ?? ''),
        );
        const { data } = Papa.parse<string[]>(text, { ...dialect });
        const wanted = data.slice(1).map((row) => HEADINGS.map((_, column) => row[column] ?? ''));
        expect(cells).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['after commas', 'Hostname, Remark, Role\r\nWS1, "rack 4\r\nleft", client\r\nWS2, "x", server'],
    ['after tabs', 'Hostname\tRemark\tRole\nWS1\t "rack 4\nleft"\tclient\nWS2\tx\tserver'],
    [
      'no-break spaces',
      'Hostname;Remark;Role\nWS1;\u00a0"rack 4\nleft"\u00a0;client\nWS2;x;server',
    ],
    [
      'with all cells quoted',
      '"Hostname"; "Remark"; "Role"\n"WS1"; "rack 4\nleft"; "client"\n"WS2"; "x"; "server"',
    ],
  ])('may have blanks before its quotes: %s', (_, text) => {
    const { rows } = tableOf(text);
    expect(rows.map(([name]) => name)).toEqual(['WS1', 'WS2']);
    expect(rows[0]?.[1]?.replace('\r', '')).toBe('rack 4\nleft');
    expect(rows[0]?.[2]?.trim()).toBe('client');
  });

  it.each([
    [32, 1],
    // The row has too many lines for one row: its first half is cut line by line.
    [33, 17],
  ])('may be beside others: %i such cells give %i rows', (count, rows) => {
    const headings = Array.from({ length: 40 }, (_, column) => `h${column}`).join(';');
    const cells = Array.from({ length: count }, (_, column) => `"a${column}\nb"`).join(';');
    expect(tableOf(`${headings}\n${cells}\n`).rows).toHaveLength(rows);
  });

  it('may be a heading, with blanks before its quotes', () => {
    const { table } = tableOf('Hostname, "PPTP\nrole", "Service\nPack"\nWS1, client, SP4');
    expect(table.columns.map(({ heading }) => heading.replace('\n', ' '))).toEqual([
      'Hostname',
      'PPTP role',
      'Service Pack',
    ]);
    expect([...table.rowLines]).toEqual([4]);
  });
});

describe('after rows that show what a row looks like', () => {
  const FLEET = Array.from({ length: 12 }, (_, row) =>
    [`WS${row}`, row % 3 ? 'client' : 'server', row % 2 ? 'SP4' : 'SP6a', 'optional'].join(';'),
  );

  /** The rows into which lines are cut after those of a fleet, with `·` between cells. */
  function rowsBehindFleet(lines: readonly string[], newline = '\n'): readonly string[] {
    const text = ['Hostname;Role;Service Pack;Encryption;Remark', ...FLEET, ...lines];
    const { rows } = tableOf([...text, 'WS99;client;SP4;optional'].join(newline));
    expect(rows.at(-1)?.[0]).toBe('WS99');
    return rows
      .slice(FLEET.length, -1)
      .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('·'));
  }

  it.each([
    ['a row between', ['WS20;client;SP4;optional;"new', 'WS21;server;SP6a', '19"']],
    ['a row between, after a blank line', ['WS20;client;;;"new', '', 'WS21;server;SP6a', '19"']],
    ['a row between, after prose', ['WS20;client;;;"new', 'see; there', 'WS21;server;SP6a', '19"']],
    ['a row between in the first column', ['"WS20', 'WS21;server;SP6a', 'WS22"']],
    ['two rows between', ['WS20;client;;;"new', 'WS21;server;SP6a', 'WS22;client;SP4', '19"']],
    ['the row that closes', ['WS20;client;SP4;optional;"new', 'WS21;server;SP6a;optional;19"']],
    ['the row that closes in its second cell', ['WS20;client;SP4;optional;"new', 'WS21;server"']],
    ['the row that opens', ['WS20;"new;SP4;optional', 'old";client;SP4']],
    ['the row that closes in its name', ['WS20;"new', 'WS21";client;SP6a;optional']],
    ['the row that closes beyond the last column', ['WS20;client;SP4;"new', 'a";b;c;d']],
    [
      'rows under several quotes',
      ['WS20;client;;;"a', 'WS21;client;;;"b', 'WS22;server;SP6a', '"c', 'WS23;client;SP4', 'd"'],
    ],
  ])('a quote does not swallow %s', (_, lines) => {
    const wanted = lines.filter((line) => line !== '').map((line) => line.replaceAll(';', '·'));
    const plain = wanted.map((row) => row.replace(/·+$/, ''));
    for (const newline of ['\n', '\r\n']) expect(rowsBehindFleet(lines, newline)).toEqual(plain);
  });

  it.each([
    ['prose with delimiters', ['WS20;client;SP4;optional;"room; left', 'then; right', 'end"']],
    ['prose of one line', ['WS20;client;SP4;optional;"rack 4', 'left"']],
    ['a role in two lines', ['WS20;"rack 4', 'left";SP4;optional']],
    ['a blank line', ['WS20;client;SP4;optional;"rack 4', '', 'left"']],
    ['an empty cell beyond the last column', ['WS20;client;SP4;optional;"rack 4', 'left";']],
    ['a blank cell beyond the last column', ['WS20;client;SP4;optional;"rack 4', 'left"; ']],
    ['a role in two lines, before a cell that is wrong', ['WS20;"rack 4', 'WS9";left;optional']],
    ['a name, before cells that prove nothing', ['WS20;client;"rack 4', 'WS9";;SP4']],
    ['the name of a role, before a cell that fits', ['WS20;client;"rack 4', 'WS9";client;left']],
    ['two cells over lines', ['WS20;"a', 'b";SP4;optional;"c', 'd"']],
    ['doubled quotes', ['WS20;client;SP4;optional;"say ""a""', 'and ""b"""']],
    ['a doubled quote at its end', ['WS20;client;SP4;optional;"rack 4', '19"""']],
    ['prose as wide as a row', ['WS20;client;SP4;optional;"see', 'a;b;c;d;e', 'end"']],
    ['delimiters that fill a row on either line', ['WS20;"a;b;c;d', ';;;h";']],
    ['an empty quoted cell before it', ['WS20;"";SP4;optional;"rack 4', 'left"']],
  ])('a cell may hold %s', (_, lines) => {
    const text = lines.join('\n').replace(/; ?$/, '');
    const [wanted = []] = Papa.parse<string[]>(text, { delimiter: ';' }).data;
    expect(rowsBehindFleet(lines)).toEqual([wanted.join('·')]);
  });

  it('an undoubled quote inside a cell is accepted only in a row of the right width', () => {
    expect(rowsBehindFleet(['WS20;client;SP4;optional;"say "a" and', 'b"'])).toEqual([
      'WS20·client·SP4·optional·say "a" and\nb',
    ]);
    expect(rowsBehindFleet(['WS20;client;SP4;"say "a" and', 'b"'])).toEqual([
      'WS20·client·SP4·"say "a" and',
      'b"',
    ]);
  });
});

describe('if the other rows do not show what a row looks like', () => {
  it.each([
    ['a line as wide as a row is a row', ['ab;cd;"ef', 'gh;ij;kl', 'mn"'], 3],
    ['a narrower line is prose', ['ab;cd;"ef', 'gh;ij', 'mn"'], 1],
    ['a wider line is prose', ['ab;cd;"ef', 'g;h;i;j', 'mn"'], 1],
    ['a line without a delimiter is prose', ['ab;cd;"ef', 'gh', 'mn"'], 1],
  ])('%s', (_, lines, count) =>
    expect(tableOf(['Hostname;Role;Remark', ...lines].join('\n')).rows).toHaveLength(count),
  );

  it.each([
    [
      'lines are rows if the closing line is as wide as most rows and the joined row would not be',
      ['"gh', 'kl;mn";op'],
      [['"gh'], ['kl', 'mn"', 'op']],
    ],
    [
      'a row as wide as most may span two lines',
      ['gh;"ij', 'kl;mn";op'],
      [['gh', 'ij\nkl;mn', 'op']],
    ],
  ])('%s', (_, lines, wanted) => {
    const above = ['Hostname;Role;Remark;Site', 'ab;cd;ef', 'qr;st;uv', 'wx;yz;za'];
    const { rows } = tableOf([...above, ...lines].join('\n'));
    expect(rows.slice(3).map((cells) => cells.filter((cell) => cell !== ''))).toEqual(wanted);
  });

  it('two cells are prose in a table of two columns', () =>
    expect(tableOf('Hostname;Role\nab;"ef\ngh;ij\nmn"').rows).toEqual([['ab', 'ef\ngh;ij\nmn']]));

  it.each([
    ['one word on two lines is prose', ['go;left', 'run;left', 'stop;down', 'wait;down'], 1],
    [
      'one cell with a number on two lines makes rows',
      ['go;rack 1', 'run;rack 2', 'stop;down', 'wait;down'],
      6,
    ],
    [
      'two words on two lines make rows',
      ['go;left;in', 'run;left;in', 'stop;up;out', 'wait;up;out'],
      6,
    ],
  ])('if a quote encloses all rows, %s', (_, lines, count) => {
    const text = ['Remark;Hostname;Role;Site', '"see', ...lines, 'halt";WS1;client;Bonn'];
    expect(tableOf(text.join('\n')).rows).toHaveLength(count);
  });
});
