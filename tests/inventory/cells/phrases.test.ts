import { describe, expect, it } from 'vitest';
import { createPhraseReader, soleMeaning } from '../../../src/inventory/cells/phrases.ts';

const read = createPhraseReader<'yes' | 'no'>(
  { yes: ['yes', 'y', 'x marks', 'certainly is so'], no: ['no', 'n', 'not required'] },
  ['encryption', 'is', 'a'],
);

/** The meanings in a text, in order; `and` marks those after a joining word. */
function meaningsOf(text: string): readonly string[] | null {
  return read(text)?.map(({ meaning, joined }) => (joined ? `and ${meaning}` : meaning)) ?? null;
}

describe('a phrase reader', () => {
  it.each([
    ['yes', ['yes']],
    ['', []],
    ['encryption', []],
    ['is not required', ['no']],
    ['no yes', ['no', 'yes']],
    ['yes and no', ['yes', 'and no']],
    ['yes + encryption no', ['yes', 'and no']],
    ['yes and no yes', ['yes', 'and no', 'yes']],
    ['x marks yes', ['yes', 'yes']],
    ['a yes', ['yes']],
    ['n', ['no']],
    ['"yes', ['yes']],
    ['yes"', ['yes']],
    ['no: encryption', ['no']],
    ['no (encryption)', ['no']],
    ['(yes) [no]', ['yes', 'no']],
  ])('finds in %j: %j', (text, meanings) => expect(meaningsOf(text)).toEqual(meanings));

  it.each([
    ['with a word that is in no table', 'yes maybe'],
    ['with a sign that is in no table', 'yes?'],
    ['with a quote inside', 'yes " no'],
    ['that negates something else', 'no encryption'],
    ['with a single letter beside words', 'yes n'],
    ['with an unclosed bracket', 'yes (no'],
    ['with an unclosed square bracket', 'yes [no'],
    ['with an unopened bracket', 'yes) no'],
    ['that begins with a joining sign', '+ yes'],
    ['that ends with a joining sign', 'yes /'],
    ['that trails off', 'yes ..'],
    ['that is too long', 'yes '.repeat(300)],
  ])('does not read a text %s', (_, text) => expect(read(text)).toBeNull());
});

describe('soleMeaning', () => {
  it.each([
    ['yes', 'yes'],
    ['yes, yes', 'yes'],
    ['yes, no', null],
    ['encryption', null],
    ['maybe', null],
  ])('of %j is %j', (text, meaning) => expect(soleMeaning(read(text))).toBe(meaning));
});
