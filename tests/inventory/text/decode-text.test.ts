import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/inventory/text/decode-text.ts';
import { ENCODINGS } from '../../../src/inventory/text/encodings.ts';

const GERMAN = 'Rechner;Kennwort enthält §\r\nMÜNCHEN-1;Prüfung läuft, Straße, Öl';

/** The bytes of a text in a one-byte encoding. `codes` has the characters whose byte is not their code point. */
function bytesIn(text: string, codes: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (character) => codes[character] ?? character.charCodeAt(0));
}

const CP850 = { ä: 0x84, ö: 0x94, ü: 0x81, Ä: 0x8e, Ö: 0x99, Ü: 0x9a, ß: 0xe1, '§': 0xf5 };
const CP437 = { ...CP850, '§': 0x15 };

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at += 1) {
    view.setUint16(at * 2, whole.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${GERMAN}`), 'utf-8', 'bom'],
    ['UTF-8 without a mark', utf8(GERMAN), 'utf-8', 'valid-utf8'],
    [
      'UTF-16 LE with a mark, as Excel writes Unicode Text',
      utf16(GERMAN, true, true),
      'utf-16le',
      'bom',
    ],
    ['UTF-16 BE with a mark', utf16(GERMAN, false, true), 'utf-16be', 'bom'],
    ['UTF-16 LE without a mark', utf16(GERMAN, true, false), 'utf-16le', 'nul-pattern'],
    ['UTF-16 BE without a mark', utf16(GERMAN, false, false), 'utf-16be', 'nul-pattern'],
    ['Windows-1252, as Excel writes CSV', bytesIn(GERMAN, {}), 'windows-1252', 'letters'],
    ['CP850, as a console writes', bytesIn(GERMAN, CP850), 'cp850', 'letters'],
  ] as const)('is found: %s', (_, bytes, encoding, reason) => {
    expect(decodeText(bytes, null)).toMatchObject({
      text: GERMAN,
      encoding,
      reason,
      doubt: null,
    });
  });

  it.each([
    ['truncated UTF-8', utf8(`${GERMAN}ä`).slice(0, -1), 'utf-8', 'mostly-utf8'],
    ['UTF-8 written twice', utf8(latin1(utf8(GERMAN))), 'utf-8', 'utf8-twice'],
    [
      'UTF-8 written twice, with a mark',
      utf8(`\uFEFF${latin1(utf8(GERMAN))}`),
      'utf-8',
      'utf8-twice',
    ],
    [
      'Windows-1252 after a UTF-8 mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesIn(GERMAN, {})]),
      'windows-1252',
      'letters',
    ],
    ['CP437, whose § is a control code', bytesIn(GERMAN, CP437), 'cp437', 'cp437-section-sign'],
    ['ASCII with a CP437 §', bytesIn('ja;§', CP437), 'cp437', 'cp437-section-sign'],
  ] as const)('is found by telltale bytes: %s', (_, bytes, encoding, reason) => {
    const decoded = decodeText(bytes, null);
    expect(decoded).toMatchObject({ encoding, reason, doubt: null });
    expect(decoded.text).toMatch(/§/);
    expect(decoded.text).not.toMatch(/[ÃÂ]/);
  });

  it('drops every byte-order mark, even inside concatenated files', () => {
    const bytes = utf8('\uFEFF\uFEFFa;ä\n\uFEFFb;ö');
    expect(decodeText(bytes, null).text).toBe('a;ä\nb;ö');
    expect(decodeText(utf8('\uFEFFa;ä'), 'windows-1252').text).toBe('a;Ã¤');
  });

  it('is in doubt if a § depends on contradictory letters', () => {
    const bytes = Uint8Array.from([...bytesIn('für;', {}), ...bytesIn('für;§', CP850)]);
    expect(decodeText(bytes, null).doubt).not.toBeNull();
  });

  it('stays in doubt after the user has chosen an answer, so that the choice can be changed', () => {
    const console850 = bytesIn('ja;§', CP850);
    const { doubt } = decodeText(console850, null);
    expect(decodeText(console850, 'windows-1252')).toMatchObject({ text: 'ja;õ', doubt });
    expect(decodeText(console850, 'cp850')).toMatchObject({ text: 'ja;§', doubt });
    expect(decodeText(console850, 'utf-8').doubt).toBeNull();
    expect(decodeText(utf8('ja;§'), 'cp850').doubt).toBeNull();
  });

  it('is reported as ASCII if every encoding reads the file alike', () => {
    expect(decodeText(utf8('a;b'), null)).toMatchObject({ encoding: 'utf-8', reason: 'ascii' });
  });

  it.each([
    [0xa7, 'windows-1252'],
    [0xf5, 'cp850'],
    [0xa4, 'macintosh'],
  ])('is the one in which a lone byte %i is §, and in doubt', (byte, encoding) => {
    const bytes = Uint8Array.from([...utf8('a;b\nja;'), byte, ...utf8(';nein')]);
    const decoded = decodeText(bytes, null);
    expect(decoded).toMatchObject({ text: 'a;b\nja;§;nein', encoding, reason: 'no-umlauts' });
    expect(decoded.doubt?.lines).toEqual([2]);
    expect(decoded.doubt?.encodings.length).toBeGreaterThan(1);
  });

  it.each([true, false])('is UTF-32, little-endian %j, with and without a mark', (isLittle) => {
    const bytesOf = (text: string) => {
      const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
      const view = new DataView(new ArrayBuffer(points.length * 4));
      for (const [at, point] of points.entries()) view.setUint32(at * 4, point, isLittle);
      return new Uint8Array(view.buffer);
    };
    const encoding = isLittle ? 'utf-32le' : 'utf-32be';
    const text = `${GERMAN} 😀`;
    expect(decodeText(bytesOf(text), null)).toMatchObject({
      text,
      encoding,
      reason: 'nul-pattern',
    });
    expect(decodeText(bytesOf(`\uFEFF${text}`), null)).toMatchObject({
      text,
      encoding,
      reason: 'bom',
    });
    const damaged = Uint8Array.from([...bytesOf('a§'), 0xff, 0xff, 0xff, 0xff, 1]);
    expect(decodeText(damaged, encoding).text).toBe('a§\uFFFD\uFFFD');
  });

  it('is UTF-16 if its mark and a NUL after it look like the mark of UTF-32', () => {
    const bytes = utf16('\0ab;§', true, true);
    expect(decodeText(bytes, null)).toMatchObject({ encoding: 'utf-16le', text: '\0ab;§' });
  });

  it('is ISO-2022-JP if there are its escape sequences', () => {
    const bytes = Uint8Array.from([...utf8('a;'), 0x1b, 0x24, 0x42, 0x21, 0x78, 0x1b, 0x28, 0x42]);
    expect(decodeText(bytes, null)).toMatchObject({ encoding: 'iso-2022-jp', text: 'a;§' });
  });

  it('is not CP850 because of Windows-1252 quotation marks', () => {
    const bytes = bytesIn('„Server“ und „Client“', { '„': 0x84, '“': 0x93 });
    expect(decodeText(bytes, null).encoding).toBe('windows-1252');
  });

  it.each([
    ['cp850', bytesIn('§', CP850)],
    ['cp437', bytesIn('§', CP437)],
    ['windows-1252', Uint8Array.of(0xa7)],
    ['iso-8859-15', Uint8Array.of(0xa7)],
    ['utf-8', Uint8Array.of(0xc2, 0xa7)],
    ['utf-16le', Uint8Array.of(0xa7, 0x00)],
  ])('reads § if %s was chosen', (encoding, bytes) => {
    expect(decodeText(bytes, encoding)).toMatchObject({ text: '§', encoding, reason: 'chosen' });
  });

  it('is detected if the choice is not an encoding', () => {
    expect(decodeText(utf8('ä'), 'ebcdic').encoding).toBe('utf-8');
  });

  it('gives a text for any bytes and any choice', () => {
    const choices = fc.option(fc.constantFrom(...ENCODINGS));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), choices, (bytes, chosen) => {
        expect(typeof decodeText(bytes, chosen).text).toBe('string');
      }),
    );
  });
});
