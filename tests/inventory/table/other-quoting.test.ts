import { describe, expect, it } from 'vitest';
import {
  inUsualQuotes,
  withoutRecordSeparators,
} from '../../../src/inventory/table/other-quoting.ts';

/** The lines with their cells in the usual quotes. */
function requoted(...lines: readonly string[]): readonly string[] {
  return inUsualQuotes({ text: lines.join('\n'), lineEnd: '\n' }).text.split('\n');
}

describe('cells in unusual quotes', () => {
  const LINES = ["'a';'b'", "'c';'d'", "'e';'f'", "'g';'h'"];
  const QUOTED = ['"a";"b"', '"c";"d"', '"e";"f"', '"g";"h"'];

  it.each([
    ["'WS1';client;'SP4'", '"WS1";client;"SP4"'],
    ["'WS1';client;'SP4'  ", '"WS1";client;"SP4"'],
    ["  'WS1';'client'", '  \'WS1\';"client"'],
    ["'WS1';'room 4; left'", '"WS1";"room 4; left"'],
    ["'WS1';'it''s';'x'", '"WS1";"it\'s";"x"'],
    ["'WS1';'say \"yes\"'", '"WS1";"say ""yes"""'],
    ["'WS1';'';'x'", '"WS1";"";"x"'],
    ["'WS1';''", '"WS1";""'],
    ["'WS1';'client';", '"WS1";"client";'],
    ["'WS1';'", '"WS1";\''],
    ["'WS1';'it;is;'x'", '"WS1";"it;is;\'x"'],
    ["'WS1';'it;is;it", '"WS1";\'it;is;it'],
    ["client;'WS1", "client;'WS1"],
    ['', ''],
  ])('%s become %s', (line, wanted) => {
    expect(requoted(...LINES, line)).toEqual([...QUOTED, wanted]);
  });

  it('may have different quotes on both sides, which are not doubled', () => {
    expect(requoted('«a»;«b»', '«c»»d»;«e»')).toEqual(['"a";"b"', '"c»»d";"e"']);
  });

  it.each([
    ['two lines', LINES.slice(0, 2), true],
    ['a single line', LINES.slice(0, 1), false],
    ['four of five lines', [...LINES, 'x;y'], true],
    ['three of four lines', [...LINES.slice(0, 3), 'x;y'], false],
    ['all lines that are not blank', [...LINES.slice(0, 2), '', ' '], true],
    ['lines with blanks around them', [" 'a';'b' ", "\t'c';'d'"], true],
    ['lines that begin with a quote', ["'a';'b'", "'c';'d", "'e;f'"], false],
    ['lines that end with one', ["'a';'b'", "c;'d'", "e;'f'"], false],
    ['lines that do not begin with one', ["'a';'b'", "c;'d';'e'", "f;'g';'h'"], false],
    ['lines that do not end with one', ["'a';'b'", "'c';'d';e", "'f';'g';h"], false],
    ['lines with one cell', ["'a'", "'b'", "'c'"], false],
    ['lines whose quotes touch no delimiter', ["'a' ; 'b'", "'c' ; 'd'"], false],
  ])('are those of %s: %j %s', (_, lines, areQuoted) => {
    expect(
      requoted(...lines)
        .join('')
        .includes('"'),
    ).toBe(areQuoted);
  });
});

describe('a backslash before a delimiter', () => {
  const HEADINGS = 'Hostname;Remark;Role';

  it.each([
    ['WS1;a\\;b;client', 'WS1;"a;b";client'],
    ['WS1;a\\;b\\;c;x\\;y', 'WS1;"a;b;c";"x;y"'],
    ['\\;;a;client', '";";a;client'],
    ['WS1;say "a\\;b";client', 'WS1;"say ""a;b""";client'],
    ['WS1;a\\b;client', 'WS1;a\\b;client'],
  ])('escapes it in %s', (line, wanted) => {
    expect(requoted('', HEADINGS, 'WS0;x\\;y;server', 'WS9;short', line)).toEqual([
      '',
      HEADINGS,
      'WS0;"x;y";server',
      'WS9;short',
      wanted,
    ]);
  });

  it.each([
    ['is escaped itself', [HEADINGS, 'WS1;C:\\\\;client']],
    ['is escaped itself in a row that is too long', [HEADINGS, 'WS1;C:\\\\;a;client']],
    ['is in the headings of rows that are too long', ['A\\;b;C;D', 'WS1;a\\;b;client;x']],
    ['is needed for the width', [HEADINGS, 'WS1;C:\\;client']],
    ['is needed for the width of one line', [HEADINGS, 'WS1;C:\\;client', 'WS2;a\\;b;client']],
    ['is in a table of two columns', ['Hostname;Remark', 'WS1;a\\;b']],
    ['is in the headings, too', ['Host\\;name;Remark;Role', 'WS1;a\\;b;client']],
    ['is before another character', [HEADINGS, 'WS1;a\\,b;client']],
  ])('escapes nothing if it %s', (_, lines) => {
    expect(requoted(...lines)).toEqual(lines);
  });
});

describe('record separators', () => {
  const [UNIT, RECORD] = ['\x1f', '\x1e'];
  const rewritten = (text: string) =>
    withoutRecordSeparators(text.replaceAll('|', UNIT).replaceAll('/', RECORD))
      .replaceAll(UNIT, '|')
      .replaceAll(RECORD, '/');

  it.each([
    ['a|b/c|d/', 'a|b\nc|d\n'],
    ['a|b/\r\nc|d/\n', 'a|b\nc|d\n'],
    ['\na|b/c|d', '"\na"|b\nc|d'],
    ['a|b/c|d"e', 'a|b\nc|"d""e"'],
    ['a|b/c|d/e/f', 'a|b\nc|d\ne\nf'],
    ['a\n|\nb/c|d', '"a\n"|"\nb"\nc|d'],
  ])('end the lines of %j', (text, wanted) => {
    expect(rewritten(text)).toBe(wanted);
  });

  it.each(['a|b', 'a/b', 'a|b/c', 'a|b/c|d/e/f/g', 'a\n|\nb\n/c|d'])('are strays in %j', (text) => {
    expect(rewritten(text)).toBe(text);
  });
});
