import { describe, expect, it } from 'vitest';
import { once, Recent } from '../../src/pairing/kept.ts';

/** Takes keys one after the other and returns those whose values had to be created. */
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

describe('a recent value', () => {
  it('is not created again', () => {
    expect(madeAmong(4, ['a', 'b', 'a', 'b'])).toEqual(['a', 'b']);
  });

  it('is evicted if the others are newer and take too much space', () => {
    expect(madeAmong(3, ['aa', 'b', 'c', 'aa', 'c'])).toEqual(['aa', 'b', 'c', 'aa']);
  });

  it('stays as long as it is used', () => {
    expect(madeAmong(2, ['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is not kept if it exceeds the capacity by itself', () => {
    expect(madeAmong(2, ['a', 'long', 'long', 'a'])).toEqual(['a', 'long', 'long']);
  });
});

describe('once', () => {
  it('creates its value only on first use', () => {
    let made = 0;
    const get = once(() => {
      made += 1;
      return made;
    });
    expect(made).toBe(0);
    expect([get(), get()]).toEqual([1, 1]);
  });
});
