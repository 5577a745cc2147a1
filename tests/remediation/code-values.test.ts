import { describe, expect, it } from 'vitest';
import { PAIRING_FACTS } from '../../src/article/missing-facts.ts';
import {
  CLIENT_CLASS_WORDS,
  factsOfMask,
  formatLine,
  SERVER_CLASS_WORDS,
} from '../../src/remediation/code-values.ts';

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}

describe('the code words of the exports', () => {
  it('match the contract', () => {
    const servicePacks = ['SP1', 'SP2', 'SP3', 'SP4', 'SP5', 'SP6', 'SP6a', 'none', 'unknown'];
    const encryptions = ['none', 'optional', 'required', 'unknown'];
    for (const words of [CLIENT_CLASS_WORDS, SERVER_CLASS_WORDS]) {
      expect(distinct(words.map(({ servicePack }) => servicePack))).toEqual(servicePacks);
      expect(distinct(words.map(({ encryption }) => encryption))).toEqual(encryptions);
    }
    expect(distinct(CLIENT_CLASS_WORDS.map(({ sectionSign }) => sectionSign))).toEqual([
      'no',
      'unknown',
      'yes',
    ]);
  });

  it('name the facts of a mask in order', () => {
    expect(factsOfMask(0)).toEqual([]);
    expect(factsOfMask(0b10101)).toEqual([PAIRING_FACTS[0], PAIRING_FACTS[2], PAIRING_FACTS[4]]);
  });

  it('name the file of a line only if there are several files', () => {
    expect(formatLine({ sources: ['a.csv'] }, 0, 12)).toBe('12');
    expect(formatLine({ sources: ['a.csv', 'b.csv'] }, 1, 12)).toBe('b.csv:12');
  });
});
