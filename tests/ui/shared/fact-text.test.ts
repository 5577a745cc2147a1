import { describe, expect, it } from 'vitest';
import type { CellOrigin } from '../../../src/fleet/fleet.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { factText, markOfFact } from '../../../src/ui/shared/fact-text.ts';

describe('a fact in a table', () => {
  it.each([
    ['servicePack', known('SP4'), 'SP4'],
    ['servicePack', known('none'), 'none (RTM)'],
    ['encryption', known('none'), 'none'],
    ['sectionSign', MISSING, 'not recorded'],
    ['encryption', unreadable('geschützt'), '“geschützt”'],
    ['encryption', unreadable('constructor'), '“constructor”'],
  ] as const)('is shown in words: %s %j', (fact, reading, text) => {
    expect(factText(fact, { reading, assumed: false, origin: 'file' }, en)).toBe(text);
  });

  it("that is disputed is described in the page's language", () => {
    const disputed = {
      reading: unreadable('line 7 says SP4, line site b.csv:8 says SP6'),
      assumed: false,
      origin: 'disputed',
      claims: [
        { line: '7', text: 'SP4' },
        { line: 'site b.csv:8', text: 'SP6' },
      ],
    } as const;
    expect(factText('servicePack', disputed, en)).toBe(
      'line 7 says “SP4”, line site b.csv:8 says “SP6”',
    );
    expect(factText('servicePack', disputed, de)).toBe('Zeile 7: „SP4“, Zeile site b.csv:8: „SP6“');
  });

  it.each<[CellOrigin, string | null]>([
    ['file', null],
    ['password', null],
    ['absent', null],
    ['entered', 'entered'],
    ['settled', 'settled'],
    ['value-map', 'mapped'],
  ])('that comes from %s has the mark %s', (origin, mark) => {
    expect(markOfFact({ reading: known('SP4'), assumed: false, origin })).toBe(mark);
  });

  it('is marked as assumed above all', () => {
    expect(markOfFact({ reading: known('SP4'), assumed: true, origin: 'absent' })).toBe('assumed');
  });

  it('is marked as disputed if rows disagree, else as not understood', () => {
    const reading = unreadable('SP4, SP6');
    expect(markOfFact({ reading, assumed: false, origin: 'disputed' })).toBe('disputed');
    expect(markOfFact({ reading, assumed: false, origin: 'file' })).toBe('unreadable');
  });
});
