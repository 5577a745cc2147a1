import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import {
  isRejectedHeading,
  type RejectedRow,
  rejectedRows,
} from '../../src/remediation/rejected-rows.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { readCsvExport } from './read-export.ts';

const EVERY: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };
const fleet = drawFleet('name  role');

function exportOf(
  headings: readonly (readonly string[])[],
  rows: readonly RejectedRow[],
  sources: readonly string[] = ['fleet.csv'],
  rules = EVERY,
) {
  const rowAt = (at: number) => {
    const row = rows[at];
    if (row === undefined) throw new RangeError(`no row ${at}`);
    return row;
  };
  const rejected = { headings, count: rows.length, rowAt };
  return readCsvExport(rejectedRows(rejected, ';', { ...fleet, sources }, rules), ';');
}

describe('the rejected rows', () => {
  it('are listed under their own headings, with line and reason', () => {
    const { headings, rows } = exportOf(
      [['Rechnername', 'SP', 'SP']],
      [{ source: 0, line: 12, reason: 'name-missing', cells: ['', 'SP4;', '=1'] }],
    );
    expect(headings).toEqual(['Rechnername', 'SP', 'SP', 'line', 'reason']);
    expect(rows).toEqual([['', 'SP4;', "'=1", '12', 'name-missing']]);
  });

  it('keep headings of the file that have the same names as ours', () => {
    const { headings } = exportOf([['Line', 'rejected.line', 'Name']], []);
    expect(exportOf([[' REASON ']], []).headings).toEqual([' REASON ', 'line', 'rejected.reason']);
    expect(headings).toEqual(['Line', 'rejected.line', 'Name', 'rejected.rejected.line', 'reason']);
  });

  it('pad short rows and never shift a cell', () => {
    const row = { source: 0, line: 3, reason: 'footer-row', cells: ['Total'] };
    expect(exportOf([['a', 'b']], [row]).rows).toEqual([['Total', '', '3', 'footer-row']]);
  });

  it('of several files share equal headings', () => {
    const { headings, rows } = exportOf(
      [
        ['Name', 'SP'],
        ['SP', 'Ort', 'Name'],
      ],
      [
        { source: 0, line: 2, reason: 'name-missing', cells: ['', 'SP4'] },
        { source: 1, line: 5, reason: 'name-missing', cells: ['SP5', 'Ulm', ''] },
      ],
      ['a.csv', 'b.csv'],
    );
    expect(headings).toEqual(['Name', 'SP', 'Ort', 'file', 'line', 'reason']);
    expect(rows).toEqual([
      ['', 'SP4', '', 'a.csv', '2', 'name-missing'],
      ['', 'SP5', 'Ulm', 'b.csv', '5', 'name-missing'],
    ]);
  });

  it('of several files keep headings separate that one file has twice', () => {
    const { headings, rows } = exportOf(
      [['SP', 'SP'], ['SP'], ['1 SP', 'SP', 'SP', 'SP']],
      [
        { source: 0, line: 2, reason: 'r', cells: ['a', 'b'] },
        { source: 1, line: 3, reason: 'r', cells: ['c'] },
        { source: 2, line: 4, reason: 'r', cells: ['d', 'e', 'f', 'g'] },
      ],
      ['a.csv', 'b.csv', 'c.csv'],
    );
    expect(headings).toEqual(['SP', 'SP', '1 SP', 'SP', 'file', 'line', 'reason']);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['a', 'b', '', ''],
      ['c', '', '', ''],
      ['e', 'f', 'd', 'g'],
    ]);
  });

  it.each<[string, boolean]>([
    ['line', true],
    [' Line ', true],
    ['rejected.line', true],
    ['Rejected.rejected.LINE', true],
    ['reason', false],
    ['line.rejected.', false],
    ['rejected.', false],
    ['lines', false],
  ])('recognise %j as the heading of their line column: %s', (heading, isOurs) => {
    expect(isRejectedHeading(heading, 'line')).toBe(isOurs);
  });

  it('carry the assumptions in force', () => {
    const rules = { ...EVERY, assumptions: { ...NO_ASSUMPTIONS, servicePack: 'SP4' as const } };
    const row = { source: 0, line: 3, reason: 'footer-row', cells: ['Total'] };
    const { headings, rows } = exportOf([['Name']], [row], ['fleet.csv'], rules);
    expect(headings).toEqual(['Name', 'line', 'reason', 'assumptions']);
    expect(rows).toEqual([['Total', '3', 'footer-row', 'service_pack=SP4']]);
  });
});
