import { describe, expect, it } from 'vitest';
import { FACT_WORDS, factNamed, rankCells, valuesOfFact } from '../../src/fleet/fact-words.ts';
import type { Cell } from '../../src/fleet/fleet.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../src/fleet/machine.ts';
import { known, MISSING, type Reading, unreadable } from '../../src/fleet/reading.ts';

function cell(reading: Reading<Facts[FactName]>): Cell<Facts[FactName]> {
  return { text: '', reading, origin: 'file' };
}

describe('the code words', () => {
  it.each([
    ['role', ['client', 'server', 'both', 'none']],
    ['servicePack', ['none', 'SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6', 'SP6a']],
    ['sectionSign', ['yes', 'no']],
    ['lastSeen', null],
  ] as const)('of %s are %j', (fact, words) => {
    expect(valuesOfFact(fact)).toEqual(words);
  });

  it('exist for every fact except the date', () => {
    expect(FACT_NAMES.filter((fact) => valuesOfFact(fact) === null)).toEqual(['lastSeen']);
    expect(Object.values(FACT_WORDS).every((words) => words.length > 1)).toBe(true);
  });
});

describe('factNamed', () => {
  it('recognises every fact by its own name and no other word', () => {
    expect(FACT_NAMES.map((fact) => factNamed(fact))).toEqual(FACT_NAMES);
    expect(['', 'Role', 'toString', 'name', undefined].map(factNamed)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});

describe('rankCells', () => {
  it('ranks code words in their own order, whatever the order of the cells', () => {
    const cells = ['SP6a', 'none', 'SP5', 'SP4'].map((word) =>
      cell(known(word as Facts['servicePack'])),
    );
    expect(rankCells('servicePack', cells)).toEqual({
      ranks: Uint32Array.of(7, 0, 5, 4),
      known: 8,
    });
  });

  it('ranks dates from the oldest, equal dates alike', () => {
    const cells = [900, 70, 1000, 70].map((date) => cell(known(date)));
    expect(rankCells('lastSeen', cells)).toEqual({ ranks: Uint32Array.of(1, 0, 2, 0), known: 3 });
  });

  it.each(FACT_NAMES)('ranks missing and unreadable cells after every known %s', (fact) => {
    const value = valuesOfFact(fact)?.at(-1) ?? 70;
    const cells = [MISSING, known(value as Facts[FactName]), unreadable('?')].map(cell);
    const { ranks, known: values } = rankCells(fact, cells);
    expect([...ranks]).toEqual([values, values - 1, values]);
  });
});
