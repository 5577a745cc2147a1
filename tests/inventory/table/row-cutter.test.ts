import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Cut } from '../../../src/inventory/table/cut-line.ts';
import { cutLine } from '../../../src/inventory/table/cut-line.ts';
import {
  type QuoteFault,
  RowCutter,
  type RowVisitor,
} from '../../../src/inventory/table/row-cutter.ts';

interface Visited {
  readonly cells: readonly string[];
  readonly line: number;
  readonly fault: QuoteFault | null;
}

function cutAll(text: string, cut: Cut, most = Infinity) {
  const rows: Visited[] = [];
  const visitor: RowVisitor = {
    visitRow: (cells, line, fault) => rows.push({ cells, line, fault }),
    visitPlain: (from, to, line) =>
      rows.push({ ...cutLine(text.slice(from, to), cut.delimiter), line, fault: null }),
    visitUncut: () => null,
    isDone: () => rows.length >= most,
  };
  new RowCutter(text, cut, visitor).run();
  return { rows };
}

const cellsOf = (text: string, cut: Cut) => cutAll(text, cut).rows.map(({ cells }) => cells);
const CUT: Cut = { delimiter: ';', lineEnd: '\n', width: 3 };

describe('RowCutter', () => {
  it('cuts well-formed files as PapaParse does', () => {
    const cell = fc
      .stringMatching(/^[a-c;"\n]{0,6}$/)
      // A line end with only delimiters and quotes beside it can also be read as the end of a row.
      .filter((text) => !text.includes('\n') || /^[a-c"]*[a-c]\n[a-c"]*[a-c]"*$/.test(text));
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    const lineEnds = fc.constantFrom('\n' as const, '\r\n' as const);
    fc.assert(
      fc.property(rows, lineEnds, fc.boolean(), (table, newline, quotes) => {
        const text = Papa.unparse(table, { delimiter: ';', newline, quotes });
        const { data } = Papa.parse(text, { delimiter: ';', newline });
        const cut = { delimiter: ';', lineEnd: newline, width: table[0]?.length ?? 0 };
        expect(cellsOf(`${text}${newline}`, cut)).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  it('visits every line of any text once', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab;"\n \v\u2028\ufeff]{0,60}$/),
        fc.nat(4),
        (text, width) => {
          const { rows } = cutAll(text, { ...CUT, width });
          const lines = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
          let next = 1;
          for (const { cells, line } of rows) {
            expect(line).toBe(next);
            next += 1 + cells.join('').split('\n').length - 1;
          }
          expect(next - 1).toBe(lines);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['\v', '\f', '\u00a0', '\u2003', '\u2028', '\u3000', '\ufeff'])(
    'reads a quote before %j at the end of a line as closing, and visits the next line',
    (blank) => {
      const { rows } = cutAll(`A,"x", "y"${blank}\n"B","z"\n`, { ...CUT, width: 1 });
      expect(rows.map(({ line }) => line)).toEqual([1, 2]);
      expect(cellsOf(`"A";x;"y"${blank}\nB;"z"${blank};1`, CUT)).toEqual([
        ['A', 'x', 'y'],
        ['B', 'z', '1'],
      ]);
      expect(cellsOf(`"A;B"${blank}\n"C;D"`, CUT)).toEqual([
        ['A', 'B'],
        ['C', 'D'],
      ]);
    },
  );

  it('limits a stray quote that the next row closes to its own line', () => {
    const { rows } = cutAll('A;"x;SP4\nC;"foo";z\nD;y;SP1', CUT);
    expect(rows).toEqual([
      { cells: ['A', '"x', 'SP4'], line: 1, fault: 'stray-quote' },
      expect.objectContaining({ cells: ['C', 'foo', 'z'], line: 2, fault: null }),
      expect.objectContaining({ cells: ['D', 'y', 'SP1'], line: 3, fault: null }),
    ]);
  });

  it('recognizes rows of the right width between two stray quotes', () => {
    const rows = ['A;"old;1', 'B;x;2', 'C;x;3', 'D;server";4', 'E;x;5'];
    expect(cellsOf(rows.join('\n'), CUT).map(([name]) => name)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('keeps two rows apart if the first opens a quote that the second closes', () => {
    const { rows } = cutAll('A;"x;SP4\nB;y";SP5\nC;z;SP1', CUT);
    expect(rows).toEqual([
      { cells: ['A', '"x', 'SP4'], line: 1, fault: 'stray-quote' },
      expect.objectContaining({ cells: ['B', 'y"', 'SP5'], line: 2 }),
      expect.objectContaining({ cells: ['C', 'z', 'SP1'], line: 3 }),
    ]);
  });

  it('recognizes the rows after a quote that seems to open a cell of two lines', () => {
    const lines = ['A;SP4;"two', 'lines', 'B;SP5;x', 'C;SP6;y"', 'D;SP1;x'];
    const names = cellsOf(lines.join('\n'), { ...CUT, width: 3 }).map(([name]) => name);
    expect(names).toEqual(['A', 'lines', 'B', 'C', 'D']);
  });

  it('keeps a cell over two lines with a delimiter whole', () => {
    expect(cellsOf('A;"x; y\nz";SP5\nB;"x\ny; z";SP1', CUT)).toEqual([
      ['A', 'x; y\nz', 'SP5'],
      ['B', 'x\ny; z', 'SP1'],
    ]);
  });

  it('keeps a cell over several lines with unescaped quotes whole', () => {
    const { rows } = cutAll('A;"He said "hi" and\nleft";SP4\nB;x;SP1', CUT);
    expect(rows[0]).toEqual({
      cells: ['A', 'He said "hi" and\nleft', 'SP4'],
      line: 1,
      fault: 'stray-quote',
    });
    expect(rows[1]).toMatchObject({ cells: ['B', 'x', 'SP1'], line: 3 });
  });

  it('reports an unclosed quote, and reads the quotes after it', () => {
    const { rows } = cutAll('A;x;"SP4\nB;"y";SP1\nC;z;SP2', CUT);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['A', 'x', '"SP4'],
      ['B', 'y', 'SP1'],
      ['C', 'z', 'SP2'],
    ]);
    expect(cutAll('A;x;"SP4\nB;y;SP1', CUT).rows[0]?.fault).toBe('unclosed-quote');
  });

  it('reads a file with a stray quote in every other row', () => {
    const lines = Array.from({ length: 5000 }, (_, row) => `H${row};${row % 2 ? '"' : ''}x;y`);
    const { rows } = cutAll(lines.join('\n'), CUT);
    expect(rows).toHaveLength(5000);
    expect(rows.every(({ line }, row) => line === row + 1)).toBe(true);
    expect(rows.filter(({ fault }) => fault !== null)).toHaveLength(2500);
  });

  it('reports progress about every million characters, and at the end', () => {
    const text = `${'x;y;z\n'.repeat(400_000)}a;"b";"c ""d"""\n`;
    const progress: number[] = [];
    const nobody = {
      visitRow: () => undefined,
      visitPlain: () => undefined,
      visitUncut: () => null,
      isDone: () => false,
    };
    new RowCutter(text, CUT, nobody, (done) => progress.push(done)).run();
    expect(progress).toHaveLength(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(text.length);
  });

  it('stops when no more rows are wanted', () => {
    expect(cutAll('a\n'.repeat(10), CUT, 3).rows).toHaveLength(3);
    expect(cutAll('"a""";b\n'.repeat(10), CUT, 3).rows).toHaveLength(3);
  });
});

describe('a row over several lines', () => {
  /** The rows of a file, filled up with the empty cells that its writer left out at their ends. */
  function rowsOf(text: string, delimiter: string, width: number): readonly string[] {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return cellsOf(text, { delimiter, lineEnd, width }).map((cells) =>
      Array.from({ length: width }, (_, column) => cells[column] ?? '').join('·'),
    );
  }

  it.each([
    ['WS0,\nWS1,"x\n"', ',', ['WS0·', 'WS1·x\n']],
    ['WS0, "see\nWS7\nWS8",no,\nWS1,,yes', ',', ['WS0·see\nWS7\nWS8·no·', 'WS1··yes·']],
    ['WS0\t"rack 4\r\nleft"\t\r\nWS1\r\n', '\t', ['WS0·rack 4\r\nleft·', 'WS1··']],
    [
      'WS0;;yes\r\nWS1; "a;b\r\n\r\nc";yes\r\nWS2; "x\r\n";no\r\nWS3;;yes\r\nWS4;;yes',
      ';',
      ['WS0··yes', 'WS1·a;b\r\n\r\nc·yes', 'WS2·x\r\n·no', 'WS3··yes', 'WS4··yes'],
    ],
    [
      'WS0\t"see\nWS7\nWS8"\nWS1\t"\nempty above"\n',
      '\t',
      ['WS0·see\nWS7\nWS8', 'WS1·\nempty above'],
    ],
    [
      'WS0,"one\ntwo\nthree,four"\nWS1,"one\ntwo\nthree,four"',
      ',',
      ['WS0·one\ntwo\nthree,four', 'WS1·one\ntwo\nthree,four'],
    ],
    [
      'WS0;\nWS1;\nWS2;"he said ""hello""\nand left"\n',
      ';',
      ['WS0·', 'WS1·', 'WS2·he said "hello"\nand left'],
    ],
    [
      'WS0;"one\r\ntwo\r\nthree;four";yes\r\nWS1',
      ';',
      ['WS0·one\r\ntwo\r\nthree;four·yes', 'WS1··'],
    ],
    ['WS0\nWS1\nWS2, "a,b\n\nc"\n', ',', ['WS0·', 'WS1·', 'WS2·a,b\n\nc']],
    ['WS0\tSP4\t\nWS1\tSP3\t"x\n"', '\t', ['WS0·SP4·', 'WS1·SP3·x\n']],
    [
      'WS0;SP6a;yes;\nWS1;SP3;yes; "SP4 planned; yes\nyes"\nWS2;SP4;yes;\n',
      ';',
      ['WS0·SP6a·yes·', 'WS1·SP3·yes·SP4 planned; yes\nyes', 'WS2·SP4·yes·'],
    ],
    [
      'WS0;"x;y\nz;a";SP3\nWS1;;SP3\nWS2;"room: 5;\nphone: 7";SP3\nWS3;;SP4\n',
      ';',
      ['WS0·x;y\nz;a·SP3', 'WS1··SP3', 'WS2·room: 5;\nphone: 7·SP3', 'WS3··SP4'],
    ],
  ])('stays one row: %j', (text, delimiter, rows) => {
    const width = rows[0]?.split('·').length ?? 0;
    expect(rowsOf(text, delimiter, width)).toEqual(rows);
  });

  it.each([
    ['WS0,client,"a\nWS1,server,says "yes"\n', ',', ['WS0·client·"a', 'WS1·server·says "yes"']],
    ['WS0;"a"" b\nWS1;says "yes"', ';', ['WS0·"a"" b', 'WS1·says "yes"']],
    ['WS0\nWS1;"a\n', ';', ['WS0·', 'WS1·"a']],
    ['WS0,"a"" b,no\nWS1,,no\nWS2,19",yes\n', ',', ['WS0·"a"" b·no', 'WS1··no', 'WS2·19"·yes']],
    [
      'WS0\t"Old" (North)\nWS1\t\tyes\toptional\n',
      '\t',
      ['WS0·"Old" (North)··', 'WS1··yes·optional'],
    ],
    [
      'WS0;"new" since 2001;SP3\nWS1;closed only";SP6a\nWS2;;SP6a\n',
      ';',
      ['WS0·"new" since 2001·SP3', 'WS1·closed only"·SP6a', 'WS2··SP6a'],
    ],
  ])('is not made by a stray quote: %j', (text, delimiter, rows) => {
    const width = rows[0]?.split('·').length ?? 0;
    expect(rowsOf(text, delimiter, width)).toEqual(rows);
  });
});

describe('quotes of many kinds', () => {
  const STRAY = 'stray-quote';
  const UNCLOSED = 'unclosed-quote';
  const DOUBT = 'rows-in-quotes';

  it.each<[string, number, readonly (readonly [readonly string[], QuoteFault | null])[]]>([
    [
      '"\nz"; "x; "a\nb"\n',
      3,
      [
        [['"'], STRAY],
        [['z"', ' "x', ' "a'], STRAY],
        [['b"'], null],
      ],
    ],
    [
      '"a" b;"q ""w""\n" ;SP3\n',
      3,
      [
        [['"a" b', '"q ""w""'], STRAY],
        [['" ', 'SP3'], UNCLOSED],
      ],
    ],
    [
      ' "x;\ny";"x" ;"a\nWS5;client;SP4\nc"\n',
      3,
      [
        [[' "x', ''], STRAY],
        [['y"', 'x', '"a'], STRAY],
        [['WS5', 'client', 'SP4'], null],
        [['c"'], null],
      ],
    ],
    [
      'WS17\nWS7;client\n"a" b; "q ""w""\n"\nWS16;"x;\ny"\n',
      2,
      [
        [['WS17'], null],
        [['WS7', 'client'], null],
        [['"a" b', ' "q ""w""'], STRAY],
        [['"'], STRAY],
        [['WS16', 'x;\ny'], null],
      ],
    ],
    [
      '"WS15";"\nz";"e"\n',
      2,
      [
        [['WS15', '"'], STRAY],
        [['z"', 'e'], null],
      ],
    ],
    ['WS11;"a\nb";', 2, [[['WS11', 'a\nb', ''], DOUBT]]],
    [
      '"WS16"; "WS3\nWS4;server";"SP3"\n "\nz" ;""";SP3\nWS8;client;new"\n',
      3,
      [
        [['WS16', 'WS3\nWS4;server', 'SP3'], null],
        [['\nz', '";SP3\nWS8;client;new'], DOUBT],
      ],
    ],
    ['WS4;"";SP3;"', 4, [[['WS4', '', 'SP3', '"'], UNCLOSED]]],
    ['WS15; "x;SP3;""', 4, [[['WS15', ' "x', 'SP3', '""'], UNCLOSED]]],
    ['WS5; "a" "', 2, [[['WS5', 'a" '], STRAY]]],
    [
      '"WS0";"old;SP3\nWS1;"\nz"; "x\nWS14;server;19"',
      3,
      [
        [['WS0', 'old;SP3\nWS1;'], null],
        [['z"', 'x\nWS14;server;19'], null],
      ],
    ],
    [
      'WS16;server;"old\n "a\nWS5;client;SP4\nc" ;"x" ;SP4\n',
      3,
      [
        [['WS16', 'server', '"old'], STRAY],
        [[' "a'], STRAY],
        [['WS5', 'client', 'SP4'], null],
        [['c" ', 'x', 'SP4'], null],
      ],
    ],
    [
      'WS7;"\nz";SP3;"SP4;yes\nclient"\nWS19;client;SP3;yes\n"WS9";server;SP6a;"yes"',
      4,
      [
        [['WS7', '\nz', 'SP3', 'SP4;yes\nclient'], null],
        [['WS19', 'client', 'SP3', 'yes'], null],
        [['WS9', 'server', 'SP6a', 'yes'], null],
      ],
    ],
    ['WS3;client; "WS3\nWS4;server" \n', 3, [[['WS3', 'client', 'WS3\nWS4;server'], null]]],
    [
      '"q ""w""\n";client;SP6a\nWS0;"\nz";SP4\nWS18;server;SP6a\nWS5;new";"SP6a"',
      3,
      [
        [['q "w"\n', 'client', 'SP6a'], null],
        [['WS0', '\nz', 'SP4'], null],
        [['WS18', 'server', 'SP6a'], null],
        [['WS5', 'new"', 'SP6a'], null],
      ],
    ],
    ['";server\n"""\n', 2, [[[';server\n"'], null]]],
    [' "a\nWS5;client;SP4\nc"', 4, [[['a\nWS5;client;SP4\nc'], null]]],
    ['"old;server\n "x;\ny";client', 2, [[['old;server\n "x;\ny', 'client'], STRAY]]],
  ])('are read in %j', (text, width, wanted) => {
    const { rows } = cutAll(text, { ...CUT, width });
    expect(rows.map(({ cells, fault }) => [cells, fault])).toEqual(wanted);
  });
});
