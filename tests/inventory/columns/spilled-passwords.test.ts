import { describe, expect, it } from 'vitest';
import {
  isAboutPasswords,
  isRowWithPassword,
  isWholeRow,
  spilledFrom,
  unglued,
} from '../../../src/inventory/columns/spilled-passwords.ts';
import type { Irregularity, RawTable } from '../../../src/inventory/raw-table.ts';
import { tableOf } from '../raw-table-of.ts';
import { irregular } from './reduced-tables.ts';

/** A table drawn with `|` between cells; `shapes` gives the irregular rows. */
function drawn(
  lines: readonly string[],
  shapes: Readonly<Record<number, Irregularity['kind']>> = {},
  beyond = '',
): RawTable {
  const [headings = [], ...rows] = lines.map((line) => line.split('|'));
  const irregularities = Object.entries(shapes).map(([row, kind]) => ({
    kind,
    row: Number(row),
    line: Number(row) + 2,
    text: kind === 'row-too-long' ? beyond : '',
  }));
  return tableOf(headings, rows, irregularities);
}

/**
 * The rows as drawings: `X` for a cell that may hold part of a password, and a final `?` if the row is
 * uncertain, so that only a § counts there.
 */
function spillOf(table: RawTable, hidden: readonly number[]): readonly string[] {
  const { uncertain, cells } = spilledFrom(table, hidden);
  return Array.from({ length: table.rowCount }, (_, row) => {
    const marks = table.columns.map((_column, index) => (cells.get(index)?.has(row) ? 'X' : '.'));
    return marks.join('') + (uncertain.has(row) ? '?' : '');
  });
}

const SOUND = ['Name|PW|Ort|Etage', 'A1|Winter7|Bonn|1', 'A2|Herbst9|Ulm|2'];

describe('a table without irregular rows', () => {
  it('spills nothing', () => expect(spillOf(drawn(SOUND), [1])).toEqual(['....', '....']));

  it('spills nothing for a stray quote', () =>
    expect(spillOf(drawn(SOUND, { 0: 'stray-quote' }), [1])).toEqual(['....', '....']));
});

describe('a row that is too long', () => {
  it.each(['row-too-long', 'empty-cell-too-many'] as const)(
    'may hold a password anywhere after the first password column: %s',
    (kind) => {
      expect(spillOf(drawn(SOUND, { 1: kind }), [1])).toEqual(['....', '..XX?']);
      expect(spillOf(drawn(SOUND, { 0: kind }), [3, 0])).toEqual(['.XXX?', '....']);
      expect(spillOf(drawn(SOUND, { 0: kind }), [3])).toEqual(['....?', '....']);
      expect(spillOf(drawn(SOUND, { 0: kind }), [])).toEqual(['....', '....']);
    },
  );

  it('is recognized by cells after the last heading', () => {
    const table = drawn(['Name|PW|Ort|', 'A1|Winter7|Bonn|', 'A2|Her|bst9|Ulm']);
    expect(spillOf(table, [1])).toEqual(['....', '..XX?']);
  });
});

