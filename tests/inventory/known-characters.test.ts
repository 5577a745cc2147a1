import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arePlainInOneCase } from '../../src/inventory/cells/name-cell.ts';
import { withHiddenWords } from '../../src/inventory/columns/hidden-words.ts';
import { mayContain } from '../../src/inventory/known-characters.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { FIND_OUT } from './table/read-text.ts';

const PIECES = [
  'WS',
  'ws',
  '-',
  '7',
  '12',
  '.',
  ' ',
  '=',
  ':',
  '§',
  'ä',
  'pw',
  'password',
  'Pa55!x',
];
const name = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 });

/** The first column of a table with these names, read from a file. */
function columnOf(names: readonly string[]) {
  const text = `Hostname;Role\n${names.map((each) => `${each};client\n`).join('')}`;
  const outcome = readTable(text, FIND_OUT, () => undefined);
  const column = outcome.kind === 'refused' ? undefined : outcome.table.columns[0];
  return column ?? { heading: 'Hostname', texts: [], codes: new Uint32Array(0) };
}

describe('the characters that are known to occur in the texts of a column', () => {
  const names = fc.array(
    name.map((pieces) => pieces.join('')),
    { minLength: 1, maxLength: 5 },
  );

  it.each([
    ['W', true],
    ['2', true],
    ['.', false],
    ['§', false],
  ])('are those that do occur: %s', (character, occurs) => {
    const { texts } = columnOf(['WS7', 'WS12']);
    expect(mayContain(texts, character)).toBe(occurs);
    expect(mayContain([...texts], character)).toBe(true);
  });

  it('never leave out one that occurs', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...'WS-7.=:§ä '), (all, character) => {
        const { texts } = columnOf(all);
        const occurs = texts.some((text) => text.includes(character));
        expect(occurs && !mayContain(texts, character)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('change nothing in how the texts are read', () => {
    fc.assert(
      fc.property(names, fc.boolean(), (all, asksForSign) => {
        const column = columnOf(all);
        const unknown = { ...column, texts: [...column.texts] };
        expect(arePlainInOneCase(column.texts)).toBe(arePlainInOneCase(unknown.texts));
        expect(withHiddenWords(column, asksForSign)).toEqual(withHiddenWords(unknown, asksForSign));
      }),
      { numRuns: 500 },
    );
  });
});
