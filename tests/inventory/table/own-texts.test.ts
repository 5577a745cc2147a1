import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownTexts } from '../../../src/inventory/table/own-texts.ts';

describe('copies of texts', () => {
  it('are the same texts, whatever they contain', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(ownTexts(texts)).toEqual(texts);
      }),
    );
  });

  it.each([[[]], [['']], [['', '']], [['a\0b', 'c']], [['\0']]])('are the same: %j', (texts) => {
    expect(ownTexts(texts)).toEqual(texts);
  });
});
