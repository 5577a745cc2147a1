import { describe, expect, it } from 'vitest';
import {
  bytesInCodePage,
  decode1252,
  decodeCodePage,
} from '../../../src/inventory/text/code-pages.ts';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('decodeCodePage', () => {
  it.each(['cp850', 'cp437', 'cp852', 'windows-1252'] as const)(
    'decodes each byte of %s to a different character',
    (codePage) => {
      const text = decodeCodePage(EVERY_BYTE, codePage);
      expect(new Set(text).size).toBe(256);
      expect(text.slice(0x20, 0x7f)).toBe(String.fromCharCode(...EVERY_BYTE.slice(0x20, 0x7f)));
    },
  );

  it.each([
    ['cp850', [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1, 0xf5], 'äöüÄÖÜß§'],
    ['cp852', [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1, 0xf5, 0xfb], 'äöüÄÖÜß§ű'],
    ['cp437', [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1, 0x15], 'äöüÄÖÜß§'],
    ['windows-1252', [0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf, 0xa7, 0x80], 'äöüÄÖÜß§€'],
  ] as const)('reads the umlauts and § of %s', (codePage, bytes, text) => {
    expect(decodeCodePage(Uint8Array.from(bytes), codePage)).toBe(text);
  });

  it('reads more bytes than fit into one chunk', () => {
    const bytes = new Uint8Array(200_000).fill(0x84);
    expect(decodeCodePage(bytes, 'cp850')).toBe('ä'.repeat(200_000));
  });
});

describe('bytesInCodePage', () => {
  it.each(['cp850', 'cp437', 'cp852', 'windows-1252'] as const)(
    'encodes what was decoded from %s',
    (page) => {
      expect(bytesInCodePage(decodeCodePage(EVERY_BYTE, page), page)).toEqual(EVERY_BYTE);
      expect(bytesInCodePage(decode1252(EVERY_BYTE), 'windows-1252')).toEqual(EVERY_BYTE);
    },
  );

  it('returns null if a character has no byte', () => {
    expect(bytesInCodePage('ä Ω', 'windows-1252')).toBeNull();
  });
});
