import { describe, expect, it } from 'vitest';
import { evenOutLineEnds, rewriteLines } from '../../../src/inventory/table/line-ends.ts';

describe('evenOutLineEnds', () => {
  it.each([
    ['', '\n'],
    ['a', '\n'],
    ['a\nb\n', '\n'],
    ['\na', '\n'],
    ['a\r\nb\r\n', '\r\n'],
    ['\r\na', '\r\n'],
    ['a\rb\r', '\r'],
    ['\ra', '\r'],
    ['\r\ra', '\r'],
  ])('leaves %j unchanged, whose lines end with %j', (text, lineEnd) => {
    expect(evenOutLineEnds(text)).toEqual({ text, lineEnd });
  });

  it.each([
    ['a\r\nb\n', 'a\nb\n'],
    ['a\nb\rc', 'a\nb\nc'],
    ['a\r\nb\r', 'a\nb\n'],
    ['a\r\r\nb\r\r\n', 'a\nb\n'],
    ['a\r\nb\n\rc', 'a\nb\n\nc'],
  ])('ends the lines of %j with LF', (text, wanted) => {
    expect(evenOutLineEnds(text)).toEqual({ text: wanted, lineEnd: '\n' });
  });
});

it('rewriteLines leaves blank lines as they are', () => {
  const even = { text: 'a\r\n \t\r\n\r\nb\r\n  ', lineEnd: '\r\n' } as const;
  expect(rewriteLines(even, (line, index) => line + index)).toEqual({
    text: 'a0\r\n \t\r\n\r\nb3\r\n  ',
    lineEnd: '\r\n',
  });
});
