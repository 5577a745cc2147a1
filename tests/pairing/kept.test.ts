import { describe, expect, it } from 'vitest';
import { once, Recent } from '../../src/pairing/kept.ts';

/** Takes keys one after the other and tells which of them had to be made. */
function madeAmong(capacity: number, keys: readonly string[]): readonly string[] {
  const recent = new Recent<string>(capacity, (value) => value.length);
  const made: string[] = [];
  for (const key of keys) {
    const value = recent.take(key, () => {
      made.push(key);
      return key;
    });
    expect(value).toBe(key);
  }
  return made;
}

describe('what was made lately', () => {
  it('is not made again', () => {
    expect(madeAmong(4, ['a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
  });

  it('goes when the rest is younger and too heavy', () => {
    expect(madeAmong(3, ['aa', 'b', 'c', 'aa', 'c'])).toEqual(['aa', 'b', 'c', 'aa']);
  });

  it('stays as long as it is asked for', () => {
    expect(madeAmong(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is not kept where it is heavier than all that may be kept', () => {
    expect(madeAmong(2, ['a', 'long', 'long', 'a'])).toEqual(['a', 'long', 'long']);
  });
});

describe('once', () => {
  it('makes at the first use alone', () => {
    let made = 0;
    const get = once(() => {
      made += 1;
      return made;
    });
    expect(made).toBe(0);
    expect([get(), get()]).toEqual([1, 1]);
  });
});
