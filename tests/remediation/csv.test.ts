import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/inventory/cells/cell-text.ts';
import { type Delimiter, formatCell, formatRow, guardFormula } from '../../src/remediation/csv.ts';
import { unguardFormula } from './read-export.ts';

const delimiters = fc.constantFrom<Delimiter>(',', ';');
const piece = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", '"', ',', ';'),
  fc.constantFrom('1', '1e5', ',5', 'A1', ' ', '§', 'ä', 'SP4'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const texts = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 228 1', "'+49 228 1"],
    ['-', "'-"],
    ['-A1', "'-A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋A', "'＋A"],
    ['－A', "'－A"],
    ['＠A', "'＠A"],
    ['\tA', '"\'\tA"'],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200e=1', "'\u200e=1"],
    ['\u202a\u2009+A', "'\u202a\u2009+A"],
    ['\ufeff@A', "'\ufeff@A"],
    ['\u200b\u0001-A', "'\u200b\u0001-A"],
    ['﹦1', "'﹦1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
  ])('%j is written as %j by the guard', (text, written) => {
    expect(formatCell(text, ';')).toBe(written);
  });

  it.each(['-12', '+3.5', '1e5', '-1,5', '-1.234,56', '-1e-5', '-.5', '0', '+49'])(
    '%s is a plain number and stays as it is',
    (text) => {
      expect(formatCell(text, ';')).toBe(text);
    },
  );

  it.each<[string, Delimiter, string]>([
    ['BONN01', ',', 'BONN01'],
    ['a,b', ',', '"a,b"'],
    ['a,b', ';', '"a,b"'],
    ['a;b', ';', '"a;b"'],
    ['a;b', ',', '"a;b"'],
    [';=1+1', ',', '";=1+1"'],
    [',=1+1', ';', '",=1+1"'],
    ['a\t=1', ';', '"a\t=1"'],
    ['a|=1', ',', '"a|=1"'],
    ['-1,5', ',', '"-1,5"'],
    ['1,5', ';', '1,5'],
    ['say "SP4"', ',', '"say ""SP4"""'],
    ['two\nlines', ',', '"two\nlines"'],
    [' blank', ',', '" blank"'],
    ['=A;1', ';', '"\'=A;1"'],
    ['', ',', ''],
  ])('%j with %s is written as %j', (text, delimiter, written) => {
    expect(formatCell(text, delimiter)).toBe(written);
  });
});

describe('rows', () => {
  it('contain no other separator outside quotes', () => {
    const texts = fc.stringMatching(/^[a-z,;|\t=+-]{0,6}$/);
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (cells) => {
        const outside = formatRow(cells, ';').replaceAll(/"(?:[^"]|"")*"/g, '');
        expect(outside).not.toMatch(/[,|\t]/);
      }),
    );
  });

  it('are parsed by PapaParse as they were written, including guards', () => {
    const tables = fc.array(fc.array(texts, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(tables, delimiters, (rows, delimiter) => {
        const written = rows.map((row) => formatRow(row, delimiter)).join('');
        const { data } = Papa.parse<string[]>(written, { delimiter, newline: '\r\n' });
        expect(data.slice(0, -1)).toEqual(rows.map((row) => row.map(guardFormula)));
        expect(data.at(-1)).toEqual(['']);
      }),
      { numRuns: 500 },
    );
  });

  it('end with CRLF', () => {
    expect(formatRow(['a', 'b'], ';')).toBe('a;b\r\n');
  });
});

describe('the guard', () => {
  const unguarded = texts.filter((text) => unguardFormula(text) === text);

  it('can be removed again and leaves the text', () => {
    fc.assert(
      fc.property(unguarded, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('precedes everything that a spreadsheet would execute', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const guarded = guardFormula(text);
        const runs = /^[\t\r\n=+\-@＝＋－＠]/.test(guarded.replace(/^[ \p{Cf}]+/u, ''));
        expect(runs && Number.isNaN(Number(guarded.replace(/[.,]/g, '')))).toBe(false);
      }),
    );
  });

  it.each(['=A1', '-A1', '@home', '＋1'])('of %s is removed by the import', (text) => {
    expect(cleanText(guardFormula(text))).toBe(text);
  });

  it('is added only once, however often a cell is exported', () => {
    expect(guardFormula(guardFormula('=A1'))).toBe("'=A1");
  });
});
