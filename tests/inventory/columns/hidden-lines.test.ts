import { describe, expect, it } from 'vitest';
import {
  type CutLine,
  hideInLines,
  type LinesLayout,
  markBelowPasswordHeadings,
  sampleValues,
} from '../../../src/inventory/columns/hidden-lines.ts';
import {
  isFlagColumn,
  withoutPasswords,
} from '../../../src/inventory/columns/without-passwords.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';

/** Lines drawn with `|` between cells, numbered from 1. */
function linesOf(...drawn: readonly string[]): readonly CutLine[] {
  return drawn.map((text, index) => ({ line: index + 1, cells: text.split('|') }));
}

/** The lines as shown if one of them is the heading row. */
function shown(
  drawn: readonly string[],
  { headingLine = 1, ...layout }: Partial<LinesLayout> = {},
): readonly string[] {
  const lines = linesOf(...drawn);
  const headings = lines.find(({ line }) => line === headingLine)?.cells ?? [];
  return hideInLines(lines, { headings, headingLine, hidden: [], ...layout }).map(({ cells }) =>
    cells.join('|'),
  );
}

describe('hideInLines', () => {
  it.each([
    [
      'hides the cells of a password column',
      ['Name|Kennwort|Ort', 'A1|Winter7|Bonn', 'A2||Ulm'],
      ['Name|Kennwort|Ort', 'A1|•••|Bonn', 'A2||Ulm'],
    ],
    [
      'hides the cells of a column that may hold passwords',
      ['Name|Zugangsdaten|Ort', 'A1|Winter7|Bonn', 'A2|ja|Ulm'],
      ['Name|Zugangsdaten|Ort', 'A1|•••|Bonn', 'A2|•••|Ulm'],
    ],
    [
      'hides nothing if nothing is secret, whatever the width of the lines',
      ['Name|Rolle|Ort', 'A1|Client|Bonn', 'A2', 'A3|Client|Ulm|x', 'Winter7'],
      ['Name|Rolle|Ort', 'A1|Client|Bonn', 'A2', 'A3|Client|Ulm|x', 'Winter7'],
    ],
    [
      'shows flags and doubts under a heading that asks for §',
      ['Name|Kennwort enthält §|Ort', 'A1|ja|Bonn', 'A2|Winter7|Ulm', 'A3|vielleicht|Hof'],
      ['Name|Kennwort enthält §|Ort', 'A1|ja|Bonn', 'A2|•••|Ulm', 'A3|vielleicht|Hof'],
    ],
    [
      'hides a cell that announces a password',
      ['Name|Rolle|Bemerkung', 'A1|Client|PW: Winter7', 'A2|Client|alt'],
      ['Name|Rolle|Bemerkung', 'A1|Client|•••', 'A2|Client|alt'],
    ],
    [
      'hides a column with a § inside other text',
      ['Name|Rolle|Bemerkung', 'A1|Client|Ge§heim', 'A2|Client|sommer'],
      ['Name|Rolle|Bemerkung', 'A1|Client|•••', 'A2|Client|•••'],
    ],
    [
      'hides only the cell if the heading is unambiguous',
      ['Hostname|Rolle|Ort', 'A§1|Client|Bonn', 'A2|Client|Ulm'],
      ['Hostname|Rolle|Ort', '•••|Client|Bonn', 'A2|Client|Ulm'],
    ],
    [
      'hides, in a line of another width beside passwords, every text that no regular line shows',
      ['Name|Kennwort|Ort', 'A1|Winter7|Bonn', 'A2|Bonn', 'A1|ge|heim|Bonn', 'Winter7'],
      ['Name|Kennwort|Ort', 'A1|•••|Bonn', '•••|Bonn', 'A1|•••|•••|Bonn', '•••'],
    ],
    [
      'does so even if the column that may hold passwords is empty',
      ['Name|PWD1|Ort', 'A1||Bonn', 'A2;Winter7'],
      ['Name|PWD1|Ort', 'A1||Bonn', '•••'],
    ],
    [
      'ignores empty cells after the last column',
      ['Name|Kennwort|Ort', 'A1|Winter7|Bonn||', 'A2|Winter7| || ', 'A3|Winter7|Ulm| |'],
      ['Name|Kennwort|Ort', 'A1|•••|Bonn||', 'A2|•••| || ', 'A3|•••|Ulm| |'],
    ],
    [
      'shows flags under a heading that names passwords',
      ['Name|Ort|PW1', 'A1|Bonn|ja', 'A2|Ulm', 'Hostname|Site|Role', 'A3|Hof|'],
      ['Name|Ort|PW1', 'A1|Bonn|ja', '•••|•••', 'Hostname|Site|Role', 'A3|Hof|'],
    ],
    [
      'shows what looks like passwords under a heading that says what it is',
      [
        'Name|Seriennummer|Ort',
        'A1|Winter7|Bonn',
        'A2|Herbst9|Ulm',
        'Hostname|Foo|Site',
        'A3|Sommer8|Hof',
        'A4|Abend!12|Bonn',
      ],
      [
        'Name|Seriennummer|Ort',
        'A1|Winter7|Bonn',
        'A2|Herbst9|Ulm',
        'Hostname|Foo|Site',
        'A3|Sommer8|Hof',
        'A4|Abend!12|Bonn',
      ],
    ],
    [
      'shows what looks like passwords under the headings of the table if nothing else hides it',
      ['Name|Foo|Ort', 'A1|Winter7|Bonn', 'A2|Herbst9|Ulm', 'A3|Sommer8|Hof', 'A4|Abend!12|Ulm'],
      ['Name|Foo|Ort', 'A1|Winter7|Bonn', 'A2|Herbst9|Ulm', 'A3|Sommer8|Hof', 'A4|Abend!12|Ulm'],
    ],
    [
      'hides every cell if no line has the width of the headings',
      ['Name|PWD1|Ort', 'A1|Winter7', 'A2'],
      ['Name|PWD1|Ort', '•••|•••', '•••'],
    ],
    [
      'shows further headings, and hides the cells below one that names passwords',
      ['Name|Rolle|Ort', 'A1|Client|Bonn', 'Name|Kennwort|Site', 'A2|Winter7|Ulm'],
      ['Name|Rolle|Ort', 'A1|•••|Bonn', 'Name|Kennwort|Site', 'A2|•••|Ulm'],
    ],
    [
      'shows further headings of another width beside passwords',
      ['Name|Kennwort|Ort', 'A1|Winter7|Bonn', 'Hostname|Service Pack', 'A2|SP4'],
      ['Name|Kennwort|Ort', 'A1|•••|Bonn', 'Hostname|Service Pack', '•••|•••'],
    ],
    [
      'hides the cells below headings that are glued to the end of a row',
      ['Name|Rolle|Ort', 'A1|Client|BonnHostname|Kennwort|Role', 'A2|Winter7|client'],
      ['Name|Rolle|Ort', '•••|•••|BonnHostname|Kennwort|Role', 'A2|•••|client'],
    ],
    [
      'hides password-like cells below further headings that do not name passwords',
      [
        'Name|Rolle|Ort',
        'A1|client|Bonn',
        'Hostname|Foo|Site',
        'A2|Winter7|Ulm',
        'A3|Herbst9|Hof',
        'A4|Sommer8|Ulm',
        'A5',
      ],
      [
        'Name|Rolle|Ort',
        'A1|•••|Bonn',
        'Hostname|•••|Site',
        'A2|•••|Ulm',
        'A3|•••|Hof',
        'A4|•••|Ulm',
        '•••',
      ],
    ],
    [
      'shows a blank cell',
      ['Name|Kennwort|Ort', 'A1| |Bonn', ' ', 'A2|Winter7| '],
      ['Name|Kennwort|Ort', 'A1| |Bonn', ' ', 'A2|•••| '],
    ],
    [
      'shows, in a line of another width under a question for §, the texts that a regular line shows',
      ['Name|Kennwort enthält §|PW', 'A1|ja|Winter7', 'ja|A1', 'A2|Herbst9'],
      ['Name|Kennwort enthält §|PW', 'A1|ja|•••', 'ja|A1', '•••|•••'],
    ],
    [
      'hides a password in further headings',
      ['Name|Rolle|Ort', 'A1|client|Bonn', 'Hostname|Role|PW: Winter7'],
      ['Name|Rolle|Ort', 'A1|client|Bonn', 'Hostname|Role|•••'],
    ],
  ])('%s', (_, drawn, wanted) => expect(shown(drawn)).toEqual(wanted));

  it.each([
    ['a title', ['Inventar Bonn', 'Name|Kennwort', 'A1|Winter7'], 'Inventar Bonn'],
    ['a title with an empty cell', ['Inventar|', 'Name|Kennwort|Ort', 'A1|x1Y|Ulm'], 'Inventar|'],
    ['a title with a blank cell', [' |Inventar', 'Name|Kennwort|Ort', 'A1|x1Y|Ulm'], ' |Inventar'],
    ['a title with cells too many', ['Inventar||', 'Name|Kennwort', 'A1|x1Y'], 'Inventar||'],
    ['a row of another delimiter', ['A1;Winter7', 'Name|Kennwort', 'A1|Winter7'], '•••'],
    ['a password', ['PW: Winter7', 'Name|Kennwort', 'A1|Winter7'], '•••'],
    ['several cells', ['Inventar|Bonn|2001', 'Name|Kennwort', 'A1|Winter7'], '•••|•••|•••'],
  ])('above the headings show %s as %j', (_, drawn, wanted) =>
    expect(shown(drawn, { headingLine: 2 })[0]).toBe(wanted),
  );

  it('between the headings and the first row show a title', () => {
    const lines = ['Name|Kennwort', 'Standort Bonn', 'A1|Winter7', 'Standort Ulm'];
    expect(shown(lines)).toEqual(['Name|Kennwort', 'Standort Bonn', 'A1|•••', '•••']);
  });

  it('hide the columns that are known to hide something', () => {
    const lines = ['Name|X|Ort', 'A1|sommer|Bonn', 'A2|sommer'];
    expect(shown(lines, { hidden: [1] })).toEqual(['Name|X|Ort', 'A1|•••|Bonn', '•••|•••']);
  });

  it('show the headings as the table has them, and further cells of their line if they may', () => {
    const lines = ['Name|Winter7|Ort|PW: x1y2|alt', 'A1|Winter7|Bonn|b|c'];
    const headings = ['Name', '•••', 'Ort'];
    expect(shown(lines, { headings, hidden: [1] })[0]).toBe('Name|•••|Ort|•••|alt');
  });

  it('show no text only because the line of the headings has it', () => {
    const lines = ['Name|sommer|PWD1', 'A1|Bonn|', 'sommer|Bonn'];
    expect(shown(lines, { headings: ['Name', '•••', 'PWD1'] })).toEqual([
      'Name|•••|PWD1',
      'A1|Bonn|',
      '•••|Bonn',
    ]);
  });

  it('hide in a table without a heading row the columns that are known', () => {
    const headings = ['', '', ''];
    const lines = ['A1|Winter7|Bonn', 'A2|Herbst9|Ulm', 'A3|ge|heim|Hof'];
    expect(shown(lines, { headings, headingLine: 0, hidden: [1] })).toEqual([
      'A1|•••|Bonn',
      'A2|•••|Ulm',
      '•••|•••|•••|•••',
    ]);
  });

  it('keep their numbers', () => {
    const lines = [
      { line: 3, cells: ['Name', 'Kennwort'] },
      { line: 7, cells: ['A1', 'Winter7'] },
    ];
    const layout = { headings: ['Name', 'Kennwort'], headingLine: 3, hidden: [] };
    expect(hideInLines(lines, layout)).toEqual([lines[0], { line: 7, cells: ['A1', '•••'] }]);
  });

  it('show 256 cells at most', () => {
    const lines = [{ line: 2, cells: Array.from({ length: 9000 }, (_, column) => `C${column}`) }];
    const [line] = hideInLines(lines, { headings: ['Name'], headingLine: 1, hidden: [] });
    expect(line?.cells).toHaveLength(256);
  });

  it('may be none', () =>
    expect(hideInLines([], { headings: [], headingLine: 0, hidden: [] })).toEqual([]));
});

