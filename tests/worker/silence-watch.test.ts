import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  SILENT_AFTER_SECONDS,
  type SilenceWatch,
  watchSilence,
} from '../../src/worker/silence-watch.ts';

const LONG_MS = SILENT_AFTER_SECONDS * 1000;
let watch: SilenceWatch;
let told: boolean[];

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  watch = watchSilence((isSilent) => told.push(isSilent));
});
afterEach(() => vi.useRealTimers());

describe('the watch for a silent worker', () => {
  it('reports a silence once, and its end', () => {
    watch.owe(1);
    vi.advanceTimersByTime(LONG_MS - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(2 * LONG_MS);
    expect(told).toEqual([true]);
    watch.hear();
    watch.hear();
    expect(told).toEqual([true, false]);
  });

  it('starts to count anew with everything that the worker sends', () => {
    watch.owe(1);
    vi.advanceTimersByTime(LONG_MS - 1);
    watch.hear();
    vi.advanceTimersByTime(LONG_MS - 1000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([true]);
  });

  it('does not count while nothing is owed', () => {
    vi.advanceTimersByTime(2 * LONG_MS);
    watch.owe(1);
    vi.advanceTimersByTime(LONG_MS - 1000);
    watch.owe(0);
    vi.advanceTimersByTime(2 * LONG_MS);
    expect(told).toEqual([]);
  });

  it('counts once, however many answers are owed', () => {
    watch.owe(1);
    watch.owe(2);
    vi.advanceTimersByTime(LONG_MS / 2);
    expect(told).toEqual([]);
  });

  it('takes back its report when nothing is owed any more', () => {
    watch.owe(1);
    vi.advanceTimersByTime(LONG_MS);
    watch.owe(0);
    expect(told).toEqual([true, false]);
  });
});
