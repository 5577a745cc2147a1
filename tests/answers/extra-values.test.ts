import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewValuesOf,
  groupsMachines,
  namesOfValues,
  textsOfValues,
} from '../../src/answers/extra-values.ts';
import { valueOfText } from '../../src/answers/table-query.ts';
import type { TextColumn, TextColumnMeaning } from '../../src/fleet/fleet.ts';

/** A column with one text for each machine. */
function columnOf(texts: readonly string[], meaning: TextColumnMeaning | null = null): TextColumn {
  return { heading: 'Site', meaning, texts, codes: Uint32Array.from(texts.keys()) };
}

/** A column of machines at as many sites, two at each. */
function sites(count: number): TextColumn {
  const texts = Array.from({ length: count }, (_, site) => `Site ${site}`);
  return {
    ...columnOf(texts),
    codes: Uint32Array.from({ length: 2 * count + 1 }, (_, m) => m % count),
  };
}

function groups(column: TextColumn): boolean {
  return groupsMachines(column, fewValuesOf(column));
}

describe('the names of values', () => {
  const owners = columnOf(['Änne ', 'Berg', 'ÄNNE', '']);

  it('are the first text of each, in the order asked, without blanks around it', () => {
    expect(namesOfValues(owners, ['berg', 'änne', ''].map(valueOfText))).toEqual([
      'Berg',
      'Änne',
      '',
    ]);
  });

  it('are not given if a value stands for no text', () => {
    expect(namesOfValues(owners, ['Berg', 'gone'].map(valueOfText))).toBeNull();
  });
});

describe('the value of a text', () => {
  it.each([
    ['Köln', ' KÖLN\t'],
    ['Köln', 'Ko\u0308ln'],
    ['', '  '],
  ])('is the same for %j and %j', (one, other) => {
    expect(valueOfText(one)).toBe(valueOfText(other));
  });

  it('differs for texts that differ in more than case and surrounding blanks', () => {
    const texts = Array.from({ length: 20_000 }, (_, number) => `Site ${number}`);
    expect(new Set(texts.map(valueOfText)).size).toBe(texts.length);
  });

  it('contains nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(valueOfText(text)).toMatch(/^[0-9a-z]{14}$/);
      }),
    );
  });

  it('leads back to all texts that it stands for', () => {
    const texts = ['Köln', 'Ulm', 'köln ', ''];
    expect(textsOfValues(texts, [valueOfText('KÖLN'), valueOfText('')])).toEqual([
      'Köln',
      'köln ',
      '',
    ]);
  });
});

describe('the values of a column', () => {
  it('are those of its machines, each with its first text', () => {
    const column = {
      ...columnOf(['Ulm', ' Köln', 'KÖLN', 'nowhere']),
      codes: Uint32Array.of(1, 0, 2),
    };
    expect(fewValuesOf(column)?.map(({ text }) => text)).toEqual(['Köln', 'Ulm']);
  });

  it.each([
    [200, true],
    [201, false],
  ])('are listed if they are at most 200: %i', (count, areListed) => {
    expect(fewValuesOf(sites(count)) !== null).toBe(areListed);
  });
});

describe('a column', () => {
  it.each([
    ['many machines at each of a few sites', sites(12), true],
    ['60 sites', sites(60), true],
    ['more than 60 sites', sites(61), false],
    ['a text of its own for each machine', columnOf(['A', 'B', 'C', 'D']), false],
    ['as many texts as half the machines', columnOf(['A', '', 'B', '']), false],
    ['one site and empty cells', columnOf(['A', '', '']), true],
    ['the same text everywhere', columnOf(['A', 'A', 'A']), false],
    ['no text at all', columnOf(['', '', '']), false],
    ['servers to dial', columnOf(['A', 'A', 'A', 'A', 'B'], 'peers'), false],
    ['roles', columnOf(['A', 'A', 'A', 'A', 'B'], 'fact'), false],
    ['domains', columnOf(['A', 'A', 'A', 'A', 'B'], 'domain'), true],
  ])('of %s groups the machines: %s', (_, column, isGroup) => {
    expect(groups(column)).toBe(isGroup);
  });
});
