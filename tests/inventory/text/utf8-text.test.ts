import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMostlyUtf8, strictUtf8, undoubled } from '../../../src/inventory/text/utf8-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const asLatin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('strictUtf8', () => {
  it('reads UTF-8 and nothing else', () => {
    expect(strictUtf8(utf8('§ ä €'))).toBe('§ ä €');
    expect(strictUtf8(latin1('§'))).toBeNull();
  });
});

describe('isMostlyUtf8', () => {
  it.each([
    ['cut off in its last character', utf8('§;ä').slice(0, -1)],
    ['with a line of another encoding', Uint8Array.from([...utf8('äöüß§ÄÖ\n'), ...latin1('ä')])],
  ])('is true for UTF-8 %s', (_, bytes) => {
    expect(isMostlyUtf8(bytes)).toBe(true);
  });

  it.each([
    ['Windows-1252', latin1('Köln;Straße;§')],
    ['one character alone', latin1('ä')],
    ['ASCII', utf8('a;b')],
  ])('is false for %s', (_, bytes) => {
    expect(isMostlyUtf8(bytes)).toBe(false);
  });
});

describe('undoubled', () => {
  it('takes back what was written twice', () => {
    expect(undoubled('Kennwort enthÃ¤lt Â§')).toBe('Kennwort enthält §');
    expect(undoubled('KÃ–LN â‚¬ Ã¼')).toBe('KÖLN € ü');
    expect(undoubled('ï»¿Hostname')).toBe('Hostname');
  });

  it.each(['Köln §', 'São Paulo, ÂNGELO', 'Ã¤ and ä', 'Â§ and Ω', ''])('leaves %j', (text) => {
    expect(undoubled(text)).toBeNull();
  });

  it('takes back any German text', () => {
    const texts = fc.stringMatching(/^[a-zäöüÄÖÜß§ ;]{0,20}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const twice = asLatin1(utf8(`${text}ä`));
        expect(undoubled(twice)).toBe(`${text}ä`);
      }),
    );
  });
});
