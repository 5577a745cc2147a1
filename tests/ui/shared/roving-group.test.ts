import { describe, expect, it } from 'vitest';
import { nextStop } from '../../../src/ui/shared/RovingGroup.tsx';

describe('the keys of a group that is one tab stop', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 2],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, null],
    ['a', 1, null],
  ])('%s goes from control %i of three to %s', (key, from, to) => {
    expect(nextStop(from, 3, key)).toBe(to);
  });
});
