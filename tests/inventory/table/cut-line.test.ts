import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine, isSimplyQuoted, unwrappedCells } from '../../../src/inventory/table/cut-line.ts';

describe('cutLine', () => {
  it.each([
    ['a;b;c', ['a', 'b', 'c'], 'none'],
    ['a;;', ['a', '', ''], 'none'],
    ['', [''], 'none'],
    ['"a;b";c', ['a;b', 'c'], 'whole'],
    ['"say ""yes""";c', ['say "yes"', 'c'], 'whole'],
    ['"a" ; "b"', ['a', 'b'], 'padded'],
    ['a; "b;c" ;d', ['a', 'b;c', 'd'], 'padded'],
    [' a ; b ', [' a ', ' b '], 'none'],
    ['5" disk;b', ['5" disk', 'b'], 'none'],
    ['"Alt" Server;b', ['"Alt" Server', 'b'], 'odd'],
    ['"a;b', ['"a', 'b'], 'open'],
    ['a;"b;"c;d"', ['a', '"b', 'c;d'], 'odd'],
    ['"a;"b""', ['"a', '"b""'], 'open'],
  ])('cuts %j into %j', (line, cells, quotes) => {
    expect(cutLine(line, ';')).toEqual({ cells, quotes });
  });

  it('does not read tabs as padding if the delimiter is a tab', () => {
    expect(cutLine('"a"\t\t"b"', '\t').cells).toEqual(['a', '', 'b']);
  });

  it('drops only quotes, the blanks around them and delimiters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab;" ]{0,20}$/), (line) => {
        const letters = (text: string) => text.replace(/[^ab]/g, '');
        expect(letters(cutLine(line, ';').cells.join(''))).toBe(letters(line));
      }),
    );
  });
});

describe('isSimplyQuoted', () => {
  const simple = (line: string) => {
    const quote = line.indexOf('"');
    return isSimplyQuoted(line, 0, line.length, quote < 0 ? line.length : quote, ';');
  };

  it.each(['a;b', '"a";b', 'a;"b;c"', '"a";"";"c"'])('is true for %j', (line) => {
    expect(simple(line)).toBe(true);
  });

  it.each(['"a""b";c', 'a;5" disk', '"a;b', '"a" ;b', '"a"x;b', '"a;b"'])(
    'is false for %j',
    (line) => {
      expect(simple(line)).toBe(false);
    },
  );

  it('does not look beyond the line', () => {
    const text = 'x\n"a";b\n"c';
    expect(isSimplyQuoted(text, 2, 7, 2, ';')).toBe(true);
    expect(isSimplyQuoted('"a\nb";c', 0, 2, 0, ';')).toBe(false);
  });
});

describe('unwrappedCells', () => {
  const cut = { delimiter: ';', lineEnd: '\n' } as const;

  it('cuts a line that was quoted as a whole', () => {
    expect(unwrappedCells(['a;"b";c'], cut)).toEqual(['a', 'b', 'c']);
  });

  it.each([[['a']], [['a;b', 'c']], [['a;b\nc;d']]])('leaves %j unchanged', (cells) => {
    expect(unwrappedCells(cells, cut)).toEqual(cells);
  });
});
