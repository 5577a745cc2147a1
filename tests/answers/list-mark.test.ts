import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../src/answers/columns.ts';
import { formatListMark, listMarksIn } from '../../src/answers/list-mark.ts';

const marks = fc.record({
  tab: fc.constantFrom(...TAB_NAMES),
  whole: fc.option(fc.record({ machines: fc.nat(999_999_999), hasProduct: fc.boolean() })),
});

describe('the mark of a list', () => {
  it('is read as what was written, between other headings and in capital letters', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        const text = formatListMark(mark);
        expect(listMarksIn(`Machine;${text};"${text.toUpperCase()}"`)).toEqual([mark, mark]);
      }),
    );
  });

  it.each(['', 'q251382-template', 'q251382-inventory-lists', 'q251382-clients-list-fleet-2026'])(
    'is not in %j',
    (text) => {
      expect(listMarksIn(text)).toEqual([]);
    },
  );
});
