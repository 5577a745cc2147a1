import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtPasted, looksLikeTable } from '../../../src/ui/start/pasted-cells.ts';

describe('lookAtPasted', () => {
  it.each([
    [
      'tabs of a spreadsheet',
      'Name\tRolle\r\nPC1\tClient',
      [
        ['Name', 'Rolle'],
        ['PC1', 'Client'],
      ],
    ],
    [
      'semicolons',
      'Name;SP\nPC1;SP4',
      [
        ['Name', 'SP'],
        ['PC1', 'SP4'],
      ],
    ],
    [
      'headings below a title',
      'Inventory of May\n\nName\tRole\tSP\nPC1\tclient\t4\nPC2\tserver\t5',
      [
        ['Name', 'Role', 'SP'],
        ['PC1', 'client', '4'],
        ['PC2', 'server', '5'],
      ],
    ],
    [
      'the delimiter that the first line names',
      'sep=;\nName;Role, rank\nPC1;client',
      [
        ['Name', 'Role, rank'],
        ['PC1', 'client'],
      ],
    ],
    [
      'a semicolon in a heading of a comma file',
      'Name,"Role; rank",SP\nPC1,client,4\nPC2,server,5',
      [
        ['Name', 'Role; rank', 'SP'],
        ['PC1', 'client', '4'],
        ['PC2', 'server', '5'],
      ],
    ],
    [
      'blank lines as none',
      '\n\nName,SP\n\nPC1,4\n',
      [
        ['Name', 'SP'],
        ['PC1', '4'],
      ],
    ],
    [
      'a quoted delimiter',
      'a,b\n"x,y",z',
      [
        ['a', 'b'],
        ['x,y', 'z'],
      ],
    ],
    [
      'a doubled quotation mark',
      'a,b\n"say ""hi""",z',
      [
        ['a', 'b'],
        ['say "hi"', 'z'],
      ],
    ],
    [
      'a line break within quotes',
      'a\tb\n"x\ny"\tz',
      [
        ['a', 'b'],
        ['x\ny', 'z'],
      ],
    ],
    [
      'a quotation mark within a cell',
      'a\tb\n19" rack\tz',
      [
        ['a', 'b'],
        ['19" rack', 'z'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(lookAtPasted(text).rows).toEqual(rows);
  });

  it('hides passwords', () => {
    const { rows } = lookAtPasted('Name\tRole\tPassword\nPC1\tclient\tgeheim\nPC2\tserver\t');
    expect(JSON.stringify(rows)).not.toContain('geheim');
    expect(rows[1]).toEqual(['PC1', 'client', '•••']);
  });

  it('shows six rows and counts all of them', () => {
    const text = ['Name,SP', ...Array.from({ length: 40 }, (_, row) => `r${row},4`)].join('\n');
    const { rows, dataRows, columns, isWhole } = lookAtPasted(text);
    expect(rows).toHaveLength(6);
    expect({ dataRows, columns, isWhole }).toEqual({ dataRows: 40, columns: 2, isWhole: true });
  });

  it('reads only the start of a long text, up to a line end', () => {
    const text = `Name,SP\n${'PC1,SP4\n'.repeat(20_000)}`;
    const { dataRows, isWhole } = lookAtPasted(text);
    expect(isWhole).toBe(false);
    expect(dataRows).toBe(8191);
  });

  it.each([' \r\n\n', ' '.repeat(100_000), 'Name,SP', ''])(
    'has no rows for a text that is not a table',
    (text) => {
      expect(lookAtPasted(text).rows).toEqual([]);
    },
  );

  it('accepts any text without throwing', () => {
    const letters = fc.constantFrom('"', '\t', ';', '\n', '\r', 'a', ' ');
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const { rows, dataRows } = lookAtPasted(text);
        expect(dataRows).toBeGreaterThanOrEqual(Math.max(0, rows.length - 1));
      }),
    );
  });
});

describe('looksLikeTable', () => {
  it.each([
    ['cells of a spreadsheet', 'Name\tSP\nPC1\t4', true],
    ['a sentence', 'A sentence, with a comma', false],
    ['lines without cells', 'PC1\nPC2', false],
    ['nothing', '', false],
  ])('judges %s', (_, text, expected) => {
    expect(looksLikeTable(text)).toBe(expected);
  });
});