describe('a row that is too short', () => {
  const short = (row: string) => drawn([...SOUND, row], { 2: 'row-too-short' });

  it.each([
    ['that leaves out cells after its password holds none there', 'A3|Winter7||', '....'],
    ['that ends before its password holds none', 'A3|||', '....'],
    ['with an unfamiliar text as its password is uncertain', 'A3|Bonn|2|', '....?'],
  ])('%s', (_, row, wanted) => expect(spillOf(short(row), [1])[2]).toBe(wanted));

  it('may have lost a delimiter before its password', () => {
    const table = drawn(
      ['Name|Rolle|PW|Ort', 'A1|client|Winter7|Bonn', 'A2|server|Herbst9|Ulm', 'A3|Sommer8|Bonn|'],
      { 2: 'row-too-short' },
    );
    expect(spillOf(table, [2])).toEqual(['....', '....', '.X..?']);
    expect(spillOf(table, [])).toEqual(['....', '....', '....']);
  });

  it.each([
    [';', 'A3;client;Winter7;Bonn'],
    [',', 'A3,client,Winter7,Bonn'],
    ['a tab', 'A3\tclient\tWinter7\tBonn'],
  ])('may be a row with another delimiter: %s', (_, cell) => {
    expect(spillOf(short(`${cell}|||`), [1])[2]).toBe('XXXX?');
    expect(spillOf(short(`|||${cell}`), [1])[2]).toBe('XXXX?');
  });

  it('is not a row with another delimiter if it has too few cells, or no sign of a password', () => {
    expect(spillOf(short('A3;client;Winter7|||'), [])[2]).toBe('....');
    const plain = drawn(['Name|Rolle|Ort', 'A1;client;bonn;1||'], { 0: 'row-too-short' });
    expect(spillOf(plain, [])).toEqual(['...']);
    const mixed = drawn(['Name|Rolle|Ort', 'A1;client;bonn;Winter7||'], { 0: 'row-too-short' });
    expect(spillOf(mixed, [])).toEqual(['XXX?']);
    const named = drawn(['Name|PW|Ort', 'A1;client;bonn;1||'], { 0: 'row-too-short' });
    expect(spillOf(named, [])).toEqual(['XXX?']);
    const hidden = drawn(['Name|X|Ort', 'A1;client;bonn;1||'], { 0: 'row-too-short' });
    expect(spillOf(hidden, [1])).toEqual(['XXX?']);
  });
});

describe('the rest of a row after a line break in its password', () => {
  const rest = (last: string, ...rows: readonly string[]) =>
    drawn(['Name|Rolle|PW', 'A0|client|Winter7', last, ...rows], {
      1: 'row-too-short',
      2: 'row-too-short',
    });

  it('is emptied, and the row before it is uncertain', () =>
    expect(spillOf(rest('A1|client|Win', 'ter7||'), [2])).toEqual(['...', '...?', 'XXX?']));

  it('may have blank cells at its end', () =>
    expect(spillOf(rest('A1|client|Win', 'ter7| | '), [2])[2]).toBe('XXX?'));

  it('cannot follow a row that ends before its password', () =>
    expect(spillOf(rest('A1|client|', 'ter7||'), [2])[2]).toBe('...'));

  it('is not an empty row', () => expect(spillOf(rest('A1|client|Win', '||'), [2])[2]).toBe('...'));

  it('has at most as many cells as follow from the password on', () => {
    const table = (row: string) =>
      drawn(['Name|PW|Ort|Etage', 'A0|Winter7|Bonn|1', 'A1|Win', row], {
        1: 'row-too-short',
        2: 'row-too-short',
      });
    expect(spillOf(table('ter7|Bonn|1'), [1])[2]).toBe('XXXX?');
    expect(spillOf(table('ter7|2|Bonn'), [1])[2]).toBe('XXXX?');
    expect(spillOf(table('ter7||Winter7'), [1])[2]).toBe('XXXX?');
    expect(spillOf(table('ter7|Bonn||'), [1])[2]).toBe('XXXX?');
    expect(spillOf(table('A2|Winter7||'), [1])[2]).toBe('....');
  });

  it.each(['Name|Rolle|PW', 'Name|Rolle|PW|', 'Name|Rolle|PW| '])(
    'may be the first row if passwords are the last column with a heading: %j',
    (headings) => {
      const table = drawn([headings, 'ter7|||', 'A1|client|Winter7|'], { 0: 'row-too-short' });
      expect(spillOf(table, [2])[0]).toMatch(/^XXXX?\?$/);
    },
  );
});

