import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/answers/explanations.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { correctionsPart } from '../../../src/ui/report/report-corrections.ts';
import { openingPart } from '../../../src/ui/report/report-opening.ts';
import { summaryOf } from '../audit/summary-of.ts';
import { MADE_AT } from './written-report.ts';

const SAID = { at: '2026-11-23T08:00:00.000Z', by: 'Anna <b>', reason: 'seen & noted' };
const CELL: Correction = {
  choice: { kind: 'cell', source: 0, line: 4, fact: 'servicePack', text: 'SP3' },
  fact: 'servicePack',
  fileName: 'fleet.csv',
  line: 4,
  heading: 'SP',
  machine: 'RAS-1',
  written: 'SP9',
  counts: 'SP3',
  rows: 1,
  others: [],
  said: SAID,
};
const HIDDEN: Correction = {
  ...CELL,
  choice: { kind: 'cell', source: 0, line: 2, fact: 'sectionSign', text: 'no' },
  fact: 'sectionSign',
  written: null,
  counts: 'no',
  said: null,
};

function cellsOf(corrections: readonly Correction[], messages = en): readonly string[] {
  const { text } = correctionsPart(corrections, messages);
  return Array.from(text.matchAll(/<td>(.*?)<\/td>/g), ([, cell]) => cell ?? '');
}

describe('the corrections in the report', () => {
  it('say cell, text in the file, value, time, author and reason, as text', () => {
    const [what, place, written, counts, said, reason] = cellsOf([CELL]);
    expect([what, place, written, counts, reason]).toEqual([
      'service pack of RAS-1',
      'fleet.csv, line 4, under “SP”',
      '“SP9”',
      'SP3',
      'seen &amp; noted',
    ]);
    expect(said).toMatch(/2026.*, Anna &lt;b&gt;$/);
  });

  it('show dots for a password', () => {
    expect(cellsOf([HIDDEN])[2]).toBe('•••');
  });

  it('count the rows of a meaning, and say if a correction no longer applies', () => {
    const choice = { kind: 'meaning', fact: 'role', text: 'WS', value: null } as const;
    const meaning = {
      ...CELL,
      choice,
      fact: 'role',
      line: null,
      machine: null,
      counts: null,
    } as const;
    expect(cellsOf([{ ...meaning, rows: 7 }])[1]).toBe('fleet.csv, under “SP” · 7 rows');
    expect(cellsOf([{ ...meaning, rows: 0 }])[1]).toContain('applies to no row now');
    expect(cellsOf([{ ...meaning, rows: 7 }], de)[3]).toBe('nicht erfasst');
  });

  it('are no section if there are none', () => {
    expect(correctionsPart([], en).text).toBe('');
  });
});

describe('the start of the report', () => {
  it('names the author only if one is given', () => {
    const start = (author: string) =>
      openingPart(summaryOf({ exposed: 1 }), en, { madeAt: MADE_AT, author }).text;
    expect(start('Anna')).toContain('<br>by Anna');
    expect(start('')).not.toContain('by ');
  });
});
