import { describe, expect, it } from 'vitest';
import {
  areNearlyAll,
  beginningOf,
  delimiterOfSepLine,
  evenSigns,
  findDelimiter,
} from '../../../src/inventory/table/delimiter.ts';

const find = (text: string) => findDelimiter(text, '\n', (cell) => /^(Host|Role)$/.test(cell));

describe('delimiterOfSepLine', () => {
  it.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['"sep=;"', ';'],
    ['sep=\t', '\t'],
    ['sep=;;;;', ';'],
    ['sep=| ', '|'],
    ['sep=^', '^'],
    ['"sep=;";;', ';'],
  ])('reads %j as %j', (line, delimiter) => {
    expect(delimiterOfSepLine(line)).toBe(delimiter);
  });

  it.each(['', 'sep=', 'sep=a', 'sep="', 'sep=;x', 'separator=;', 'x sep=;', 'Host;'])(
    'finds no delimiter in %j',
    (line) => {
      expect(delimiterOfSepLine(line)).toBeNull();
    },
  );
});

describe('findDelimiter', () => {
  it.each([
    ['prefers known headings to even rows', 'Host;Role\na,b,c;x\nd,e,f;y', ';'],
    ['looks for even rows if no heading is known', 'a,1|b\nc|d\ne,2,3|f', '|'],
    ['recognizes cells over several lines', 'Host,Role\n"a;b\nc;d\ne;f",x\n"g;h\ni;j",y', ','],
    ['ignores the delimiters in quoted lists', 'Host,Role,x\nA,b,"c;d;e"\nB,b,"c;d;e"', ','],
    ['looks into lines that are quoted as a whole', '"Host;Role"\n"A;b, c"\n"B;c, d"', ';'],
    ['prefers two known headings to most rows', 'Host;Role\na,b\nc,d', ';'],
    ['prefers more cells if all rows are even', 'a;b,c,d\ne;f,g,h', ','],
    ['prefers even rows to more cells', 'a;b\nc;d\ne,f,g,h,i,j,k,l', ';'],
    ['prefers the headings of half of the rows', 'Host,Role\nHost;x\na;b\nc;d,e\nf,g', ','],
    ['mistrusts the headings of fewer rows', 'Host,Role\nHost;x\na;b\nc;d\nf,g', ';'],
    ['mistrusts headings on the last line', 'Host;x\na;b\nHost,Role', ';'],
    ['is not misled by a long delimiter in one cell', 'Host;Role\na~|~b;c\nd;e', ';'],
    ['is not misled by a long delimiter without headings', 'a~|~b\nc~|~d', '|'],
    ['is not misled by a unit separator in one row', 'a;b\u001fc\nd;e\nf;g', ';'],
    ['is not misled by a unit separator in a single row', 'a;b\u001fc', ';'],
    ['reads unit separators in most rows', 'a;b\u001fc\nd;e\u001ff\ng;h', '\u001f'],
  ])('%s', (_, text, delimiter) => {
    expect(find(text)).toEqual({ delimiter, reason: 'even-rows' });
  });

  it('reports a single column', () => {
    expect(find('Host\nA\nB').reason).toBe('single-column');
  });

  it('uses a rare delimiter if only that reveals two known headings', () => {
    const rare = { delimiter: ':', reason: 'known-headings' };
    expect(find('Host:Role\na:b\nc:d')).toEqual(rare);
    expect(find('Host:Role:x;Host\na:b:c;d\ne:f:g;h')).toEqual(rare);
    expect(find('Host:x\na:b\nc:d').reason).toBe('single-column');
  });

  it('uses no rare delimiter if a usual one reveals two known headings', () => {
    const isLetter = (cell: string) => /^[A-C]$/.test(cell);
    const text = 'A:B:C:z,A,B\na:b:c:d,e,f\ng:h:i:j,k,l';
    expect(findDelimiter(text, '\n', isLetter)).toEqual({ delimiter: ',', reason: 'even-rows' });
  });
});

describe('the beginning of a text', () => {
  it('has no blank lines, no rulers, and no blanks at the ends of its lines', () => {
    expect(beginningOf('a \n\n \n-----\n b\t\n', '\n')).toEqual(['a', ' b']);
  });

  it('has 100 lines and 64 KB at most', () => {
    expect(beginningOf('a\n'.repeat(101), '\n')).toHaveLength(100);
    expect(beginningOf(`${'a'.repeat(64 * 1024)}\nb\n`, '\n')).toHaveLength(1);
  });
});

it.each([
  [2, 2, false],
  [3, 3, true],
  [3, 5, true],
  [3, 6, false],
  [16, 20, true],
  [15, 20, false],
])('%i of %i lines are nearly all of them: %s', (count, all, areMost) => {
  const lines = Array.from({ length: all }, () => 'x');
  expect(areNearlyAll(count, lines)).toBe(areMost);
});

describe('even signs', () => {
  it.each([
    [
      ['a=>b', 'c=>d', 'e=>f'],
      ['=>', '=', '>'],
    ],
    [['a:b', 'c:d', 'e:f:g', 'h:i'], [':']],
    [['a:b', 'c:d:e', 'f:g:h:i', 'j:k', 'l:m:n'], []],
    [['a;b:c', 'd;e:f', 'g;h:i'], [':']],
    [['a|b', 'c|d', 'e|f'], []],
    [[`${'x'.repeat(1000)}:`, 'a:b', 'c:d'], []],
    [['a b"c\'d', 'e f"g\'h', 'i j"k\'l'], []],
  ])('of %j are %j', (lines, signs) => {
    expect(evenSigns(lines)).toEqual(signs);
  });
});