describe('headings in the middle of a table', () => {
  const below = (...rows: readonly string[]) =>
    drawn(['Hostname|Rolle|Ort', 'A1|client|Bonn', ...rows]);

  it('spill the passwords below them, down to the next headings', () => {
    const table = below(
      'Hostname|Kennwort|Site',
      'A2|sommer|Ulm',
      'A3|herbst|Hof',
      'Hostname|Role|Site',
      'A4|client|Bonn',
    );
    expect(spillOf(table, [])).toEqual(['...', '...', '.X.?', '.X.?', '...', '...?']);
  });

  it.each([
    ['PW1', '.X.?'],
    ['Altes Kennwort 2', '.X.?'],
    ['PIN', '.X.?'],
    ['Kennwort', '.X.?'],
    ['Kennwort 2 mit §', '...?'],
    ['Kennwort enthält §', '...?'],
    ['Kennwortalter', '...'],
  ])('may name or ask for passwords: %j', (heading, wanted) =>
    expect(spillOf(below(`Hostname|${heading}|x`, 'A2|sommer|Ulm'), [])[2]).toBe(wanted),
  );

  it('spill nothing below the age of passwords', () =>
    expect(spillOf(below('Hostname|Kennwortalter|Site', 'A2|12|Ulm'), [])[2]).toBe('...?'));

  it.each([
    ['the headings of the table themselves', 'Hostname|Rolle|Ort'],
    ['the same headings with blanks', ' Hostname|Rolle |Ort'],
    ['a single heading', 'Hostname|x|y'],
  ])('are not %s', (_, row) => expect(spillOf(below(row, 'A2|sommer|Ulm'), [])[2]).toBe('...'));

  it('are not the headings of the table without their blanks', () => {
    const rows = ['A1|client|Bonn', 'Hostname|Rolle|Ort', 'A2|sommer|Ulm'];
    expect(spillOf(drawn([' Hostname|Rolle |Ort', ...rows]), [])).toEqual(['...', '...', '...']);
  });

  it('are at least half of the cells of their row', () => {
    const under = (row: string) =>
      spillOf(drawn(['Hostname|Rolle|Ort|Etage|Bemerkung', row, 'A2|sommer|Ulm|1|x']), [])[1];
    expect(under('Hostname|Kennwort|x|y|z')).toBe('.....');
    expect(under('Hostname|Kennwort|x|y|')).toBe('.X...?');
    expect(under('Hostname|Kennwort| | | ')).toBe('.X...?');
  });

  it('spill columns whose cells look like passwords, whatever their heading', () => {
    const [, , ...rows] = spillOf(
      below('Hostname|Foo|Site', 'A2|Winter7|Ulm', 'A3|Herbst9|Hof', 'A4|Sommer8|Ulm'),
      [],
    );
    expect(rows).toEqual(['.X.?', '.X.?', '.X.?']);
  });

  it('spill no column for what looks like passwords in other blocks', () => {
    const table = drawn([
      'Hostname|Rolle|Ort',
      'A1|Abend1x|Bonn',
      'Hostname|Foo|Site',
      'A2|Winter7|Ulm',
      'A3|Herbst9|Hof',
      'Hostname|Role|Site',
      'A4|Sommer8|Ulm',
    ]);
    expect(spillOf(table, [])).toEqual(['...', '...', '...?', '...?', '...', '...?']);
  });

  it('spill no column under a heading with a meaning', () =>
    expect(
      spillOf(
        below('Hostname|Dials|Site', 'A2|Bonn3|Ulm', 'A3|Wien4|Hof', 'A4|Trier5|Ulm'),
        [],
      ).slice(2),
    ).toEqual(['...?', '...?', '...?']));

  it('end one another in the order of the table, whatever their width', () => {
    const table = drawn(
      [
        'Hostname|Rolle|Ort',
        'Hostname|Kennwort|Site',
        'A1|sommer|Bonn',
        'Hostname|Role|',
        'A2|client|Ulm',
      ],
      { 2: 'row-too-short' },
    );
    expect(spillOf(table, [])).toEqual(['...', '.X.?', '...', '...?']);
  });

  it('are not mixed with the text of another defect', () => {
    const table = drawn(['Hostname|Rolle|Ort', 'Hostname|Kennwort|x', 'A2|sommer|Ulm']);
    const irregularities = [irregular('stray-quote', 0, 'a · b · c')];
    expect(spillOf({ ...table, irregularities }, [])[1]).toBe('.X.?');
  });

  it('are found by the columns with the fewest texts, even after thousands of rows', () => {
    const rows = Array.from({ length: 5001 }, (_, row) => `A${row}|B${row}|C${row}|client||`);
    const table = drawn([
      'Name|Nummer|Feld|Rolle||',
      ...rows,
      'Hostname|Kennwort|Foo|Role||',
      'A|sommer|x|client||',
    ]);
    expect(spillOf(table, []).at(-1)).toBe('.X....?');
  });

  it('are found despite empty columns', () => {
    const rows = ['A1|client| | | ', 'Hostname|PIN|||', 'A2|sommer|||'];
    expect(spillOf(drawn(['Name|Rolle|||', ...rows]), []).at(-1)).toBe('.X...?');
  });

  it('are found in any column of a row of the wrong width', () => {
    const rows = ['a|b|c|A1|Bonn', 'a|b|c|A2|Ulm', '|||Hostname|PIN', 'a|b|c|A3|sommer'];
    const lines = ['X|Y|Z|Name|Ort', ...rows];
    expect(spillOf(drawn(lines), [])[3]).toBe('.....');
    expect(spillOf(drawn(lines, { 2: 'row-too-long' }), [])[3]).toBe('....X?');
  });

  it('may be in a row of another width', () => {
    const table = drawn(
      ['Hostname|Rolle|Ort', 'A1|client|Bonn', 'Hostname|Role|Site', 'A2|client|Ulm'],
      { 1: 'row-too-long' },
      'Kennwort',
    );
    expect(spillOf(table, [])).toEqual(['...', '...', '...?']);
  });

  it('may be glued to the last cell of a row', () => {
    const table = drawn(
      ['Hostname|Rolle|Ort', 'A1|client|BonnHostname', 'A2|sommer|Ulm'],
      { 0: 'row-too-long' },
      'Kennwort · Site',
    );
    expect(spillOf(table, [])[1]).toBe('.X.?');
  });
});

