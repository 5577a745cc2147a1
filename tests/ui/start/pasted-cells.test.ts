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
      'tabs before semicolons',
      'a;b\tc\n1;2\t3',
      [
        ['a;b', 'c'],
        ['1;2', '3'],
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

  it('does not lose the lines behind a quotation mark that is never closed', () => {
    expect(lookAtPasted('a\tb\n"x\ty\n1\t2').dataRows).toBe(2);
  });

  it('shows six rows and counts all of them', () => {
    const text = ['h', ...Array.from({ length: 40 }, (_, row) => `r${row}`)].join('\n');
    const { rows, dataRows, columns } = lookAtPasted(text);
    expect(rows).toHaveLength(6);
    expect(dataRows).toBe(40);
    expect(columns).toBe(1);
  });

  it('has no rows for an empty text', () => {
    expect(lookAtPasted(' \r\n\n')).toEqual({ rows: [], dataRows: 0, columns: 0 });
  });

  it('takes any text without throwing', () => {
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
