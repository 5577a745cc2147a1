import { describe, expect, it } from 'vitest';
import { keepHidden } from '../../../src/inventory/columns/kept-hidden.ts';
import {
  isFlagColumn,
  withoutPasswords,
} from '../../../src/inventory/columns/without-passwords.ts';
import { tableOf } from '../raw-table-of.ts';
import { cellsUnder, chosenTable, foundIn, headingsUnder } from './chosen-readings.ts';
import { cellsOf, chosen, irregular } from './reduced-tables.ts';

describe('a column that is hidden by doubt', () => {
  const given = tableOf(
    ['Name', 'Rolle', 'Feld 7', 'Notiz'],
    [
      ['A1', 'Client', 'wal§nuss', 'alt'],
      ['A2', 'Client', 'Birne', 'neu'],
      ['A3', 'Client', '', 'Apfel'],
      ['A4', 'Client', 'Apfel', ''],
    ],
  );
  const found = foundIn(given);
  const rows = [
    ['A2', 'Client', 'Birne', 'neu'],
    ['A3', 'Client', '', 'Apfel'],
    ['A4', 'Client', 'Apfel', ''],
  ];

  it('stays hidden below another heading row, row by row', () => {
    const reading = chosenTable(['A1', 'Client', 'B', 'alt'], rows, 3, 4, 5);
    expect(cellsUnder(reading, found)).toEqual([
      ['A2', 'A3', 'A4'],
      ['Client', 'Client', 'Client'],
      ['', '', ''],
      ['neu', 'Apfel', ''],
    ]);
  });

  it('gives no heading, on whatever line it stands', () => {
    const reading = chosenTable(['A1', 'Birne', 'Feld 7', 'alt'], rows, 3, 4, 5);
    expect(headingsUnder(reading, found)).toEqual(['A1', '•••', 'Feld 7', 'alt']);
  });

  it('stays hidden in the cells of another delimiter, and in the first lines', () => {
    const firstLines = [
      { line: 1, cells: ['Name;Rolle;Feld 7;Notiz'] },
      { line: 3, cells: ['A2;Client;"Birne";neu'] },
      { line: 4, cells: ['A3;Client;;Apfel'] },
      { line: 5, cells: ['A4;Client;Apfel;'] },
    ];
    const reading = {
      ...chosenTable(
        ['Name;Rolle;Feld 7;Notiz'],
        [['A2;Client;"Birne";neu'], ['A3;Client;;Apfel'], ['A4;Client;Apfel;']],
        3,
        4,
        5,
      ),
      delimiter: ',',
      firstLines,
    };
    const kept = keepHidden(reading, found);
    expect(kept.table.columns.map(cellsOf)).toEqual([['', 'A3;Client;;Apfel', '']]);
    expect(kept.firstLines.map(({ cells }) => cells)).toEqual([
      ['Name;Rolle;Feld 7;Notiz'],
      ['•••'],
      ['A3;Client;;Apfel'],
      ['•••'],
    ]);
  });

  it('stays hidden if the other delimiter cuts it', () => {
    const parted = foundIn(
      tableOf(
        ['Name', 'Feld 7'],
        [
          ['A1', 'wal§,nuss'],
          ['A2', 'Birne'],
        ],
      ),
    );
    const reading = {
      ...chosenTable(
        ['B', 'C'],
        [
          ['A1;wal§', 'nuss'],
          ['A2;Birne', ''],
        ],
        2,
        3,
      ),
    };
    expect(cellsUnder({ ...reading, delimiter: ',' }, parted)).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('stays hidden in another encoding, in which its § is another sign', () => {
    const reading = chosenTable(
      ['Name', 'Rolle', 'B', 'Notiz'],
      [
        ['A1', 'Client', 'walº¤nuss', 'alt'],
        ['A2', 'Client', 'Birne', 'nöu'],
      ],
      2,
      3,
    );
    const kept = keepHidden({ ...reading, encoding: 'cp850' }, found);
    expect(kept.table.columns.map(cellsOf).slice(2)).toEqual([
      ['', ''],
      ['alt', 'nöu'],
    ]);
  });

  it('stays hidden on the further lines of its row, which show only what the row shows', () => {
    const broken = {
      ...tableOf(
        ['Name', 'Feld 7', 'Ort'],
        [
          ['A1', 'wal§\nnuss', 'Ulm'],
          ['A2', 'Birne', 'Bonn'],
        ],
      ),
      rowLines: Uint32Array.of(2, 4),
    };
    const reading = chosenTable(
      ['B', 'C'],
      [
        ['A1;"wal§', ''],
        ['nuss";Ulm', 'Ulm'],
        ['A2', 'Bonn'],
      ],
      2,
      3,
      4,
    );
    expect(cellsUnder({ ...reading, delimiter: '\t' }, foundIn(broken))).toEqual([
      ['', '', 'A2'],
      ['', 'Ulm', 'Bonn'],
    ]);
  });

  it('stays hidden in the lines above the headings found', () => {
    const lines = [
      { line: 1, cells: ['Name', 'Rolle', 'Feld 7', 'Notiz'] },
      { line: 2, cells: ['A0', 'Client', 'ge§heim', 'x'] },
    ];
    const late = foundIn({ ...given, rowLines: Uint32Array.of(4, 5, 6, 7) }, lines);
    const reading = chosenTable(['B', 'C', 'D'], [['A0', 'ge§heim', 'x']], 2);
    expect(cellsUnder(reading, late)).toEqual([['A0'], [''], ['x']]);
  });

  it('hides nothing under a certain heading: the person then corrects the headings found', () => {
    const reading = chosenTable(['Name', 'Rolle', 'Service Pack', 'B'], rows, 3, 4, 5);
    expect(cellsUnder(reading, found)).toEqual([
      ['A2', 'A3', 'A4'],
      ['Client', 'Client', 'Client'],
      ['Birne', '', 'Apfel'],
      ['neu', 'Apfel', ''],
    ]);
  });

  it('stays hidden under a certain heading if the page hides it under the same', () => {
    const owners = foundIn(
      tableOf(
        ['Name', 'Owner'],
        [
          ['A1', 'wal§nuss'],
          ['A2', 'Birne'],
        ],
      ),
    );
    const reading = chosenTable(['A1', 'Owner'], [['A2', 'Birne']], 3);
    expect(cellsUnder(reading, owners)[1]).toEqual(['']);
  });

  it('hides nothing in a column that the person chose', () => {
    const reading = {
      ...chosenTable(['B', 'C', 'D', 'E'], rows, 3, 4, 5),
      mapping: [chosen(2, null)],
    };
    expect(cellsUnder(reading, found)[2]).toEqual(['Birne', '', 'Apfel']);
  });

  it('hides a chosen column too if the page knows for certain which column holds passwords', () => {
    const certain = foundIn(
      tableOf(
        ['Name', 'Kennwort'],
        [
          ['A1', 'Winter7'],
          ['A2', 'Sommer8'],
        ],
      ),
    );
    const reading = chosenTable(['A1', 'Winter7'], [['A2', 'Sommer8']], 3);
    const mapping = [chosen(1, 'group')];
    expect(cellsUnder({ ...reading, mapping }, certain)[1]).toEqual(['']);
  });
});

describe('what keepHidden leaves alone', () => {
  it('flags of a reduced column: they are not passwords', () => {
    const found = foundIn(
      tableOf(
        ['Name', 'Feld 7'],
        [
          ['A1', 'wal§nuss'],
          ['A2', 'heim1§'],
        ],
      ),
    );
    const reading = chosenTable(['A1', 'Kennwort'], [['A2', 'heim1§']], 3);
    const table = withoutPasswords(reading.table, []);
    const { columns } = keepHidden({ ...reading, table }, found).table;
    expect(columns.map(cellsOf)).toEqual([['A2'], ['yes']]);
    expect(columns.map(isFlagColumn)).toEqual([false, true]);
  });

  it('everything, if the page hides nothing', () => {
    const found = foundIn(
      tableOf(
        ['Name', 'Ort'],
        [
          ['A1', 'Ulm'],
          ['A2', 'Bonn'],
        ],
      ),
    );
    const reading = chosenTable(['A1', 'Ulm'], [['A2', 'Bonn']], 3);
    expect(keepHidden(reading, found)).toBe(reading);
  });

  it('the first lines as the page shows them, if the delimiter is the same', () => {
    const lines = [
      { line: 1, cells: ['Name', 'Kennwort'] },
      { line: 2, cells: ['A1', 'Winter7'] },
    ];
    const found = foundIn(tableOf(['Name', 'Kennwort'], [['A1', 'Winter7']]), lines);
    const reading = { ...chosenTable(['A1', 'B'], [['A1', 'x']], 2), firstLines: lines };
    expect(keepHidden(reading, found).firstLines).toBe(found.shownLines);
  });
});

it('keepHidden keeps no excerpt of a row', () => {
  const found = foundIn(tableOf(['Name', 'Kennwort'], [['A1', 'Sommer8']]));
  const { table, ...others } = chosenTable(['A1', 'Ulm'], [['A2', 'Bonn']], 3);
  const irregularities = [irregular('row-too-long', 0, 'Winter7')];
  const kept = keepHidden({ ...others, table: { ...table, irregularities } }, found);
  expect(kept.table.irregularities).toEqual([irregular('row-too-long', 0, '')]);
});