describe('a cell', () => {
  it.each([
    ['a;b;c;d', true],
    ['a,b,c,d', true],
    ['a\tb\tc\td', true],
    ['a|b|c|d', true],
    ['a;b;c', false],
    ['a;b,c|d', false],
    ['', false],
  ])('is a row with another delimiter: %j, %s', (cell, isRow) =>
    expect(isWholeRow(cell)).toBe(isRow),
  );

  it.each([
    ['A1;client;Winter7;Bonn', false, true],
    ['A1;client;bonn;ulm', true, true],
    ['A1;client;bonn;ulm', false, false],
    ['Winter7', true, false],
  ])('may be a row with a password: %j, expected: %s', (cell, isExpected, isOne) =>
    expect(isRowWithPassword(cell, isExpected)).toBe(isOne),
  );
});

describe('a heading', () => {
  it.each([
    ['Kennwort', true],
    ['Zugangsdaten', true],
    ['Password last changed', true],
    ['BIOS-Kennwort', true],
    ['Kennwort enthält §', false],
    ['Ort', false],
  ])('is about passwords: %j, %s', (heading, isAbout) =>
    expect(isAboutPasswords(heading)).toBe(isAbout),
  );
});

describe('headings that are glued to the last cell of a row', () => {
  it.each([
    [3, 'A1|client|xyHostname|Kennwort|Role', 'xyHostname|Kennwort|Role'],
    [3, 'A1|client|bonnhostname|Kennwort|Role', 'bonnhostname|Kennwort|Role'],
    [3, 'A1|client|BonnHostname|Kennwort|Role', 'BonnHostname|Kennwort|Role'],
    [2, 'A1|BonnHostname|Kennwort', 'BonnHostname|Kennwort'],
    [2, 'A1|bonnhostname|Kennwort', 'bonnhostname|Kennwort'],
  ])('begin in the shared cell, in a table of %i columns: %j', (width, line, headings) =>
    expect(unglued(line.split('|'), width).join('|')).toBe(headings),
  );

  it.each([
    [3, 'A1|client|Bonn'],
    [3, 'Hostname|x|Kennwort|Role'],
    [3, 'A1|Kennwort|Role'],
    [3, 'Hostname|Kennwort|Role'],
    [3, 'A1|client|Bonn|Ulm'],
    [2, 'Feld|Kennwort'],
    [1, ''],
  ])('are not in a line of a table of %i columns: %j', (width, line) => {
    const cells = line.split('|');
    expect(unglued(cells, width)).toBe(cells);
  });
});
