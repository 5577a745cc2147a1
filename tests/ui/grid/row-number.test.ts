import { describe, expect, it } from 'vitest';
import { parseRowNumber } from '../../../src/ui/grid/TableFoot.tsx';

const ROWS = 3_247_179_138;

describe('parsing a row number', () => {
  it.each([
    ['1', 0],
    [' 702 ', 701],
    ['1,000,000', 999_999],
    ['1.000.000', 999_999],
    ['1 000 000', 999_999],
    ['1\u00a0000', 999],
    ['1\u202f000', 999],
    ["1'000", 999],
    ['1’000', 999],
    ['١', -1],
    ['３', 2],
    ['3247179138', ROWS - 1],
  ])('reads %j as row index %d', (text, row) => {
    const expected = row < 0 ? { kind: 'unreadable' } : { kind: 'row', row };
    expect(parseRowNumber(text, ROWS)).toEqual(expected);
  });

  it.each(['0', '3247179139', '99999999999999999999999'])(
    'says that %s is beyond the last row or before the first',
    (text) => {
      expect(parseRowNumber(text, ROWS)).toEqual({ kind: 'beyond' });
    },
  );

  it.each(['', 'ten', '-5', '1.5', '12,34', '1e3', '0x10', '1,000,'])('rejects %j', (text) => {
    expect(parseRowNumber(text, ROWS)).toEqual({ kind: 'unreadable' });
  });
});
