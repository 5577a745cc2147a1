/** An object from parsed JSON. */
export type Given = Readonly<Record<string, unknown>>;

/** Thrown by the readers in this file, and caught by `soundOrNull`: a stored value is not what it should be. */
class Damaged extends Error {}

/** Gives up on the whole value that is being read. */
export function damaged(): never {
  throw new Damaged('the stored value is damaged');
}

/** What `read` gives, or null if it came across a value that is not what it should be. Passes on other errors. */
export function soundOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The most levels of lists and objects in each other. Ours have about ten, and a browser hands on some thousands. */
const MOST_LEVELS = 500;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LIST_START = 0x5b;
const LIST_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

function isDeep(text: string): boolean {
  let level = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) isQuoted = !isQuoted;
    else if (sign === BACKSLASH) at += 1;
    else if (isQuoted) continue;
    else if (sign === LIST_START || sign === OBJECT_START) level += 1;
    else if (sign === LIST_END || sign === OBJECT_END) level -= 1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}

/** The value of a text in JSON. One that is nested too deep to be handed on is damaged. */
export function jsonFrom(text: string): unknown {
  return isDeep(text) ? damaged() : JSON.parse(text);
}

export function objectFrom(value: unknown): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return damaged();
  return Object.fromEntries(Object.entries(value));
}

/** A list, with `read` applied to each part and its place. */
export function listFrom<T>(
  value: unknown,
  read: (part: unknown, place: number) => T,
): readonly T[] {
  return Array.isArray(value) ? value.map(read) : damaged();
}

export function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : damaged();
}

/** A whole number from 0 to 2^53 - 1. */
export function countFrom(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : damaged();
}

/**
 * Whole numbers from 0 to 2^32 - 1: a list of JSON, or a typed array, which the browser's database keeps as it is. A
 * million of them are no objects, and are copied between threads at once.
 */
export function wholeNumbersFrom(value: unknown): Uint32Array {
  if (value instanceof Uint32Array) return value;
  if (value instanceof Uint8Array || value instanceof Uint16Array) return Uint32Array.from(value);
  const numbers = listFrom(value, countFrom);
  return numbers.every((number) => number <= 0xffffffff) ? Uint32Array.from(numbers) : damaged();
}

/** A point in time, ISO 8601. */
export function timeFrom(value: unknown): string {
  const text = textFrom(value);
  return Number.isNaN(Date.parse(text)) ? damaged() : text;
}

export function flagFrom(value: unknown): boolean {
  return typeof value === 'boolean' ? value : damaged();
}

/** One of the words. */
export function wordFrom<W extends string | number>(words: readonly W[], value: unknown): W {
  return words.find((word) => word === value) ?? damaged();
}

/** One of the words that are keys of a record. With a record the compiler reports a missing word. */
export function keyFrom<W extends string>(words: { readonly [K in W]: true }, value: unknown): W {
  // The record has no keys other than the words.
  return typeof value === 'string' && Object.hasOwn(words, value) ? (value as W) : damaged();
}

/** Null, or what `read` gives. */
export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}
