import { describe, expect, it } from 'vitest';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import {
  hideAsUnderFoundHeadings,
  isFlagColumn,
  withoutPasswords,
} from '../../../src/inventory/columns/without-passwords.ts';
import { tableOf } from '../raw-table-of.ts';
import { cellsOf, irregular } from './reduced-tables.ts';

describe('under a heading row other than the one found', () => {
  const given = tableOf(
    ['Name', 'Rolle', 'SP', 'Kennwort'],
    [
      ['A1', 'Client', 'SP4', 'secret'],
      ['A2', 'Client', 'heim1', ''],
      ['A3', 'Client', 'SP5', ''],
    ],
    [{ kind: 'row-too-short', row: 1, line: 3, text: '' }],
  );
  const before = { given, reduced: withoutPasswords(given, suggestColumns(given)) };
  const moved = { ...tableOf(['A2', 'heim1'], [['A2', 'heim1']]), rowLines: Uint32Array.of(3) };

  it('a row of the wrong width shows no more than under the one found', () => {
    const hidden = hideAsUnderFoundHeadings(moved, before, [2]);
    expect(hidden.columns.map(cellsOf)).toEqual([['A2'], ['']]);
    expect(hidden.columns.map(({ heading }) => heading)).toEqual(['A2', 'heim1']);
  });

  it('a heading of such a row is hidden too', () => {
    const { columns } = hideAsUnderFoundHeadings(moved, before, [3]);
    expect(columns.map(({ heading }) => heading)).toEqual(['A2', '•••']);
  });

  it.each(['row-too-short', 'row-too-long', 'empty-cell-too-many'] as const)(
    'all rows stay if most are %s: then the heading row found is wrong',
    (kind) => {
      const irregularities = [irregular(kind, 0), irregular(kind, 1)];
      const wrong = { ...before, given: { ...given, irregularities } };
      expect(hideAsUnderFoundHeadings(moved, wrong, [3])).toBe(moved);
    },
  );

  it('half the rows of the wrong width are not most of them', () => {
    const half = {
      given: tableOf(
        ['Name', 'Rolle', 'SP', 'Kennwort'],
        [
          ['A1', 'Client', 'SP4', 'secret'],
          ['A2', 'Client', 'heim1', ''],
        ],
        [irregular('row-too-short', 1)],
      ),
      reduced: before.reduced,
    };
    expect(hideAsUnderFoundHeadings(moved, half, [2]).columns.map(cellsOf)).toEqual([['A2'], ['']]);
  });

  it.each([
    // Nothing pushed its cells to the right, so the cells after the password are not part of it.
    ['row-too-short', 'Bonn'],
    ['row-too-long', ''],
    ['empty-cell-too-many', ''],
  ] as const)(
    'a row that is %s shows no more than under the one found, and regular rows stay',
    (kind, place) => {
      const table = tableOf(
        ['Name', 'Kennwort', 'Ort'],
        [
          ['A1', 'Winter7', 'Bonn'],
          ['A2', 'ge§', 'Bonn'],
          ['A3', 'Winter7', 'Ulm'],
        ],
        [irregular(kind, 1)],
      );
      const reduced = withoutPasswords(table, []);
      const wider = tableOf(
        ['A1', 'B', 'C', 'D'],
        [
          ['A2', 'ge§', 'Bonn', 'yes'],
          ['A3', 'Winter7', 'Ulm', 'eins'],
        ],
      );
      const under = { ...wider, rowLines: Uint32Array.of(3, 4) };
      const { columns } = hideAsUnderFoundHeadings(under, { given: table, reduced }, [2]);
      expect(columns.map(cellsOf)).toEqual([
        ['A2', 'A3'],
        ['', 'Winter7'],
        [place, 'Ulm'],
        ['', 'eins'],
      ]);
    },
  );

  it('flags of a reduced column stay: they are not passwords', () => {
    const under = withoutPasswords(
      {
        ...tableOf(['A1', 'Kennwort'], [['A2', 'heim1§']]),
        rowLines: Uint32Array.of(3),
      },
      [],
    );
    const { columns } = hideAsUnderFoundHeadings(under, before, [2]);
    expect(columns.map(cellsOf)).toEqual([['A2'], ['yes']]);
    expect(columns.map(isFlagColumn)).toEqual([false, true]);
  });

  it('a heading stays if the row found has it, or if one of two chosen lines shows it', () => {
    const table = tableOf(
      ['Name', 'Rolle', 'SP', 'Kennwort'],
      [
        ['A1', 'Client', 'SP4', 'secret'],
        ['A2', 'Client', 'heim1', ''],
        ['A3', 'Server', 'heim2', ''],
        ['A4', 'Client', 'SP4', 'secret'],
      ],
      [irregular('row-too-short', 1), irregular('row-too-short', 2)],
    );
    const reduced = withoutPasswords(table, suggestColumns(table));
    const under = tableOf(['A2', 'Server', 'heim2', 'Kennwort'], [['A4', 'Client', 'SP4', '']]);
    const { columns } = hideAsUnderFoundHeadings(under, { given: table, reduced }, [3, 4]);
    expect(columns.map(({ heading }) => heading)).toEqual(['A2', 'Server', '•••', 'Kennwort']);
  });

  it('all rows stay if every row has the right width', () => {
    const sound = { ...before, given: { ...given, irregularities: [] } };
    expect(hideAsUnderFoundHeadings(moved, sound, [3])).toBe(moved);
  });

  it('all rows stay if nothing is hidden', () =>
    expect(hideAsUnderFoundHeadings(moved, { given, reduced: given }, [3])).toBe(moved));
});