describe('columns in which another line than the heading row names passwords', () => {
  /** The headings in a chosen line; `*` marks those of columns that have a password heading in another line. */
  function marked(drawn: readonly string[], headingLine: number): string {
    const lines = linesOf(...drawn);
    const headings = lines.find(({ line }) => line === headingLine)?.cells ?? ['', '', ''];
    const table = tableOf(headings, [['A1', 'x', 'y']]);
    const { columns } = markBelowPasswordHeadings(table, lines, headingLine);
    return columns
      .map((column) => column.heading + (column.isBelowPasswordHeading === true ? '*' : ''))
      .join('|');
  }

  it.each([
    [
      'the upper of two heading rows',
      ['Name|Kennwort|Ort', 'Name|VPN|Ort'],
      2,
      'Name|Kennwort*|Ort',
    ],
    ['the lower of two heading rows', ['Name|VPN|Ort', '|Kennwort|'], 1, 'Name|VPN*|Ort'],
    ['a narrower line below', ['Name|VPN|Winter7', '|Kennwort'], 1, 'Name|VPN*|Winter7'],
    ['a line above, in a table without a heading row', ['Name|Kennwort|Ort'], 0, '|Kennwort*|'],
    [
      'a line that another delimiter would split into headings',
      ['Name;Kennwort|x|y', 'A|B|C'],
      2,
      'Name;Kennwort*|B|C',
    ],
    ['the first of two lines that name them', ['|Kennwort|', '|PWD|', 'A|B|C'], 3, 'A|Kennwort*|C'],
    ['a line above with § in a cell', ['A1|Ge§heim|x', 'A|B|C'], 2, 'A|*|C'],
    ['a wider line above', ['Name|Kennwort|Ort|Etage', 'A|B|C'], 2, '|Kennwort*|'],
    ['a narrower line above', ['Name|Kennwort', 'A|B|C'], 2, 'A|Kennwort*|'],
    ['a narrower line above, in its first column', ['Kennwort|x', 'A|B|C'], 2, 'Kennwort*||'],
  ])('are marked for %s', (_, drawn, headingLine, wanted) =>
    expect(marked(drawn, headingLine)).toBe(wanted),
  );

  it.each([
    ['rows of another table below', ['Name|VPN|Ort', 'Name|Kennwort|Site'], 1],
    ['a title about access data', ['|Zugangsdaten|', 'A|B|C'], 2],
    ['a cell above that is in no column', ['a|b|c|Kennwort', 'A|B|C'], 2],
    ['a heading with a meaning of its own', ['A|Kennwort|C', 'Name|Service Pack|Ort'], 2],
    ['a heading that asks for §', ['A|Kennwort|C', 'Name|Kennwort mit Sonderzeichen|Ort'], 2],
    ['a heading that names them itself', ['A|Kennwort|C', 'Name|PWD|Ort'], 2],
    ['a § below the headings', ['Name|VPN|Ort', 'A1|Ge§heim|Bonn'], 1],
    ['a line of headings below', ['Name|VPN|Ort', 'Name;Kennwort|x|y'], 1],
    ['nothing', ['Name|VPN|Ort', 'A1|x|y'], 1],
    ['a line of other headings above', ['Name;Ort|x|y', 'A|B|C'], 2],
    ['a line of headings above that asks for §', ['Name;enthält §|x|y', 'A|B|C'], 2],
  ])('are not marked for %s', (_, drawn, headingLine) =>
    expect(marked(drawn, headingLine)).toBe(drawn[headingLine - 1]),
  );

  it.each(['Name|Ort', 'Foo|Kennwort'])(
    'change nothing in a table without them: %j',
    (headings) => {
      const table = tableOf(headings.split('|'), [['A1', 'Bonn']]);
      expect(markBelowPasswordHeadings(table, linesOf(headings, 'A1|Bonn'), 1)).toBe(table);
    },
  );

  it('lose a heading that looks like a password', () =>
    expect(marked(['Name|Kennwort|Ort', 'A1|VPN|Winter7'], 2)).toBe('A1|Kennwort*|'));
});

describe('sampleValues', () => {
  it('returns distinct cells in which something is recorded', () => {
    const column = columnOf('SP', ['SP4', '', 'SP4', '-', 'SP5', 'SP6', 'SP3']);
    expect(sampleValues(column, 'servicePack', 3)).toEqual(['SP4', 'SP5', 'SP6']);
  });

  it('never returns a password, whatever the field of the column', () => {
    const column = columnOf('Kennwort', ['geheim', 'secret']);
    expect(sampleValues(column, 'password', 3)).toEqual(['•••']);
    expect(sampleValues(column, 'secret', 3)).toEqual(['•••']);
    const reduced = withoutPasswords(tableOf(['Kennwort'], [['geheim']]), []).columns[0];
    expect(reduced !== undefined && isFlagColumn(reduced)).toBe(true);
    expect(reduced === undefined ? [] : sampleValues(reduced, null, 3)).toEqual(['•••']);
  });
});
