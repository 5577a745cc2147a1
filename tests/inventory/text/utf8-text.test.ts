import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCutOffUtf8,
  strictUtf8,
  undoubled,
  utf8LengthAt,
} from '../../../src/inventory/text/utf8-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const asLatin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('strictUtf8', () => {
  it('reads UTF-8 and nothing else', () => {
    expect(strictUtf8(utf8('§ ä €'))).toBe('§ ä €');
    expect(strictUtf8(latin1('§'))).toBeNull();
  });
});

describe('isCutOffUtf8', () => {
  it.each([
    ['ä', 1],
    ['€', 1],
    ['€', 2],
    ['😀', 3],
  ])('is true for UTF-8 whose last character %s lacks %i byte(s)', (last, missing) => {
    expect(isCutOffUtf8(utf8(`§;${last}`).slice(0, -missing))).toBe(true);
  });

  it.each([
    ['Windows-1252', latin1('Köln;Straße;§')],
    ['a single character', latin1('ä')],
    ['a lead byte with more after it', latin1('\u00c2\u00a7;\u00dc\r\n')],
    ['ASCII', utf8('a;b')],
    ['complete UTF-8', utf8('§;ä')],
  ])('is false for %s', (_, bytes) => {
    expect(isCutOffUtf8(bytes)).toBe(false);
  });
});

describe('utf8LengthAt', () => {
  it('agrees with the platform about the length of a character', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 });
    const likely = fc
      .tuple(fc.integer({ min: 0xc0, max: 0xf5 }), fc.array(fc.integer({ min: 0x7f, max: 0xc0 })))
      .map(([lead, others]) => Uint8Array.from([lead, ...others.slice(0, 3)]));
    fc.assert(
      fc.property(fc.oneof(bytes, likely), (some) => {
        const length = utf8LengthAt(some, 0);
        const lengths = [2, 3, 4].filter((size) => {
          const text = size > some.length ? null : strictUtf8(some.subarray(0, size));
          return text !== null && Array.from(text).length === 1 && (some[0] ?? 0) > 0x7f;
        });
        expect(length === 0 ? [] : [length]).toEqual(lengths);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('undoubled', () => {
  it('decodes text that was encoded twice', () => {
    expect(undoubled('Kennwort enthÃ¤lt Â§')).toBe('Kennwort enthält §');
    expect(undoubled('KÃ–LN â‚¬ Ã¼')).toBe('KÖLN € ü');
    expect(undoubled('ï»¿Hostname')).toBe('Hostname');
    expect(undoubled('Kennwort enth├ñlt ┬º')).toBe('Kennwort enthält §');
  });

  it.each(['Köln §', 'São Paulo, ÂNGELO', 'Ã¤ and ä', 'Â§ and Ω', ''])(
    'returns null for %j',
    (text) => {
      expect(undoubled(text)).toBeNull();
    },
  );

  it('decodes any German text that was encoded twice', () => {
    const texts = fc.stringMatching(/^[a-zäöüÄÖÜß§ ;]{0,20}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const twice = asLatin1(utf8(`${text}ä`));
        expect(undoubled(twice)).toBe(`${text}ä`);
      }),
    );
  });
});
