import { expect, it } from 'vitest';
import { claimsIn } from '../../src/fleet/problem.ts';

it('claimsIn takes alternating lines and texts, and ignores a line without a text', () => {
  expect(claimsIn(['12', 'SP4', 'b.csv:90', ''])).toEqual([
    { line: '12', text: 'SP4' },
    { line: 'b.csv:90', text: '' },
  ]);
  expect(claimsIn(['12', 'SP4', '90'])).toEqual([{ line: '12', text: 'SP4' }]);
});
