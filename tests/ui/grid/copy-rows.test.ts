import { describe, expect, it } from 'vitest';
import { COPY_LIMIT, heldSelection, rowsToCopy } from '../../../src/ui/grid/use-copy-rows.ts';

const numbers = (start: number, length: number) =>
  Array.from({ length }, (_, index) => start + index);

describe('fetching a selection', () => {
  it('fetches the rows of every range in order', async () => {
    const selection = [
      { start: 2, end: 4 },
      { start: 9, end: 10 },
    ];
    const rows = await rowsToCopy(selection, async (start, length) => numbers(start, length));
    expect(rows).toEqual([2, 3, 9]);
  });

  it('stops at the limit and asks in slices, however much is selected', async () => {
    const lengths: number[] = [];
    const rows = await rowsToCopy([{ start: 0, end: 3_000_000_000 }], async (start, length) => {
      lengths.push(length);
      return numbers(start, length);
    });
    expect(rows).toHaveLength(COPY_LIMIT);
    expect(rows.at(-1)).toBe(COPY_LIMIT - 1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5000);
  });

  it('fails if the source fails', async () => {
    const refuse = async () => {
      throw new Error('gone');
    };
    await expect(rowsToCopy([{ start: 0, end: 1 }], refuse)).rejects.toThrow('gone');
  });
});

describe('a selection of loaded rows', () => {
  const held = { key: 'a', count: 100, start: 10, rows: numbers(10, 5) };

  it('is taken from the held rows', () => {
    expect(heldSelection([{ start: 11, end: 13 }], held)).toEqual([11, 12]);
  });

  it.each([
    ['begins before them', { start: 9, end: 12 }],
    ['ends after them', { start: 14, end: 16 }],
  ])('is not loaded if it %s', (_, range) => {
    expect(heldSelection([range], held)).toBeNull();
  });

  it('is not loaded if no rows are held', () => {
    expect(heldSelection([{ start: 0, end: 1 }], null)).toBeNull();
  });
});
