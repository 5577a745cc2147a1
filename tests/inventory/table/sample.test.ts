import { describe, expect, it } from 'vitest';
import { isBlank, sampleRows, usualWidth } from '../../../src/inventory/table/sample.ts';

const CUT = { delimiter: ';', lineEnd: '\n' } as const;

describe('the first rows of a text', () => {
  it('are cut as the whole text, whether it has quotes or not', () => {
    expect(sampleRows('a;b\n\n"c;""d""";e\n"f\ng";h\n', CUT)).toEqual([
      { line: 1, cells: ['a', 'b'], fault: null },
      { line: 2, cells: [''], fault: null },
      { line: 3, cells: ['c;"d"', 'e'], fault: null },
      { line: 4, cells: ['f\ng', 'h'], fault: null },
    ]);
  });

  it.each(['a;b\n', '"a";b\n', '"a""";b\n', '"a" ;b\n'])('are 200 rows %j at most', (row) => {
    expect(sampleRows(row.repeat(300), CUT)).toHaveLength(200);
  });

  it('end after 256 KB', () => {
    const row = `${'x;'.repeat(5000)}\n`;
    expect(sampleRows(row.repeat(60), CUT)).toHaveLength(27);
    expect(sampleRows(`${'x'.repeat(10_000)}\n`.repeat(60), CUT)).toHaveLength(27);
  });

  it('may be as wide as their widest line', () => {
    expect(sampleRows('a\nb;"c\nd;e";f;g', CUT).map(({ line }) => line)).toEqual([1, 2]);
  });
});

it('the usual width is that of most rows with several cells', () => {
  const rows = ['a;b', 'c;d;e', 'f;g;h', 'i', 'j', 'k', ';;;', ';\u001a;;'].map((line, index) => ({
    line: index + 1,
    cells: line.split(';'),
  }));
  expect(usualWidth(rows)).toBe(3);
  expect(usualWidth(rows.slice(3))).toBe(1);
});

it.each([
  [['', ' \t', '\u001a'], true],
  [[], true],
  [['', 'x'], false],
  [['\u001a\u001a'], false],
])('the row %j is blank: %s', (cells, expected) => {
  expect(isBlank(cells)).toBe(expected);
});
