import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finish,
  isEqual,
  keepEqual,
  lastOf,
  once,
  onceInSteps,
  Recent,
  type Steps,
} from '../../src/pairing/kept.ts';

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

describe('a cache with some of the values of another', () => {
  it('creates the others again, and leaves the other cache as it is', () => {
    const recent = new Recent<string>(9, (value) => value.length);
    for (const key of ['a', 'bb', 'c']) recent.take(key, () => key);
    const short = recent.with((value) => value.length === 1);
    expect(['a', 'bb', 'c'].map((key) => short.take(key, () => 'new'))).toEqual(['a', 'new', 'c']);
    expect(recent.take('bb', () => 'new')).toBe('bb');
  });
});

describe('the last result', () => {
  it('is kept while the arguments are the same objects', () => {
    let made = 0;
    const pair = lastOf((one: object, other: object | null) => {
      made += 1;
      return [one, other, made];
    });
    const [one, other] = [{}, {}];
    expect(pair(one, null)).toBe(pair(one, null));
    expect([pair(one, other)[2], pair(one, other)[2], pair(other, one)[2], made]).toEqual([
      2, 2, 3, 3,
    ]);
    expect(pair(one, other)[2]).toBe(4);
  });
});

describe('a value like an earlier one', () => {
  it('has its objects wherever both are equal, and is equal to the later one', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), fc.boolean(), (one, other, isSame) => {
        const after = structuredClone(isSame ? one : other);
        const before = { both: { ...one }, list: [one, other] };
        const kept = keepEqual(before, { both: after, list: [one, after] });
        expect(kept).toEqual({ both: after, list: [one, after] });
        if (isSame) expect(kept.both).toBe(before.both);
        expect(kept.list[0]).toBe(one);
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [
      { a: 1, b: undefined },
      { a: 1, c: undefined },
    ],
    [[1], { 0: 1 }],
    [[1, 2], [1]],
    [{ a: null }, { a: {} }],
    [{ a: 0 }, { a: -0 }],
    [{ a: Uint8Array.of(1) }, { a: Uint8Array.of(1) }],
    [null, {}],
  ])('is the later one where they differ: %o and %o', (before, after) => {
    const kept: unknown = keepEqual(before, after);
    expect(kept).not.toBe(before);
    expect(kept).toStrictEqual(after);
    expect(isEqual(before, after)).toBe(false);
    expect(isEqual(after, before)).toBe(false);
  });
});

describe('equal values', () => {
  it('are those of which the earlier one is kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isKept = Object.is(keepEqual(one, other), one);
        expect(isEqual(one, other)).toBe(isKept);
        expect(isEqual(one, structuredClone(one))).toBe(true);
      }),
    );
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

describe('once in steps', () => {
  /** Counts to three with a pause after each, and records the counts. */
  function counting(fails = 0) {
    const counts: number[] = [];
    let left = fails;
    function* count(): Steps<string> {
      for (let at = 1; at <= 3; at += 1) {
        counts.push(at);
        if (at === 2 && left > 0) {
          left -= 1;
          throw new RangeError('too large');
        }
        yield;
      }
      return 'counted';
    }
    return { counts, ...onceInSteps(count) };
  }

  it('creates its value only on first use, and once', () => {
    const { counts, get, steps } = counting();
    expect(counts).toEqual([]);
    expect([get(), get(), finish(steps())]).toEqual(['counted', 'counted', 'counted']);
    expect(counts).toEqual([1, 2, 3]);
    expect(steps().next()).toEqual({ done: true, value: 'counted' });
  });

  it('goes on where others stopped', () => {
    const { counts, get, steps } = counting();
    const first = steps();
    first.next();
    expect(counts).toEqual([1]);
    steps().next();
    expect(counts).toEqual([1, 2]);
    expect(get()).toBe('counted');
    expect(counts).toEqual([1, 2, 3]);
    expect(first.next()).toEqual({ done: true, value: 'counted' });
  });

  it('starts again after a failure', () => {
    const { counts, get, steps } = counting(1);
    expect(() => finish(steps())).toThrow(new RangeError('too large'));
    expect(get()).toBe('counted');
    expect(counts).toEqual([1, 2, 1, 2, 3]);
  });
});
