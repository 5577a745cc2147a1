import { describe, expect, it } from 'vitest';
import { looksLikeHeading } from '../../../src/inventory/columns/looks-like-heading.ts';
import { readTable } from '../../../src/inventory/table/read-table.ts';
import { HEADINGS, read, tableOf } from './read-text.ts';

describe('a file', () => {
  it.each([
    ['semicolons', 'Hostname;Role\nA;client', ';'],
    ['commas', 'Hostname,Role\nA,client', ','],
    ['tabs', 'Hostname\tRole\nA\tclient', '\t'],
    ['vertical bars', 'Hostname|Role\nA|client', '|'],
    [
      'semicolons even if cells contain commas',
      'Hostname;Role;Note\nA;client;"x, y, z"\nB;server;a,b,c',
      ';',
    ],
  ])('is cut at %s', (_, text, delimiter) => {
    const { dialect, rows } = tableOf(text);
    expect(dialect.delimiter).toBe(delimiter);
    expect(rows[0]?.slice(0, 2)).toEqual(['A', 'client']);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['CRCRLF', '\r\r\n'],
  ])('may end its lines with %s', (_, end) => {
    const { rows, lines } = tableOf([HEADINGS, 'A;client;SP3', 'B;server;SP6'].join(end));
    expect(rows).toEqual([
      ['A', 'client', 'SP3'],
      ['B', 'server', 'SP6'],
    ]);
    expect(lines).toEqual([2, 3]);
  });

  it('may mix line ends', () => {
    const { rows, lines } = tableOf(`${HEADINGS}\r\nA;client;SP3\nB;server;SP6\rC;client;SP1`);
    expect(rows.map(([name]) => name)).toEqual(['A', 'B', 'C']);
    expect(lines).toEqual([2, 3, 4]);
  });

  it.each([
    ['title lines and blank lines', 'Inventory of Bonn\n2001-08-08\n\n', 4],
    ['a sep= line', 'sep=;\n', 2],
    ["PowerShell's #TYPE line", '#TYPE System.Management.Automation.PSCustomObject\n', 2],
    ['remarks', '# made by hand\n# please check\n', 3],
  ])('may have %s above the headings', (_, above, headingLine) => {
    const { dialect, rows, lines } = tableOf(`${above}${HEADINGS}\nA;client;SP3\nB;server;SP6`);
    expect(dialect.headingLine).toBe(headingLine);
    expect(rows.map(([name]) => name)).toEqual(['A', 'B']);
    expect(lines).toEqual([headingLine + 1, headingLine + 2]);
  });

  it('uses the delimiter of a sep= line, even an unusual one', () => {
    expect(tableOf('sep=|\nHostname|Role\nA|client').dialect).toMatchObject({
      delimiter: '|',
      delimiterReason: 'sep-line',
    });
  });

  it('keeps repeated headings apart', () => {
    const { table, rows } = tableOf('Hostname;Role;Role\nA;client;server');
    expect(table.columns.map(({ heading }) => heading)).toEqual(['Hostname', 'Role', 'Role']);
    expect(rows[0]).toEqual(['A', 'client', 'server']);
  });

  it('may have __proto__ and constructor as ordinary headings', () => {
    const { table, rows } = tableOf('Hostname;__proto__;constructor\nA;x;y');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'Hostname',
      '__proto__',
      'constructor',
    ]);
    expect(rows[0]).toEqual(['A', 'x', 'y']);
  });

  it('may have 5,000 columns', () => {
    const wide = (cell: (column: number) => string) =>
      Array.from({ length: 5000 }, (_, column) => cell(column)).join(';');
    const { table, rows } = tableOf(`${wide((c) => `h${c}`)}\n${wide(String)}`);
    expect(table.columns).toHaveLength(5000);
    expect(rows[0]?.[4999]).toBe('4999');
  });

  it('is not widened by one long row, whose surplus cells are reported', () => {
    const { table } = tableOf(`${HEADINGS}\nA;client;SP3${';x'.repeat(3000)}\nB;server;SP6`);
    expect(table.columns).toHaveLength(3);
    expect(table.irregularities).toMatchObject([{ kind: 'row-too-long', line: 2, row: 0 }]);
  });

  it('is no wider than an Excel sheet; surplus headings are reported', () => {
    const headings = Array.from({ length: 16_386 }, (_, column) => `h${column}`).join(';');
    const { table } = tableOf(`${headings}\nA;client\nB;server`);
    expect(table.columns).toHaveLength(16_384);
    expect(table.irregularities[0]).toEqual({
      kind: 'row-too-long',
      line: 1,
      row: null,
      text: 'h16384 · h16385',
    });
  });

  it.each([
    ['in the first row', ['', 'x', ''], ['', 'x']],
    ['in later rows only', ['x', '', 'x', '', ''], ['x', '']],
    ['in all rows', ['', '', ''], ['']],
    ['only above the first text', ['', '', 'x', 'y'], ['', 'x', 'y']],
  ])('may have empty cells %s', (_, cells, texts) => {
    const rows = cells.map((cell, row) => [`WS${row}`, cell, 'client']);
    const { table, rows: read } = tableOf(
      `Hostname;Remark;Role\n${rows.map((row) => row.join(';')).join('\n')}`,
    );
    expect(read).toEqual(rows);
    expect(table.columns[1]?.texts).toEqual(texts);
  });

  it('may have the first text of a column in a late row', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`W${row}`, row === 2900 ? 'x' : '']);
    const { rows: read } = tableOf(
      `Hostname;Remark\n${'\n'.repeat(9)}${rows.map((row) => row.join(';')).join('\n')}`,
    );
    expect(read).toEqual(rows);
  });

  it('may have cells of several megabytes, quoted or not', () => {
    const large = 'x'.repeat(3_000_000);
    const { rows, lines } = tableOf(
      `${HEADINGS}\nA;client;"${large}\n"\nB;server;${large}\nC;client;SP1`,
    );
    expect(rows.map((cells) => cells[2]?.length)).toEqual([3_000_001, 3_000_000, 3]);
    expect(lines).toEqual([2, 4, 5]);
  });

  it('may contain NUL bytes, which are removed and reported', () => {
    const { rows, table } = tableOf(`${HEADINGS}\nA\0\0;client;SP3`);
    expect(rows[0]?.[0]).toBe('A');
    expect(table.irregularities).toMatchObject([{ kind: 'nul-bytes', line: 2 }]);
    const later = tableOf(`${HEADINGS}\r\r\nA;client;SP3\r\r\nB;server\0;SP4\r\r\nC;client;SP4`);
    expect(later.table.irregularities).toMatchObject([{ kind: 'nul-bytes', line: 3 }]);
  });

  it.each([
    ['', 'empty-file'],
    [' \r\n \n', 'empty-file'],
    [HEADINGS, 'headings-only'],
    ['# only a remark', 'no-table'],
    ['\u0001\u0002\u0003PNG\u0004\u0005', 'binary-file'],
    ['<html><table><tr><td>Hostname', 'other-format'],
  ])('is refused: %j → %s', (text, reason) => {
    expect(read(text)).toMatchObject({ kind: 'refused', reason });
  });

  it('is read with the chosen delimiter and heading row', () => {
    const text = 'Hostname,Role\nName;Kind\nA;client';
    const outcome = readTable(
      text,
      { delimiter: ';', headingLine: 2, looksLikeHeading },
      () => undefined,
    );
    expect(outcome).toMatchObject({
      kind: 'table',
      dialect: {
        delimiter: ';',
        delimiterReason: 'chosen',
        headingLine: 2,
        headingReason: 'chosen',
      },
      table: { rowCount: 1 },
    });
  });
});

describe('a stray quote', () => {
  const others = Array.from({ length: 50 }, (_, row) => `WS-${row};client;SP3`);

  it('affects only its own line if it is never closed', () => {
    const { rows, lines, table } = tableOf([HEADINGS, 'A;"client;SP3', ...others].join('\n'));
    expect(rows).toHaveLength(51);
    expect(lines[50]).toBe(52);
    expect(table.irregularities).toMatchObject([{ line: 2 }]);
  });

  it('affects only its own line if it is closed in a later row', () => {
    const text = [HEADINGS, '"A;client;SP3', ...others, '"B";server;SP6', ...others].join('\n');
    const { rows, table } = tableOf(text);
    expect(rows).toHaveLength(102);
    expect(rows[51]).toEqual(['B', 'server', 'SP6']);
    expect(table.irregularities[0]).toMatchObject({ kind: 'stray-quote', line: 2 });
  });

  it('is a plain character inside a cell', () => {
    expect(tableOf(`${HEADINGS}\nA;client;5" disk`).rows[0]?.[2]).toBe('5" disk');
  });
});
