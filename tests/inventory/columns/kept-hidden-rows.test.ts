import { describe, expect, it } from 'vitest';
import { tableOf } from '../raw-table-of.ts';
import { cellsUnder, chosenTable, foundIn, headingsUnder } from './chosen-readings.ts';
import { irregular } from './reduced-tables.ts';

describe('a row of the wrong width', () => {
  const given = tableOf(
    ['Name', 'Rolle', 'SP', 'Kennwort'],
    [
      ['A1', 'Client', 'SP4', 'secret'],
      ['A2', 'Client', 'heim1', ''],
      ['A3', 'Client', 'SP5', ''],
    ],
    [irregular('row-too-short', 1)],
  );
  const found = foundIn(given);
  const moved = chosenTable(['A2', 'heim1'], [['A2', 'heim1']], 3);

  it('shows no more than under the headings found', () => {
    expect(cellsUnder(moved, found)).toEqual([['A2'], ['']]);
  });

  it('shows no more than that as a heading row either', () =>
    expect(headingsUnder({ ...moved, headingLines: [3, 3] }, found)).toEqual(['A2', '•••']));

  it('counts as such up to half of the rows', () => {
    const half = tableOf(
      ['Name', 'Rolle', 'SP', 'Kennwort'],
      [
        ['A1', 'Client', 'SP4', 'secret'],
        ['A2', 'Client', 'heim1', ''],
      ],
      [irregular('row-too-short', 1)],
    );
    expect(cellsUnder(chosenTable(['B', 'C'], [['A2', 'other']], 3), foundIn(half))).toEqual([
      ['A2'],
      [''],
    ]);
  });

  it.each(['row-too-short', 'row-too-long', 'empty-cell-too-many'] as const)(
    'shows new words if most are %s: then the heading row found is wrong',
    (kind) => {
      const wrong = { ...given, irregularities: [irregular(kind, 0), irregular(kind, 1)] };
      const reading = chosenTable(['B', 'C'], [['A2', 'other']], 3);
      expect(cellsUnder(reading, foundIn(wrong))).toEqual([['A2'], ['other']]);
    },
  );

  it.each([
    // Nothing pushed its cells to the right, so the cells after the password are not part of it.
    ['row-too-short', 'Bonn'],
    ['row-too-long', ''],
    ['empty-cell-too-many', ''],
  ] as const)('that is %s keeps what was shown, and regular rows stay', (kind, place) => {
    const table = tableOf(
      ['Name', 'Kennwort', 'Ort'],
      [
        ['A1', 'Winter7', 'Bonn'],
        ['A2', 'ge§', 'Bonn'],
        ['A3', 'Sommer8', 'Ulm'],
      ],
      [irregular(kind, 1)],
    );
    const wider = chosenTable(
      ['A1', 'B', 'C', 'D'],
      [
        ['A2', 'ge§', 'Bonn', 'zwei'],
        ['A3', 'Sommer8', 'Ulm', 'eins'],
      ],
      3,
      4,
    );
    expect(cellsUnder(wider, foundIn(table))).toEqual([
      ['A2', 'A3'],
      ['', ''],
      [place, 'Ulm'],
      ['', 'eins'],
    ]);
  });

  it('keeps a heading that the row found has, or that one of two chosen lines shows', () => {
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
    const reading = chosenTable(
      ['A2', 'Server', 'heim2', 'Kennwort'],
      [['A4', 'Client', 'SP4', '']],
      5,
    );
    expect(headingsUnder({ ...reading, headingLines: [3, 4] }, foundIn(table))).toEqual([
      'A2',
      'Server',
      '•••',
      'Kennwort',
    ]);
  });
});
