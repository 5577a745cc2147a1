import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine } from '../../../src/inventory/table/cut-line.ts';
import { TableBuilder } from '../../../src/inventory/table/table-builder.ts';
import { unitsOf } from '../../../src/inventory/table/text-units.ts';
import { rowsOf } from './read-text.ts';

const DELIMITER = ';'.charCodeAt(0);

function builderFor(source: string, headings: readonly string[], own = headings.length) {
  return new TableBuilder(source, unitsOf(source), { headings, own, rowLength: 5 });
}

/** Adds rows that are cut, and returns the table. */
function built(rows: readonly (readonly string[])[], headings = ['a', 'b', 'c'], own?: number) {
  const builder = builderFor('', headings, own);
  rows.forEach((cells, row) => {
    builder.add(cells, row + 2);
  });
  return builder.build();
}

const noted = (rows: readonly (readonly string[])[], headings?: string[], own?: number) =>
  built(rows, headings, own).irregularities.map(({ kind, line, row, text }) => [
    kind,
    line,
    row,
    text,
  ]);

describe('a built table', () => {
  it('has the cells of its rows, however they were added', () => {
    const cell = fc.oneof(fc.constant(''), fc.stringMatching(/^[abä€]{0,3}$/));
    const quoted = fc.stringMatching(/^[ab; ]{0,4}$/).map((text) => `"${text}"`);
    const lines = fc
      .array(fc.oneof({ weight: 4, arbitrary: cell }, quoted), { minLength: 1, maxLength: 5 })
      .map((cells) => cells.join(';'))
      .filter((line) => !/^"[^"]*;[^"]*"$/.test(line));
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 90 }), (all) => {
        const source = all.join('\n');
        const plain = builderFor(source, ['a', 'b', 'c']);
        const cut = builderFor(source, ['a', 'b', 'c']);
        let at = 0;
        all.forEach((line, row) => {
          plain.addPlain(at, at + line.length, DELIMITER, row + 1);
          cut.add(cutLine(line, ';').cells, row + 1);
          at += line.length + 1;
        });
        const [one, other] = [plain.build(), cut.build()];
        expect(rowsOf(one)).toEqual(rowsOf(other));
        expect(rowsOf(one)).toEqual(
          all.map((line) => {
            const { cells } = cutLine(line, ';');
            return one.columns.map((_, column) => cells[column] ?? '');
          }),
        );
        expect(one.irregularities).toEqual(other.irregularities);
        expect([...one.rowLines]).toEqual(all.map((_, row) => row + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('grows beyond its capacity, even if the last cells of a column are empty', () => {
    const rows = Array.from({ length: 300 }, (_, row) => ['x', row === 1 ? 'y' : '', `z${row}`]);
    const { columns, rowCount, rowLines } = built(rows);
    expect(rowCount).toBe(300);
    expect(rowsOf({ columns, rowCount, rowLines, irregularities: [] })).toEqual(rows);
    expect(columns.map(({ codes }) => codes.length)).toEqual([300, 300, 300]);
    expect(rowLines).toHaveLength(300);
    expect(rowLines.at(-1)).toBe(301);
  });

  it('stores no text without rows, and an empty one in an empty column', () => {
    expect(built([]).columns.map(({ texts }) => texts)).toEqual([[], [], []]);
    const { columns } = built([['x'], ['y', '', '']]);
    expect(columns.map(({ texts }) => texts)).toEqual([['x', 'y'], [''], ['']]);
    expect(columns[1]?.codes).toBe(columns[2]?.codes);
  });
});

describe('a row with other cells than the headings', () => {
  it('is too long if one of the cells beyond them is not blank', () => {
    expect(noted([['x', 'y', 'z', '', 'p', ' ', 'q']])).toEqual([['row-too-long', 2, 0, 'p · q']]);
  });

  it('is too short if it does not reach the last heading of the first file', () => {
    const row = [['x', 'y']];
    expect(noted(row)).toEqual([['row-too-short', 2, 0, '']]);
    expect(noted(row, ['a', 'b', ' '])).toEqual([]);
    expect(noted(row, ['a', 'b', 'c'], 2)).toEqual([]);
    expect(noted(row, ['a', '', 'c'])).toEqual([['row-too-short', 2, 0, '']]);
  });

  it.each([
    [1, 1, 1],
    [1, 10, 1],
    [2, 10, 2],
    [3, 10, 0],
    [2, 2, 0],
  ])(
    'has an empty cell too many if few have: %i of %i rows give %i problems',
    (some, all, problems) => {
      const rows = Array.from({ length: all }, (_, row) => [
        'x',
        'y',
        'z',
        ...(row < some ? [' '] : []),
      ]);
      expect(noted(rows)).toEqual(
        Array.from({ length: problems }, (_, row) => ['empty-cell-too-many', row + 2, row, '']),
      );
    },
  );
});
