import { describe, expect, it } from 'vitest';
import { estimateBytes, exportOfRows } from '../../src/remediation/csv.ts';
import { textOfExport } from './read-export.ts';

const rowAt = (row: number) => `row ${String(row).padStart(8, '0')}\r\n`;

describe('an export of rows', () => {
  it('consists of head, rows and tail', () => {
    const text = exportOfRows('head\n', { count: 2, rowAt }, 'tail');
    expect(textOfExport(text)).toBe('head\nrow 00000000\r\nrow 00000001\r\ntail');
    expect(text.rows).toBe(2);
  });

  it('comes in pieces that report the progress', () => {
    const text = exportOfRows('', { count: 40_000, rowAt });
    const pieces = [...text.pieces()];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.length).toBeLessThan(10);
    expect(pieces.at(-1)?.rowsDone).toBe(40_000);
    let rows = 0;
    for (const piece of pieces) {
      rows += piece.text.length / rowAt(0).length;
      expect(piece.rowsDone).toBe(rows);
      expect(piece.text.length).toBeLessThan(256 * 1024);
    }
  });

  it('writes only the requested rows', () => {
    let written = 0;
    const counting = (row: number) => {
      written = Math.max(written, row);
      return rowAt(row);
    };
    const pieces = exportOfRows('', { count: 1e9, rowAt: counting }).pieces();
    written = 0;
    pieces.next();
    expect(written).toBeLessThan(20_000);
  });

  it('estimates its size from a few evenly spaced rows', () => {
    let looks = 0;
    const growing = (row: number) => {
      looks += 1;
      return 'x'.repeat(row < 50_000 ? 10 : 30);
    };
    expect(estimateBytes('', { count: 100_000, rowAt: growing })).toBe(2_000_000);
    expect(looks).toBeLessThan(100);
    expect(estimateBytes('', { count: 3, rowAt: (row) => 'x'.repeat(10 ** row) })).toBe(111);
  });

  it('has no pieces if there is nothing to write', () => {
    expect([...exportOfRows('', { count: 0, rowAt }).pieces()]).toEqual([]);
    expect([...exportOfRows('', { count: 0, rowAt }, 'tail').pieces()]).toEqual([
      { text: 'tail', rowsDone: 0 },
    ]);
  });

  it('estimates its size in UTF-8', () => {
    expect(estimateBytes('§', { count: 0, rowAt })).toBe(2);
    expect(exportOfRows('§', { count: 0, rowAt }, 'tail').estimatedBytes).toBe(6);
    expect(estimateBytes('', { count: 1_000_000, rowAt: () => '§\r\n' })).toBe(4_000_000);
  });
});
