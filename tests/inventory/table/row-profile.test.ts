import { describe, expect, it } from 'vitest';
import { mostFrequent, profileOf } from '../../../src/inventory/table/row-profile.ts';

/** The profile of lines that are cut at semicolons. */
function profile(lines: readonly string[], width = 3) {
  return profileOf(lines.join('\n'), 0, { delimiter: ';', lineEnd: '\n', width });
}

/** 1 if a cell fits the first column of a table, -1 if it does not, 0 if that proves nothing. */
function judge(column: readonly string[], cell: string): number {
  const { fits, misfits } = profile(column.map((text) => `${text};`)).fit([cell]);
  return fits - misfits;
}

describe('a value', () => {
  const NAMES = ['WS1', 'WS2', 'WS17', 'RAS300', 'WS5', 'WS6'];
  const ROLES = ['client', 'server', 'client', 'client', 'server', 'client'];

  it.each([
    [NAMES, 'ws99', 1],
    [NAMES, ' SERVER12\t', 1],
    [NAMES, '12', -1],
    [NAMES, 'WS', -1],
    [NAMES, 'A', -1],
    [NAMES, 'WS-1', -1],
    [NAMES, 'left', -1],
    [NAMES, '', 0],
    [NAMES, ' ', 0],
    [['10.0.0.7', '10.0.0.8', '192.168.12.100'], '1.2.3.4', 1],
    [['10.0.0.7', '10.0.0.8', '192.168.12.100'], '1.2.3', -1],
    [['17', '4', '390'], '8', 1],
    [['17', '4', '390'], 'a', -1],
    [ROLES, 'CLIENT', 1],
    [ROLES, 'serve', -1],
    [['', 'client', '', 'client', ''], 'server', 0],
    [['client', 'client', 'client'], 'server', -1],
  ])('in a column of %j: %j is %i', (column, cell, judgement) => {
    expect(judge(column, cell)).toBe(judgement);
  });

  it('proves nothing in a column whose values hardly repeat', () => {
    expect(judge(['Bonn', 'Ulm', 'Kiel', 'Jena'], 'Bonn')).toBe(0);
    expect(judge(['Bonn', 'Ulm', 'Kiel', 'Bonn'], 'Bonn')).toBe(0);
    expect(judge(['Bonn', 'Ulm', 'Bonn'], 'Bonn')).toBe(1);
    expect(judge(['client'], 'client')).toBe(0);
    expect(judge(['client', 'client'], 'client')).toBe(1);
    expect(judge(['client', 'client'], 'server')).toBe(0);
  });

  it('is only strange in a column of few values that repeat often', () => {
    const three = ['Bonn', 'Ulm', 'Kiel', 'Bonn', 'Ulm', 'Kiel'];
    expect(judge(three, 'Bonn')).toBe(1);
    expect(judge(three, 'Jena')).toBe(0);
    expect(judge([...three, ...three], 'Jena')).toBe(-1);
  });

  it('is compared by its first 40 characters', () => {
    const long = 'x'.repeat(40);
    expect(judge([long, long, long], `${long}y`)).toBe(1);
    expect(judge([long, long, long], `${long.slice(1)}y`)).toBe(-1);
  });
});

describe('the cells of a line', () => {
  const rows = profile(['WS1;client;SP4', 'WS2;client;SP6a', 'WS3;client;SP4', 'WS4;client;SP5']);

  it('are counted by whether they fit their columns', () => {
    expect(rows.fit(['WS7', 'client', 'left'])).toEqual({ fits: 2, misfits: 1 });
    expect(rows.fit(['client', 'SP4'], 1)).toEqual({ fits: 2, misfits: 0 });
    expect(rows.fit(['client', 'SP4'])).toEqual({ fits: 0, misfits: 2 });
  });

  it('fit nowhere beyond the last column, unless they are blank', () => {
    expect(rows.fit(['', '', '', 'x', ' ', ''])).toEqual({ fits: 0, misfits: 1 });
    expect(rows.fit(['SP4', 'x'], 2)).toEqual({ fits: 1, misfits: 1 });
    expect(rows.fit(['SP4', ' '], 2)).toEqual({ fits: 1, misfits: 0 });
  });
});

describe('the rows of a profile', () => {
  it.each<[string, readonly string[], number, number]>([
    ['all rows without quotes', ['a;b;c', 'd;e', 'f;g;h'], 3, 2],
    ['rows with closed quotes', ['"a;a";b', 'd;"e;e";f', 'g'], 3, 1],
    ['no blank lines', ['a;b', '', ' \t', 'c;d;e'], 2, 2],
    ['no row that a quote cuts off', ['a;b', 'c;d', 'e;"f', 'g', 'h"', 'i;j;k'], 3, 2],
    ['no row that a quote behind blanks cuts off', ['a;b', 'c;d', 'e; "f', 'g"'], 2, 2],
    [
      'none that a quote on the line of a closing one reaches',
      ['a;b', 'c;d', 'e;"f', 'g";"h', 'i', 'j"', 'k;l'],
      3,
      2,
    ],
    [
      'those behind a quote that is not doubled',
      ['a;b', 'c;d', 'e;"f""', 'g;"";', 'h', 'i";j', 'k;l'],
      3,
      2,
    ],
    [
      'those behind a quote before a delimiter',
      ['a;b', 'c;d', 'e;"f', 'g" h', 'i', 'j" ;k', 'l;m'],
      3,
      2,
    ],
  ])('that are whole: %s', (_, lines, wholeRows, leastWidth) => {
    expect(profile(lines)).toMatchObject({ isCertain: true, wholeRows, leastWidth });
  });

  it('end before a quote that is not closed on their line', () => {
    const lines = ['a;b', 'c;b', 'e; "f;g', 'h"', 'i; "j;k', 'l"'];
    expect(profile(lines).fit(['', 'b'])).toEqual({ fits: 1, misfits: 0 });
    expect(profile(lines).fit(['', '', 'g']).fits).toBe(0);
  });

  it('are uncertain if a quote reaches all of them but one', () => {
    const lines = ['"a', 'b;c', 'd;e', 'f"', 'g;h;i'];
    expect(profile(lines)).toMatchObject({
      isCertain: false,
      wholeRows: 0,
      leastWidth: Infinity,
      usualWidth: 1,
    });
    expect(profile([...lines, 'j;k'])).toMatchObject({ isCertain: true, usualWidth: 3 });
    expect(profile(['a;"', 'b;"', 'c;"'])).toMatchObject({ isCertain: true, wholeRows: 0 });
  });

  it('prove only what occurs on two different lines if they are uncertain', () => {
    const fitOf = (lines: readonly string[]) =>
      profile(['"a;see', ...lines]).fit(['', 'left']).fits;
    expect(fitOf(['b;left', 'c;left', 'd;down', 'e;down'])).toBe(1);
    expect(fitOf(['b;left', 'b;left', 'd;down', 'e;down', 'f;down'])).toBe(0);
    expect(fitOf(['ab;left', 'a;bleft', 'c;left', 'd;see', 'e;see'])).toBe(1);
  });
});

it('the first of the most frequent numbers counts', () => {
  expect(mostFrequent([3, 2, 2, 3, 1])).toBe(3);
  expect(mostFrequent([])).toBe(0);
});
