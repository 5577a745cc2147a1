import { expect, it } from 'vitest';
import { countListed, LISTED_LINE_KINDS } from '../../src/fleet/line-account.ts';

it('countListed adds up the lines of every kind', () => {
  const counts = LISTED_LINE_KINDS.map((kind, index) => [kind, 10 ** index] as const);
  const listed = Object.fromEntries(counts) as Parameters<typeof countListed>[0]['listed'];
  expect(countListed({ listed })).toBe(1_111_111);
});
