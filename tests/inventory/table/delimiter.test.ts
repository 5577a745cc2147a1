import { describe, expect, it } from 'vitest';
import { delimiterOfSepLine, findDelimiter } from '../../../src/inventory/table/delimiter.ts';

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

  it.each(['', 'sep=', 'sep=a', 'sep="', 'sep=;x', 'separator=;', 'x sep=;'])(
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
  ])('%s', (_, text, delimiter) => {
    expect(find(text)).toEqual({ delimiter, reason: 'even-rows' });
  });

  it('reports a single column', () => {
    expect(find('Host\nA\nB').reason).toBe('single-column');
  });
});
