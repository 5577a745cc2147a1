/** The upper halves (bytes 80 to FF) of the code pages that Western and Central European consoles use. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const CP852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** Bytes 80 to 9F of Windows-1252. Undefined bytes are the control codes of ISO-8859-1. */
const TYPOGRAPHY_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Single-byte encodings that are decoded by a table: TextDecoder does not know three of them, and Node's decodes
 * the fourth as ISO-8859-1.
 */
export type CodePage = 'cp850' | 'cp437' | 'cp852' | 'windows-1252';

const LATIN_1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index));

const UPPER_HALVES: { readonly [C in CodePage]: string } = {
  cp850: CP850,
  cp437: CP437,
  cp852: CP852,
  'windows-1252': TYPOGRAPHY_1252 + LATIN_1.join(''),
};

/** A console with CP437 shows the control code 15 hex as §. */
export const SECTION_SIGN_CP437 = 0x15;

/** How many bytes are decoded at a time. */
const STRETCH = 64 * 1024;

function unitsOf(codePage: CodePage): Uint16Array {
  const upper = UPPER_HALVES[codePage];
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : upper.charCodeAt(byte - 128),
  );
  if (codePage === 'cp437') units[SECTION_SIGN_CP437] = '§'.charCodeAt(0);
  return units;
}

/**
 * Decodes bytes in a code page, in which every byte is a character. The table produces UTF-16, because TextDecoder
 * turns that into a string six times faster than `String.fromCharCode`.
 */
export function decodeCodePage(bytes: Uint8Array, codePage: CodePage): string {
  const units = unitsOf(codePage);
  const utf16 = new Uint16Array(Math.min(STRETCH, bytes.length));
  const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += STRETCH) {
    const length = Math.min(STRETCH, bytes.length - from);
    for (let at = 0; at < length; at += 1) utf16[at] = units[bytes[from + at] ?? 0] ?? 0;
    parts.push(decoder.decode(utf16.subarray(0, length)));
  }
  return parts.join('');
}

function holdsTypography(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xa0) return true;
  }
  return false;
}

/**
 * Decodes Windows-1252. TextDecoder creates strings with one byte per character, half as large as those from the
 * table. For bytes 80 to 9F only the table is reliable.
 */
export function decode1252(bytes: Uint8Array): string {
  return holdsTypography(bytes)
    ? decodeCodePage(bytes, 'windows-1252')
    : new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Encodes a text in a code page; null if a character is not part of it. For Windows-1252, the control codes 80 to 9F
 * of ISO-8859-1 are encoded as these bytes: some programs decode typographic characters that way.
 */
export function bytesInCodePage(text: string, codePage: CodePage): Uint8Array | null {
  const units = unitsOf(codePage);
  const byteOf = new Map(Array.from(units, (unit, byte) => [unit, byte]));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isControl = codePage === 'windows-1252' && unit >= 0x80 && unit < 0xa0;
    const byte = isControl ? unit : byteOf.get(unit);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
